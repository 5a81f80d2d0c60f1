#include <emvqr/base/message.hpp>

#include "support/test.hpp"

#include <cstdint>
#include <set>
#include <string>
#include <string_view>

using emvqr::errc;
using emvqr::errc_catalogue;
using emvqr::errc_info;
using emvqr::failure;
using emvqr::message;
using emvqr::path;

namespace {

/// The numbers of `errc` as they were first given out; a switch without default makes the compiler complain about an
/// enumerator that is missing here.
constexpr int published_number(errc code) {
  switch (code) {
    case errc::none: return 0;
    case errc::empty_input: return 1;
    case errc::input_too_long: return 2;
    case errc::invalid_utf8: return 3;
    case errc::nul_byte: return 4;
    case errc::format_indicator_not_first: return 5;
    case errc::truncated_header: return 6;
    case errc::bad_id: return 7;
    case errc::bad_length: return 8;
    case errc::zero_length: return 9;
    case errc::truncated_value: return 10;
    case errc::duplicate_id: return 11;
    case errc::crc_missing: return 12;
    case errc::crc_not_last: return 13;
    case errc::crc_malformed: return 14;
    case errc::crc_mismatch: return 15;
    case errc::ambiguous_length: return 16;
    case errc::alipay_code: return 17;
    case errc::wechat_code: return 18;
    case errc::union_pay_code: return 19;
    case errc::upi_link: return 20;
    case errc::twqr_code: return 21;
    case errc::zero_pay_code: return 22;
    case errc::thai_slip: return 23;
    case errc::epc_code: return 24;
    case errc::consumer_presented: return 25;
    case errc::web_address: return 26;
    case errc::bad_number: return 30;
    case errc::no_space: return 40;
    case errc::value_too_long: return 41;
    case errc::breaks_rule: return 42;
    case errc::crc_is_computed: return 43;
    case errc::no_such_object: return 44;
    case errc::not_a_template: return 45;
    case errc::image_unreadable: return 60;
    case errc::image_unsupported: return 61;
    case errc::image_too_large: return 62;
    case errc::image_bad_view: return 63;
    case errc::image_no_code: return 64;
    case errc::symbol_too_large: return 65;
    case errc::image_write_failed: return 66;
    case errc::image_no_renderer: return 67;
    case errc::image_code_in_parts: return 68;
    case errc::print_too_small: return 69;
  }
  return -1;
}

}  // namespace

TEST_CASE("errc: every number has one row and every row a number") {
  std::set<int> listed;
  for (const errc_info& info : errc_catalogue) {
    INFO(info.name);
    CHECK(published_number(info.code) == static_cast<int>(info.code));
    CHECK(listed.insert(static_cast<int>(info.code)).second);
  }
  for (int number = 0; number != 256; ++number) {
    INFO(number);
    const auto code = static_cast<errc>(number);
    CHECK((published_number(code) == number) == (listed.count(number) == 1));
  }
}

TEST_CASE("errc: names are unique and snake_case") {
  std::set<std::string_view> names;
  for (const errc_info& info : errc_catalogue) {
    INFO(info.name);
    CHECK_FALSE(info.name.empty());
    CHECK(info.name.find_first_not_of("abcdefghijklmnopqrstuvwxyz_0123456789") == std::string_view::npos);
    CHECK(names.insert(info.name).second);
    CHECK(name(info.code) == info.name);
  }
}

TEST_CASE("errc: meanings are unique sentences without their full stop") {
  std::set<std::string_view> meanings;
  for (const errc_info& info : errc_catalogue) {
    INFO(info.name);
    REQUIRE_FALSE(info.meaning.empty());
    CHECK(info.meaning.back() != '.');
    CHECK(meanings.insert(info.meaning).second);
    CHECK(meaning(info.code) == info.meaning);
  }
}

TEST_CASE("errc: a number nobody gave out has no name") {
  EMVQR_VERIFY(name(static_cast<errc>(255)).empty());
  EMVQR_VERIFY(meaning(static_cast<errc>(255)).empty());
  EMVQR_VERIFY(name(errc::truncated_value) == "truncated_value");
}

TEST_CASE("message: path first then sentence then offset") {
  EMVQR_VERIFY(message({errc::truncated_value, path{62, 7}, 0, 118}).view() ==
               "62.07: the value runs past the end (offset 118)");
  EMVQR_VERIFY(message({errc::empty_input, {}, 0, 0}).view() == "there is no text (offset 0)");
}

TEST_CASE("message: even the longest is whole") {
  for (const errc_info& info : errc_catalogue) {
    const failure worst{info.code, path{62, 50, 99} / 99, 65535, 4294967295u};
    CHECK(message(worst).view() == "62.50.99.99: " + std::string(info.meaning) + " (offset 4294967295)");
  }
}

TEST_CASE("message: golden file of all") {
  std::string all;
  for (const errc_info& info : errc_catalogue)
    all.append(info.name)
        .append(" ")
        .append(std::to_string(static_cast<int>(info.code)))
        .append("\n  ")
        .append(message({info.code, path{62, 7}, 0, 118}).view())
        .append("\n");
  CHECK(all == emvqr_test::golden_text(emvqr_test::data("../unit/base/messages.golden"), all));
}
