// A caller's text put to one of the library's readers.
#pragma once

#include <emvqr/base/result.hpp>
#include <emvqr/emvqr.h>
#include <emvqr/payload/parse.hpp>
#include <emvqr/payload/payload_view.hpp>

#include "convert.hpp"
#include "held.hpp"

#include <cstdint>
#include <string_view>

namespace emvqr::c_api {

using reader = result<payload_view> (*)(std::string_view, parse_options) noexcept;

inline emvqr_errc parse_with(reader read, emvqr_text text, std::uint32_t quirks, emvqr_payload* out,
                             emvqr_failure* why) noexcept {
  if (out == nullptr) return answer(why, EMVQR_ERRC_BAD_ARGUMENT);
  let_go(*out);
  parse_options options;
  if (!is_text(text) || !take(quirks, options)) return answer(why, EMVQR_ERRC_BAD_ARGUMENT);
  return hold_parsed(read(view_of(text), options), *out, why);
}

}  // namespace emvqr::c_api
