// The drawing of the library as a WebAssembly module; examples/web/draw.mjs calls it. Whoever calls writes UTF-8 where
// `emvqr_draw_input` says, at most `emvqr_draw_room` bytes, calls with their number and reads the result, which lies
// there until the next call. What is drawn and what is refused is that of `emvqr draw` and `emvqr card`.
#include <emvqr/base/failure.hpp>
#include <emvqr/base/message.hpp>
#include <emvqr/check.hpp>
#include <emvqr/image/card.hpp>
#include <emvqr/image/draw.hpp>
#include <emvqr/image/encode.hpp>
#include <emvqr/payload/card_texts.hpp>
#include <emvqr/payload/parse.hpp>
#include <emvqr/rules/explain.hpp>
#include <emvqr/rules/first_error.hpp>
#include <emvqr/schemes/khqr/khqr.hpp>
#include <emvqr/schemes/registry.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#define EMVQR_EXPORT(name) extern "C" __attribute__((export_name(#name)))

using namespace emvqr;

namespace {

char input[max_input_bytes];

/// Made when it is first asked for and never destroyed: a module that has constructors or destructors of globals would
/// need to be told of its beginning and end.
std::string& output() {
  static auto* const text = new std::string;
  return *text;
}

result<payload_view> read(std::uint32_t size) noexcept {
  if (size > sizeof input) return errc::input_too_long;
  return parse_in_scheme({input, size});
}

/// The result is then five lines: the code's name, the path, the offset, the rule's name, a sentence.
std::uint32_t refuse(const failure& why) {
  std::string& text = output();
  text = name(why.code);
  text.append("\n").append(to_text(why.where).view()).append("\n").append(std::to_string(why.offset)).append("\n");
  if (why.rule != 0) text.append(name(static_cast<rule>(why.rule)));
  text.append("\n").append(explain(why).view());
  return static_cast<std::uint32_t>(why.code);
}

std::uint32_t give(result<std::string> made) {
  if (!made) return refuse(made.error());
  output() = *std::move(made);
  return 0;
}

/// Why a payload gets no card; no failure where it gets one.
failure fault_of(const payload_view& view, const check_options& options) noexcept {
  if (!khqr::is_khqr(*find_scheme(view)))
    return {errc::breaks_rule, path{}, static_cast<std::uint16_t>(rule::sch_0003), view.crc_offset()};
  return first_error_of(check<1>(view, options));
}

}  // namespace

EMVQR_EXPORT(emvqr_draw_input) char* emvqr_draw_input() { return input; }
EMVQR_EXPORT(emvqr_draw_room) std::uint32_t emvqr_draw_room() { return sizeof input; }
EMVQR_EXPORT(emvqr_draw_result) const char* emvqr_draw_result() { return output().data(); }
EMVQR_EXPORT(emvqr_draw_result_size) std::uint32_t emvqr_draw_result_size() { return output().size(); }

// All that follow return 0, or the number of the failure's code.

/// The result is a byte for the modules a side, one for the level (0 to 3) and one for each module, row by row: 1 is
/// dark.
EMVQR_EXPORT(emvqr_draw_symbol) std::uint32_t emvqr_draw_symbol(std::uint32_t size) {
  const result<payload_view> view = read(size);
  if (!view) return refuse(view.error());
  const result<image::symbol> code = image::encode({input, size});
  if (!code) return refuse(code.error());
  const unsigned side = code->size();
  std::string& bytes = output();
  bytes.assign({static_cast<char>(side), static_cast<char>(code->level())});
  for (unsigned y = 0; y != side; ++y)
    for (unsigned x = 0; x != side; ++x) bytes += code->dark(x, y) ? '\1' : '\0';
  return 0;
}

/// The result is the file that `emvqr draw` makes.
EMVQR_EXPORT(emvqr_draw_svg)
std::uint32_t emvqr_draw_svg(std::uint32_t size, std::uint32_t module_pixels, std::uint32_t quiet_zone) {
  const result<payload_view> view = read(size);
  if (!view) return refuse(view.error());
  const result<image::symbol> code = image::encode({input, size});
  if (!code) return refuse(code.error());
  return give(image::to_svg(*code, {module_pixels, quiet_zone}));
}

/// The result is the file that `emvqr card` makes. `black` is 1 for a black header, `legacy` 1 for KHQRs of the time
/// without an expiry; `now_ms` is `no_clock`, or the time by which the payload has to be valid.
EMVQR_EXPORT(emvqr_draw_card)
std::uint32_t emvqr_draw_card(std::uint32_t size, std::uint32_t width, std::uint32_t black, std::uint32_t legacy,
                              std::int64_t now_ms) {
  const result<payload_view> view = read(size);
  if (!view) return refuse(view.error());
  const khqr::edition edition = legacy == 0 ? khqr::edition::current : khqr::edition::legacy;
  if (const failure why = fault_of(*view, {now_ms, edition})) return refuse(why);
  const card_texts texts = card_texts_of(*view);
  const image::khqr_card card{{input, size}, texts.name, texts.amount, texts.currency, texts.sign};
  return give(image::to_svg(card, {width, black == 0 ? image::card_header::red : image::card_header::black}));
}
