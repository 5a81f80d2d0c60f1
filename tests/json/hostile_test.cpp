#include "json/texts.hpp"

#include <string>

using emvqr_test::fault_of;
using emvqr_test::good;
using emvqr_test::refused_of;
using emvqr_test::repeated;
using emvqr_test::where_of;
namespace json = emvqr::json;
using json::fault;

namespace {

constexpr json::limits at_most(std::size_t bytes, std::size_t depth, std::size_t values) {
  json::limits within;
  within.max_bytes = bytes;
  within.max_depth = depth;
  within.max_values = values;
  return within;
}

std::string nested(std::string_view open, std::string_view close, std::size_t depth) {
  return repeated(open, depth) + "1" + repeated(close, depth);
}

constexpr std::size_t million = 1'000'000;

}  // namespace

TEST_CASE("every proper beginning of a document is refused at its end", "[json][hostile]") {
  const std::string whole =
      "{\"order\":{\"goods\":[{\"name\":\"\u1780\\u17D2\\ud83d\\ude00\\n\",\"n\":-1.5E+3},true,false,null]},\"a\":[[]]"
      "}";
  REQUIRE(fault_of(whole) == fault::none);
  for (std::size_t size = 0; size != whole.size(); ++size) {
    const std::string part(whole, 0, size);  // its own bytes, so that a sanitizer sees a read past its end
    const json::refused why = refused_of(part);
    INFO(part);
    const bool in_character = emvqr::find_invalid_utf8(part) != size;
    REQUIRE(why.why == (in_character ? fault::invalid_utf8 : fault::not_json));
    REQUIRE(why.offset.value_or(million) <= size);
  }
  REQUIRE(fault_of(whole + " \n") == fault::none);
}

TEST_CASE("no byte of a document, changed, does harm", "[json][hostile]") {
  const std::string whole = R"({"a":{"b":[1,"x\u0041",{}]},"c":-1.5e3})";
  std::size_t refused = 0;
  for (std::size_t at = 0; at != whole.size(); ++at)
    for (int byte = 0; byte != 256; ++byte) {
      std::string text = whole;
      text[at] = static_cast<char>(byte);
      const json::refused why = refused_of(text);
      if (!why) continue;
      ++refused;
      REQUIRE(why.offset.value_or(0) <= text.size());
    }
  REQUIRE(refused > whole.size() * 200);
  REQUIRE(refused < whole.size() * 256);
}

TEST_CASE("depth has a limit", "[json][hostile]") {
  REQUIRE(fault_of(nested("[", "]", 8)) == fault::none);
  REQUIRE(fault_of(nested("[", "]", 9)) == fault::too_deep);
  REQUIRE(where_of(nested("[", "]", 9)) == "[0][0][0][0][0][0][0][0]");
  REQUIRE(fault_of(nested("{\"a\":", "}", 8)) == fault::none);
  REQUIRE(fault_of(nested("{\"a\":", "}", 9)) == fault::too_deep);
  REQUIRE(fault_of(repeated("[", 60'000)) == fault::too_deep);
  REQUIRE(fault_of(repeated("{\"a\":[", 10'000)) == fault::too_deep);
  REQUIRE(fault_of("1", at_most(10, 0, 10)) == fault::none);
  REQUIRE(fault_of("[]", at_most(10, 0, 10)) == fault::too_deep);
}

TEST_CASE("no limit of the caller makes a tree too deep to be destroyed", "[json][hostile]") {
  const json::limits careless = at_most(10 * million, million, 10 * million);
  REQUIRE(fault_of(nested("[", "]", json::max_tree_depth), careless) == fault::none);
  REQUIRE(fault_of(nested("[", "]", json::max_tree_depth + 1), careless) == fault::too_deep);
  REQUIRE(fault_of(repeated("[", million), careless) == fault::too_deep);
}

TEST_CASE("size has a limit", "[json][hostile]") {
  const auto text_of_size = [](std::size_t size) { return "\"" + std::string(size - 2, 'x') + "\""; };
  REQUIRE(fault_of(text_of_size(65536)) == fault::none);
  REQUIRE(fault_of(text_of_size(65537)) == fault::too_long);
  REQUIRE(fault_of(text_of_size(million)) == fault::too_long);
  REQUIRE(fault_of(repeated("\xFF", million)) == fault::too_long);
  REQUIRE(good(text_of_size(million), at_most(million, 8, 1)).text.size() == million - 2);
  REQUIRE(fault_of("[]", at_most(2, 1, 1)) == fault::none);
  REQUIRE(fault_of("[]", at_most(1, 1, 1)) == fault::too_long);
}

TEST_CASE("the number of values has a limit", "[json][hostile]") {
  const auto list = [](std::size_t items) { return "[" + repeated("1,", items - 1) + "1]"; };
  REQUIRE(good(list(8191)).items.size() == 8191);
  REQUIRE(fault_of(list(8192)) == fault::too_many_values);
  REQUIRE(where_of(list(8192)) == "[8191]");
  REQUIRE(fault_of("[" + repeated("[],", 8191) + "[]]") == fault::too_many_values);
  REQUIRE(fault_of("[" + repeated("{},", 8191) + "{}]") == fault::too_many_values);
  std::string many_members = "{";
  for (int i = 0; i != 3; ++i) many_members += "\"m" + std::to_string(i) + "\":0,";
  many_members.back() = '}';
  REQUIRE(fault_of(many_members, at_most(100, 8, 4)) == fault::none);
  REQUIRE(fault_of(many_members, at_most(100, 8, 3)) == fault::too_many_values);
  REQUIRE(where_of(many_members, at_most(100, 8, 3)) == "m2");
  REQUIRE(fault_of("1", at_most(100, 8, 0)) == fault::too_many_values);
}

TEST_CASE("no member stands twice at any level", "[json][hostile]") {
  REQUIRE(where_of(R"({"a":1,"b":2,"a":1})") == "a");
  for (const char* text :
       {R"({"a":1,"a":1})", R"({"a":1,"\u0061":2})", R"({"a":{},"b":0,"a":[]})", R"([[{"x":{"a":1,"a":2}}]])",
        R"({"":1,"":2})", R"({"a\u0000":1,"a\u0000":2})", R"({"a":{"a":1,"a":1}})", R"({"a":[{"b":1,"b":1}]})"})
    REQUIRE(fault_of(text) == fault::duplicate_member);
  REQUIRE(where_of(R"({"a":[{},{"b":1,"b":1}]})") == "a[1].b");
  for (const char* text :
       {R"({"a":{"a":{"a":1}}})", R"([{"a":1},{"a":1}])", R"({"a":1,"A":1})", R"({"a":{"b":1},"b":1})"})
    REQUIRE(fault_of(text) == fault::none);
}

TEST_CASE("a NUL byte is refused wherever it stands", "[json][hostile]") {
  const std::string whole = R"({"a":[1]})";
  for (std::size_t at = 0; at <= whole.size(); ++at) {
    std::string text = whole;
    text.insert(at, 1, '\0');
    REQUIRE(fault_of(text) == fault::not_json);
    REQUIRE(refused_of(text).offset == at);
  }
  REQUIRE(fault_of(whole + '\0' + "{") == fault::not_json);
}

TEST_CASE("bytes and escapes that are no characters are refused", "[json][hostile]") {
  for (const char* bytes : {"\xFF", "\x80", "\xC0\x80", "\xC0\xAF", "\xC1\xBF", "\xE0\x80\xAF", "\xF0\x80\x80\xAF",
                            "\xED\xA0\x80", "\xED\xBF\xBF", "\xF4\x90\x80\x80", "\xF8\x88\x80\x80\x80", "\xE1\x9E"}) {
    REQUIRE(fault_of("\"" + std::string(bytes) + "\"") == fault::invalid_utf8);
    REQUIRE(fault_of("{\"" + std::string(bytes) + "\":1}") == fault::invalid_utf8);
    REQUIRE(refused_of("\"" + std::string(bytes) + "\"").offset == 1);
  }
  for (const char* text :
       {R"("\ud800")", R"("\udc00")", R"("\ud800\ud800")", R"("\ud800x")", R"("\udc00\ud800")", R"("\ud83d\u0041")",
        R"("\u12")", R"("\u12G4")", R"("\x41")", R"("\'")", "\"\n\"", "\"\x1F\"", "\"\t\""})
    REQUIRE(fault_of(text) == fault::not_json);
}

TEST_CASE("what only looks like JSON is refused", "[json][hostile]") {
  for (const char* text : {"",          " ",        "{}{}",      "{} x",      "[] []",
                           "1 2",       "nullnull", "null,",     "[1,]",      "[,1]",
                           "[,]",       "[1 2]",    "[1,,2]",    "[1;2]",     "{\"a\":1,}",
                           "{,}",       "{\"a\"}",  "{\"a\":}",  "{\"a\" 1}", "{\"a\":1 \"b\":2}",
                           "{a:1}",     "{1:1}",    "{'a':1}",   "{null:1}",  "[1}",
                           "{\"a\":1]", "]",        "}",         "[",         "{",
                           "\"",        "// x\n1",  "/* x */1",  "1 // x",    "[1/**/]",
                           "# x\n1",    "True",     "NULL",      "nul",       "undefined",
                           "NaN",       "Infinity", "-Infinity", "'x'",       "<html>",
                           "\v1",       "\f1",      "\xC2\xA0[]"})
    REQUIRE(fault_of(text) == fault::not_json);
}

TEST_CASE("what only looks like a number is refused", "[json][hostile]") {
  for (const char* text :
       {"00",  "01",    "-00",   "-01",  "+1",  "-",     "--1",   ".5",    "-.5", "5.",  "1.e3", "1e",    "1e+",
        "1E-", "1e1.5", "1e5e5", "0x10", "0b1", "1_000", "1,000", "1.2.3", "1f",  "- 1", "1 .5", "\u17E1"})
    REQUIRE(fault_of(text) == fault::not_json);
}
