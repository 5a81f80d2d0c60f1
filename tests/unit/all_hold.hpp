// Tables whose rows can be asked whether they hold.
#pragma once

#include <cstddef>

namespace emvqr_test {

/// True if `holds(row)`, found by the row's type, is true of every row: at run time, or as a constant.
template <class Row, std::size_t Count>
constexpr bool all_hold(const Row (&rows)[Count]) {
  for (const Row& row : rows)
    if (!holds(row)) return false;
  return true;
}

}  // namespace emvqr_test
