#include <emvqr/base/fixed_text.hpp>

#include "support/test.hpp"

#include <cstdint>
#include <limits>
#include <string_view>

using emvqr::fixed_text;

TEST_CASE("fixed_text: begins empty") {
  EMVQR_VERIFY(fixed_text<4>{}.view().empty());
  EMVQR_VERIFY(fixed_text<4>{}.view() == "");
}

TEST_CASE("fixed_text: holds exactly its capacity and cuts the rest off") {
  EMVQR_VERIFY(fixed_text<4>{}.append("abc").view() == "abc");
  EMVQR_VERIFY(fixed_text<4>{}.append("abcd").view() == "abcd");
  EMVQR_VERIFY(fixed_text<4>{}.append("abcde").view() == "abcd");
  EMVQR_VERIFY(fixed_text<4>{}.append("abc").append("defg").view() == "abcd");
  EMVQR_VERIFY(fixed_text<4>{}.append("abcd").append("e").append("f").view() == "abcd");
}

TEST_CASE("fixed_text: takes any bytes") {
  EMVQR_VERIFY(fixed_text<4>{}.append(std::string_view{"a\0b", 3}).view() == std::string_view{"a\0b", 3});
}

TEST_CASE("fixed_text: numbers") {
  EMVQR_VERIFY(fixed_text<20>{}.append_number(0).view() == "0");
  EMVQR_VERIFY(fixed_text<20>{}.append_number(7).view() == "7");
  EMVQR_VERIFY(fixed_text<20>{}.append_number(10).view() == "10");
  EMVQR_VERIFY(fixed_text<20>{}.append_number(118).append("/").append_number(990).view() == "118/990");
  EMVQR_VERIFY(fixed_text<20>{}.append_number(std::numeric_limits<std::uint64_t>::max()).view() ==
               "18446744073709551615");
}

TEST_CASE("fixed_text: reads as text") {
  constexpr fixed_text<8> text = fixed_text<8>{}.append("tag ").append(emvqr::path{62, 7});
  EMVQR_VERIFY(std::string_view{text} == "tag 62.0");
}
