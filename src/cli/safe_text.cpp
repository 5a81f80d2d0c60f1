#include "safe_text.hpp"

#include <emvqr/syntax/display.hpp>
#include <emvqr/syntax/text.hpp>
#include <emvqr/syntax/unicode.hpp>
#include <emvqr/syntax/utf8.hpp>

#include <fmt/format.h>

namespace emvqr::cli {
namespace {

struct code_range {
  char32_t first;
  char32_t last;
};

template <std::size_t Count>
constexpr bool is_in(const code_range (&ranges)[Count], char32_t c) {
  for (const code_range& range : ranges)
    if (c >= range.first && c <= range.last) return true;
  return false;
}

// Marks that stand on the character before them: general ones, Khmer, Thai, Lao, Burmese, variation selectors.
constexpr code_range marks[] = {
    {0x300, 0x36F},   {0xE31, 0xE31},   {0xE34, 0xE3A},   {0xE47, 0xE4E},   {0xEB1, 0xEB1},   {0xEB4, 0xEBC},
    {0xEC8, 0xECD},   {0x102D, 0x1030}, {0x1032, 0x1037}, {0x1039, 0x103A}, {0x17B4, 0x17D3}, {0x17DD, 0x17DD},
    {0x1AB0, 0x1AFF}, {0x1DC0, 0x1DFF}, {0x20D0, 0x20FF}, {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F}};
// East Asian characters and emoji take two columns.
constexpr code_range wide[] = {{0x1100, 0x115E},   {0x2E80, 0x303E},   {0x3041, 0xA4CF},   {0xAC00, 0xD7A3},
                               {0xF900, 0xFAFF},   {0xFE30, 0xFE6F},   {0xFF01, 0xFF60},   {0xFFE0, 0xFFE6},
                               {0x1F300, 0x1F64F}, {0x1F680, 0x1F6FF}, {0x1F900, 0x1FAFF}, {0x20000, 0x3FFFD}};

/// The code point of the first character of `text` and how many bytes it takes; 0 bytes where the text does not begin
/// with well-formed UTF-8.
char32_t first_code_point(std::string_view text, std::size_t& bytes) {
  // Where the first character is whole, what is broken begins behind it.
  constexpr std::size_t longest = 4;
  const std::string_view head = text.substr(0, longest);
  const character first = find_invalid_utf8(head) == 0 ? character{} : character_at(head, 0);
  bytes = first.size;
  return first.code;
}

}  // namespace

shown_character first_shown(std::string_view text) {
  std::size_t bytes = 0;
  const char32_t c = first_code_point(text, bytes);
  const auto escape = [](std::string escaped, std::size_t size) {
    const auto columns = static_cast<unsigned>(escaped.size());
    return shown_character{std::move(escaped), size, columns, true};
  };
  if (bytes == 0) return escape(fmt::format("\\x{:02x}", static_cast<unsigned char>(text[0])), 1);
  if (c == '\\') return escape("\\\\", 1);
  if (must_be_escaped(c)) return escape(std::string(emvqr::escape(c).view()), bytes);
  return {std::string(text.substr(0, bytes)), bytes, is_in(marks, c) ? 0U : is_in(wide, c) ? 2U : 1U, false};
}

std::string safe_text(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const shown_character c = first_shown(text);
    out += c.text;
    text.remove_prefix(c.bytes);
  }
  return out;
}

bool is_safe(std::string_view text) {
  while (!text.empty()) {
    std::size_t bytes = 0;
    const char32_t c = first_code_point(text, bytes);
    if (bytes == 0 || must_be_escaped(c)) return false;
    text.remove_prefix(bytes);
  }
  return true;
}

}  // namespace emvqr::cli
