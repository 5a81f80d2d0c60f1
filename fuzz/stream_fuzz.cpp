// A payload that comes byte by byte: at every byte the stream says what `parse` says of the bytes so far, and never
// that nothing can follow where something can.
#include <emvqr/payload/parse.hpp>
#include <emvqr/payload/stream_parser.hpp>

#include "fuzz/fuzz.hpp"
#include "fuzz/input.hpp"
#include "fuzz/sound_view.hpp"

#include <string>
#include <string_view>

using emvqr::stream_state;
using emvqr_fuzz::must;

namespace {

// No other bytes end a payload, which spares most of them being parsed.
bool may_end_payload(std::string_view text) { return text.size() >= 8 && text.substr(text.size() - 8, 4) == "6304"; }

void must_agree(stream_state state, bool is_payload) {
  switch (state) {
    case stream_state::whole:
    case stream_state::undecided: must(is_payload, "what is said to be a payload is one"); break;
    case stream_state::reading: must(!is_payload, "a payload does not go unseen"); break;
    case stream_state::refused: must(!is_payload, "a payload is not refused"); break;
  }
}

void must_read_as_parse(const emvqr::stream_parser& stream, emvqr::quirk allow) {
  const auto streamed = stream.read();
  const auto parsed = emvqr::parse(stream.bytes(), {allow});
  must(streamed.has_value() == parsed.has_value(), "the bytes read as they parse");
  if (streamed) emvqr_fuzz::must_be_sound(*streamed, stream.bytes());
  if (!streamed)
    must(streamed.error().code == parsed.error().code && streamed.error().offset == parsed.error().offset &&
             streamed.error().where == parsed.error().where,
         "for the same reason");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const emvqr_fuzz::payload_input input{data, size};
  emvqr_fuzz::chooser choose{input.choices};
  const auto allow = static_cast<emvqr::quirk>(choose.below(8));
  emvqr_fuzz::guarded_buffer<1024> buffer{choose.yes() ? choose.below(1025) : 1024};
  emvqr::stream_parser stream{buffer.data(), buffer.size(), {allow}};
  bool refused = false, whole = false;
  std::size_t taken = 0;
  for (const char byte : input.payload) {
    const stream_state state = stream.feed(byte);
    must(state == stream.state(), "the state is what was told");
    must(!refused || state == stream_state::refused, "what is refused stays so");
    must(!whole || state == stream_state::whole, "and what is whole too");
    if (taken == buffer.size() && !whole) {
      must(state == stream_state::refused && stream.read().error().code == emvqr::errc::no_space, "it did not fit");
      break;
    }
    if (!whole) ++taken;
    must(stream.bytes() == std::string_view(input.payload).substr(0, taken), "the bytes are kept as they came");
    const bool is_news = state != stream_state::reading && !refused && !whole;
    refused = state == stream_state::refused;
    whole = state == stream_state::whole;
    const bool may_end = may_end_payload(stream.bytes());
    must_agree(state, may_end && emvqr::parse(stream.bytes(), {allow}).has_value());
    if (may_end || is_news) must_read_as_parse(stream, allow);
  }
  must(buffer.is_whole(), "nothing is written past the buffer");
  if (taken != buffer.size() || whole) must_read_as_parse(stream, allow);
  stream.reset();
  must(stream.state() == stream_state::reading && stream.bytes().empty(), "a stream begins anew");
  return 0;
}
