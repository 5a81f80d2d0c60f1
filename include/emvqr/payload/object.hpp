// Every object EMVCo defines: name, format, length. The one table that names, checks and documents them.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/path.hpp>
#include <emvqr/base/people_text.hpp>
#include <emvqr/payload/tag.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

/// Value formats, each a subset of the next: digits, the Common Character Set, any Unicode text.
/// Source: EMV QRCPS-MPM v1.0 table 1.3 and 4.5.
enum class value_format : std::uint8_t {
  numeric,  ///< digits alone ("N")
  ans,      ///< the Common Character Set, 0x20 to 0x7E ("ANS")
  text      ///< any Unicode text ("S")
};

/// A stable name: `numeric`, `ans` or `text`.
constexpr std::string_view name(value_format format) noexcept {
  switch (format) {
    case value_format::numeric: return "numeric";
    case value_format::ans: return "ans";
    case value_format::text: break;
  }
  return "text";
}

/// The tables of EMVCo's objects: the root, the inside of 62, of 64, and of templates that carry a GUID in 00.
enum class object_level : std::uint8_t {
  root,             ///< the payload's own objects
  additional_data,  ///< inside 62
  language,         ///< inside 64
  guid_template,    ///< inside a template whose 00 is a GUID
  unknown           ///< inside an object of which no table tells what it holds
};

/// One row: the objects `first` to `last` of a level. Lengths are in characters. The name is empty with
/// EMVQR_NO_MESSAGES.
struct object_info {
  object_level level;       ///< where
  std::uint8_t first;       ///< the first ID of the row
  std::uint8_t last;        ///< the last ID of the row
  value_format format;      ///< what its value may be made of
  std::uint8_t min_length;  ///< the shortest value, in characters
  std::uint8_t max_length;  ///< the longest value, in characters
  bool reserved;            ///< "RFU for EMVCo": nobody else may give it a meaning
  people_text name;         ///< EMVCo's name; empty with EMVQR_NO_MESSAGES
};

/// Source: tables 3.6, 3.7, 3.8, 4.1 and 4.2 of v1.0; 62.10 and 62.11 as v1.1 is restated by national standards (its
/// own text was not available).
inline constexpr object_info object_catalogue[] = {
    {object_level::root, 0, 0, value_format::numeric, 2, 2, false, EMVQR_TEXT("Payload Format Indicator")},
    {object_level::root, 1, 1, value_format::numeric, 2, 2, false, EMVQR_TEXT("Point of Initiation Method")},
    {object_level::root, 2, 3, value_format::ans, 1, 99, false, EMVQR_TEXT("Merchant Account Information (Visa)")},
    {object_level::root, 4, 5, value_format::ans, 1, 99, false,
     EMVQR_TEXT("Merchant Account Information (Mastercard)")},
    {object_level::root, 6, 8, value_format::ans, 1, 99, false, EMVQR_TEXT("Merchant Account Information (EMVCo)")},
    {object_level::root, 9, 10, value_format::ans, 1, 99, false, EMVQR_TEXT("Merchant Account Information (Discover)")},
    {object_level::root, 11, 12, value_format::ans, 1, 99, false, EMVQR_TEXT("Merchant Account Information (Amex)")},
    {object_level::root, 13, 14, value_format::ans, 1, 99, false, EMVQR_TEXT("Merchant Account Information (JCB)")},
    {object_level::root, 15, 16, value_format::ans, 1, 99, false,
     EMVQR_TEXT("Merchant Account Information (UnionPay)")},
    {object_level::root, 17, 25, value_format::ans, 1, 99, false, EMVQR_TEXT("Merchant Account Information (EMVCo)")},
    {object_level::root, 26, 51, value_format::text, 1, 99, false, EMVQR_TEXT("Merchant Account Information")},
    {object_level::root, 52, 52, value_format::numeric, 4, 4, false, EMVQR_TEXT("Merchant Category Code")},
    {object_level::root, 53, 53, value_format::numeric, 3, 3, false, EMVQR_TEXT("Transaction Currency")},
    {object_level::root, 54, 54, value_format::ans, 1, 13, false, EMVQR_TEXT("Transaction Amount")},
    {object_level::root, 55, 55, value_format::numeric, 2, 2, false, EMVQR_TEXT("Tip or Convenience Indicator")},
    {object_level::root, 56, 56, value_format::ans, 1, 13, false, EMVQR_TEXT("Value of Convenience Fee Fixed")},
    {object_level::root, 57, 57, value_format::ans, 1, 5, false, EMVQR_TEXT("Value of Convenience Fee Percentage")},
    {object_level::root, 58, 58, value_format::ans, 2, 2, false, EMVQR_TEXT("Country Code")},
    {object_level::root, 59, 59, value_format::ans, 1, 25, false, EMVQR_TEXT("Merchant Name")},
    {object_level::root, 60, 60, value_format::ans, 1, 15, false, EMVQR_TEXT("Merchant City")},
    {object_level::root, 61, 61, value_format::ans, 1, 10, false, EMVQR_TEXT("Postal Code")},
    {object_level::root, 62, 62, value_format::text, 1, 99, false, EMVQR_TEXT("Additional Data Field Template")},
    {object_level::root, 63, 63, value_format::ans, 4, 4, false, EMVQR_TEXT("CRC")},
    {object_level::root, 64, 64, value_format::text, 1, 99, false,
     EMVQR_TEXT("Merchant Information - Language Template")},
    {object_level::root, 65, 79, value_format::text, 1, 99, true, EMVQR_TEXT("RFU for EMVCo")},
    {object_level::root, 80, 99, value_format::text, 1, 99, false, EMVQR_TEXT("Unreserved Template")},

    {object_level::additional_data, 0, 0, value_format::text, 1, 99, true, EMVQR_TEXT("Not allocated")},
    {object_level::additional_data, 1, 1, value_format::ans, 1, 25, false, EMVQR_TEXT("Bill Number")},
    {object_level::additional_data, 2, 2, value_format::ans, 1, 25, false, EMVQR_TEXT("Mobile Number")},
    {object_level::additional_data, 3, 3, value_format::ans, 1, 25, false, EMVQR_TEXT("Store Label")},
    {object_level::additional_data, 4, 4, value_format::ans, 1, 25, false, EMVQR_TEXT("Loyalty Number")},
    {object_level::additional_data, 5, 5, value_format::ans, 1, 25, false, EMVQR_TEXT("Reference Label")},
    {object_level::additional_data, 6, 6, value_format::ans, 1, 25, false, EMVQR_TEXT("Customer Label")},
    {object_level::additional_data, 7, 7, value_format::ans, 1, 25, false, EMVQR_TEXT("Terminal Label")},
    {object_level::additional_data, 8, 8, value_format::ans, 1, 25, false, EMVQR_TEXT("Purpose of Transaction")},
    {object_level::additional_data, 9, 9, value_format::ans, 1, 3, false,
     EMVQR_TEXT("Additional Consumer Data Request")},
    {object_level::additional_data, 10, 10, value_format::ans, 1, 20, false, EMVQR_TEXT("Merchant Tax ID")},
    {object_level::additional_data, 11, 11, value_format::ans, 3, 3, false, EMVQR_TEXT("Merchant Channel")},
    {object_level::additional_data, 12, 49, value_format::text, 1, 99, true, EMVQR_TEXT("RFU for EMVCo")},
    {object_level::additional_data, 50, 99, value_format::text, 1, 99, false,
     EMVQR_TEXT("Payment System specific template")},

    {object_level::language, 0, 0, value_format::ans, 2, 2, false, EMVQR_TEXT("Language Preference")},
    {object_level::language, 1, 1, value_format::text, 1, 25, false, EMVQR_TEXT("Merchant Name - Alternate Language")},
    {object_level::language, 2, 2, value_format::text, 1, 15, false, EMVQR_TEXT("Merchant City - Alternate Language")},
    {object_level::language, 3, 99, value_format::text, 1, 99, true, EMVQR_TEXT("RFU for EMVCo")},

    {object_level::guid_template, 0, 0, value_format::ans, 1, 32, false, EMVQR_TEXT("Globally Unique Identifier")},
    {object_level::guid_template, 1, 99, value_format::text, 1, 99, false, EMVQR_TEXT("Scheme specific")},
};

/// Which table describes the object at `where`.
constexpr object_level level_of(path where) noexcept {
  if (where.is_root()) return object_level::root;
  switch (content_of(where.parent())) {
    case content::open_template:
    case content::system_template: return object_level::guid_template;
    case content::emvco_template:
      return where[0] == tag::additional_data.id() ? object_level::additional_data : object_level::language;
    case content::primitive: break;
  }
  return object_level::unknown;
}

/// What EMVCo says the value of the object with this ID on a level is.
constexpr content content_on(object_level level, std::uint8_t id) noexcept {
  if (level == object_level::root) return content_of_root(id);
  const bool of_system = level == object_level::additional_data && is_system_template(id);
  return of_system ? content::system_template : content::primitive;
}

namespace detail {

inline constexpr std::size_t object_rows = sizeof object_catalogue / sizeof object_catalogue[0];

/// The number of the row of `object_catalogue` that is about the object with this ID on a level, or `object_rows` if
/// none is.
#ifdef EMVQR_SMALL_LISTS
constexpr std::size_t row_of(object_level level, std::uint8_t id) noexcept {
  std::size_t row = 0;
  for (; row != object_rows; ++row) {
    const object_info& each = object_catalogue[row];
    if (each.level == level && id >= each.first && id <= each.last) break;
  }
  return row;
}
#else
struct row_index {
  std::uint8_t row[5][100] = {};  // by level and ID: a look-up instead of a search
  constexpr row_index() noexcept {
    for (auto& level : row)
      for (std::uint8_t& each : level) each = object_rows;
    for (std::uint8_t i = 0; i != object_rows; ++i)
      for (unsigned id = object_catalogue[i].first; id <= object_catalogue[i].last; ++id)
        row[static_cast<unsigned>(object_catalogue[i].level)][id] = i;
  }
};
inline constexpr row_index rows_by_id{};

constexpr std::size_t row_of(object_level level, std::uint8_t id) noexcept {
  return rows_by_id.row[static_cast<unsigned>(level)][id];
}
#endif

}  // namespace detail

/// What EMVCo says of the object with this ID on a level, or null where it says nothing. O(1), but with
/// EMVQR_SMALL_LISTS, where the table is searched. The pointer is to read-only data.
constexpr const object_info* find_object(object_level level, std::uint8_t id) noexcept {
  const std::size_t row = detail::row_of(level, id);
  return row == detail::object_rows ? nullptr : &object_catalogue[row];
}
/// The same for the object at `where`; nothing is said below a scheme's own sub-objects.
constexpr const object_info* find_object(path where) noexcept {
  return where.empty() ? nullptr : find_object(level_of(where), where.id());
}

EMVQR_NAMESPACE_END
