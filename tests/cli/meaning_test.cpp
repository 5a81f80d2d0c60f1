// What decode tells of values beside the values: the same words in the tree and in JSON.
#include "cli/run.hpp"
#include "support/test.hpp"

#include <functional>

#include <nlohmann/json.hpp>

using namespace emvqr_test;
using json = nlohmann::ordered_json;

namespace {

/// The meaning in JSON of the object at `place`; "-" where it has none, "absent" where there is no such object.
std::string meaning(const std::string& payload, const std::string& place) {
  const json decoded = json::parse(run({"decode", "--json", "--now", now, "-"}, payload).out);
  std::string found = "absent";
  const std::function<void(const json&)> look = [&](const json& fields) {
    for (const json& field : fields) {
      if (field["path"] == place) found = field.value("meaning", "-");
      if (field.contains("fields")) look(field["fields"]);
    }
  };
  look(decoded["fields"]);
  return found;
}

/// A payload of 01, 52, 53, 55, 58 and 64.00 with these values, which need not be right.
std::string payload_of(const std::string& method, const std::string& category, const std::string& money,
                       const std::string& tip, const std::string& country, const std::string& language) {
  return sealed("0002010102" + method + "29080004test5204" + category + "5303" + money + "54011" + "5502" + tip +
                "5802" + country + "5904Shop6004City64160002" + language + "0106Laden.6304XXXX");
}

}  // namespace

TEST_CASE("decode tells what codes mean", "[cli][decode][meaning]") {
  const std::string payload = payload_of("11", "5812", "116", "01", "KH", "km");
  CHECK(meaning(payload, "00") == "-");
  CHECK(meaning(payload, "01") == "static: one code for many payments");
  CHECK(meaning(payload, "52") == "Eating places and restaurants");
  CHECK(meaning(payload, "53") == "KHR, Riel");
  CHECK(meaning(payload, "54") == "KHR");
  CHECK(meaning(payload, "55") == "the payer is asked for a tip");
  CHECK(meaning(payload, "58") == "Cambodia");
  CHECK(meaning(payload, "59") == "-");
  CHECK(meaning(payload, "64") == "-");
  CHECK(meaning(payload, "64.00") == "Khmer");
  CHECK(meaning(payload, "64.01") == "-");
  CHECK(meaning(payload, "63") == "-");
}

TEST_CASE("decode tells both methods and all three kinds of tip", "[cli][decode][meaning]") {
  CHECK(meaning(payload_of("12", "0742", "840", "02", "US", "EN"), "01") == "dynamic: a new code for each payment");
  CHECK(meaning(payload_of("12", "0742", "840", "02", "US", "EN"), "55") == "a fixed fee is added, see 56");
  CHECK(meaning(payload_of("12", "0742", "840", "03", "US", "EN"), "55") == "a percentage is added, see 57");
  CHECK(meaning(payload_of("12", "0742", "840", "03", "US", "EN"), "53") == "USD, US Dollar");
  CHECK(meaning(payload_of("12", "0742", "840", "03", "US", "EN"), "64.00") == "English");
}

TEST_CASE("decode tells nothing of codes nobody has given out", "[cli][decode][meaning]") {
  const std::string payload = payload_of("13", "0000", "000", "04", "ZZ", "xx");
  for (const char* place : {"01", "52", "53", "54", "55", "58", "64.00"}) {
    CAPTURE(place);
    CHECK(meaning(payload, place) == "-");
  }
  const std::string hostile = payload_of("\x1b[", "\x1b[2J", "116", "01", "\x1b[", "\x1b[");
  for (const char* place : {"01", "52", "58", "64.00"}) CHECK(meaning(hostile, place) == "-");
}

TEST_CASE("the tree and JSON tell the same meanings", "[cli][decode][meaning]") {
  for (const std::string& payload : {dynamic_khqr(), khmer_khqr(), emvco_example()}) {
    const std::string tree = run({"decode", "--now", now, "-"}, payload).out;
    const json decoded = json::parse(run({"decode", "--json", "--now", now, "-"}, payload).out);
    std::size_t told = 0;
    const std::function<void(const json&)> look = [&](const json& fields) {
      for (const json& field : fields) {
        if (field.contains("fields")) look(field["fields"]);
        if (!field.contains("meaning")) continue;
        ++told;
        const std::string line =
            field["value"].get<std::string>() + "  [" + field["meaning"].get<std::string>() + "]\n";
        CAPTURE(line);
        CHECK(tree.find(line) != std::string::npos);
      }
    };
    look(decoded["fields"]);
    CHECK(told >= 3);
  }
}

TEST_CASE("times of a KHQR are told in JSON too; the same object of another code is plain text",
          "[cli][decode][meaning]") {
  CHECK(meaning(dynamic_khqr(), "99.00") == "2025-06-15 15:06:40 UTC");
  const std::string other = sealed(
      "00020129080004test52040000530311658"
      "02US5904Shop6004City991700131750000000000"
      "6304XXXX");
  CHECK(meaning(other, "99.00") == "-");
}

TEST_CASE("decode takes a UnionPay account apart", "[cli][decode][meaning]") {
  const std::string account = "15311974011600520446BONG10002310001";
  const std::string khqr = "000201010211" + account + "29130009shop@devb5204599953031165802KH5903Bob6004City6304XXXX";
  const std::string other = "000201010211" + account + "5204599953038405802US5903Bob6004City6304XXXX";
  CHECK(meaning(sealed(khqr), "15") == "acquirer 19740116, forwarder 00520446, merchant BONG10002310001");
  CHECK(meaning(sealed(other), "15") == meaning(sealed(khqr), "15"));
  const std::string short_one = "0002010102111516ABCDEF12345678905204599953038405802US5903Bob6004City6304XXXX";
  CHECK(meaning(sealed(short_one), "15") == "-");
}
