#include "json/texts.hpp"

#include <string>

using emvqr_test::fault_of;
using emvqr_test::good;
using emvqr_test::refused_of;
using emvqr_test::where_of;
namespace json = emvqr::json;
using json::fault;
using json::kind;

TEST_CASE("a tree has every kind of value, in order", "[json]") {
  const json::value root = good(R"( {"b":[1,"x",{"deep":[]}],"a":null,"t":true,"f":false,"":{}} )");
  REQUIRE(root.k == kind::object);
  REQUIRE(root.members.size() == 5);
  REQUIRE(root.members[0].name == "b");
  REQUIRE(root.members[1].name == "a");
  const json::value& list = root.members[0].is;
  REQUIRE(list.k == kind::array);
  REQUIRE(list.items.size() == 3);
  REQUIRE(list.items[0].k == kind::number);
  REQUIRE(list.items[1].k == kind::text);
  REQUIRE(list.items[1].text == "x");
  REQUIRE(list.items[2].find("deep")->k == kind::array);
  REQUIRE(list.items[2].find("deep")->items.empty());
  REQUIRE(root.find("a")->k == kind::null);
  REQUIRE(root.find("t")->k == kind::boolean);
  REQUIRE(root.find("t")->text == "true");
  REQUIRE(root.find("f")->text == "false");
  REQUIRE(root.find("")->k == kind::object);
  REQUIRE(root.find("x") == nullptr);
  REQUIRE(list.find("deep") == nullptr);
}

TEST_CASE("any value can be the whole text", "[json]") {
  REQUIRE(good("null").k == kind::null);
  REQUIRE(good("true").text == "true");
  REQUIRE(good("7").text == "7");
  REQUIRE(good("\"\"").k == kind::text);
  REQUIRE(good("[]").k == kind::array);
  REQUIRE(good("{}").k == kind::object);
  REQUIRE(good(" \t\r\n[ ] ").k == kind::array);
}

TEST_CASE("numbers stay as they are spelled", "[json]") {
  for (const char* number :
       {"0", "-0", "-0.0", "0.0", "5", "-5", "50000", "1E-5", "1e+05", "1.50", "0.1000000000000000055511151231257827",
        "9007199254740993", "18446744073709551615", "18446744073709551616", "-9223372036854775808",
        "-9223372036854775809", "123456789012345678901234567890123456789012345678901234567890", "1e308", "1e-400"}) {
    const json::value alone = good(number);
    REQUIRE(alone.k == kind::number);
    REQUIRE(alone.text == number);
    REQUIRE(good("{\"n\":[" + std::string(number) + "]}").find("n")->items[0].text == number);
  }
}

TEST_CASE("a number of more than a double's range is refused with its place", "[json]") {
  for (const std::string& number : {std::string("1e400"), std::string("-1e400"), std::string(400, '9')}) {
    REQUIRE(fault_of(number) == fault::bad_number);
    const std::string text = "{\"a\":[0," + number + "]}";
    REQUIRE(fault_of(text) == fault::bad_number);
    REQUIRE(where_of(text) == "a[1]");
    REQUIRE(refused_of(text).offset == 8 + number.size() - 1);
  }
}

TEST_CASE("a decimal comma of the C locale is the point it was", "[json]") {
  // As versions of nlohmann-json hand it over where a program chose such a locale.
  json::value root;
  json::detail::tree_events events{root, {}};
  REQUIRE(events.number_float(10.5, "10,5e+2"));
  REQUIRE(root.text == "10.5e+2");
}

TEST_CASE("escapes are read", "[json]") {
  REQUIRE(good(R"("a\"\\\/\b\f\n\r\t\u17E2\ud83d\ude00")").text == "a\"\\/\b\f\n\r\t\u17E2\U0001F600");
  // An escaped NUL is a character as any other, of names too.
  REQUIRE(good(R"("a\u0000b")").text == std::string("a\0b", 3));
  const json::value root = good(R"({"a":1,"a\u0000":2})");
  REQUIRE(root.members.size() == 2);
  REQUIRE(root.find("a")->text == "1");
}

TEST_CASE("one byte order mark is skipped", "[json]") {
  REQUIRE(good("\xEF\xBB\xBF{}").k == kind::object);
  REQUIRE(fault_of("\xEF\xBB\xBF\xEF\xBB\xBF{}") == fault::not_json);
  REQUIRE(fault_of("{}\xEF\xBB\xBF") == fault::not_json);
  REQUIRE(fault_of("\xEF\xBB\xBF") == fault::not_json);
  REQUIRE(fault_of("\xEF\xBB") == fault::invalid_utf8);
  REQUIRE(fault_of("\xFE\xFF{}") == fault::invalid_utf8);
}

TEST_CASE("a fault tells its place in JSON's terms", "[json]") {
  const std::string names = R"({"order":{"goods":[{},{},{},{"goodsName":)";
  REQUIRE(where_of(names + "x}]}}") == "order.goods[3].goodsName");
  REQUIRE(where_of(names) == "order.goods[3].goodsName");
  REQUIRE(where_of(names + R"(1,"goodsName":2}]}})") == "order.goods[3].goodsName");
  REQUIRE(where_of(names + "1}]}, 5}").empty());
  REQUIRE(where_of(names + "1}]x}}") == "order");
  REQUIRE(where_of(R"({"a":1 "b":2})").empty());
  REQUIRE(where_of(R"({"a":{"b":"x"]})") == "a");
  REQUIRE(where_of("[[1,2],[3,x]]") == "[1][1]");
  REQUIRE(where_of("[1,2") == "[2]");
  REQUIRE(where_of("[") == "[0]");
  REQUIRE(where_of(R"({"a":{"b":1},"c":)") == "c");
  REQUIRE(where_of("").empty());
}

TEST_CASE("a fault tells the byte, where it is one", "[json]") {
  REQUIRE(refused_of(R"({"a":1,})").offset == 7);
  REQUIRE(refused_of(R"({"a":1)").offset == 6);
  REQUIRE(refused_of("").offset == 0);
  REQUIRE(refused_of("x").offset == 0);
  REQUIRE(refused_of("\"a\xFF\"").offset == 2);
  REQUIRE(refused_of(std::string("[1,\0]", 5)).offset == 3);
  REQUIRE(refused_of("[1, 2]", {4, 8, 8}).offset == 4);
  REQUIRE_FALSE(refused_of(R"({"a":1,"a":2})").offset);
}

TEST_CASE("names in a place are safe to show and cannot pass for others", "[json]") {
  REQUIRE(where_of(R"({"a.b":x})") == R"(["a.b"])");
  REQUIRE(where_of(R"({"a":{"b[0]":x}})") == R"(a["b[0]"])");
  REQUIRE(where_of(R"({"":{"c":x}})") == R"([""].c)");
  REQUIRE(where_of(R"({"\"":x})") == R"(["""])");
  REQUIRE(where_of("{\"\\u001b[2J\":x}") == R"(["\x1b[2J"])");
  REQUIRE(where_of("{\"\\u202Eevil\":x}") == R"(["\u{202E}evil"])");
  REQUIRE(where_of(R"({"a\\b":x})") == R"(["a\\b"])");
  REQUIRE(where_of("{\"\u178F\u1798\u17D2\u179B\u17C3\":x}") == "\u178F\u1798\u17D2\u179B\u17C3");
}

TEST_CASE("a place is cut at its limit, between characters", "[json]") {
  const std::string most(json::max_where_bytes - 3, 'n');
  REQUIRE(where_of("{\"" + most + "\":x}") == most);
  REQUIRE(where_of("{\"" + most + "n\":x}") == most + "...");
  REQUIRE(where_of("{\"" + std::string(50'000, 'n') + "\":x}").size() == json::max_where_bytes);
  REQUIRE(where_of("{\"" + most + "\":{\"b\":x}}") == most + "...");
  for (std::size_t before = 0; before != 4; ++before) {
    const std::string name = std::string(before, 'n') + emvqr_test::repeated("\u1780", 300);
    const std::string where = where_of("{\"" + name + "\":{\"\u1780\":x}}");
    REQUIRE(where.size() <= json::max_where_bytes);
    REQUIRE(where.size() > json::max_where_bytes - 4);
    REQUIRE(emvqr::find_invalid_utf8(where) == where.size());
    REQUIRE(where.compare(where.size() - 3, 3, "...") == 0);
  }
}

TEST_CASE("every fault of JSON has a meaning", "[json]") {
  for (const fault why : {fault::none, fault::too_long, fault::invalid_utf8, fault::not_json, fault::too_deep,
                          fault::too_many_values, fault::duplicate_member, fault::bad_number, fault::out_of_memory})
    REQUIRE_FALSE(json::meaning(why).empty());
  EMVQR_VERIFY(json::meaning(static_cast<fault>(200)).empty());
}
