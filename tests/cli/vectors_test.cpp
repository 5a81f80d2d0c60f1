// The KHQR vectors through the program: read at their own time, refused where they are no payloads, made again.
#include "conformance/vectors.hpp"

#include "cli/run.hpp"

#include <map>

using namespace emvqr_test;

namespace {

const std::map<std::string, std::string> options = {
    {"bakongAccountID", "--account"},
    {"merchantName", "--name"},
    {"merchantCity", "--city"},
    {"currency", "--currency"},
    {"amount", "--amount"},
    {"merchantID", "--merchant-id"},
    {"acquiringBank", "--bank"},
    {"accountInformation", "--account-info"},
    {"billNumber", "--bill"},
    {"mobileNumber", "--mobile"},
    {"storeLabel", "--store"},
    {"terminalLabel", "--terminal"},
    {"purposeOfTransaction", "--purpose"},
    {"languagePreference", "--language"},
    {"merchantNameAlternateLanguage", "--name-alt"},
    {"merchantCityAlternateLanguage", "--city-alt"},
    {"upiMerchantAccount", "--upi"},
    {"merchantCategoryCode", "--mcc"},
    {"expirationTimestamp", "--expires"},
};

/// The command line for a generator's input. The SDK has one bag of options for both kinds: some merchants there come
/// with account information, which no merchant code holds.
words command_for(const json& generator) {
  const bool merchant = generator["fn"] == "generateMerchant";
  words line = {"make",
                "khqr",
                "--json",
                "--type",
                merchant ? "merchant" : "individual",
                "--created",
                generator["now_ms"].dump()};
  for (const auto& [key, value] : generator["input"].items()) {
    if (value.is_null()) continue;
    REQUIRE(options.count(key) == 1);
    line.push_back(options.at(key));
    line.push_back(value.is_string() ? value.get<std::string>() : value.dump());
  }
  return line;
}

}  // namespace

TEST_CASE("decode judges every KHQR vector at its own time", "[cli][vectors]") {
  std::size_t valid = 0;
  std::size_t refused = 0;
  for (const json& row : vectors("khqr_vectors.json")) {
    const std::string payload = row["payload"];
    // An argument cannot hold a NUL; from stdin a newline at the end is dropped.
    const bool piped = payload.find('\0') != std::string::npos;
    const outcome result =
        run({"decode", "--json", "--now", row["at_ms"].dump(), piped ? "-" : payload}, piped ? payload : "");
    CAPTURE(payload, result.out);
    const json told = json::parse(result.out);
    CHECK(told["payload"] == payload);
    CHECK(told["valid"] == row["valid"]);
    CHECK(result.status == (row["valid"] == true ? 0 : 1));
    valid += row["valid"] == true ? 1U : 0U;
    if (row["wellformed"] == false) {
      CHECK(told["valid"] == false);
      ++refused;
    }
  }
  CHECK(valid == 88);
  CHECK(refused == 152);
}

TEST_CASE("make khqr makes every generated KHQR vector byte for byte", "[cli][vectors]") {
  std::size_t made = 0;
  for (const json& row : vectors("khqr_vectors.json")) {
    if (!row.contains("generator_input")) continue;
    const outcome result = run(command_for(row["generator_input"]));
    CAPTURE(row["payload"], result.err);
    REQUIRE(result.status == 0);
    CHECK(json::parse(result.out)["payload"] == row["payload"]);
    CHECK(json::parse(result.out)["md5"] == row["md5"]);
    ++made;
  }
  CHECK(made == 69);
}

TEST_CASE("check answers for all vectors at once as decode does one by one", "[cli][vectors]") {
  std::string lines;
  std::size_t count = 0;
  std::string expected;
  for (const json& row : vectors("khqr_vectors.json")) {
    const std::string payload = row["payload"];
    if (payload.find('\n') != std::string::npos || row["at_ms"] != vectors("khqr_vectors.json")[0]["at_ms"]) continue;
    lines += payload + "\n";
    expected += (row["valid"] == true ? "ok " : "bad ") + std::to_string(++count) + "\n";
  }
  const outcome result = run({"check", "--now", vectors("khqr_vectors.json")[0]["at_ms"].dump()}, lines);
  std::string told;
  for (std::size_t at = 0; at < result.out.size(); at = result.out.find('\n', at) + 1) {
    const std::size_t first = result.out.find('\t', at);
    const std::size_t second = result.out.find_first_of("\t\n", first + 1);
    told += result.out.substr(at, first - at) + " " + result.out.substr(first + 1, second - first - 1) + "\n";
  }
  CHECK(count > 30);
  CHECK(told == expected);
}
