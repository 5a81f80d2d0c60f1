// What parse accepts: the specification's example and real codes, as constants and at run time.
#include <emvqr/payload/parse.hpp>

#include "support/test.hpp"
#include "unit/payload/build.hpp"
#include "unit/payload/goldens.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

using emvqr::errc;
using emvqr::field;
using emvqr::length_unit;
using emvqr::parse;
using emvqr::path;
using emvqr::payload_view;
using emvqr_test::annex_b;
using emvqr_test::golden;

namespace {

struct expected_value {
  path where;
  std::string_view value;
};

// EMV QRCPS-MPM v1.0, Annex B.1 to B.6.
constexpr expected_value annex_b_values[] = {
    {{0}, "01"},
    {{1}, "12"},
    {{29}, "0012D156000000000510A93FO3230Q"},
    {{29, 0}, "D15600000000"},
    {{29, 5}, "A93FO3230Q"},
    {{31}, "0012D15600000001030812345678"},
    {{31, 0}, "D15600000001"},
    {{31, 3}, "12345678"},
    {{52}, "4111"},
    {{58}, "CN"},
    {{59}, "BEST TRANSPORT"},
    {{60}, "BEIJING"},
    {{64, 0}, "ZH"},
    {{64, 1}, "最佳运输"},
    {{64, 2}, "北京"},
    {{54}, "23.72"},
    {{53}, "156"},
    {{55}, "01"},
    {{62, 3}, "1234"},
    {{62, 6}, "***"},
    {{62, 7}, "A6008667"},
    {{62, 9}, "ME"},
    {{91, 0}, "A011223344998877"},
    {{91, 7}, "12345678"},
    {{63}, "A13A"},
};

constexpr bool annex_b_reads() {
  const auto view = parse(annex_b);
  if (!view) return false;
  for (const expected_value& expected : annex_b_values) {
    const auto value = view->get(expected.where);
    if (!value || *value != expected.value) return false;
  }
  return true;
}

constexpr int annex_b_ids[] = {0, 1, 29, 31, 52, 58, 59, 60, 64, 54, 53, 55, 62, 91, 63};

constexpr bool annex_b_order() {
  const auto view = parse(annex_b);
  std::size_t at = 0;
  for (const field& object : view->objects()) {
    if (at == sizeof annex_b_ids / sizeof *annex_b_ids || object.id != annex_b_ids[at]) return false;
    ++at;
  }
  return at == 15;
}

constexpr bool is_payload(std::string_view text) { return parse(text).has_value(); }

}  // namespace

TEST_CASE("parse: EMVCo Annex B - every value") {
  EMVQR_VERIFY(annex_b_reads());
  const auto view = parse(annex_b);
  REQUIRE(view);
  for (const expected_value& expected : annex_b_values) {
    INFO(to_text(expected.where).view());
    CHECK(view->get(expected.where) == expected.value);
  }
}

TEST_CASE("parse: EMVCo Annex B - fifteen root objects in their order") { EMVQR_VERIFY(annex_b_order()); }

TEST_CASE("parse: EMVCo Annex B - CRC, unit, amount, offsets") {
  constexpr auto view = parse(annex_b);
  EMVQR_VERIFY(view.has_value());
  EMVQR_VERIFY(view->crc_computed() == 0xA13A);
  EMVQR_VERIFY(view->crc_given() == "A13A");
  EMVQR_VERIFY(view->unit() == length_unit::characters);
  EMVQR_VERIFY(view->quirks() == emvqr::quirk::none);
  EMVQR_VERIFY(**view->amount() == emvqr::decimal{2372, 2});
  EMVQR_VERIFY(view->raw() == annex_b);
  EMVQR_VERIFY(view->find(path{0})->offset == 0);
  EMVQR_VERIFY(view->find(path{29, 5})->offset == annex_b.find("0510A93FO3230Q"));
  EMVQR_VERIFY(view->find(path{64, 2})->offset == annex_b.find("0202北京"));
  EMVQR_VERIFY(view->find(path{54})->offset == annex_b.find("540523.72"));
  EMVQR_VERIFY(view->find(path{63})->offset == annex_b.size() - 8);
}

TEST_CASE("parse: accepts every golden payload, as a constant too") {
  EMVQR_VERIFY(is_payload(emvqr_test::khqr_static));
  EMVQR_VERIFY(is_payload(emvqr_test::khqr_dynamic));
  EMVQR_VERIFY(is_payload(emvqr_test::khqr_khmer));
  EMVQR_VERIFY(is_payload(emvqr_test::prompt_pay));
  EMVQR_VERIFY(is_payload(emvqr_test::maya));
  EMVQR_VERIFY(is_payload(emvqr_test::gopay));
  EMVQR_VERIFY(is_payload(emvqr_test::viet_accents));
  EMVQR_VERIFY(is_payload(emvqr_test::mmqr_burmese));
  EMVQR_VERIFY(is_payload(emvqr_test::leading_zero_crc));
  EMVQR_VERIFY(is_payload(emvqr_test::lower_case_crc));
  EMVQR_VERIFY(is_payload(emvqr_test::smallest));
}

TEST_CASE("parse: finds in every golden payload what a plain splitter finds") {
  for (const golden& g : emvqr_test::goldens) {
    INFO(g.name);
    const auto view = parse(g.text);
    REQUIRE(view);
    CHECK(view->raw().data() == g.text.data());
    CHECK(view->quirks() == emvqr::quirk::none);
    CHECK(view->unit() == length_unit::characters);
    const std::vector<emvqr_test::span> spans = emvqr_test::split(g.text);
    std::size_t at = 0;
    for (const field& object : view->objects()) {
      REQUIRE(at != spans.size());
      CHECK(object.id == spans[at].id);
      CHECK(object.offset == spans[at].begin);
      CHECK(object.value == g.text.substr(spans[at].begin + 4, spans[at].end - spans[at].begin - 4));
      CHECK(view->get(path{object.id}) == object.value);
      ++at;
    }
    CHECK(at == spans.size());
  }
}

TEST_CASE("parse: the digits of the CRC in either case") {
  const std::string text = emvqr_test::sealed(emvqr_test::object(0, "01") + emvqr_test::object(59, "Cafe"));
  REQUIRE(text.find_first_of("ABCDEF", text.size() - 4) != std::string::npos);
  std::string lower = text;
  for (std::size_t i = text.size() - 4; i != text.size(); ++i) lower[i] = emvqr::to_lower(text[i]);
  REQUIRE(lower != text);
  REQUIRE(parse(text));
  REQUIRE(parse(lower));
  CHECK(parse(lower)->crc_given() == std::string_view(lower).substr(lower.size() - 4));
}

TEST_CASE("parse: zeros at the start of a CRC") {
  // Bodies are tried until their CRC begins with as many zeros as wanted.
  for (const std::string_view zeros : {"0", "00", "000"}) {
    std::string text;
    for (int i = 0; text.compare(text.size() < 4 ? 0 : text.size() - 4, zeros.size(), zeros) != 0; ++i)
      text = emvqr_test::sealed("000201" + emvqr_test::object(62, emvqr_test::object(1, std::to_string(i))));
    INFO(text);
    CHECK(parse(text));
  }
}

TEST_CASE("parse: the CRC covers the bytes of other letters as they stand") {
  // The app that lower-cased a whole payload kept a CRC that fits only the text before.
  CHECK(parse("00020101021138670016a00526628466257701082771040902030010324cchrjzyqgdbkduxcolebouvx53034185802la6304"
              "9b5f")
            .error()
            .code == errc::crc_mismatch);
}

TEST_CASE("parse: a view is plain data") {
  STATIC_REQUIRE(std::is_trivially_copyable_v<payload_view>);
  STATIC_REQUIRE(noexcept(parse(std::string_view{})));
}

TEST_CASE("what was refused has no objects to look up") {
  // The one way to see it: a result without a value is not to be read.
  emvqr::payload_view view;
  std::string text(emvqr_test::khqr_static);
  text.back() = text.back() == '0' ? '1' : '0';
  CHECK(emvqr::detail::payload_reader{view, text, emvqr::quirk::none}.read().code == emvqr::errc::crc_mismatch);
  CHECK(view.objects().empty());
  CHECK_FALSE(view.has(emvqr::tag::merchant_name));
}
