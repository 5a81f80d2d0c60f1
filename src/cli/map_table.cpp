#include "map_table.hpp"

#include "safe_text.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace emvqr::cli {
namespace {

constexpr std::size_t widest_column = 48;

std::size_t columns_of(std::string_view text) {
  std::size_t columns = 0;
  while (!text.empty()) {
    const shown_character c = first_shown(text);
    columns += c.text == "\\\\" ? 1 : c.columns;  // the text is in its safe form already
    text.remove_prefix(c.bytes);
  }
  return columns;
}

}  // namespace

std::string aligned_text(const std::vector<std::vector<std::string>>& rows) {
  std::vector<std::size_t> widths;
  for (const std::vector<std::string>& row : rows) {
    widths.resize(std::max(widths.size(), row.size()));
    for (std::size_t i = 0; i != row.size(); ++i)
      if (const std::size_t wide = columns_of(row[i]); wide <= widest_column) widths[i] = std::max(widths[i], wide);
  }
  std::string out;
  for (const std::vector<std::string>& row : rows) {
    for (std::size_t i = 0; i != row.size(); ++i) {
      const std::size_t wide = columns_of(row[i]);
      out += row[i];
      if (i + 1 != row.size()) out.append((wide < widths[i] ? widths[i] - wide : 0) + 2, ' ');
    }
    out += '\n';
  }
  return out;
}

}  // namespace emvqr::cli
