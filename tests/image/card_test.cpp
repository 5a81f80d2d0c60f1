// The card of a KHQR as SVG: what is in it, and that no text breaks out of it.
#include "image/pictures.hpp"
#include "image/xml.hpp"

using emvqr::errc;
using emvqr::image::card_header;
using emvqr::image::card_height;
using emvqr::image::card_options;
using emvqr::image::khqr_card;
using emvqr_test::khqr_payload;
using emvqr_test::xml_reader;

static_assert(noexcept(to_svg(khqr_card{})));
static_assert(noexcept(to_png(khqr_card{})));

namespace {

std::string svg_of(const khqr_card& card, const card_options& options = {}) {
  const auto svg = to_svg(card, options);
  if (!svg) FAIL("no card: " << std::string(emvqr::message(svg.error()).view()));
  return *svg;
}

std::vector<std::string> texts_of(const std::string& svg) {
  xml_reader reader{svg};
  REQUIRE(reader.fault().empty());
  return reader.texts();
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

errc code_of(const emvqr::result<std::string>& made) { return made ? errc::none : made.error().code; }

const std::string riel = "\u17DB";

using all = std::vector<std::string>;

}  // namespace

TEST_CASE("card: the same SVG as always") {
  const khqr_card card{khqr_payload(), "Angkor Cafe", "50,000", "KHR", riel};
  const std::string svg = svg_of(card, {600, card_header::red});
  REQUIRE(svg == emvqr_test::golden_text(emvqr_test::data("../image/card.golden.svg"), svg));
}

TEST_CASE("card: lettering, name, amount with currency and sign, in this order") {
  REQUIRE(texts_of(svg_of({khqr_payload(), "Angkor Cafe", "50,000", "KHR", riel})) ==
          all{"KHQR", "Angkor Cafe", "50,000KHR", riel});
  REQUIRE(texts_of(svg_of({khqr_payload(), "Angkor Cafe", "50,000", "", ""})) == all{"KHQR", "Angkor Cafe", "50,000"});
  REQUIRE(texts_of(svg_of({khqr_payload(), "Angkor Cafe", "", "KHR", "$"})) == all{"KHQR", "Angkor Cafe", "$"});
}

TEST_CASE("card: 20 to 29 at every width") {
  STATIC_REQUIRE(card_height(1000) == 1450);
  STATIC_REQUIRE(card_height(301) == 436);  // 436.45
  STATIC_REQUIRE(card_height(305) == 442);  // 442.25
  STATIC_REQUIRE(card_height(310) == 450);  // 449.5
  const std::string svg = svg_of({khqr_payload(), "a", "", "", ""}, {1000, card_header::red});
  REQUIRE(has(svg, "width=\"1000\" height=\"1450\" viewBox=\"0 0 1000 1450\""));
}

TEST_CASE("card: the header is red or black, and nothing else changes") {
  const khqr_card card{khqr_payload(), "a", "1", "USD", "$"};
  std::string red = svg_of(card);
  const std::string black = svg_of(card, {1200, card_header::black});
  const std::size_t at = red.find("#E1232E");
  REQUIRE(at != std::string::npos);
  REQUIRE(black == red.replace(at, 7, "#000"));
}

TEST_CASE("card: the sign is left out where there is none, or where no code carries it") {
  REQUIRE(has(svg_of({khqr_payload(), "a", "", "", "$"}), "<circle"));
  REQUIRE_FALSE(has(svg_of({khqr_payload(), "a", "", "", ""}), "<circle"));
  REQUIRE(has(svg_of({"tiny", "a", "", "", "$"}), "<circle"));
  std::string version_34(1150, 'a');
  while (emvqr_test::encoded(version_34 + 'a', emvqr::image::ecc::quartile).version() <= 34) version_34 += 'a';
  REQUIRE(has(svg_of({version_34, "a", "", "", "$"}), "<circle"));
  const std::string large = svg_of({version_34 + "a", "a", "", "", "$"});
  REQUIRE_FALSE(has(large, "<circle"));
  REQUIRE(texts_of(large) == all{"KHQR", "a"});
}

TEST_CASE("card: hostile texts stay texts") {
  const std::string texts[] = {"</text><script>alert(1)</script>",
                               "\"/><image href=\"file:///etc/passwd\"/>",
                               "]]>&amp;&lt;&#60;",
                               "<!--",
                               "<![CDATA[",
                               "<?xml?>",
                               "' onload='x",
                               std::string("\0\x01\x1B[2J\r\n\t", 9),
                               "\u202Eevil\u2066\u2069\u200F",
                               "\uFFFE\uFFFF",
                               "\xFF\xC0\xBC\xED\xA0\x80\xE1\x9E",
                               emvqr_test::all_bytes()};
  for (const std::string& text : texts) {
    INFO(text);
    const khqr_card card{khqr_payload(), text, text, text, text};
    const std::string svg = svg_of(card);
    xml_reader reader{svg};
    REQUIRE(reader.fault() == "");
    REQUIRE_FALSE(has(svg, "<script"));
    REQUIRE_FALSE(has(svg, "<image"));
    REQUIRE_FALSE(has(svg, "\u202E"));
  }
  REQUIRE(texts_of(svg_of({khqr_payload(), "<&\"'>", "]]>", "", ""})) == all{"KHQR", "<&\"'>", "]]>"});
}

TEST_CASE("card: what an XML reader of this test finds wrong") {
  for (const std::string bad : {"<a>", "<a></b>", "<a b=c/>", "<a>&x;</a>", "<a>\x01</a>", "<a>\xFF</a>", "<a/><b/>",
                                "a", "<a b=\"<\"/>", "<a>\uFFFE</a>", "<a>]]></a>", ""})
    REQUIRE_FALSE(xml_reader{bad}.fault().empty());
  REQUIRE(xml_reader{"<a b=\"&lt;\">x<c/>\u1780</a>\n"}.fault().empty());
}

TEST_CASE("card: limits") {
  const std::string most(emvqr::image::max_card_text_bytes, 'W'), more = most + "W";
  const std::string& payload = khqr_payload();
  REQUIRE(code_of(to_svg(khqr_card{payload, most, most, most, most})) == errc::none);
  REQUIRE(code_of(to_svg(khqr_card{payload, more, "", "", ""})) == errc::input_too_long);
  REQUIRE(code_of(to_svg(khqr_card{payload, "", more, "", ""})) == errc::input_too_long);
  REQUIRE(code_of(to_svg(khqr_card{payload, "", "", more, ""})) == errc::input_too_long);
  REQUIRE(code_of(to_svg(khqr_card{payload, "", "", "", more})) == errc::input_too_long);
  REQUIRE(code_of(to_svg(khqr_card{})) == errc::empty_input);
  const std::string largest(1663, 'a'), too_large(1664, 'a');  // what level Q holds
  REQUIRE(code_of(to_svg(khqr_card{largest, "a", "", "", "$"}, {300, card_header::red})) == errc::none);
  REQUIRE(code_of(to_svg(khqr_card{too_large, "a", "", "", ""})) == errc::symbol_too_large);
  const khqr_card card{payload, "a", "", "", ""};
  for (const unsigned width : {0U, 299U, 6001U, 0xFFFFFFFFU}) {
    REQUIRE(code_of(to_svg(card, {width, card_header::red})) == errc::image_too_large);
    REQUIRE(code_of(to_png(card, {width, card_header::red})) == errc::image_too_large);
  }
  for (const unsigned width : {300U, 6000U}) REQUIRE(code_of(to_svg(card, {width, card_header::red})) == errc::none);
}

TEST_CASE("card: PNG where librsvg is built in, a failure that says so elsewhere") {
  const khqr_card card{khqr_payload(), "a", "", "", ""};
  REQUIRE(code_of(to_png(card)) == (EMVQR_TEST_HAS_RSVG ? errc::none : errc::image_no_renderer));
}
