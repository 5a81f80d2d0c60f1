// What holds for every table of names, and for any text that is asked of it.
#pragma once

#include <emvqr/payload/coded_name.hpp>

#include <cstddef>
#include <string_view>

namespace emvqr_test {

/// True if the codes rise, so that none is there twice, and each has a name.
template <std::size_t Size>
constexpr bool rises_and_names(const emvqr::detail::coded_name (&table)[Size]) {
  std::string_view last;
  for (const emvqr::detail::coded_name& row : table) {
    if (!(last < row.code) || row.name.empty()) return false;
    last = row.code;
  }
  return true;
}

/// True if the search finds every row of the table, the first and the last among them.
template <std::size_t Size>
constexpr bool finds_all(const emvqr::detail::coded_name (&table)[Size]) {
  for (const emvqr::detail::coded_name& row : table)
    if (emvqr::detail::find_name(table, row.code).data() != row.name.data()) return false;
  return true;
}

/// How many texts of two bytes, of all 65,536, `test` holds for.
template <class Test>
std::size_t count_pairs(Test&& test) {
  std::size_t count = 0;
  for (unsigned pair = 0; pair != 0x10000; ++pair) {
    const char text[2] = {static_cast<char>(pair >> 8), static_cast<char>(pair & 0xFF)};
    count += test(std::string_view{text, 2}) ? 1U : 0U;
  }
  return count;
}

}  // namespace emvqr_test
