#include "json/texts.hpp"

#include <string>

using emvqr_test::good;
namespace json = emvqr::json;

TEST_CASE("a text is quoted", "[json]") {
  REQUIRE(json::quoted("") == "\"\"");
  REQUIRE(json::quoted("caf\u00E9 \u1780 \U0001F600 \u2764\uFE0F") == "\"caf\u00E9 \u1780 \U0001F600 \u2764\uFE0F\"");
  REQUIRE(json::quoted("a\"b\\c/d") == R"("a\"b\\c/d")");
}

TEST_CASE("what controls, hides or turns text is quoted as escapes", "[json]") {
  REQUIRE(json::quoted("\b\f\n\r\t") == R"("\b\f\n\r\t")");
  REQUIRE(json::quoted(std::string("\0\x01\x1B\x7F", 4)) == R"("\u0000\u0001\u001b\u007f")");
  REQUIRE(json::quoted("\u0085\u009B\u2028\u2029") == R"("\u0085\u009b\u2028\u2029")");
  REQUIRE(json::quoted("\u202E\u2066\u2069\u200E\u061C") == R"("\u202e\u2066\u2069\u200e\u061c")");
  REQUIRE(json::quoted("a\u200B\uFEFF\u00AD") == R"("a\u200b\ufeff\u00ad")");
  REQUIRE(json::quoted("\U000E0041\U000E007F") == R"("\udb40\udc41\udb40\udc7f")");
}

TEST_CASE("bytes that are no characters are replaced", "[json]") {
  REQUIRE(json::quoted("a\xFF") == "\"a\uFFFD\"");
  REQUIRE(json::quoted("\xE1\x9E") == "\"\uFFFD\"");
}

TEST_CASE("what is quoted is read as it was", "[json]") {
  std::string text;
  for (int c = 0; c != 0x80; ++c) text += static_cast<char>(c);
  text += "\u0080\u202E\u2028\u1780\U0001F600\U000E0041";
  REQUIRE(good(json::quoted(text)).text == text);
  REQUIRE(good("{" + json::quoted(text) + ":1}").find(text)->text == "1");
}

TEST_CASE("JSON text without what hides says the same", "[json]") {
  REQUIRE(json::escape_hidden("{\"\u202E\":[1,\"\\u202e\x7F\"]}") == R"({"\u202e":[1,"\u202e\u007f"]})");
  REQUIRE(json::escape_hidden("").empty());
}
