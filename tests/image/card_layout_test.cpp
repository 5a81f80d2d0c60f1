// The parts of a card: texts made safe, about how wide they are, and where they go.
#include "image/card_layout.hpp"

#include "image/card_text.hpp"
#include "image/pictures.hpp"

#include <set>

using emvqr::image::append_escaped;
using emvqr::image::card_layout;
using emvqr::image::carries_badge;
using emvqr::image::ecc;
using emvqr::image::first_cluster;
using emvqr::image::khqr_card;
using emvqr::image::pixel;
using emvqr::image::symbol;
using emvqr::image::text_width;

namespace {

const std::string bad = "\uFFFD";

std::string escaped(std::string_view text) {
  std::string xml;
  append_escaped(xml, text);
  return xml;
}

card_layout layout(std::string_view name, std::string_view amount = {}, unsigned width = 1200) {
  return lay_out({emvqr_test::khqr_payload(), name, amount, "USD", {}}, width,
                 emvqr_test::encoded(emvqr_test::khqr_payload(), ecc::quartile));
}

std::string joined(const card_layout& page) {
  std::string text;
  for (const std::string_view line : page.name.lines) text.append(text.empty() ? "" : "|").append(line);
  return text;
}

// 25 characters each: wide ones in one and in two words, Khmer as wide as it gets, and letters with all their signs.
const std::string wide_word(25, 'W');
const std::string wide_words = std::string(12, 'W') + " " + std::string(12, 'M');
std::string khmer_25(std::string_view letter) {
  std::string text;
  for (int i = 0; i != 25; ++i) text.append(letter);
  return text;
}

}  // namespace

TEST_CASE("card text: what XML cannot hold, controls or turns writing becomes U+FFFD") {
  REQUIRE(escaped("a<b>&\"'") == "a&lt;b&gt;&amp;&quot;'");
  REQUIRE(escaped("]]>") == "]]&gt;");
  REQUIRE(escaped(std::string("\0\x01\t\n\r\x1B\x7F", 7)) == bad + bad + bad + bad + bad + bad + bad);
  REQUIRE(escaped("\u0085\u2028\u202E\u2066\u200F\u061C") == bad + bad + bad + bad + bad + bad);
  REQUIRE(escaped("\uFFFE\uFFFF\U0001FFFE\uFDD0") == bad + bad + bad + bad);
  REQUIRE(escaped("\uFFFD\uFB01\U0001F600\U0010FFFD") == "\uFFFD\uFB01\U0001F600\U0010FFFD");
  REQUIRE(escaped("\u179F\u17D2\u179A\u17B8 \u200B\u200C") == "\u179F\u17D2\u179A\u17B8 \u200B\u200C");
}

TEST_CASE("card text: broken UTF-8 becomes U+FFFD byte by byte") {
  REQUIRE(escaped("a\xFF"
                  "b") == "a" + bad + "b");
  REQUIRE(escaped("\xE1\x9E") == bad + bad);             // cut off
  REQUIRE(escaped("\xC0\xBC") == bad + bad);             // an overlong "<"
  REQUIRE(escaped("\xE0\x80\xBC") == bad + bad + bad);   // and another
  REQUIRE(escaped("\xED\xA0\x80") == bad + bad + bad);   // a surrogate
  REQUIRE(escaped("\xF4\x90\x80\x80").size() == 4 * 3);  // past U+10FFFF
  REQUIRE(escaped("\xF0\x8F\xBF\xBF").size() == 4 * 3);  // overlong
  REQUIRE(escaped("\xE1<\x9E>") == bad + "&lt;" + bad + "&gt;");
}

TEST_CASE("card text: every byte and pair of bytes gives XML that has none of its signs") {
  for (int first = 0; first != 256; ++first)
    for (int second = 0; second != 256; ++second) {
      const char bytes[] = {static_cast<char>(first), static_cast<char>(second)};
      const std::string xml = escaped({bytes, 2});
      for (const char c : xml)
        if (c == '<' || c == '>' || c == '"' || (c >= 0 && c < 0x20)) FAIL(first << ", " << second);
    }
}

TEST_CASE("card text: widths grow with letters, not with what is drawn on them") {
  REQUIRE(text_width("") == 0);
  REQUIRE(text_width("W") > text_width("a"));
  REQUIRE(text_width("a") > text_width("i"));
  REQUIRE(text_width("\u1780\u17B7") == text_width("\u1780"));
  REQUIRE(text_width("\u1780\u17D2\u1780") < 2 * text_width("\u1780"));
  REQUIRE(text_width("e\u0301") == text_width("e"));
  REQUIRE(text_width("\u6700") >= 1000);
  REQUIRE(text_width("\xFF") >= 1000);
}

TEST_CASE("card text: a line is never broken inside a Khmer syllable") {
  REQUIRE(first_cluster("ab") == 1);
  REQUIRE(first_cluster("e\u0301b") == 3);
  const std::string sri = "\u179F\u17D2\u179A\u17B8";  // a letter, its subscript and a vowel
  REQUIRE(first_cluster(sri + "\u1780") == sri.size());
  REQUIRE(first_cluster(sri) == sri.size());
  REQUIRE(first_cluster("\u1780\u17D2") == 6);
  REQUIRE(first_cluster("\xFF\xFF") == 1);
}

TEST_CASE("card layout: a name that fits keeps its size and one line") {
  const card_layout page = layout("Angkor Cafe");
  REQUIRE(joined(page) == "Angkor Cafe");
  REQUIRE(page.name.size == 1740 * pixel * 3 / 100);
  REQUIRE(layout("").name.lines.size() == 1);
}

TEST_CASE("card layout: a wide name goes on a second line, or becomes smaller") {
  const card_layout two = layout(wide_words);
  REQUIRE(joined(two) == std::string(12, 'W') + "|" + std::string(12, 'M'));
  REQUIRE(two.name.size == layout("a").name.size);
  const card_layout one = layout(wide_word);
  REQUIRE(joined(one) == wide_word);
  REQUIRE(one.name.size < two.name.size);
  REQUIRE(one.name.size > two.name.size * 6 / 10);
}

TEST_CASE("card layout: every line fits the card by its estimated width, and all fit above the dashed line") {
  const std::string names[] = {wide_word,
                               wide_words,
                               khmer_25("\u178E"),
                               khmer_25("\u1780\u17D2\u179A\u17B8"),
                               std::string(200, 'W'),
                               std::string(1000, 'W'),
                               khmer_25("\\u{10FFFF}"),
                               "a " + std::string(24, 'W'),
                               std::string(25, ' '),
                               khmer_25("\u6700")};
  for (const std::string& name : names)
    for (const std::string amount : {"", "9,999,999,999,999", "999,999,999,999,999,999.000000"})
      for (const unsigned width : {300U, 1200U, 6000U}) {
        INFO(name << ", " << amount << ", " << width);
        const card_layout page = layout(name, amount, width);
        const auto right = emvqr::image::length{page.width} * pixel - page.text_left;
        std::string all;
        for (const std::string_view line : page.name.lines) {
          REQUIRE(page.text_left + page.name.size * text_width(line) / 1000 <= right + pixel);
          all += line;
        }
        if (page.name.lines.size() == 2 && all.size() + 1 == name.size()) all = name;  // the blank between two words
        REQUIRE(all == name);
        const auto digits = page.amount_size * text_width(amount) / 1000;
        REQUIRE(page.text_left + digits + page.currency_size * text_width("USD") / 1000 <= right + pixel);
        REQUIRE(page.name.baseline - page.name.size > page.header);
        REQUIRE(page.amount_baseline < page.divider);
        const auto lines = static_cast<emvqr::image::length>(page.name.lines.size());
        const auto last = page.name.baseline + (lines - 1) * page.name.step;
        REQUIRE(last < page.amount_baseline);
      }
}

TEST_CASE("card layout: the code stands in whole pixels with four modules of white around it") {
  for (std::size_t bytes = 1; bytes <= 1600; bytes += 40)
    for (const unsigned width : {300U, 301U, 400U, 777U, 1200U, 6000U}) {
      const symbol code = emvqr_test::encoded(std::string(bytes, 'a'), ecc::quartile);
      INFO("version " << code.version() << ", width " << width);
      const card_layout page = lay_out({}, width, code);
      const unsigned side = code.size() * page.module_pixels, quiet = 4 * page.module_pixels;
      REQUIRE(page.module_pixels >= 1);
      REQUIRE(page.code_left >= quiet);
      REQUIRE(page.width - page.code_left - side >= quiet);
      REQUIRE(page.code_top * pixel >= page.divider + quiet * pixel);
      REQUIRE(page.height - page.code_top - side >= quiet);
      // As near to 71 % of the width as whole pixels and the white allow.
      const unsigned wanted = width * 71 / 100;
      if (side + code.size() <= wanted) REQUIRE(width * 65 / 100 < (page.module_pixels + 1) * (code.size() + 8));
      REQUIRE(side <= wanted + code.size() / 2 + 2);
    }
}

TEST_CASE("card: a badge covers no alignment pattern, and no more than half of what the level mends") {
  std::set<unsigned> carrying;
  for (unsigned version = 1; version <= 40; ++version) {
    const auto code = emvqr::image::encode("a", {ecc::quartile, version});
    REQUIRE(code);
    REQUIRE(code->version() == version);
    if (carries_badge(*code)) carrying.insert(version);
  }
  // At level H, which one letter gets everywhere: 2 too, but not 3, where a larger part would be covered.
  REQUIRE(carrying == std::set<unsigned>{2, 4, 5, 6, 14, 15, 16, 17, 18, 19, 20, 28, 29, 30, 31, 32, 33, 34});
  REQUIRE_FALSE(carries_badge(symbol{}));
  REQUIRE_FALSE(carries_badge(emvqr_test::encoded(std::string(78, 'a'), ecc::low)));  // fills version 4
}
