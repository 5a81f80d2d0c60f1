// A conformance vector as a row of a table: plain data that costs no compiler anything to evaluate, so that the table
// is one object for every setting of the library. What a vector does not state is null, 0 or -1.
#pragma once

#include "conformance/khqr_input.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace emvqr_test {

/// Bytes, NULs included; null where they are not stated.
struct row_text {
  const char* data;
  std::size_t size;  ///< bytes

  constexpr bool is_stated() const noexcept { return data != nullptr; }
  constexpr std::string_view view() const noexcept { return {data, size}; }
};

/// A path as it is written (62.07, or none at all) and a value.
struct row_object {
  row_text where;
  row_text value;
};

/// Some rows of another table.
template <class Row>
struct row_list {
  const Row* first;
  std::size_t count;

  constexpr const Row* begin() const noexcept { return first; }
  constexpr const Row* end() const noexcept { return first + count; }
};

/// Where a rule is broken, as far as it is stated.
struct row_place {
  std::uint16_t rule;   ///< the number of an emvqr::rule, or 0
  row_text where;       ///< a path as it is written
  std::int32_t offset;  ///< bytes, or -1
};

enum class row_operation : std::uint8_t { decode, make, edit };
enum class row_verdict : std::uint8_t { valid, invalid, refused, made };

/// Stands for "no clock" in `now_ms`.
inline constexpr std::int64_t row_no_clock = INT64_MIN;

/// docs/conformance.md says what the members mean.
struct conformance_row {
  const char* id;
  row_operation asked;
  bool lenient;
  std::int64_t now_ms;              ///< milliseconds since 1970
  row_text payload;                 ///< to read or to change
  row_list<row_object> objects;     ///< to make: 00 among them; to edit: what to set
  row_list<row_object> taken_away;  ///< to edit; their values are not stated

  row_verdict verdict;
  std::uint8_t failure;  ///< the number of an emvqr::errc
  row_place place;       ///< of the refusal or the first error
  bool has_warning;
  row_place warning;            ///< the first one
  bool clean;                   ///< there is no warning
  row_text unit;                ///< characters, utf16 or bytes
  row_list<row_object> fields;  ///< objects that have to have these values
  row_text made;                ///< the new payload
};

/// All of them, and the KHQRs to write; made by table_generator.cpp.
extern const row_list<conformance_row> conformance_rows;
extern const row_list<khqr_input> khqr_rows;

}  // namespace emvqr_test
