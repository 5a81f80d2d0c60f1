// What no reader of a payload can be faster than, and payloads of any length.
#pragma once

#include <emvqr/emvqr.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace emvqr_bench {

constexpr bool is_template(unsigned id) {
  return emvqr::content_of_root(static_cast<std::uint8_t>(id)) != emvqr::content::primitive;
}

/// An empty walk: from header to header, through templates too, keeping and checking nothing. It returns the number of
/// objects. The lengths count bytes.
inline std::size_t walk(const char* p, const char* end, bool at_root = true) {
  const auto two_digits = [](const char* digits) {
    return 10 * static_cast<unsigned>(digits[0] - '0') + static_cast<unsigned>(digits[1] - '0');
  };
  std::size_t count = 0;
  while (p < end) {
    const char* const value = p + emvqr::header_bytes;
    const char* const next = value + two_digits(p + 2);
    ++count;
    if (at_root && is_template(two_digits(p))) count += walk(value, next, false);
    p = next;
  }
  return count;
}

inline std::string with_header(const emvqr::field& object, std::string_view value) {
  std::string text = std::to_string(100U + object.id).substr(1);
  text += std::to_string(100 + value.size()).substr(1);
  return text.append(value);
}

/// The payload with lengths that count bytes, so that a walk through it need not count characters, which would be more
/// than a walk. It is as long; its CRC is no longer right, and no walk looks at it.
inline std::string counted_in_bytes(std::string_view payload) {
  const auto view = *emvqr::parse(payload);
  std::string text;
  for (const emvqr::field& object : view.objects()) {
    std::string inside;
    if (is_template(object.id))
      for (const emvqr::field& inner : view.objects(object.id)) inside += with_header(inner, inner.value);
    text += with_header(object, inside.empty() ? object.value : std::string_view{inside});
  }
  return text;
}

/// A payload of so many bytes, 50 to 512: what every payload has, and a template for every 50 bytes more. The rest goes
/// into the shop's name.
inline std::string of_length(std::size_t bytes) {
  char buffer[emvqr::max_payload_bytes];
  emvqr::writer out{buffer, sizeof buffer};
  const std::size_t templates = (bytes - 50) / 50;
  const std::string name(6 + (bytes - 50) % 50, 'N');
  out.put(0, "01").put(52, "5814").put(53, "116").put(58, "KH").put(59, name).put(60, "C");
  for (std::size_t i = 0; i != templates; ++i)
    out.nested(static_cast<std::uint8_t>(80 + i),
               [](emvqr::writer& in) { in.put(0, "com.example.shop").put(1, "0123456789012345678901"); });
  return std::string{*out.finish()};
}

}  // namespace emvqr_bench
