// The rules `parse` itself enforces: for each a text it refuses and the neighbour it reads.
#pragma once

#include <emvqr/payload/parse.hpp>
#include <emvqr/rules/rule.hpp>

#include "unit/sealed.hpp"

#include <string_view>

namespace emvqr_test {

/// `bad` is refused with `code` at `where`, at the byte marked '^'; `good` is read. Both stand without their CRC unless
/// `has_crc`, which is about `bad` alone.
struct parse_case {
  emvqr::rule broken;
  emvqr::errc code;
  emvqr::path where;
  std::string_view bad;
  std::string_view good;
  bool has_crc = false;
};

constexpr bool is_refused(const parse_case& row) noexcept {
  const sealed_text bad = row.has_crc ? unmarked(row.bad) : seal(row.bad);
  const auto view = emvqr::parse(bad.view());
  if (view) return false;
  const emvqr::failure& why = view.error();
  return why.code == row.code && why.where == row.where && why.offset == bad.mark;
}
constexpr bool is_read(const parse_case& row) noexcept {
  const sealed_text good = seal(row.good);
  return emvqr::parse(good.view()).has_value();
}

#define BASE "00020126080004a.bc5204581253038405802US5904Shop6004City"

struct parse_cases {
  using rule = emvqr::rule;
  using errc = emvqr::errc;

  static constexpr parse_case rows[] = {
      {rule::mpm_4_3_1_1, errc::bad_id, {}, BASE "^x104abcd", BASE "6104abcd"},
      {rule::mpm_4_3_1_1, errc::bad_id, {}, BASE "^ 104abcd", BASE "6104abcd"},
      {rule::mpm_4_3_1_1, errc::bad_id, 62, BASE "6205^x101a", BASE "62050101a"},
      {rule::mpm_4_3_1_2, errc::duplicate_id, 59, BASE "^5904Evil", BASE "6104Evil"},
      {rule::mpm_4_3_1_2, errc::duplicate_id, {80, 1}, BASE "80180004a.bc0101a^0101b", BASE "80180004a.bc0101a0201b"},
      {rule::mpm_4_3_1_2,
       errc::duplicate_id,
       {62, 50, 7},
       BASE "622250180004a.bc0701a^0701b",
       BASE "622250180004a.bc0701a0801b"},
      {rule::mpm_4_4_1_1, errc::truncated_value, 61, BASE "^6199abcd", BASE "6104abcd"},
      {rule::mpm_4_4_1_1, errc::truncated_value, {62, 1}, BASE "6205^0102a", BASE "62050101a"},
      {rule::mpm_4_4_1_2, errc::bad_length, 61, BASE "61^+4abcd", BASE "6104abcd"},
      {rule::mpm_4_4_1_2, errc::bad_length, 61, BASE "61^4xabcd", BASE "6104abcd"},
      {rule::mpm_4_4_1_2, errc::zero_length, 61, BASE "61^00", BASE "6104abcd"},
      {rule::mpm_4_6_1_1, errc::format_indicator_not_first, 1, "^010211" BASE, BASE "010211"},
      {rule::mpm_4_6_1_2, errc::crc_not_last, 61, BASE "6304ABCD^6104abcd", BASE "6104abcd"},
      {rule::mpm_4_2_1_1, errc::crc_missing, 63, BASE "^", BASE, true},
      {rule::mpm_3_2n1, errc::truncated_header, 61, BASE "^61", BASE "6104abcd", true},
      {rule::mpm_3_2n1, errc::truncated_header, {62, 1}, BASE "6203^010", BASE "62050101a"},
      {rule::mpm_1_4_3n1,
       errc::invalid_utf8,
       {},
       BASE "6104ab^\xC3"
            "d",
       BASE "6104ab\xC3\xA9"
            "d"},
      {rule::txt_0003, errc::nul_byte, {}, {BASE "6104ab^\0d", sizeof(BASE "6104ab^\0d") - 1}, BASE "6104abcd"},
      {rule::mpm_4_7_3_1, errc::crc_mismatch, 63, BASE "6304^0000", BASE, true},
      {rule::mpm_4_7_3_1, errc::crc_mismatch, 63, BASE "6304^2CDB", BASE, true},
      {rule::mpm_4_7_3_2, errc::crc_malformed, 63, BASE "6304^2CDG", BASE, true},
      {rule::mpm_4_7_3_2, errc::crc_malformed, 63, BASE "6303^CDA", BASE, true},
  };
};

#undef BASE

}  // namespace emvqr_test
