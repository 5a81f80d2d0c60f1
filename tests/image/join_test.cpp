// Texts cut into several codes: joined where they are whole, left alone where not.
#include "image/join.hpp"

#include <emvqr/image/decode.hpp>

#include "image/drawn_in_parts.hpp"

#include <algorithm>

using emvqr::image::decode;
using emvqr::image::found_code;
using emvqr_test::drawn_in_parts;

namespace {

std::uint8_t parity_of(std::string_view text) {
  unsigned sum = 0;
  for (const char byte : text) sum ^= static_cast<unsigned char>(byte);
  return static_cast<std::uint8_t>(sum);
}

found_code part_of(std::string_view text, std::size_t from, std::size_t size, int part, int parts) {
  found_code code;
  code.bytes = std::string(text.data() + from, size);
  code.part = part;
  code.parts = parts;
  code.parity = parity_of(text);
  return code;
}

std::vector<found_code> three_parts() {
  constexpr std::string_view text = "one two three";
  return {part_of(text, 0, 4, 0, 3), part_of(text, 4, 4, 1, 3), part_of(text, 8, 5, 2, 3)};
}

found_code whole(std::string bytes) {
  found_code code;
  code.bytes = std::move(bytes);
  return code;
}

std::vector<std::string> joined(std::vector<found_code> codes) {
  emvqr::image::join_parts(codes);
  std::vector<std::string> texts;
  for (const found_code& code : codes) texts.push_back(code.bytes + (code.parts == 1 ? "" : "..."));
  return texts;
}

using texts = std::vector<std::string>;

}  // namespace

TEST_CASE("parts are joined in the order they name, wherever they lie") {
  std::vector<found_code> parts = three_parts();
  do {
    REQUIRE(joined(parts) == texts{"one two three"});
  } while (std::next_permutation(parts.begin(), parts.end(),
                                 [](const found_code& a, const found_code& b) { return a.part < b.part; }));
}

TEST_CASE("a joined text stands where its first part did, and says the last step that was needed") {
  std::vector<found_code> codes = three_parts();
  codes[0].corners[0] = {7, 9};
  codes[1].step = emvqr::image::read_step::upscaled;
  codes.insert(codes.begin(), whole("before"));
  codes.insert(codes.begin() + 2, whole("between"));
  codes.push_back(whole("after"));
  emvqr::image::join_parts(codes);
  REQUIRE(codes.size() == 4);
  CHECK(codes[0].bytes == "before");
  CHECK(codes[1].bytes == "one two three");
  CHECK(codes[1].corners[0] == emvqr::image::point{7, 9});
  CHECK(codes[1].step == emvqr::image::read_step::upscaled);
  CHECK(codes[1].part == 0);
  CHECK(codes[1].parts == 1);
  CHECK(codes[1].parity == 0);
  CHECK(codes[2].bytes == "between");
  CHECK(codes[3].bytes == "after");
}

TEST_CASE("a part that is missing, wrong or read in two ways leaves all as they were") {
  for (std::size_t missing = 0; missing != 3; ++missing) {
    std::vector<found_code> codes = three_parts();
    codes.erase(codes.begin() + static_cast<std::ptrdiff_t>(missing));
    CHECK(joined(codes).size() == 2);
    for (const std::string& text : joined(codes)) CHECK(text.substr(text.size() - 3) == "...");
  }
  std::vector<found_code> codes = three_parts();
  codes[1].bytes = "TWO ";
  CHECK(joined(codes) == texts{"one ...", "TWO ...", "three..."});
  codes = three_parts();
  codes.push_back(codes[1]);
  CHECK(joined(codes) == texts{"one two three"});  // the same part twice says the same
  codes.back().bytes = "twO ";
  CHECK(joined(codes).size() == 4);
}

TEST_CASE("parts of two texts are kept apart by their parity, and numbers that cannot be are left alone") {
  std::vector<found_code> codes = three_parts();
  codes.push_back(part_of("other", 0, 3, 0, 2));
  codes.push_back(part_of("other", 3, 2, 1, 2));
  CHECK(joined(codes) == texts{"one two three", "other"});
  std::swap(codes[0], codes[4]);
  CHECK(joined(codes) == texts{"other", "one two three"});

  codes = {part_of("ab", 0, 1, 0, 2), part_of("ab", 1, 1, 2, 2), part_of("ab", 1, 1, -1, 2)};
  CHECK(joined(codes).size() == 3);
  codes = {part_of("ab", 0, 1, 0, 1'000'000'000)};
  CHECK(joined(codes) == texts{"a..."});
}

TEST_CASE("a text drawn in several codes is read whole; with one of them missing its parts say so") {
  const std::string text = emvqr_test::khqr_payload();
  const auto found = decode(drawn_in_parts(text, 3).view());
  REQUIRE(found);
  REQUIRE(found->size() == 1);
  REQUIRE((*found)[0].bytes == text);
  REQUIRE((*found)[0].parts == 1);

  const auto some = decode(drawn_in_parts(text, 3, 1).view());
  REQUIRE(some);
  REQUIRE(some->size() > 1);
  for (const found_code& code : *some) {
    CHECK(code.parts == static_cast<int>(some->size()) + 1);
    CHECK(code.parity == parity_of(text));
    CHECK(code.part != 1);
  }
}

TEST_CASE("codes that hold nothing, or are part six of two, are none") {
  const auto drawn_as = [](unsigned char parts, unsigned char number, const char* text) {
    QRinput* const input = QRinput_new2(2, QR_ECLEVEL_M);
    const unsigned char head[] = {parts, number, 7};
    REQUIRE(QRinput_append(input, QR_MODE_STRUCTURE, 3, head) == 0);
    if (*text != '\0') REQUIRE(QRinput_append(input, QR_MODE_8, 1, reinterpret_cast<const unsigned char*>(text)) == 0);
    QRcode* const code = QRcode_encodeInput(input);
    REQUIRE(code != nullptr);
    constexpr unsigned module = 4;
    const unsigned side = static_cast<unsigned>(code->width) * module;
    emvqr_test::canvas sheet{side + 64, side + 64};
    for (unsigned y = 0; y != side; ++y)
      for (unsigned x = 0; x != side; ++x)
        if ((code->data[y / module * static_cast<unsigned>(code->width) + x / module] & 1) != 0)
          sheet.at(32 + x, 32 + y) = 0;
    QRcode_free(code);
    QRinput_free(input);
    return sheet;
  };
  const auto second = decode(drawn_as(2, 2, "x").view());
  REQUIRE(second);
  CHECK((*second)[0].part == 1);
  CHECK((*second)[0].parts == 2);
  CHECK_FALSE(decode(drawn_as(2, 6, "x").view()));
  CHECK_FALSE(decode(drawn_as(2, 1, "").view()));
  const auto alone = decode(drawn_as(1, 1, "x").view());
  REQUIRE(alone);
  CHECK((*alone)[0].parts == 1);
  CHECK((*alone)[0].parity == 0);
}
