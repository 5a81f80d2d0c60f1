#include "table.hpp"

#include <algorithm>
#include <cstddef>

#include <fmt/format.h>

namespace emvqr::cli {

std::string table_text(const std::vector<table_row>& rows) {
  std::vector<std::size_t> widths(rows.front().size());
  for (const table_row& row : rows)
    for (std::size_t i = 0; i != row.size(); ++i) widths[i] = std::max(widths[i], row[i].size());
  std::string out;
  for (const table_row& row : rows) {
    std::string line;
    for (std::size_t i = 0; i != row.size(); ++i) line += fmt::format("{:<{}}  ", row[i], widths[i]);
    line.erase(line.find_last_not_of(' ') + 1);
    out += line + "\n";
  }
  return out;
}

}  // namespace emvqr::cli
