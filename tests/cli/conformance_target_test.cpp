// emvqr conformance-target answers every line, whatever it holds.
#include <emvqr/base/version.hpp>

#include "cli/run.hpp"
#include "conformance/vectors.hpp"
#include "support/test.hpp"
#include "unit/seeded_bytes.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

using namespace emvqr_test;

namespace {

using pairs = std::vector<std::pair<std::string, std::string>>;

/// The answers to these lines, one each.
std::vector<json> ask(const std::vector<std::string>& lines) {
  std::string input;
  for (const std::string& line : lines) input += line + "\n";
  const outcome result = run({"conformance-target"}, input);
  CHECK(result.status == 0);
  CHECK(result.err.empty());
  std::vector<json> answers;
  for (std::size_t at = 0; at < result.out.size(); at = result.out.find('\n', at) + 1)
    answers.push_back(json::parse(result.out.substr(at, result.out.find('\n', at) - at)));
  REQUIRE(answers.size() == lines.size());
  return answers;
}

json ask_one(const json& request) { return ask({request.dump()}).front(); }

}  // namespace

TEST_CASE("the target says what it can", "[cli][conformance]") {
  const json hello = ask_one({{"id", 0}, {"op", "hello"}, {"protocol", 1}});
  CHECK(hello == json{{"id", 0},
                      {"name", "emvqr"},
                      {"version", std::string(emvqr::version)},
                      {"ops", {"decode", "make", "edit"}},
                      {"modes", {"strict", "lenient"}},
                      {"answers", {"refusal", "fields", "rule", "offset", "unit", "failure"}}});
}

TEST_CASE("a payload is answered with its leaves, its findings and its unit", "[cli][conformance]") {
  const std::string payload = emvco_example();
  const json told = ask_one({{"id", 1}, {"op", "decode"}, {"payload", payload}});
  CHECK(told["id"] == 1);
  CHECK(told["unit"] == "characters");
  CHECK(told["fields"]["29.05"] == "A93FO3230Q");
  CHECK(told["fields"]["64.01"] == "\u6700\u4F73\u8FD0\u8F93");
  CHECK(told["fields"]["63"] == "A13A");
  CHECK(!told["fields"].contains("29"));
  CHECK(!told["fields"].contains("62"));
}

TEST_CASE("no clock is looked at but the one that is given", "[cli][conformance]") {
  const json request = {{"id", 1}, {"op", "decode"}, {"payload", dynamic_khqr()}};
  json early = request;
  early["now_ms"] = 1750000000000;
  json late = request;
  late["now_ms"] = 1760000000000;
  CHECK(ask_one(request)["verdict"] == "valid");
  CHECK(ask_one(early)["verdict"] == "valid");
  CHECK(ask_one(late)["verdict"] == "invalid");
}

TEST_CASE("a refusal has its code, rule, path and place", "[cli][conformance]") {
  std::string payload = dynamic_khqr();
  payload.replace(payload.size() - 4, 4, "0000");
  const json told = ask_one({{"id", 1}, {"op", "decode"}, {"payload", payload}});
  CHECK(told == json{{"id", 1},
                     {"verdict", "refused"},
                     {"failure", "crc_mismatch"},
                     {"rule", "MPM-4.7.3.1"},
                     {"path", "63"},
                     {"offset", payload.size() - 4}});
  CHECK(ask_one({{"id", 2}, {"op", "decode"}, {"payload_hex", "3030ff"}})["offset"] == 2);
}

TEST_CASE("what cannot be made or changed is refused with its place", "[cli][conformance]") {
  const auto code_of = [](const json& told) {
    return told["verdict"] == "refused" ? told["failure"].get<std::string>() + ":" + told["path"].get<std::string>()
                                        : "";
  };
  const json payload = dynamic_khqr();
  const auto make = [](const pairs& objects) { return ask_one({{"id", 1}, {"op", "make"}, {"objects", objects}}); };
  CHECK(code_of(make({{"5", "x"}})) == "bad_id:");
  CHECK(code_of(make({{"59", ""}})) == "zero_length:59");
  CHECK(code_of(make({{"59", "x"}, {"59", "y"}})) == "duplicate_id:59");
  CHECK(code_of(make({{"63", "ABCD"}})) == "crc_is_computed:63");
  CHECK(code_of(make({{"59", std::string(100, 'x')}})) == "value_too_long:59");
  const auto edit = [&](const pairs& set, const words& unset) {
    return ask_one({{"id", 1}, {"op", "edit"}, {"payload", payload}, {"set", set}, {"unset", unset}});
  };
  CHECK(code_of(edit({}, {"62.08"})) == "no_such_object:62.08");
  CHECK(code_of(edit({{"54", ""}}, {})) == "zero_length:54");
  CHECK(code_of(edit({{"63", "ABCD"}}, {})) == "crc_is_computed:63");
  CHECK(code_of(edit({{"54", "1,5"}}, {})) == "breaks_rule:54");
  CHECK(edit({{"54", "6000"}}, {"62"})["verdict"] == "made");
}

TEST_CASE("what is no request is answered all the same", "[cli][conformance]") {
  const std::vector<std::string> lines = {
      "",
      "garbage",
      "[]",
      "5",
      "null",
      "\xff\xfe",
      std::string(1, '\0'),
      "{",
      std::string(100000, '['),
      R"({"a":)" + std::string(50, '[') + std::string(50, ']') + "}",
      "{\"op\":\"" + std::string(2000000, 'x') + "\"}",
      std::string(1500000, ' '),
  };
  for (const json& told : ask(lines)) {
    CHECK(told["id"].is_null());
    CHECK(told["verdict"] == "unsupported");
    CHECK(!told["error"].get<std::string>().empty());
  }
}

TEST_CASE("a request with a wrong member is answered under its number", "[cli][conformance]") {
  const std::vector<std::string> members = {
      R"("op":"decode")",
      R"("op":"decode","payload":5)",
      R"("op":"decode","payload_hex":"3")",
      R"("op":"decode","payload_hex":"zz")",
      R"("op":"decode","payload":"0","mode":"lax")",
      R"("op":"decode","payload":"0","mode":{})",
      R"("op":"decode","payload":"0","now_ms":"x")",
      R"("op":"decode","payload":"0","now_ms":1.5)",
      R"("op":"make","objects":5)",
      R"("op":"make","objects":[5])",
      R"("op":"make","objects":[["59"]])",
      R"("op":"make","objects":[["59",5]])",
      R"("op":"make","objects":[[59,"x"]])",
      R"("op":"edit")",
      R"("op":"edit","payload":"0","set":{})",
      R"("op":"edit","payload":"0","unset":["5",6])",
      R"("op":5)",
  };
  std::vector<std::string> lines;
  for (const std::string& each : members) lines.push_back("{\"id\":7," + each + "}");
  for (const json& told : ask(lines)) {
    CHECK(told["id"] == 7);
    CHECK(told["verdict"] == "unsupported");
    CHECK(told.contains("error"));
  }
  CHECK(ask({R"({"id":8,"op":"scan"})"}).front() == json{{"id", 8}, {"verdict", "unsupported"}});
}

TEST_CASE("the last line needs no newline, and a NUL is told", "[cli][conformance]") {
  const outcome result = run({"conformance-target"}, R"({"id":3,"op":"decode","payload":"0002\u0000"})");
  CHECK(json::parse(result.out)["failure"] == "nul_byte");
}

TEST_CASE("no line kills it: random bytes, and requests with bytes changed", "[cli][conformance]") {
  const json decode = {{"id", 1}, {"op", "decode"}, {"payload", emvco_example()}, {"mode", "lenient"}};
  const json make = {{"id", 1}, {"op", "make"}, {"objects", pairs{{"59", "x"}, {"62.50.00", "y"}}}};
  const json edit = {{"id", 1}, {"op", "edit"}, {"payload", dynamic_khqr()}, {"set", pairs{{"54", "6000"}}}};
  const std::vector<std::string> requests = {decode.dump(), make.dump(), edit.dump()};
  std::vector<std::string> lines;
  for (std::uint64_t seed = 1; seed != 600; ++seed) {
    const std::string bytes = seeded_bytes(seed, 40);
    std::string line = requests[seed % 3];
    for (std::size_t i = 0; i != 3; ++i)
      line[static_cast<unsigned char>(bytes[2 * i]) % line.size()] = bytes[2 * i + 1];
    for (std::string each : {bytes, line}) {
      std::replace(each.begin(), each.end(), '\n', ' ');
      lines.push_back(each);
    }
  }
  for (const json& told : ask(lines)) CHECK(told.contains("verdict"));
}
