// Every scheme: whose object is whose, what each scheme alone finds, and drafts read from a payload and written again.
#include <emvqr/emvqr.hpp>

#include "fuzz/fuzz.hpp"
#include "fuzz/input.hpp"
#include "fuzz/sound_view.hpp"
#include "schemes/draft_ways.hpp"

#include <string>

using emvqr::payload_view;
using emvqr::scheme;
using emvqr_fuzz::must;

namespace {

// The walk over the schemes in a payload, and what is said of the whole by it.
void must_recognise(const payload_view& view) {
  const scheme* first = nullptr;
  std::size_t place = emvqr::all_schemes.size(), offset = 0;
  for (const emvqr::scheme_match& match : emvqr::schemes(view)) {
    must(match.account.offset >= offset, "schemes stand in payload order");
    offset = match.account.offset + 1;
    must(emvqr_fuzz::lies_in(match.account.value, view.raw()) && emvqr_fuzz::lies_in(match.guid, view.raw()),
         "an account lies in the payload");
    if (!match.is_known()) continue;
    must(match.place < emvqr::all_schemes.size() && emvqr::all_schemes[match.place] == match.is, "it has its place");
    must(match.is->stands_in.has(match.account.id), "a scheme stands where its signatures may");
    if (match.place >= place) continue;
    place = match.place;
    first = match.is;
  }
  must(emvqr::find_scheme(view) == (first == nullptr ? &emvqr::emvco_scheme : first),
       "the first of the registry rules");
}

// For one that knows a single scheme: it sees that scheme where all are known, if nobody else claims the object.
void must_know_one(const payload_view& view, const scheme* one) {
  const emvqr::scheme_set known{&one, 1};
  bool seen = false;
  for (const emvqr::scheme_match& match : emvqr::schemes(view, known)) seen = seen || match.is_known();
  for (const emvqr::scheme_match& match : emvqr::schemes(view))
    must(match.is != one || seen, "a scheme that is found among all is found alone");
  must((emvqr::find_scheme(view, known) == one) == seen, "and rules the payload then");
  const auto report = emvqr::check<64>(view, {1750000000000}, known);
  for (const emvqr::finding& found : report) must(found.offset <= view.raw().size(), "findings are in the payload");
}

void must_name(const payload_view& view, emvqr::path where, const emvqr::template_view& level) {
  for (const emvqr::field& object : level) {
    const emvqr::path at = where / object.id;
    must(emvqr::scheme_name_of(view, at).size() < 100, "a name is a name");
    if (at.depth() != emvqr::path::max_depth) must_name(view, at, view.objects(at));
  }
}

// What is read from a payload as a draft is written as a payload that obeys, and is read from that once more.
void must_write(const payload_view& view, const emvqr_test::draft_way& way) {
  emvqr_fuzz::guarded_buffer<2048> buffer, second;
  const auto written = way.write(view, buffer.data(), buffer.size());
  must(buffer.is_whole(), "nothing is written past a buffer");
  if (!written || !*written) return;
  const std::string text{**written};
  const auto read = emvqr::parse(text);
  must(read.has_value(), "what is written reads");
  emvqr_fuzz::must_be_sound(*read, text);
  must(emvqr::check(*read).valid(), "and breaks no rule");
  const auto again = way.write(*read, second.data(), second.size());
  must(again && *again && **again == text, "and says the same as a draft");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const emvqr_fuzz::payload_input input{data, size};
  emvqr_fuzz::chooser choose{input.choices};
  const auto strict = emvqr::parse(input.payload);
  const auto read = emvqr::parse_in_scheme(input.payload);
  must(!strict || (read && read->quirks() == emvqr::quirk::none), "no scheme takes away what reads strictly");
  if (!read) return 0;
  emvqr_fuzz::must_be_sound(*read, input.payload);
  must_recognise(*read);
  must_name(*read, {}, read->objects());
  must_know_one(*read, emvqr::all_schemes[choose.below(static_cast<unsigned>(emvqr::all_schemes.size()))]);
  for (const emvqr_test::draft_way& way : emvqr_test::draft_ways) must_write(*read, way);
  return 0;
}
