// KHQR's own rules as `check` judges them: for each a payload that breaks it and one that just does not.
#pragma once

#include "unit/rules/rule_case.hpp"

namespace emvqr_test {

// A static code of an individual and one of a merchant; STATIC and MERCHANT break nothing, nor does DYNAMIC.
#define SHOP "29130009shop@devb"
#define MCC "52045999"
#define KHR "5303116"
#define USD "5303840"
#define KH "5802KH"
#define NAME "5903Bob"
#define CITY "6010Phnom Penh"
#define TAIL MCC KHR KH NAME CITY
#define STATIC "000201010211" SHOP TAIL
#define MERCHANT "00020101021130310009shop@devb0104M1230206Bank A" TAIL
#define AMOUNT "540550000"
#define CREATED "00131750000000000"
#define TIMES "9934" CREATED "01131750000060000"
#define PAYABLE "000201010212" SHOP TAIL AMOUNT  // dynamic, but for its times
#define DYNAMIC PAYABLE TIMES
#define X31 "abcdefghijklmnopqrstuvwxyz01234"
#define EMOJI "\xF0\x9F\x98\x80"

struct khqr_cases {
  using rule = emvqr::rule;
  using severity = emvqr::severity;
  using quirk = emvqr::quirk;
  static constexpr severity error = severity::error;
  static constexpr severity warning = severity::warning;

  static constexpr rule_case rows[] = {
      // How it counts: an emoji is two UTF-16 units.
      {rule::khqr_0001,
       {},
       error,
       "^000201010211" SHOP MCC KHR KH "5906Cafe " EMOJI CITY,
       "000201010211" SHOP MCC KHR KH "5907Cafe " EMOJI CITY},
      {rule::khqr_0001,
       {},
       warning,
       "^000201010211" SHOP MCC KHR KH "5905Caf\xC3\xA9" CITY,
       "000201010211" SHOP MCC KHR KH "5904Caf\xC3\xA9" CITY,
       rule::none,
       quirk::byte_lengths},

      // Static or dynamic.
      {rule::khqr_0101, 1, error, "000201^010212" SHOP TAIL TIMES, DYNAMIC},
      {rule::khqr_0102, 1, error, "000201^010211" SHOP TAIL AMOUNT TIMES, DYNAMIC},
      {rule::khqr_0102, 1, error, "000201" SHOP TAIL AMOUNT TIMES "^", "000201" SHOP TAIL},

      // UnionPay.
      {rule::khqr_1501, 15, warning, "000201010211^1531" X31 SHOP MCC USD KH NAME CITY,
       "0002010102111531" X31 SHOP TAIL},
      {rule::khqr_1502, 15, warning, STATIC "^1532" X31 "x", STATIC "1531" X31},
      {rule::khqr_1502, 15, warning, STATIC "^1505abcde", STATIC "1531" X31},

      // The account.
      {rule::khqr_2901, {29, 0}, error, "000201010211^29050101x" TAIL, STATIC},
      {rule::khqr_2901, {30, 0}, error, "000201010211^30180104M1230206Bank A" TAIL, MERCHANT},
      {rule::khqr_2905,
       {29, 0},
       error,
       "0002010102112937^0033" X31 "@b" TAIL,
       "00020101021129360032"
       "abcdefghijklmnopqrstuvwxyz0123@b" TAIL},
      {rule::khqr_2905,
       {30, 0},
       error,
       "0002010102113055^0033abcd@"
       "abcdefghijklmnopqrstuvwxyz01"
       "0104M1230206Bank A" TAIL,
       "00020101021130540032abcd@"
       "abcdefghijklmnopqrstuvwxyz0"
       "0104M1230206Bank A" TAIL},
      {rule::khqr_2902, {29, 0}, error, "0002010102112908^0004shop" TAIL, STATIC},
      {rule::khqr_2902, {29, 0}, error, "0002010102112909^0005a@b@c" TAIL, "00020101021129070003a@b" TAIL},
      {rule::khqr_2902, {29, 0}, error, "0002010102112909^0005@devb" TAIL, "00020101021129100006x@devb" TAIL},
      {rule::khqr_2902, {29, 0}, error, "0002010102112909^0005shop@" TAIL, "00020101021129100006shop@d" TAIL},
      {rule::khqr_2902, {29, 0}, error, "0002010102112905^0001@" TAIL, STATIC},
      {rule::khqr_2902, {30, 0}, error, "0002010102113026^0004shop0104M1230206Bank A" TAIL, MERCHANT},
      {rule::khqr_2903,
       {29, 1},
       error,
       "00020101021129500009shop@devb^0133" X31 "xy" TAIL,
       "00020101021129490009shop@devb0132" X31 "x" TAIL},
      {rule::khqr_2904,
       {29, 2},
       error,
       "00020101021129500009shop@devb^0233" X31 "xy" TAIL,
       "00020101021129490009shop@devb0232" X31 "x" TAIL},
      {rule::khqr_2904,
       {30, 2},
       error,
       "00020101021130580009shop@devb0104M123^0233" X31 "xy" TAIL,
       "00020101021130570009shop@devb0104M1230232" X31 "x" TAIL},
      {rule::khqr_3001, 30, error, STATIC "^30310009evil@devb0104M1230206Bank A", MERCHANT},
      {rule::khqr_3002, {30, 1}, warning, "000201010211^30230009shop@devb0206Bank A" TAIL, MERCHANT},
      {rule::khqr_3003,
       {30, 1},
       error,
       "00020101021130600009shop@devb^0133" X31 "xy0206Bank A" TAIL,
       "00020101021130590009shop@devb0132" X31 "x0206Bank A" TAIL},
      {rule::khqr_3004, {30, 2}, warning, "000201010211^30210009shop@devb0104M123" TAIL, MERCHANT},

      // Money.
      {rule::khqr_5301, 53, error, "000201010211" SHOP MCC "^5303764" KH NAME CITY,
       "000201010211" SHOP MCC USD KH NAME CITY},
      {rule::khqr_5301, 53, error, "000201010211" SHOP MCC "^5303000" KH NAME CITY, STATIC},
      {rule::khqr_5401, 54, error, "000201010212" SHOP TAIL TIMES "^54025.", "000201010212" SHOP TAIL TIMES "54015"},
      {rule::khqr_5401, 54, error, "000201010212" SHOP MCC USD KH NAME CITY TIMES "^5402.5",
       "000201010212" SHOP MCC USD KH NAME CITY TIMES "54030.5"},
      {rule::khqr_5401, 54, error, "000201010212" SHOP TAIL TIMES "^54051,000",
       "000201010212" SHOP TAIL TIMES "54041000", rule::mpm_4_7_4_1},
      {rule::khqr_5402, 54, error, "000201010212" SHOP TAIL TIMES "^54031.5",
       "000201010212" SHOP TAIL TIMES "54041.00"},
      {rule::khqr_5402, 54, error, "000201010212" SHOP MCC USD KH NAME CITY TIMES "^54051.234",
       "000201010212" SHOP MCC USD KH NAME CITY TIMES "54041.23"},
      {rule::khqr_5402, 54, error, "000201010212" SHOP MCC USD KH NAME CITY TIMES "^54051.000",
       "000201010212" SHOP MCC USD KH NAME CITY TIMES "54041.00"},
      {rule::khqr_5801, 58, warning, "000201010211" SHOP MCC KHR "^5802VN" NAME CITY, STATIC},

      // Tips and fees.
      {rule::khqr_5501, 55, warning, DYNAMIC "^550201", DYNAMIC},
      {rule::khqr_5501, 56, error, DYNAMIC "550202^560550000", DYNAMIC},
      {rule::khqr_5501, 57, error, DYNAMIC "550203^570250", DYNAMIC},

      // The other language.
      {rule::khqr_6401, {64, 0}, error, STATIC "^64050101x", STATIC "64110002km0101x"},
      {rule::khqr_6401, {64, 1}, error, STATIC "^64060002km", STATIC "64110002km0101x"},
      {rule::khqr_6401, {64, 1}, error, STATIC "^64110002km0201y", STATIC "64160002km0101x0201y"},
      {rule::khqr_6401, {64, 0}, error, STATIC "^64100101x0201y", STATIC "64160002km0101x0201y"},
      {rule::khqr_6401, {64, 2}, warning, STATIC "6405^0201y", STATIC "64160002km0101x0201y"},

      // Times.
      {rule::khqr_9901, {99, 1}, error, PAYABLE "^", DYNAMIC},
      {rule::khqr_9901, {99, 1}, error, PAYABLE "^9917" CREATED, DYNAMIC},
      {rule::khqr_9902, {99, 1}, error, PAYABLE "9931" CREATED "^01101750000060", DYNAMIC},
      {rule::khqr_9902, {99, 1}, error, PAYABLE "9935" CREATED "^011401750000060000", DYNAMIC},
      {rule::khqr_9902, {99, 1}, error, PAYABLE "9934" CREATED "^0113175000006000x", DYNAMIC},
      {rule::khqr_9902, {99, 1}, warning, STATIC "9925" CREATED "^0104soon", STATIC TIMES},
      {rule::khqr_9903,
       {99, 1},
       error,
       PAYABLE "993400131750000060001^01131750000060000",
       PAYABLE "99340013175000006000001131750000060000"},
      {rule::khqr_9904,
       {99, 1},
       error,
       PAYABLE "993400131749999990000^01131749999999999",
       PAYABLE "99340013174999999000001131750000000000"},
      {rule::khqr_9905,
       {99, 0},
       warning,
       STATIC "^990501"
              "01x",
       STATIC "9917" CREATED,
       rule::khqr_9902},
      {rule::khqr_9905, {99, 0}, warning, PAYABLE "9931^0010175000000001131750000060000", DYNAMIC},
  };
};

#undef SHOP
#undef MCC
#undef KHR
#undef USD
#undef KH
#undef NAME
#undef CITY
#undef TAIL
#undef STATIC
#undef MERCHANT
#undef AMOUNT
#undef CREATED
#undef TIMES
#undef PAYABLE
#undef DYNAMIC
#undef X31
#undef EMOJI

}  // namespace emvqr_test
