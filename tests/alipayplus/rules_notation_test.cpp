// How rule files write conditions.
#include <emvqr/alipayplus/code_notation.hpp>

#include "alipayplus/rules_support.hpp"

using namespace emvqr_test;
using emvqr::path;
using emvqr::alipayplus::code_field;
using emvqr::alipayplus::read_operator;
using emvqr::alipayplus::read_place;

namespace {

constexpr bool is_place(std::string_view text, const code_field& expected) noexcept {
  code_field out = object_of_code(path{99});
  return read_place(text, out) && out == expected;
}

/// True if it is refused and leaves what was there.
constexpr bool is_no_place(std::string_view text) noexcept {
  code_field out = object_of_code(path{99});
  return !read_place(text, out) && out == object_of_code(path{99});
}

constexpr bool is_operator(std::string_view text, match_kind how, std::string_view operand) noexcept {
  code_condition out{whole_code, match_kind::regex, "before"};
  return read_operator(text, out) && out.how == how && out.text == operand;
}

constexpr bool is_no_operator(std::string_view text) noexcept {
  code_condition out{whole_code, match_kind::regex, "before"};
  return !read_operator(text, out) && out.how == match_kind::regex && out.text == "before";
}

}  // namespace

TEST_CASE("places of conditions", "[alipayplus]") {
  EMVQR_VERIFY(is_place("text", whole_code));
  EMVQR_VERIFY(is_place("58", object_of_code(path{58})));
  EMVQR_VERIFY(is_place("00", object_of_code(path{0})));
  EMVQR_VERIFY(is_place("62.07", object_of_code(path(62, 7))));
  EMVQR_VERIFY(is_place("62.50.00.01", object_of_code(path(62, 50, 0) / 1)));
  EMVQR_VERIFY(is_place("*.00", in_any_template(path{0})));
  EMVQR_VERIFY(is_place("*.05.01.02", in_any_template(path(5, 1, 2))));
}

TEST_CASE("what is no place", "[alipayplus]") {
  for (const std::string_view each : {"",
                                      "Text",
                                      "texts",
                                      "5",
                                      "580",
                                      "5x",
                                      "58.",
                                      "58.0",
                                      ".58",
                                      "58..00",
                                      "58 ",
                                      " 58",
                                      "*",
                                      "*.",
                                      "*.0",
                                      "**.00",
                                      "*58",
                                      "*.00.",
                                      "58.*",
                                      "-1",
                                      "+158",
                                      "62.50.00.01.02",
                                      "*.01.02.03.04",
                                      "58,00",
                                      "\xD9\xA5\xD9\xA8"})
    EMVQR_VERIFY_RUNTIME(is_no_place(each));
  EMVQR_VERIFY(is_no_place("58.0"));
}

TEST_CASE("operators", "[alipayplus]") {
  EMVQR_VERIFY(is_operator("KH", match_kind::exact, "KH"));
  EMVQR_VERIFY(is_operator("S<https://>", match_kind::prefix, "https://"));
  EMVQR_VERIFY(is_operator("C<@devb>", match_kind::contains, "@devb"));
  EMVQR_VERIFY(is_operator("R<a>b>", match_kind::regex, "a>b"));
  EMVQR_VERIFY(is_operator("R<(?<n>a)>", match_kind::regex, "(?<n>a)"));
  EMVQR_VERIFY(is_operator("N<NULL>", match_kind::is_null, ""));
  EMVQR_VERIFY(is_operator("N<NOT_NULL>", match_kind::not_null, ""));
}

TEST_CASE("texts that only look like operators are texts", "[alipayplus]") {
  EMVQR_VERIFY(is_operator("S", match_kind::exact, "S"));
  EMVQR_VERIFY(is_operator("S<", match_kind::exact, "S<"));
  EMVQR_VERIFY(is_operator("S<x", match_kind::exact, "S<x"));
  EMVQR_VERIFY(is_operator("s<x>", match_kind::exact, "s<x>"));
  EMVQR_VERIFY(is_operator("SS<x>", match_kind::exact, "SS<x>"));
  EMVQR_VERIFY(is_operator("NULL", match_kind::exact, "NULL"));
}

TEST_CASE("operators that are not understood are refused", "[alipayplus]") {
  EMVQR_VERIFY(is_no_operator(""));
  EMVQR_VERIFY(is_no_operator("S<>"));
  EMVQR_VERIFY(is_no_operator("C<>"));
  EMVQR_VERIFY(is_no_operator("R<>"));
  EMVQR_VERIFY(is_no_operator("N<>"));
  EMVQR_VERIFY(is_no_operator("N<null>"));
  EMVQR_VERIFY(is_no_operator("N<NULL >"));
  EMVQR_VERIFY(is_no_operator("E<x>"));
  EMVQR_VERIFY(is_no_operator("X<>"));
}
