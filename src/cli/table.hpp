// Tables for people.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace emvqr::cli {

using table_row = std::vector<std::string_view>;

/// Columns as wide as their widest text looks, two blanks between them. The texts are safe ones (`safe_text`). A text
/// of over `widest` columns pushes its own row alone.
std::string table_text(const std::vector<table_row>& rows, std::size_t widest = static_cast<std::size_t>(-1));
/// The same of rows that own their texts.
std::string table_text(const std::vector<std::vector<std::string>>& rows, std::size_t widest);

/// For texts that come out of codes, where one may be far wider than the others.
inline constexpr std::size_t widest_of_codes = 48;

}  // namespace emvqr::cli
