// KHQRs on the command line: editions, the code of one sale, whose account it is, the SDKs' numbers.
#include <emvqr/emvqr.hpp>

#include "cli/run.hpp"
#include "sdk_table.hpp"
#include "support/test.hpp"

#include <fstream>

#include <nlohmann/json.hpp>

using namespace emvqr_test;
using json = nlohmann::json;

namespace {

const words shop = {"make", "khqr", "--account", "dara@abaa", "--name", "Dara", "--now", now};

words with(words base, const words& more) {
  base.insert(base.end(), more.begin(), more.end());
  return base;
}

/// What a command prints, which has to succeed, without the newline.
std::string made(const words& arguments) {
  const outcome result = run(arguments);
  INFO(result.err);
  REQUIRE(result.status == 0);
  return result.out.substr(0, result.out.size() - 1);
}

words sale(const words& more) { return with({"edit", "--khqr", made(shop), "--now", now}, more); }

json decoded(const std::string& payload, const words& more = {}) {
  return json::parse(run(with({"decode", payload, "--json", "--now", now}, more)).out);
}

const std::string legacy_code() { return made(with(shop, {"--amount", "100", "--profile", "legacy"})); }

}  // namespace

TEST_CASE("a dynamic code of before expiries is valid under the legacy profile alone", "[cli][khqr]") {
  const std::string payload = legacy_code();
  CHECK(payload.find("99170013" + std::string(now)) != std::string::npos);
  CHECK(run({"decode", payload, "--now", now}).status == 1);
  CHECK(run({"decode", payload, "--now", now, "--profile", "current"}).status == 1);
  CHECK(run({"decode", payload, "--now", now, "--profile", "legacy"}).status == 0);
  CHECK(run({"decode", payload, "--now", now, "--lenient"}).status == 0);
  CHECK(run({"check", "--now", now, "-"}, payload + "\n").status == 1);
  CHECK(run({"check", "--now", now, "--profile", "legacy", "-"}, payload + "\n").status == 0);
  CHECK(run({"check", "--now", now, "--lenient", "-"}, payload + "\n").status == 0);
}

TEST_CASE("there are two profiles, by name", "[cli][khqr]") {
  const outcome result = run({"decode", "x", "--profile", "old"});
  CHECK(result.status == 2);
  CHECK(result.err.find("old") != std::string::npos);
}

TEST_CASE("the legacy profile writes a static code's creation time", "[cli][khqr]") {
  CHECK(made(shop).find("9917") == std::string::npos);
  CHECK(made(with(shop, {"--profile", "legacy"})).find("99170013" + std::string(now)) != std::string::npos);
  const outcome timed = run(with(shop, {"--profile", "legacy", "--created", "1740000000000"}));
  CHECK(timed.out.find("991700131740000000000") != std::string::npos);
  CHECK(timed.err.find("creation time") == std::string::npos);
}

TEST_CASE("edit --khqr makes the code of one sale", "[cli][khqr][edit]") {
  const std::string payload = made(sale({"--amount", "5000", "--expires-in", "2m", "--bill", "INV-7"}));
  CHECK(payload.substr(0, payload.size() - 4) ==
        "00020101021229130009dara@abaa520459995303116540450005802KH5904Dara6010Phnom Penh62090105INV-7"
        "99340013175000000000001131750000120000"
        "6304");
  CHECK(run({"decode", payload, "--now", now}).status == 0);
  const std::string dollars = made(sale({"--amount", "1.5", "--currency", "USD", "--expires", "1750000600000"}));
  CHECK(decoded(dollars)["fields"][4]["value"] == "840");
  CHECK(decoded(dollars)["fields"][5]["value"] == "1.50");
}

TEST_CASE("edit --khqr makes other changes on top", "[cli][khqr][edit]") {
  const std::string payload = made(sale({"--amount", "5000", "--expires-in", "2m", "62.07=T1"}));
  CHECK(emvqr::parse(payload)->get(emvqr::tag::terminal_label) == std::string_view("T1"));
  CHECK(emvqr::parse(payload)->get(emvqr::tag::transaction_amount) == std::string_view("5000"));
}

TEST_CASE("edit --khqr judges an expiry by the creation time it is given", "[cli][khqr][edit]") {
  CHECK(
      run({"edit", "--khqr", made(shop), "--amount", "5", "--created", "1740000000000", "--expires-in", "2m"}).status ==
      0);
}

TEST_CASE("edit --khqr refuses what no sale can be", "[cli][khqr][edit]") {
  const auto broken_by = [](const words& more) {
    const outcome result = run(sale(with(more, {"--json"})));
    INFO(result.out << result.err);
    REQUIRE(result.status == 1);
    return json::parse(result.out)["failure"]["rule"].get<std::string>();
  };
  CHECK(broken_by({"--amount", "5000"}) == "KHQR-9901");
  CHECK(broken_by({"--amount", "0", "--expires-in", "2m"}) == "MPM-4.7.4.1");
  CHECK(broken_by({"--amount", "1.5", "--expires-in", "2m"}) == "KHQR-5402");
  CHECK(broken_by({"--amount", "5", "--expires", "1740000000000"}) == "KHQR-9903");
  const std::string emv = emvco_example();
  CHECK(run({"edit", "--khqr", emv, "--amount", "5", "--expires-in", "2m"}).status == 1);
}

TEST_CASE("the options of a sale go with --khqr, and it needs an amount", "[cli][khqr][edit]") {
  for (const char* option : {"--amount", "--currency", "--bill", "--expires-in", "--expires", "--created"}) {
    CAPTURE(option);
    CHECK(run({"edit", made(shop), "54=5", option, "1"}).status == 2);
  }
  CHECK(run({"edit", "--khqr", made(shop)}).status == 2);
  CHECK(run(sale({"--amount", "5", "--currency", "EUR"})).status == 2);
  CHECK(run(sale({"--amount", "5", "--expires-in", "2"})).status == 2);
}

TEST_CASE("decode tells whose account a KHQR pays into", "[cli][khqr]") {
  CHECK(decoded(made(shop))["khqr"] == json::parse(R"({"account":"solo","dynamic":false})"));
  const std::string remittance = made(with(shop, {"--account-info", "012345678"}));
  CHECK(decoded(remittance)["khqr"]["account"] == "remittance");
  const std::string corporate = made(with(shop, {"--merchant-id", "M1", "--bank", "B"}));
  CHECK(decoded(corporate)["khqr"]["account"] == "corporate");
  CHECK(decoded(legacy_code())["khqr"]["dynamic"] == true);
  CHECK_FALSE(decoded(emvco_example()).contains("khqr"));
  CHECK(run({"decode", remittance, "--now", now}).out.find("static, remittance: ") != std::string::npos);
}

TEST_CASE("findings of a KHQR have the SDKs' number in JSON", "[cli][khqr]") {
  const json found = decoded(legacy_code())["findings"][0];
  CHECK(found["sdk_error"] == json::parse(R"({"number":45,"name":"EXPIRATION_TIMESTAMP_REQUIRED"})"));
  std::string vietnam = made(shop);
  vietnam = sealed(vietnam.replace(vietnam.find("5802KH"), 6, "5802VN"));
  CHECK(decoded(vietnam)["findings"][0]["rule"] == "KHQR-5801");
  CHECK_FALSE(decoded(vietnam)["findings"][0].contains("sdk_error"));
}

TEST_CASE("a bank's own objects are named", "[cli][khqr]") {
  std::string code = made(shop);
  code = sealed(code.insert(code.size() - 8,
                            "62176813"
                            "0009PAYWAY@A"));
  CHECK(run({"decode", code, "--now", now}).out.find("PayWay") == std::string::npos);
  code = sealed(made(shop).insert(made(shop).size() - 8,
                                  "62186814"
                                  "0010PAYWAY@ABA"));
  CHECK(run({"decode", code, "--now", now}).out.find("ABA PayWay Data") != std::string::npos);
}

TEST_CASE("docs/khqr.md has the SDKs' numbers as the library has them", "[cli][khqr][sdk]") {
  const std::string begin = "<!-- made by emvqr rules --sdk -->\n";
  const std::string end = "<!-- end -->\n";
  const std::string file = emvqr_test::data("../../docs/khqr.md");
  const std::string table = run({"rules", "--sdk"}).out;
  CHECK(table == emvqr::cli::sdk_table());
  std::string page = read_file(file);
  const std::size_t from = page.find(begin);
  const std::size_t to = page.find(end);
  REQUIRE(from != std::string::npos);
  REQUIRE(to != std::string::npos);
  const std::string wanted = page.substr(0, from + begin.size()) + table + page.substr(to);
  CHECK(golden_text(file, wanted) == wanted);
}
