// Which URLs are plain enough to be opened or sent: https, the host in the open, no byte that hides anything.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/syntax/text.hpp>

#include <cstddef>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

/// The longest URL that is taken, in bytes.
inline constexpr std::size_t max_url_bytes = 2048;

namespace detail {

/// True if every byte may stand in a URL: printable ASCII, no blank, none that URLs have to escape.
constexpr bool has_url_bytes(std::string_view text) noexcept {
  constexpr std::string_view never = " \"<>\\^`{|}";
  if (text.empty() || text.size() > max_url_bytes || !is_ans(text)) return false;
  for (const char c : text)
    if (find(never, c) != never.size()) return false;
  return true;
}

constexpr bool is_host_byte(char c) noexcept { return is_letter(c) || is_digit(c) || c == '-' || c == '.'; }

/// Letters, digits, points and hyphens that begin with a letter or digit and end in no hyphen.
constexpr bool is_host(std::string_view text) noexcept {
  for (const char c : text)
    if (!is_host_byte(c)) return false;
  return !text.empty() && (is_letter(text[0]) || is_digit(text[0])) && text[text.size() - 1] != '-';
}

/// ":" and 1 to 5 digits, or nothing.
constexpr bool is_port(std::string_view text) noexcept {
  if (text.empty()) return true;
  return text.size() > 1 && text.size() <= 6 && text[0] == ':' && is_numeric({text.data() + 1, text.size() - 1});
}

}  // namespace detail

/// The host of a plain https URL, pointing into `url`; empty if `url` is anything else: another scheme, a user name
/// before the host (which hides the true one), an address in brackets, blanks or bytes outside ASCII, over 2,048 bytes.
constexpr std::string_view https_host(std::string_view url EMVQR_LIFETIMEBOUND) noexcept {
  constexpr std::string_view scheme = "https://";
  if (!detail::has_url_bytes(url) || url.size() <= scheme.size()) return {};
  if (!equal_ignoring_case({url.data(), scheme.size()}, scheme)) return {};
  std::size_t end = scheme.size();
  while (end != url.size() && detail::is_host_byte(url[end])) ++end;
  const std::string_view host{url.data() + scheme.size(), end - scheme.size()};
  std::size_t rest = end;
  while (rest != url.size() && url[rest] != '/' && url[rest] != '?' && url[rest] != '#') ++rest;
  return detail::is_host(host) && detail::is_port({url.data() + end, rest - end}) ? host : std::string_view{};
}

EMVQR_NAMESPACE_END
