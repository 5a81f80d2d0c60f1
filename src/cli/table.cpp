#include "table.hpp"

#include "safe_text.hpp"

#include <algorithm>

namespace emvqr::cli {
namespace {

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

std::string table_text(const std::vector<table_row>& rows, std::size_t widest) {
  std::vector<std::size_t> widths;
  for (const table_row& row : rows) {
    widths.resize(std::max(widths.size(), row.size()));
    for (std::size_t i = 0; i != row.size(); ++i)
      if (const std::size_t wide = columns_of(row[i]); wide <= widest) widths[i] = std::max(widths[i], wide);
  }
  std::string out;
  for (const table_row& row : rows) {
    std::string line;
    for (std::size_t i = 0; i != row.size(); ++i) {
      const std::size_t wide = columns_of(row[i]);
      line.append(row[i]).append((wide < widths[i] ? widths[i] - wide : 0) + 2, ' ');
    }
    line.erase(line.find_last_not_of(' ') + 1);
    out += line + "\n";
  }
  return out;
}

std::string table_text(const std::vector<std::vector<std::string>>& rows, std::size_t widest) {
  std::vector<table_row> views;
  views.reserve(rows.size());
  for (const std::vector<std::string>& row : rows) views.emplace_back(row.begin(), row.end());
  return table_text(views, widest);
}

}  // namespace emvqr::cli
