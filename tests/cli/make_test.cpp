// emvqr make and emvqr edit: what the golden files do not show.
#include <emvqr/emvqr.hpp>

#include "cli/run.hpp"
#include "support/test.hpp"

#include <chrono>

#include <nlohmann/json.hpp>

using namespace emvqr_test;
using json = nlohmann::json;

namespace {

const words khqr = {"make", "khqr", "--account", "dara@abaa", "--name", "Dara"};

words with(words base, const words& more) {
  base.insert(base.end(), more.begin(), more.end());
  return base;
}

/// The payload a command prints, which has to succeed.
std::string made(const words& arguments, std::string_view input = {}) {
  const outcome result = run(arguments, input);
  INFO(result.err);
  REQUIRE(result.status == 0);
  REQUIRE(!result.out.empty());
  REQUIRE(result.out.back() == '\n');
  return result.out.substr(0, result.out.size() - 1);
}

std::string value_at(const std::string& payload, emvqr::path where) {
  const auto view = emvqr::parse(payload);
  REQUIRE(view);
  const auto value = view->get(where);
  return value ? std::string(*value) : "(absent)";
}

json refusal(const words& arguments) {
  const outcome result = run(with(arguments, {"--json"}));
  INFO(result.out);
  REQUIRE(result.status == 1);
  return json::parse(result.out);
}

}  // namespace

TEST_CASE("a merchant ID makes a merchant code", "[cli][make]") {
  const std::string payload = made(with(khqr, {"--merchant-id", "M1", "--bank", "B"}));
  CHECK(value_at(payload, {30, 1}) == "M1");
  CHECK(value_at(payload, 29) == "(absent)");
}

TEST_CASE("the expiry is counted from now, by each unit", "[cli][make]") {
  const std::vector<std::pair<std::string, std::string>> cases = {{"1s", "1750000001000"},
                                                                  {"90s", "1750000090000"},
                                                                  {"2m", "1750000120000"},
                                                                  {"1h", "1750003600000"},
                                                                  {"1d", "1750086400000"}};
  for (const auto& [wait, expiry] : cases)
    CHECK(value_at(made(with(khqr, {"--amount", "100", "--now", now, "--expires-in", wait})), {99, 1}) == expiry);
}

TEST_CASE("without --now the clock of the machine counts", "[cli][make]") {
  using namespace std::chrono;
  const auto clock = [] { return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count(); };
  const auto before = clock();
  const std::string payload = made(with(khqr, {"--amount", "100", "--expires-in", "1h"}));
  const auto created = std::stoll(value_at(payload, {99, 0}));
  CHECK(created >= before);
  CHECK(created <= clock());
  CHECK(run({"decode", payload}).status == 0);
  CHECK(run({"decode", payload, "--now", std::to_string(created + 3'600'001)}).status == 1);
}

TEST_CASE("without --now a code made as of another time is judged by that time", "[cli][make]") {
  const words as_of = with(khqr, {"--amount", "100", "--created", "1700000000000"});
  CHECK(value_at(made(with(as_of, {"--expires-in", "2m"})), {99, 1}) == "1700000120000");
  CHECK(run(with(as_of, {"--expires-in", "2m", "--now", "1700000120001"})).status == 0);
  CHECK(run(with(as_of, {"--expires", "1700000120000", "--now", "1700000120001"})).status == 1);
}

TEST_CASE("account information is left out of a merchant code, and that is told", "[cli][make]") {
  const outcome result = run(with(khqr, {"--merchant-id", "M", "--bank", "B", "--account-info", "012345678"}));
  CHECK(result.status == 0);
  CHECK(result.out.find("012345678") == std::string::npos);
  CHECK(result.err.find("--account-info is left out") != std::string::npos);
}

TEST_CASE("amounts keep the cents they were given", "[cli][make]") {
  const auto amount = [](const std::string& text, const std::string& currency) {
    return value_at(made(with(khqr, {"--amount", text, "--currency", currency, "--now", now, "--expires-in", "2m"})),
                    54);
  };
  CHECK(amount("100", "USD") == "100");
  CHECK(amount("100.00", "USD") == "100.00");
  CHECK(amount("1.5", "840") == "1.50");
  CHECK(amount("100.00", "KHR") == "100");
  CHECK(amount("98.", "116") == "98");
}

TEST_CASE("an amount that is no number above zero is refused by its rule", "[cli][make]") {
  for (const std::string amount : {"0", "0.00", "abc", "-5", "1,000", "1e3", " 5", "", "12345678901234567890"}) {
    const json told = refusal(with(khqr, {"--amount", amount, "--now", now, "--expires-in", "2m"}));
    CAPTURE(amount);
    CHECK(told["failure"]["rule"] == "MPM-4.7.4.1");
    CHECK(told["failure"]["path"] == "54");
    CHECK(told["option"] == "--amount");
  }
}

TEST_CASE("a broken rule is told with the option it comes from", "[cli][make]") {
  const std::string long_text(33, 'x');
  const words merchant = with(khqr, {"--merchant-id", "M", "--bank", "B"});
  const std::vector<std::pair<words, std::string>> cases = {
      {{"make", "khqr", "--account", "nobody", "--name", "Dara"}, "--account"},
      {{"make", "khqr", "--account", "dara@abaa", "--name", ""}, "--name"},
      {with(khqr, {"--city", "A city with a long name"}), "--city"},
      {with(khqr, {"--account-info", long_text}), "--account-info"},
      {with(khqr, {"--bank", long_text}), "--bank"},
      {{"make", "khqr", "--account", "a@b", "--name", "N", "--bank", "B", "--merchant-id", long_text}, "--merchant-id"},
      {with(khqr, {"--mcc", "59"}), "--mcc"},
      {with(khqr, {"--bill", long_text}), "--bill"},
      {with(khqr, {"--mobile", long_text}), "--mobile"},
      {with(khqr, {"--store", long_text}), "--store"},
      {with(khqr, {"--terminal", long_text}), "--terminal"},
      {with(khqr, {"--purpose", long_text}), "--purpose"},
      {with(khqr, {"--language", "km"}), "--name-alt"},
      {with(khqr, {"--name-alt", "x"}), "--language"},
      {with(khqr, {"--language", "km", "--name-alt", "x", "--city-alt", long_text}), "--city-alt"},
      {with(khqr, {"--upi", std::string(31, '1'), "--currency", "USD"}), "--upi"},
      {with(khqr, {"--amount", "1.001", "--currency", "USD", "--expires-in", "2m"}), "--amount"},
      {with(khqr, {"--amount", "1"}), "--expires or --expires-in"},
      {with(khqr, {"--amount", "1", "--created", "5", "--expires-in", "2m"}), "--created"},
  };
  for (const auto& [line, option] : cases) {
    const json told = refusal(line);
    CAPTURE(line);
    CHECK(told["option"] == option);
    CHECK(told["failure"]["code"] == "breaks_rule");
    CHECK(told["valid"] == false);
  }
}

TEST_CASE("an emoji is counted as the apps count it", "[cli][make][edit]") {
  const std::string payload = made({"make", "khqr", "--account", "shop@devb", "--name", "Cafe \U0001F600"});
  CHECK(payload.find("5907Cafe ") != std::string::npos);
  // The same by make emv, since what comes out is a KHQR; and by edit.
  const std::string same = made(
      {"make", "emv", "01=11", "29.00=shop@devb", "52=5999", "53=116", "58=KH", "59=Cafe \U0001F600", "60=Phnom Penh"});
  CHECK(same == payload);
  CHECK(made({"edit", khmer_khqr(), "59=Cafe \U0001F600", "60=Phnom Penh"}) == payload);
  // EMVCo counts characters.
  const std::string other = made({"make", "emv", "04=12345678", "52=5999", "53=840", "58=US", "59=Cafe", "60=Town",
                                  "62.50.00=A1", "62.50.01=\U0001F600"});
  CHECK(other.find("0101\U0001F600") != std::string::npos);
}

TEST_CASE("make emv groups a template where its first object stands", "[cli][make]") {
  const std::string payload = made({"make", "emv", "--force", "62.50.00=A1", "52=0000", "62.01=bill", "62.50.01=x"});
  CHECK(payload.substr(0, payload.size() - 4) ==
        "000201"
        "6223"
        "5011"
        "0002A1"
        "0101x"
        "0104bill"
        "52040000"
        "6304");
}

TEST_CASE("make emv adds 00 unless it is given, and never 63", "[cli][make]") {
  CHECK(made({"make", "emv", "--force", "00=01", "52=0000"}) == made({"make", "emv", "--force", "52=0000"}));
  CHECK(refusal({"make", "emv", "--force", "63=0000"})["failure"]["code"] == "crc_is_computed");
  CHECK(refusal({"make", "emv", "--force", "52=0000", "00=01"})["failure"]["code"] == "format_indicator_not_first");
}

TEST_CASE("make emv never prints what is no payload, forced or not", "[cli][make]") {
  const std::vector<std::pair<words, std::string>> cases = {
      {{"52=0000", "52=1111"}, "duplicate_id"},
      {{"29.00=a", "29.00=b"}, "duplicate_id"},
      {{"29=0001a", "29.01=b"}, "duplicate_id"},
      {{"29=raw"}, "bad_id"},
      {{"59="}, "zero_length"},
      {{"59=" + std::string(100, 'x')}, "value_too_long"},
      {{"29.00=" + std::string(96, 'x')}, "value_too_long"},
      {{"59=\xFF"}, "invalid_utf8"},
  };
  for (const auto& [objects, code] : cases) {
    CAPTURE(objects);
    CHECK(refusal(with({"make", "emv", "--force"}, objects))["failure"]["code"] == code);
  }
}

TEST_CASE("a value keeps equals signs and backslashes", "[cli][make][edit]") {
  const std::string payload = made({"edit", khmer_khqr(), "62.01=a=b\\n"});
  CHECK(value_at(payload, {62, 1}) == "a=b\\n");
}

TEST_CASE("edit reads stdin and changes nothing else", "[cli][edit]") {
  const std::string payload = made({"edit", "-", "62.01=INV-8", "--now", now}, dynamic_khqr() + "\n");
  std::string expected = dynamic_khqr();
  expected.replace(expected.find("INV-7"), 5, "INV-8");
  CHECK(payload == sealed(expected));
  CHECK(made({"edit", dynamic_khqr(), "54=50000", "--now", now}) == dynamic_khqr());
}

TEST_CASE("edit takes several objects away", "[cli][edit]") {
  const std::string payload =
      made({"edit", dynamic_khqr(), "--unset", "62.01", "--unset", "99", "01=11", "--unset", "54"});
  CHECK(value_at(payload, 62) == "(absent)");
  CHECK(value_at(payload, 99) == "(absent)");
  CHECK(value_at(payload, 54) == "(absent)");
}

TEST_CASE("edit refuses errors of the edited objects and tells the others", "[cli][edit]") {
  const auto edited = [](const words& changes) { return run(with({"edit", dynamic_khqr(), "--now", now}, changes)); };
  // Its own value, one above and one below what was named.
  CHECK(edited({"54=abc"}).status == 1);
  CHECK(edited({"30.00=nobody"}).status == 1);
  CHECK(edited({"30=0006nobody"}).status == 1);
  CHECK(edited({"--unset", "59"}).status == 1);
  CHECK(edited({"59=" + std::string(26, 'x')}).status == 1);
  // 01 = 12 asks for an amount, but 01 was not touched.
  const outcome other = edited({"--unset", "54"});
  CHECK(other.status == 0);
  CHECK(other.err.find("KHQR-0101") != std::string::npos);
  CHECK(other.err.find("not valid") != std::string::npos);
  // Forced, and what was wrong before is not told again.
  const outcome forced = edited({"54=abc", "--force"});
  CHECK(forced.status == 0);
  const std::string wrong = forced.out.substr(0, forced.out.size() - 1);
  const outcome again = run({"edit", wrong, "59=Other", "--now", now});
  CHECK(again.status == 0);
  CHECK(again.err.empty());
}

TEST_CASE("edit refuses the CRC, what is not there, and what is no template", "[cli][edit]") {
  const auto code = [](const std::string& change) {
    return refusal({"edit", dynamic_khqr(), change})["failure"]["code"].get<std::string>();
  };
  CHECK(code("63=0000") == "crc_is_computed");
  CHECK(code("59.01=x") == "not_a_template");
  CHECK(refusal({"edit", dynamic_khqr(), "--unset", "64.01"})["failure"]["code"] == "no_such_object");
  CHECK(refusal({"edit", dynamic_khqr(), "54=1", "54=2"})["failure"]["code"] == "duplicate_id");
  CHECK(refusal({"edit", "not a payload", "54=1"})["failure"]["code"] == "bad_id");
}
