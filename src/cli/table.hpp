// Tables for people.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace emvqr::cli {

using table_row = std::vector<std::string_view>;

/// Columns as wide as their widest text, two blanks between them; the first row is the heading.
std::string table_text(const std::vector<table_row>& rows);

}  // namespace emvqr::cli
