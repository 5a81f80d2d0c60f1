// emvqr card: what stands on the card is what is in the code, and only what is good gets a card.
#include <emvqr/syntax/text.hpp>
#include <emvqr/syntax/utf8.hpp>

#include "cli/run.hpp"
#include "image/pictures.hpp"
#include "image/xml.hpp"

#include <filesystem>

#include <nlohmann/json.hpp>

using namespace emvqr_test;
using json = nlohmann::json;

namespace {

using texts = std::vector<std::string>;

const std::string riel = "\u17DB";

/// Draws an SVG card and yields the texts on it.
texts card_of(const std::string& payload, const words& options = {}) {
  const scratch_folder scratch;
  words line = {"card", "-", "-o", scratch / "card.svg", "--now", now};
  line.insert(line.end(), options.begin(), options.end());
  const outcome result = run(line, payload);
  CAPTURE(payload, result.err);
  REQUIRE(result.status == 0);
  CHECK(result.out.empty());
  const std::string svg = read_file(scratch / "card.svg");
  xml_reader reader{svg};
  CHECK(reader.fault().empty());
  return reader.texts();
}

std::string made(const words& options) {
  words line = {"make", "khqr", "--account", "dara@abaa", "--now", now};
  line.insert(line.end(), options.begin(), options.end());
  const outcome result = run(line);
  REQUIRE(result.status == 0);
  return result.out.substr(0, result.out.size() - 1);
}

std::string with_name(const std::string& name, const std::string& rest = "") {
  const std::size_t length = emvqr::count_characters(name);
  const std::string digits = (length < 10 ? "0" : "") + std::to_string(length);
  return sealed("00020101021129130009shop@devb520459995303116" + rest + "5802KH59" + digits + name +
                "6010Phnom Penh6304XXXX");
}

}  // namespace

TEST_CASE("card shows name, amount, currency and its sign", "[cli][card]") {
  CHECK(card_of(dynamic_khqr()) == texts{"KHQR", "Angkor Cafe", "50,000KHR", riel});
  CHECK(card_of(khmer_khqr()) ==
        texts{"KHQR", "\u1780\u17B6\u17A0\u17D2\u179C\u17C1 \u1780\u17D2\u179B\u17B6\u17C6\u1784", riel});
  const words dollars = {"--name", "Dara", "--currency", "USD", "--amount", "1234.5", "--expires-in", "2m"};
  CHECK(card_of(made(dollars)) == texts{"KHQR", "Dara", "1,234.50USD", "$"});
  CHECK(card_of(made({"--name", "Dara", "--currency", "USD"})) == texts{"KHQR", "Dara", "$"});
}

TEST_CASE("card leaves off what it is told to", "[cli][card]") {
  CHECK(card_of(dynamic_khqr(), {"--no-amount"}) == texts{"KHQR", "Angkor Cafe", riel});
  CHECK(card_of(dynamic_khqr(), {"--no-badge"}) == texts{"KHQR", "Angkor Cafe", "50,000KHR"});
  CHECK(card_of(dynamic_khqr(), {"--no-badge", "--no-amount"}) == texts{"KHQR", "Angkor Cafe"});
}

TEST_CASE("card shows the name in the second language where it is asked for and there is one", "[cli][card]") {
  const std::string khmer = "\u1780\u17B6\u17A0\u17D2\u179C\u17C1";
  const std::string both = made({"--name", "Cafe", "--language", "km", "--name-alt", khmer});
  CHECK(card_of(both) == texts{"KHQR", "Cafe", riel});
  CHECK(card_of(both, {"--language"}) == texts{"KHQR", khmer, riel});
  CHECK(card_of(dynamic_khqr(), {"--language", "--no-amount"}) == texts{"KHQR", "Angkor Cafe", riel});
}

TEST_CASE("card writes out what hides or deceives in a name", "[cli][card][hostile]") {
  CHECK(card_of(with_name("A\u202Egro"), {"--force"}) == texts{"KHQR", "A\\u{202E}gro", riel});
  CHECK(card_of(with_name("P\u0430ypal"), {"--force"}) == texts{"KHQR", "P\\u{0430}ypal", riel});
  CHECK(card_of(with_name("\x1B[2J"), {"--force"}) == texts{"KHQR", "\\x1b[2J", riel});
  CHECK(card_of(with_name("</text>&\"]]>")) == texts{"KHQR", "</text>&\"]]>", riel});
}

TEST_CASE("card shows odd amounts and currencies as they are, where it is forced to", "[cli][card]") {
  CHECK(card_of(with_name("Shop", "5404abcd"), {"--force"}) == texts{"KHQR", "Shop", "abcdKHR", riel});
  CHECK(card_of(with_name("Shop", "54030.5"), {"--force"}) == texts{"KHQR", "Shop", "0.5KHR", riel});
  CHECK(card_of(with_name("Shop", "54010"), {"--force"}) == texts{"KHQR", "Shop", riel});
  // Baht have no sign on the card, and 001 is no currency.
  std::string baht = with_name("Shop", "540510.50");
  CHECK(card_of(sealed(baht.replace(baht.find("5303116"), 7, "5303764")), {"--force"}) ==
        texts{"KHQR", "Shop", "10.50THB"});
  CHECK(card_of(sealed(baht.replace(baht.find("5303764"), 7, "5303001")), {"--force"}) ==
        texts{"KHQR", "Shop", "10.50001"});
}

TEST_CASE("card is drawn for a valid KHQR alone, unless it is forced", "[cli][card]") {
  const scratch_folder scratch;
  const std::string file = scratch / "card.svg";
  const struct {
    std::string payload;
    std::string later;
    std::string told;
  } cases[] = {
      {emvco_example(), now, "no KHQR"},
      {dynamic_khqr(), "1760000000000", "not valid"},
      {with_name("Shop", "54030.5"), now, "not valid"},
  };
  for (const auto& each : cases) {
    CAPTURE(each.payload);
    const outcome refused = run({"card", each.payload, "-o", file, "--now", each.later});
    CHECK(refused.status == 1);
    CHECK(refused.out.empty());
    CHECK(refused.err.find(each.told) != std::string::npos);
    CHECK_FALSE(std::filesystem::exists(file));
    CHECK(run({"card", each.payload, "-o", file, "--now", each.later, "--force"}).status == 0);
    CHECK(std::filesystem::remove(file));
  }
  CHECK(run({"card", "hello", "-o", file, "--force"}).status == 1);
  CHECK_FALSE(std::filesystem::exists(file));
}

TEST_CASE("card tells programs what it drew", "[cli][card][json]") {
  const scratch_folder scratch;
  const std::string file = scratch / "card.SVG";
  const json whole = json::parse(run({"card", dynamic_khqr(), "-o", file, "--now", now, "--json"}).out);
  CHECK(whole == json{{"file", file},
                      {"width", 1200},
                      {"height", 1740},
                      {"name", "Angkor Cafe"},
                      {"amount", "50,000"},
                      {"currency", "KHR"}});
  const json no_amount =
      json::parse(run({"card", khmer_khqr(), "-o", file, "--now", now, "--json", "--width", "301"}).out);
  CHECK(no_amount["height"] == 436);
  CHECK_FALSE(no_amount.contains("amount"));
  CHECK(read_file(file).find("width=\"301\" height=\"436\"") != std::string::npos);
}

#if EMVQR_TEST_HAS_RSVG

TEST_CASE("card draws PNGs that scan back, to emvqr and to zbarimg", "[cli][card][zbar]") {
  const scratch_folder scratch;
  const bool zbar = run_program("zbarimg", {"--version"}).status == 0;
  if (!zbar) WARN("zbarimg is not installed: not compared");
  const std::string long_fields =
      made({"--name", std::string(25, 'W'), "--bill", std::string(25, 'x'), "--store", std::string(25, 'y'),
            "--purpose", std::string(25, 'z'), "--amount", "9999999999", "--expires-in", "2m"});
  for (const std::string& payload : {dynamic_khqr(), khmer_khqr(), made({"--name", "Dara"}), long_fields})
    for (const std::string width : {"400", "1200"}) {
      CAPTURE(payload, width);
      const std::string file = scratch / "card.png";
      REQUIRE(run({"card", payload, "-o", file, "--now", now, "--width", width}).status == 0);
      CHECK(only_code(emvqr_test::read(read_file(file))) == payload);
      if (zbar) CHECK(run_program("zbarimg", {"--raw", "-q", "--nodbus", "-Sbinary", file}).out == payload);
    }
}

#else

TEST_CASE("card without librsvg says that it draws SVG alone", "[cli][card]") {
  const scratch_folder scratch;
  const outcome result = run({"card", khmer_khqr(), "-o", scratch / "card.png", "--now", now});
  CHECK(result.status == 2);
  CHECK(result.err.find("librsvg") != std::string::npos);
  CHECK_FALSE(std::filesystem::exists(scratch / "card.png"));
}

#endif

TEST_CASE("a card of a code of before expiries is drawn under the legacy profile", "[cli][card]") {
  const scratch_folder scratch;
  const std::string payload = made({"--name", "Dara", "--amount", "100", "--profile", "legacy"});
  CHECK(run({"card", payload, "-o", scratch / "old.svg", "--now", now}).status == 1);
  CHECK(card_of(payload, {"--profile", "legacy"}) == texts{"KHQR", "Dara", "100KHR", riel});
}
