// Every function of the C interface beside the C++ call that it stands for, on the same payload and the same choices;
// and whatever size a struct says it has, nothing past that is read or written.
#include "c/agreement.hpp"
#include "c/order_agreement.hpp"
#include "fuzz/c_abi_drafts.hpp"
#include "fuzz/c_abi_misuse.hpp"
#include "fuzz/chosen_policy.hpp"
#include "fuzz/fuzz.hpp"
#include "fuzz/input.hpp"

#include <cstdint>
#include <string>
#include <vector>

using emvqr_fuzz::chooser;
using emvqr_fuzz::must;
using namespace emvqr_test::agreement;

namespace {

emvqr::path chosen_path(chooser& choose) {
  emvqr::path where;
  for (unsigned depth = choose.below(5); depth != 0; --depth) where = where / static_cast<int>(choose.below(100));
  return where;
}

/// The answer to one text, strictly or with its scheme's own quirk.
void must_read_alike(std::string_view text, emvqr::quirk allow, emvqr_payload& qr, emvqr::payload_view& view) {
  emvqr_failure why{};
  const auto quirks = static_cast<std::uint32_t>(allow);
  const auto strict = emvqr::parse(text, {allow});
  const emvqr_errc code = emvqr_payload_parse(text_of(text), quirks, &qr, &why);
  same_outcome(must, strict, code, why);
  const auto in_scheme = emvqr::parse_in_scheme(text, {allow});
  const emvqr_errc code_in_scheme = emvqr_payload_parse_in_scheme(text_of(text), quirks, &qr, &why);
  same_outcome(must, in_scheme, code_in_scheme, why);
  if (in_scheme) view = *in_scheme;
}

/// A stream of the same bytes, with a buffer that may be too small.
void must_stream_alike(std::string_view text, emvqr::quirk allow, std::size_t capacity) {
  std::string ours(capacity, '#'), theirs(capacity, '#');
  emvqr::stream_parser wanted{&ours[0], capacity, {allow}};
  emvqr_stream stream{};
  must(emvqr_stream_begin(&theirs[0], capacity, static_cast<std::uint32_t>(allow), &stream) == EMVQR_ERRC_NONE,
       "a stream begins");
  for (const char byte : text) {
    std::uint32_t state = 99;
    must(emvqr_stream_feed(&stream, static_cast<std::uint8_t>(byte), &state) == EMVQR_ERRC_NONE, "a byte is taken");
    must(state == static_cast<unsigned>(wanted.feed(byte)), "a stream is in the same state");
  }
  emvqr_payload qr;
  emvqr_failure why{};
  const auto read = wanted.read();
  const emvqr_errc code = emvqr_stream_read(&stream, &qr, &why);
  same_outcome(must, read, code, why);
  if (read) {
    emvqr_payload_info info{};
    info.struct_size = sizeof info;
    must(emvqr_payload_describe(&qr, &info) == EMVQR_ERRC_NONE && view_of(info.raw) == read->raw(),
         "a stream gives the same payload");
  }
  wanted.reset();
  must(emvqr_stream_reset(&stream) == EMVQR_ERRC_NONE, "a stream begins anew");
  must(emvqr_stream_read(&stream, &qr, &why) == static_cast<unsigned>(wanted.read().error().code), "and is empty");
}

/// Texts of the input through everything that takes any text.
void must_tell_alike(std::string_view text) {
  emvqr_decimal number{};
  const auto decimal = emvqr::parse_decimal(text);
  const emvqr_errc code = emvqr_decimal_read(text_of(text), &number);
  must(code == static_cast<unsigned>(decimal ? emvqr::errc::none : decimal.error().code), "both read a number");
  if (decimal) must(number.units == decimal->units && number.scale == decimal->scale, "a number is the same");
  const bool can_show = emvqr::find_invalid_utf8(text) == text.size() && emvqr::count_characters(text) <= 99;
  const std::string shown = written(must, [&](emvqr_buffer* out) { return emvqr_text_display(text_of(text), out); });
  must(can_show ? shown == emvqr::display(text).view() : shown.find("code ") == 0, "a text is shown the same");
  const auto digits = emvqr::md5_hex(text);
  must(written(must, [&](emvqr_buffer* out) { return emvqr_text_md5(text_of(text), out); }) ==
           std::string_view(digits.data(), digits.size()),
       "a digest is the same");
  emvqr_path where{};
  const auto path = emvqr::parse_path(text);
  must((emvqr_path_read(text_of(text), &where) == EMVQR_ERRC_NONE) == path.has_value(), "both read a path");
  if (path) same_path(must, *path, where);
  emvqr_currency currency{};
  const auto letters = emvqr::currency_from_alpha(text);
  must((emvqr_currency_of_alpha(text_of(text), &currency) == EMVQR_ERRC_NONE) == letters.has_value(), "both know it");
  if (letters) must(currency.numeric == static_cast<unsigned>(*letters), "a currency is the same");
}

void must_work_alike(const emvqr::payload_view& view, const emvqr_payload& qr, chooser& choose) {
  same_description(must, view, qr);
  same_level(must, view, qr);
  same_place(must, view, qr, chosen_path(choose));
  same_money(must, view, qr);
  same_schemes(must, view, qr);
  const emvqr::check_options how{emvqr_fuzz::chosen_time(choose),
                                 choose.yes() ? emvqr::khqr::edition::legacy : emvqr::khqr::edition::current};
  same_findings<1>(must, view, qr, how);
  same_findings<3>(must, view, qr, how);
  same_findings<EMVQR_MAX_FINDINGS>(must, view, qr, how);
  std::vector<emvqr::change> wishes;
  for (unsigned count = choose.below(4); count != 0; --count) wishes.push_back({chosen_path(choose), choose.text()});
  same_composition(must, wishes, choose.yes() ? EMVQR_MAX_INPUT_BYTES : choose.below(512));
  same_edit(must, view, qr, wishes, choose.yes() ? EMVQR_MAX_INPUT_BYTES : choose.below(512));
  emvqr_fuzz::must_sell_alike(view, qr, choose);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const emvqr_fuzz::payload_input input{data, size};
  chooser choose{input.choices};
  const auto allow = static_cast<emvqr::quirk>(choose.below(8));
  emvqr_payload qr{};
  emvqr::payload_view view;
  must_read_alike(input.payload, allow, qr, view);
  must_stream_alike(input.payload, allow, choose.yes() ? 600 : 1 + choose.below(600));
  if (!view.raw().empty()) must_work_alike(view, qr, choose);
  emvqr_fuzz::must_draft_alike(choose);
  const emvqr_fuzz::chosen_policy policy{choose};
  same_order(must, input.payload, policy.is, emvqr_fuzz::chosen_occasion(choose));
  must_tell_alike(choose.text());
  emvqr_fuzz::must_keep_to_sizes(qr, choose);
  emvqr_fuzz::must_answer_nonsense(choose);
  return 0;
}
