// A constant array to walk over, whatever its size: how descriptors hold their rows.
#pragma once

#include <emvqr/base/config.hpp>

#include <cstddef>

EMVQR_NAMESPACE_BEGIN

/// The rows of an array that lives as long as the program: pointer and count. Trivially copyable; empty by default.
template <class Row>
class table {
 public:
  constexpr table() noexcept = default;
  /// Of an array, which has to outlive the table.
  template <std::size_t Count>
  constexpr table(const Row (&rows)[Count]) noexcept : rows_(rows), count_(Count) {}  // NOLINT: an array is a table
  /// Of `count` rows from `rows` on, which have to outlive the table.
  constexpr table(const Row* rows, std::size_t count) noexcept : rows_(rows), count_(count) {}

  /// The first row.
  constexpr const Row* begin() const noexcept { return rows_; }
  /// The place behind the last row.
  constexpr const Row* end() const noexcept { return rows_ + count_; }
  /// How many rows.
  constexpr std::size_t size() const noexcept { return count_; }
  /// True where there are none.
  constexpr bool empty() const noexcept { return count_ == 0; }
  /// Row `i`, from 0. It has to be there (EMVQR_ASSERT).
  constexpr const Row& operator[](std::size_t i) const noexcept {
    EMVQR_ASSERT(i < count_);
    return rows_[i];
  }

 private:
  const Row* rows_ = nullptr;
  std::size_t count_ = 0;
};

EMVQR_NAMESPACE_END
