// Payloads that come byte by byte.
#include <emvqr/payload/parse.hpp>
#include <emvqr/payload/stream_parser.hpp>

#include "convert.hpp"

namespace emvqr::c_api {

template <>
inline constexpr std::uint64_t mark_of<stream_parser> = 0x3172'7473'7271'6D65;  // "emqrstr1"

}  // namespace emvqr::c_api

using namespace emvqr;
using namespace emvqr::c_api;

emvqr_errc emvqr_stream_begin(char* data, std::size_t capacity, std::uint32_t quirks, emvqr_stream* out) {
  if (out == nullptr) return EMVQR_ERRC_BAD_ARGUMENT;
  let_go(*out);
  parse_options options;
  if ((data == nullptr && capacity != 0) || !take(quirks, options)) return EMVQR_ERRC_BAD_ARGUMENT;
  hold<stream_parser>(*out, data, capacity, options);
  return EMVQR_ERRC_NONE;
}

emvqr_errc emvqr_stream_feed(emvqr_stream* stream, std::uint8_t byte, std::uint32_t* state) {
  if (stream == nullptr || state == nullptr) return EMVQR_ERRC_BAD_ARGUMENT;
  auto* const in = held<stream_parser>(stream);
  if (in == nullptr) return EMVQR_ERRC_NOT_FILLED;
  *state = number(in->feed(static_cast<char>(byte)));
  return EMVQR_ERRC_NONE;
}

emvqr_errc emvqr_stream_read(const emvqr_stream* stream, emvqr_payload* out, emvqr_failure* why) {
  if (out == nullptr) return answer(why, EMVQR_ERRC_BAD_ARGUMENT);
  let_go(*out);
  if (stream == nullptr) return answer(why, EMVQR_ERRC_BAD_ARGUMENT);
  const auto* const in = held<const stream_parser>(stream);
  if (in == nullptr) return answer(why, EMVQR_ERRC_NOT_FILLED);
  return hold_parsed(in->read(), *out, why);
}

emvqr_errc emvqr_stream_reset(emvqr_stream* stream) {
  if (stream == nullptr) return EMVQR_ERRC_BAD_ARGUMENT;
  auto* const in = held<stream_parser>(stream);
  if (in == nullptr) return EMVQR_ERRC_NOT_FILLED;
  in->reset();
  return EMVQR_ERRC_NONE;
}
