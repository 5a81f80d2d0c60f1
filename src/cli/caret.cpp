#include "caret.hpp"

#include "safe_text.hpp"

#include <algorithm>
#include <vector>

namespace emvqr::cli {
namespace {

constexpr std::string_view cut_mark = "...";
constexpr unsigned columns_before = 45;

/// The characters of `text` that end at or before `end`, as many of the last as `columns` take.
std::vector<shown_character> last_characters(std::string_view text, std::size_t end, unsigned columns,
                                             std::size_t& begin) {
  // A character is at most four bytes; marks of no width make it a little less than full.
  begin = end - std::min<std::size_t>(end, std::size_t{columns} * 4);
  while (begin != 0 && begin != end && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U) ++begin;
  std::vector<shown_character> shown;
  for (std::size_t at = begin; at < end; at += shown.back().bytes) shown.push_back(first_shown(text.substr(at)));
  unsigned total = 0;
  std::size_t keep = 0;
  while (keep != shown.size() && total + shown[shown.size() - 1 - keep].columns <= columns)
    total += shown[shown.size() - 1 - keep++].columns;
  for (std::size_t i = 0; i + keep < shown.size(); ++i) begin += shown[i].bytes;
  shown.erase(shown.begin(), shown.end() - static_cast<std::ptrdiff_t>(keep));
  return shown;
}

/// The first byte of the character that byte `offset` belongs to.
std::size_t character_start(std::string_view text, std::size_t offset) {
  for (std::size_t back = 1; back <= 3 && back <= offset; ++back)
    if (first_shown(text.substr(offset - back)).bytes > back) return offset - back;
  return offset;
}

}  // namespace

std::string caret_lines(std::string_view text, std::size_t offset, std::string_view indent, const painter& paint) {
  const std::size_t target = character_start(text, std::min(offset, text.size()));
  // A text that ends early leaves more room before the mark.
  const std::size_t left = text.size() - target;
  constexpr unsigned columns_after = caret_columns - columns_before;
  const unsigned room = left >= columns_after ? columns_before : caret_columns - static_cast<unsigned>(left);
  std::size_t begin = 0;
  const std::vector<shown_character> before = last_characters(text, target, room, begin);

  std::string line(indent);
  unsigned column = 0;
  if (begin != 0) {
    line += cut_mark;
    column += static_cast<unsigned>(cut_mark.size());
  }
  for (const shown_character& c : before) {
    line += c.text;
    column += c.columns;
  }
  unsigned total = column;
  std::size_t at = target;
  while (at < text.size()) {
    const shown_character c = first_shown(text.substr(at));
    if (total + c.columns > caret_columns + cut_mark.size()) break;
    line += at == target ? paint(tone::bad, c.text) : c.text;
    total += c.columns;
    at += c.bytes;
    // The mark stands under the character that a combining one sits on.
    if (at == target + c.bytes && c.columns == 0 && column != 0) --column;
  }
  if (at < text.size()) line += cut_mark;
  return line.append("\n").append(indent).append(column, ' ').append(paint(tone::bad, "^")).append("\n");
}

}  // namespace emvqr::cli
