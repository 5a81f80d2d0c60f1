// EMVCo's rules as `check` judges them: for each a payload that breaks it and one that just does not.
#pragma once

#include "unit/rules/rule_case.hpp"

namespace emvqr_test {

// Objects of a plain payload of no scheme's own: BASE breaks nothing.
#define PAYLOAD "000201"
#define ACCOUNT "26080004a.bc"
#define MCC "52045812"
#define USD "5303840"
#define US "5802US"
#define NAME "5904Shop"
#define CITY "6004City"
#define BASE PAYLOAD ACCOUNT MCC USD US NAME CITY
// Texts of known length.
#define X10 "abcdefghij"
#define X25 X10 X10 "abcde"
#define X87 X25 X25 X25 X10 "ab"
#define FULL "0004a.bc0187" X87  // 99 characters for a template
#define E_ACUTE "\xC3\xA9"

struct emvco_cases {
  using rule = emvqr::rule;
  using severity = emvqr::severity;
  using quirk = emvqr::quirk;
  using path = emvqr::path;
  static constexpr severity error = severity::error;
  static constexpr severity warning = severity::warning;

  static constexpr rule_case rows[] = {
      {rule::mpm_4_1n1,
       {},
       warning,
       "^" BASE "8099" FULL "8199" FULL "8299" FULL "8399" FULL "8499" FULL,
       BASE "8099" FULL "8199" FULL "8299" FULL "8399" FULL},

      // Presence. What is missing at the root is missing before the CRC.
      {rule::mpm_4_2_1_1, 52, error, PAYLOAD ACCOUNT USD US NAME CITY "^", BASE},
      {rule::mpm_4_2_1_1, 53, error, PAYLOAD ACCOUNT MCC US NAME CITY "^", BASE},
      {rule::mpm_4_2_1_1, 58, error, PAYLOAD ACCOUNT MCC USD NAME CITY "^", BASE},
      {rule::mpm_4_2_1_1, 59, error, PAYLOAD ACCOUNT MCC USD US CITY "^", BASE},
      {rule::mpm_4_2_1_1, 60, error, PAYLOAD ACCOUNT MCC USD US NAME "^", BASE},
      {rule::mpm_4_7_9_1, {}, error, PAYLOAD MCC USD US NAME CITY "^", PAYLOAD "020512345" MCC USD US NAME CITY},
      {rule::mpm_4_7_9_1,
       {},
       error,
       PAYLOAD "80080004a.bc" MCC USD US NAME CITY "^",
       PAYLOAD "51080004a.bc" MCC USD US NAME CITY},

      // Lengths: the longest good value and one more, the shortest and one less.
      {rule::mpm_t3_6, 0, error, "^00011" ACCOUNT MCC USD US NAME CITY, BASE, rule::mpm_4_7_1_1},
      {rule::mpm_t3_6, 0, error, "^0003001" ACCOUNT MCC USD US NAME CITY, BASE, rule::mpm_4_7_1_1},
      {rule::mpm_t3_6, 1, error, BASE "^01011", BASE "010211", rule::mpm_4_7_2_1},
      {rule::mpm_t3_6, 52, error, PAYLOAD ACCOUNT "^5203581" USD US NAME CITY, BASE},
      {rule::mpm_t3_6, 52, error, PAYLOAD ACCOUNT "^520558120" USD US NAME CITY, BASE},
      {rule::mpm_t3_6, 53, error, PAYLOAD ACCOUNT MCC "^530284" US NAME CITY, BASE},
      {rule::mpm_t3_6, 54, error, BASE "^541412345678901234", BASE "54131234567890123"},
      {rule::mpm_t3_6, 55, error, BASE "^55011", BASE "550201", rule::mpm_4_7_6_1},
      {rule::mpm_t3_6, 56, error, BASE "550202^561412345678901234", BASE "55020256131234567890123"},
      {rule::mpm_t3_6, 57, error, BASE "550203^5706001.00", BASE "550203570501.00"},
      {rule::mpm_t3_6, 58, error, PAYLOAD ACCOUNT MCC USD "^5803USA" NAME CITY, BASE, rule::mpm_4_7_13_1},
      {rule::mpm_t3_6, 59, error, PAYLOAD ACCOUNT MCC USD US "^5926" X25 "z" CITY,
       PAYLOAD ACCOUNT MCC USD US "5925" X25 CITY},
      {rule::mpm_t3_6, 60, error, PAYLOAD ACCOUNT MCC USD US NAME "^6016" X10 "abcdef",
       PAYLOAD ACCOUNT MCC USD US NAME "6015" X10 "abcde"},
      {rule::mpm_t3_6, 61, error, BASE "^6111" X10 "z", BASE "6110" X10},
      {rule::mpm_t3_7, {62, 1}, error, BASE "6230^0126" X25 "z", BASE "62290125" X25},
      {rule::mpm_t3_7, {62, 2}, error, BASE "6230^0226" X25 "z", BASE "62290225" X25},
      {rule::mpm_t3_7, {62, 3}, error, BASE "6230^0326" X25 "z", BASE "62290325" X25},
      {rule::mpm_t3_7, {62, 4}, error, BASE "6230^0426" X25 "z", BASE "62290425" X25},
      {rule::mpm_t3_7, {62, 5}, error, BASE "6230^0526" X25 "z", BASE "62290525" X25},
      {rule::mpm_t3_7, {62, 6}, error, BASE "6230^0626" X25 "z", BASE "62290625" X25},
      {rule::mpm_t3_7, {62, 7}, error, BASE "6230^0726" X25 "z", BASE "62290725" X25},
      {rule::mpm_t3_7, {62, 8}, error, BASE "62360102ab^0826" X25 "z", BASE "62350102ab0825" X25},
      {rule::mpm_t3_7, {62, 9}, error, BASE "6208^0904AMEA", BASE "62070903AME", rule::mpm_4_8_1_3},
      {rule::mpm_t3_8, {64, 0}, error, BASE "6412^0003kmr0101x", BASE "64110002km0101x", rule::mpm_4_9_2_1},
      {rule::mpm_t3_8, {64, 1}, error, BASE "64360002km^0126" X25 "z", BASE "64350002km0125" X25},
      {rule::mpm_t3_8,
       {64, 2},
       error,
       BASE "64310002km0101x^0216" X10 "abcdef",
       BASE "64300002km0101x0215" X10 "abcde"},
      {rule::mpm_t4_2,
       {26, 0},
       error,
       PAYLOAD "2637^0033" X25 "12345678" MCC USD US NAME CITY,
       PAYLOAD "26360032" X25 ".234567" MCC USD US NAME CITY},
      {rule::mpm_t4_2, {80, 0}, error, BASE "8037^0033" X25 "12345678", BASE "80360032" X25 ".234567"},
      {rule::mpm_t4_2, {62, 50, 0}, error, BASE "62415037^0033" X25 "12345678", BASE "624050360032" X25 ".234567"},

      // Formats: the first character that does not belong, where it stands.
      {rule::mpm_4_5_1_1, 52, error, PAYLOAD ACCOUNT "520458^x2" USD US NAME CITY, BASE},
      {rule::mpm_4_5_1_1, 52, error, PAYLOAD ACCOUNT "5204^ 812" USD US NAME CITY, BASE},
      {rule::mpm_4_5_1_1, 53, error, PAYLOAD ACCOUNT MCC "5303^USD" US NAME CITY, BASE},
      {rule::mpm_4_5_1_1, 55, error, BASE "5502^O1", BASE "550201", rule::mpm_4_7_6_1},
      {rule::mpm_4_5_2_1, 59, error, PAYLOAD ACCOUNT MCC USD US "5905Shop^" E_ACUTE CITY, BASE},
      {rule::mpm_4_5_2_1, 59, error, PAYLOAD ACCOUNT MCC USD US "5904S^\top" CITY, BASE, rule::txt_0003},
      {rule::mpm_4_5_2_1, 60, error,
       PAYLOAD ACCOUNT MCC USD US NAME "6004^\x7F"
                                       "ity",
       PAYLOAD ACCOUNT MCC USD US NAME "6004 ~!,", rule::txt_0003},
      {rule::mpm_4_5_2_1, 61, error, BASE "6102^" E_ACUTE "1", BASE "610201"},
      {rule::mpm_4_5_2_1, {62, 5}, error, BASE "62060502a^" E_ACUTE, BASE "62060502ae"},
      {rule::mpm_4_5_2_1,
       {26, 0},
       error,
       PAYLOAD "26080004^" E_ACUTE "BCD" MCC USD US NAME CITY,
       PAYLOAD "26130004a.bc0101" E_ACUTE MCC USD US NAME CITY},

      // Meaning.
      {rule::mpm_4_7_1_1, 0, error, "0002^02" ACCOUNT MCC USD US NAME CITY, BASE},
      {rule::mpm_4_7_2_1, 1, error, BASE "0102^13", BASE "010211"},
      {rule::mpm_4_7_2_1, 1, error, BASE "0102^00", BASE "010212"},
      {rule::mpm_4_7_4_1, 54, error, BASE "5401^0", BASE "54011"},
      {rule::mpm_4_7_4_1, 54, error, BASE "5404^0.00", BASE "54040.01"},
      {rule::mpm_4_7_4_1, 54, error, BASE "5405^98,73", BASE "540598.73"},
      {rule::mpm_4_7_4_1, 54, error, BASE "5405^3 705", BASE "540298"},
      {rule::mpm_4_7_4_1, 54, error, BASE "5405^1.2.3", BASE "540398."},
      {rule::mpm_4_7_4_1, 54, error, BASE "5401^.", BASE "5402.5"},
      {rule::mpm_4_7_4_1, 54, error, BASE "5402^-5", BASE "540205"},
      {rule::mpm_4_7_4_1, 54, error, BASE "5403^1e3", BASE "54041000"},
      {rule::mpm_4_7_4_1n1, 54, warning, BASE "5405^1.234", BASE "54041.23"},
      {rule::mpm_4_7_4_1n1, 54, warning, PAYLOAD ACCOUNT MCC "5303392" US NAME CITY "5403^1.5",
       PAYLOAD ACCOUNT MCC "5303392" US NAME CITY "54031.0"},
      {rule::mpm_4_7_4_1n1, 54, warning, PAYLOAD ACCOUNT MCC "5303048" US NAME CITY "5406^1.2345",
       PAYLOAD ACCOUNT MCC "5303048" US NAME CITY "54051.234"},
      {rule::mpm_4_7_5_1, 53, warning, PAYLOAD ACCOUNT MCC "5303^000" US NAME CITY, BASE},
      {rule::mpm_4_7_6_1, 55, error, BASE "5502^00", BASE "550201"},
      {rule::mpm_4_7_6_1, 55, error, BASE "5502^04", BASE "550201"},
      {rule::mpm_4_7_7_1, 56, error, BASE "^56041.00", BASE "55020256041.00"},
      {rule::mpm_4_7_7_1, 56, error, BASE "550201^56041.00", BASE "550201"},
      {rule::mpm_4_7_7_1, 56, error, BASE "550202^", BASE "55020256041.00"},
      {rule::mpm_4_7_7_2, 56, error, BASE "5502025604^0.00", BASE "55020256040.01"},
      {rule::mpm_4_7_7_2, 56, error, BASE "5502025603^1,5", BASE "55020256031.5"},
      {rule::mpm_4_7_8_1, 57, error, BASE "^57043.00", BASE "55020357043.00"},
      {rule::mpm_4_7_8_1, 57, error, BASE "55020256011^57043.00", BASE "55020256011"},
      {rule::mpm_4_7_8_1, 57, error, BASE "550203^", BASE "55020357043.00"},
      {rule::mpm_4_7_8_2, 57, error, BASE "5502035705^00.00", BASE "550203570500.01"},
      {rule::mpm_4_7_8_2, 57, error, BASE "5502035703^100", BASE "550203570599.99"},
      {rule::mpm_4_7_8_2, 57, error, BASE "5502035705^0.001", BASE "55020357040.01"},
      {rule::mpm_4_7_8_2, 57, error, BASE "5502035702^5%", BASE "55020357015"},
      {rule::mpm_4_7_12_1, 52, warning, PAYLOAD ACCOUNT "5204^0001" USD US NAME CITY, BASE},
      {rule::mpm_4_7_12_1, 52, warning, PAYLOAD ACCOUNT "5204^9998" USD US NAME CITY,
       PAYLOAD ACCOUNT "52040000" USD US NAME CITY},
      {rule::mpm_4_7_13_1, 58, error, PAYLOAD ACCOUNT MCC USD "5802^U1" NAME CITY, BASE},
      {rule::mpm_4_7_13_1, 58, warning, PAYLOAD ACCOUNT MCC USD "5802^us" NAME CITY, BASE},
      {rule::mpm_4_7_13_1, 58, warning, PAYLOAD ACCOUNT MCC USD "5802^XX" NAME CITY, BASE},

      // Templates.
      {rule::mpm_4_7_11_1, 39, warning, PAYLOAD "^3905hello" MCC USD US NAME CITY,
       PAYLOAD "39080004a.bc" MCC USD US NAME CITY, rule::none, quirk::raw_template},
      {rule::mpm_4_7_11_1, 82, warning, BASE "^8205hello", BASE "82080004a.bc", rule::none, quirk::raw_template},
      {rule::mpm_4_8_1_1, 62, warning, BASE "^6205hello", BASE "62090105hello", rule::none, quirk::raw_template},
      {rule::mpm_4_9_1_1, {64, 1}, error, BASE "^64060002km", BASE "64110002km0101x"},
      // An application ID has at least five bytes, a UUID just 32 digits, a domain name parts that are not empty.
      {rule::mpm_t4_2n1,
       {26, 0},
       warning,
       PAYLOAD "26120008^A0000006" MCC USD US NAME CITY,
       PAYLOAD "26140010A000000677" MCC USD US NAME CITY},
      {rule::mpm_t4_2n1, {51, 0}, warning, BASE "51090005^a..bc", BASE "51080004a.bc"},
      {rule::mpm_t4_2n1, {51, 0}, warning, BASE "51080004^abc.", BASE "51080004a.bc"},
      {rule::mpm_4_11_1_2, {80, 0}, warning, BASE "80080004^CliQ", BASE "80080004a.bc"},
      {rule::mpm_4_8_1_6, {62, 50, 0}, warning, BASE "621250080004^CliQ", BASE "621250080004a.bc"},
      {rule::mpm_4_7_11_2, {26, 0}, error, PAYLOAD "^26080104ABCD" MCC USD US NAME CITY, BASE},
      {rule::mpm_4_7_11_2, {51, 0}, error, BASE "^51080104ABCD", BASE "51080004a.bc"},
      {rule::mpm_4_11_1_1, {80, 0}, error, BASE "^80080104ABCD", BASE "80080004a.bc"},
      {rule::mpm_4_11_1_1,
       {99, 0},
       error,
       BASE "^99080104ABCD",
       BASE "991301011"
            "0004a.bc"},
      {rule::mpm_4_8_1_3, {62, 9}, error, BASE "62060902^AA", BASE "62060902MA"},
      {rule::mpm_4_8_1_3, {62, 9}, error, BASE "62050901^X", BASE "62050901E"},
      {rule::mpm_4_8_1_3, {62, 9}, error, BASE "62070903^MEM", BASE "62070903EMA"},
      {rule::mpm_4_8_1_4, {62, 0}, warning, BASE "6205^0001x", BASE "62050101x"},
      {rule::mpm_4_8_1_4, {62, 12}, warning, BASE "6205^1201x", BASE "62051001x"},
      {rule::mpm_4_8_1_4, {62, 49}, warning, BASE "6205^4901x", BASE "621250080004a.bc"},
      {rule::mpm_4_8_1_5, {62, 50}, error, BASE "6209^5005hello", BASE "62090105hello"},
      {rule::mpm_4_8_1_5, {62, 50, 0}, error, BASE "6212^50080104ABCD", BASE "621250080004a.bc"},
      {rule::mpm_4_8_1_5, {62, 99, 0}, error, BASE "6212^99080104ABCD", BASE "621299080004a.bc"},
      {rule::mpm_4_9_1_1, {64, 0}, error, BASE "^64050101x", BASE "64110101x0002km"},
      {rule::mpm_4_9_1_1, {64, 1}, error, BASE "^64060002km", BASE "64110002km0101x"},
      {rule::mpm_4_9_1_1, {64, 3}, warning, BASE "64160002km0101x^0301y", BASE "64160002km0101x0201y"},
      {rule::mpm_4_9_2_1, {64, 0}, error, BASE "64110002^k10101x", BASE "64110002KM0101x"},
      {rule::mpm_4_9_2_1, {64, 0}, warning, BASE "64110002^xx0101x", BASE "64110002km0101x"},
      {rule::mpm_4_10n1, 65, warning, BASE "^6501x", BASE "80080004a.bc"},
      {rule::mpm_4_10n1, 79, warning, BASE "^7901x", BASE "80080004a.bc"},
      {rule::mpm11_62_10, {62, 10}, warning, BASE "6225^1021" X10 X10 "z", BASE "62241020" X10 X10},
      {rule::mpm11_62_11, {62, 11}, warning, BASE "6206^110200", BASE "62071103000"},
      {rule::mpm11_62_11, {62, 11}, warning, BASE "62071103^900", BASE "62071103833"},
      {rule::mpm11_62_11, {62, 11}, warning, BASE "62071103^840", BASE "62071103830"},
      {rule::mpm11_62_11, {62, 11}, warning, BASE "62071103^804", BASE "62071103803"},
      {rule::mpm11_62_11, {62, 11}, warning, BASE "62071103^4x0", BASE "62071103731"},

      // How it could be read at all.
      {rule::mpm_4_4_1_1,
       {},
       warning,
       "^" PAYLOAD ACCOUNT MCC USD US "5905Caf" E_ACUTE CITY,
       BASE,
       rule::mpm_4_5_2_1,
       quirk::byte_lengths},
      {rule::mpm_4_4_1_1,
       {},
       warning,
       "^" PAYLOAD ACCOUNT MCC USD US "5906Cafe\xF0\x9F\x98\x80" CITY,
       BASE,
       rule::mpm_4_5_2_1},
      {rule::mpm_4_7_3_1, 63, error, BASE "6304^0000", BASE, rule::none, quirk::ignore_crc, true},
      {rule::mpm_4_7_3_2, 63, warning, BASE "6304^5daf", BASE, rule::none, quirk::none, true},
  };
};

#undef PAYLOAD
#undef ACCOUNT
#undef MCC
#undef USD
#undef US
#undef NAME
#undef CITY
#undef BASE
#undef X10
#undef X25
#undef X87
#undef FULL
#undef E_ACUTE

}  // namespace emvqr_test
