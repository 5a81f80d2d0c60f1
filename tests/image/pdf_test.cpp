// PDF: a file in order, a page of the exact size, and the modules as bars.
#include <emvqr/image/draw.hpp>

#include "image/small_readers.hpp"

using emvqr::image::symbol;
using emvqr_test::encoded;

namespace {

std::size_t number_at(const std::string& text, std::size_t at) {
  REQUIRE(at < text.size());
  return std::stoul(text.substr(at, 20));
}

/// What is between the two words, of which the first is there once.
std::string between(const std::string& text, const std::string& first, const std::string& second) {
  const std::size_t from = text.find(first);
  REQUIRE(from != std::string::npos);
  REQUIRE(text.find(first, from + 1) == std::string::npos);
  const std::size_t start = from + first.size();
  return text.substr(start, text.find(second, start) - start);
}

/// Millionths of a number with up to six digits behind the point.
std::uint64_t millionths(const std::string& text) {
  const std::size_t point = text.find('.');
  std::string digits = text.substr(0, point), rest = point == std::string::npos ? "" : text.substr(point + 1);
  REQUIRE(rest.size() <= 6);
  return std::stoull(digits + rest + std::string(6 - rest.size(), '0'));
}

/// The side of the page in millionths of a point; fails if it is not square.
std::uint64_t page_side(const std::string& pdf) {
  std::istringstream box{between(pdf, "/MediaBox [", "]")};
  std::string left, bottom, right, top, more;
  REQUIRE((box >> left >> bottom >> right >> top));
  REQUIRE_FALSE((box >> more));
  REQUIRE(left + bottom == "00");
  REQUIRE(right == top);
  return millionths(right);
}

}  // namespace

TEST_CASE("PDF: every offset of the table is that of its object") {
  for (const std::size_t bytes : {1U, 200U, 2331U}) {
    const std::string pdf = *to_pdf(encoded(std::string(bytes, 'a')));
    REQUIRE(pdf.substr(0, 9) == "%PDF-1.4\n");
    REQUIRE(pdf.substr(pdf.size() - 7) == "\n%%EOF\n");
    const std::size_t table = number_at(pdf, pdf.rfind("startxref\n") + 10);
    REQUIRE(pdf.substr(table, 9) == "xref\n0 5\n");
    REQUIRE(pdf.substr(table + 9, 20) == "0000000000 65535 f \n");
    for (std::size_t object = 1; object != 5; ++object) {
      const std::string line = pdf.substr(table + 9 + 20 * object, 20);
      REQUIRE(line.substr(10) == " 00000 n \n");
      const std::string head = std::to_string(object) + " 0 obj\n";
      REQUIRE(pdf.substr(number_at(line, 0), head.size()) == head);
    }
    REQUIRE(pdf.substr(table + 9 + 20 * 5, 8) == "trailer\n");
    REQUIRE(between(pdf, "trailer\n<<", ">>") == " /Size 5 /Root 1 0 R ");
    const std::string content = between(pdf, ">>\nstream\n", "\nendstream");
    REQUIRE(std::stoul(between(pdf, "/Length ", " ")) == content.size());
  }
}

TEST_CASE("PDF: the page is of the size asked for, to a thousandth of a micrometre") {
  const symbol code = encoded(emvqr_test::khqr_payload());
  for (const std::uint32_t um : {1'000U, 25'400U, 30'000U, 33'333U, 99'999U, 210'000U, 4'999'999U, 5'000'000U}) {
    const std::string pdf = *to_pdf(code, {8, 4, false, 0, um});
    const std::uint64_t points = page_side(pdf);
    // An inch is 25,400 um and 72 points; compared in millionths of either.
    const std::uint64_t exact = std::uint64_t{um} * 72'000'000, drawn = points * 25'400;
    const std::uint64_t off = exact > drawn ? exact - drawn : drawn - exact;
    REQUIRE(off * 1'000 < 72'000'000);
  }
  REQUIRE(page_side(*to_pdf(code, {8, 4, false, 0, 25'400})) == 72'000'000);
  REQUIRE(page_side(*to_pdf(code, {8, 4, false, 0, 127'000})) == 360'000'000);
  // 57 modules of 8 pixels: at 96 an inch unless told otherwise.
  REQUIRE(code.size() + 8 == 57);
  REQUIRE(page_side(*to_pdf(code)) == 342'000'000);
  REQUIRE(page_side(*to_pdf(code, {8, 4, false, 72})) == 456'000'945);  // 160,866.7 um, rounded
}

TEST_CASE("PDF: ground, then one path of bars which are the dark modules") {
  const symbol code = encoded("bars");
  for (const bool inverted : {false, true}) {
    const std::string pdf = *to_pdf(code, {8, 4, inverted, 0, 29'000});
    std::istringstream in{between(pdf, ">>\nstream\n", "\nendstream")};
    std::string line;
    const std::string side = "82.204724";  // 29 mm in points
    REQUIRE((std::getline(in, line) && line == (inverted ? "0 g" : "1 g")));
    REQUIRE((std::getline(in, line) && line == "0 0 " + side + " " + side + " re f"));
    REQUIRE((std::getline(in, line) && line == "2.834646 0 0 -2.834646 0 " + side + " cm"));  // 1 mm
    REQUIRE((std::getline(in, line) && line == (inverted ? "1 g" : "0 g")));
    std::vector<std::vector<bool>> drawn(29, std::vector<bool>(29));
    while (std::getline(in, line) && line != "f") {
      std::istringstream bar{line};
      std::size_t x = 0, y = 0, width = 0;
      std::string rest;
      REQUIRE((bar >> x >> y >> width && std::getline(bar, rest)));
      REQUIRE(rest == " 1 re");
      REQUIRE(y < 29);
      REQUIRE(x + width <= 29);
      for (std::size_t i = 0; i != width; ++i) {
        REQUIRE_FALSE(drawn[y][x + i]);
        drawn[y][x + i] = true;
      }
    }
    REQUIRE(line == "f");
    REQUIRE_FALSE(std::getline(in, line));
    for (unsigned y = 0; y != 29; ++y)
      for (unsigned x = 0; x != 29; ++x) REQUIRE(drawn[y][x] == code.dark(x - 4, y - 4));
  }
}

TEST_CASE("PDF: the same bytes every time") {
  const symbol code = encoded(emvqr_test::khqr_payload());
  REQUIRE(*to_pdf(code) == *to_pdf(code));
  REQUIRE(*to_pdf(code) == *to_pdf(encoded(emvqr_test::khqr_payload())));
}
