// Which URLs may be sent to the Bakong API, and which of those it sends may be opened.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/syntax/text.hpp>
#include <emvqr/syntax/url.hpp>

#include <cstddef>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

namespace bakong {

using emvqr::https_host;
using emvqr::max_url_bytes;

/// True for what an app may be called back by: a scheme and something behind it, of bytes that URLs have. The scheme
/// is the app's own or https; `javascript`, `vbscript` and `data` carry programs, and are refused.
constexpr bool is_callback(std::string_view url) noexcept {
  if (!emvqr::detail::has_url_bytes(url) || !is_letter(url[0])) return false;
  const std::size_t colon = find(url, ':');
  if (colon + 1 >= url.size()) return false;
  const std::string_view scheme{url.data(), colon};
  for (const char c : scheme)
    if (!is_letter(c) && !is_digit(c) && c != '+' && c != '-' && c != '.') return false;
  for (const std::string_view program : {"javascript", "vbscript", "data"})
    if (equal_ignoring_case(scheme, program)) return false;
  return true;
}

}  // namespace bakong

EMVQR_NAMESPACE_END
