// The page that a rule opens: is it plain enough to be opened, and how the code is written into it.
#pragma once

#include <emvqr/alipayplus/code_rule.hpp>
#include <emvqr/base/config.hpp>
#include <emvqr/base/failure.hpp>
#include <emvqr/base/result.hpp>
#include <emvqr/syntax/text.hpp>
#include <emvqr/syntax/url.hpp>

#include <cstddef>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

namespace alipayplus {

namespace detail {

/// Where `{code}` first stands in `url`, or `url.size()`.
constexpr std::size_t find_placeholder(std::string_view url) noexcept {
  std::size_t at = 0;
  while (at != url.size() && !begins_with({url.data() + at, url.size() - at}, code_placeholder)) ++at;
  return at;
}

/// True if `head`, the part of a URL before the code, ends behind the host: no code can then become part of it.
constexpr bool ends_behind_host(std::string_view head) noexcept {
  constexpr std::size_t scheme = 8;  // "https://"
  for (std::size_t at = scheme; at < head.size(); ++at)
    if (head[at] == '/' || head[at] == '?' || head[at] == '#') return true;
  return false;
}

/// True for a page as a rule may name it: a plain https URL, or one with `{code}` once behind its host.
constexpr bool is_page(std::string_view url) noexcept {
  const std::size_t at = find_placeholder(url);
  const std::string_view head{url.data(), at};
  if (https_host(head).empty()) return false;
  if (at == url.size()) return true;
  const std::size_t behind = at + code_placeholder.size();
  const std::string_view tail{url.data() + behind, url.size() - behind};
  return ends_behind_host(head) && (tail.empty() || emvqr::detail::has_url_bytes(tail));
}

/// Bytes that stand for themselves. Source: RFC 3986, 2.3.
constexpr bool is_unreserved(char c) noexcept {
  return is_letter(c) || is_digit(c) || c == '-' || c == '.' || c == '_' || c == '~';
}

/// Appends to a buffer; once it is full, nothing more.
struct url_sink {
  char* to;
  std::size_t capacity;
  std::size_t size = 0;
  bool full = false;

  constexpr void put(char c) noexcept {
    full = full || size == capacity;
    if (!full) to[size++] = c;
  }
  constexpr void put(std::string_view text) noexcept {
    for (const char c : text) put(c);
  }
  constexpr void put_encoded(std::string_view text) noexcept {
    constexpr std::string_view digits = "0123456789ABCDEF";
    for (const char c : text) {
      if (is_unreserved(c)) {
        put(c);
        continue;
      }
      const auto byte = static_cast<unsigned char>(c);
      put('%');
      put(digits[byte >> 4]);
      put(digits[byte & 0xF]);
    }
  }
};

}  // namespace detail

/// Writes the page `url` of a rule into `buffer`, with `code` percent-encoded in the place of `{code}`, if it has one.
/// Fails with `no_such_object` where `url` is no page (one from `identify` is), `value_too_long` where it is over
/// `max_url_bytes` with the code in it, and `no_space`, which that many bytes rule out. The view points into `buffer`.
constexpr result<std::string_view> write_url(std::string_view url, std::string_view code,
                                             char* buffer EMVQR_LIFETIMEBOUND, std::size_t capacity) noexcept {
  if (!detail::is_page(url)) return errc::no_such_object;
  const std::size_t at = detail::find_placeholder(url);
  detail::url_sink sink{buffer, capacity < max_url_bytes ? capacity : max_url_bytes};
  sink.put({url.data(), at});
  if (at != url.size()) {
    const std::size_t behind = at + code_placeholder.size();
    sink.put_encoded(code);
    sink.put({url.data() + behind, url.size() - behind});
  }
  if (sink.full) return capacity < max_url_bytes ? errc::no_space : errc::value_too_long;
  return std::string_view{buffer, sink.size};
}

}  // namespace alipayplus

EMVQR_NAMESPACE_END
