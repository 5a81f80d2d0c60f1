// Every JSON the program prints is as docs/schema says: each key it prints is in the schema, each that has to be there
// is.
#include "cli/schema.hpp"

#include <emvqr/alipayplus/route.hpp>
#include <emvqr/alipayplus/to_order.hpp>

#include "cli/conformance_run.hpp"
#include "cli/run.hpp"
#include "conformance/vectors.hpp"
#include "image/jpeg_files.hpp"
#include "image/oriented.hpp"
#include "json.hpp"
#include "map_json.hpp"
#include "policy_file.hpp"

#include <filesystem>
#include <map>
#include <set>

using namespace emvqr_test;
namespace cli = emvqr::cli;

namespace {

/// Documents by the name of their schema.
using documents = std::map<std::string, std::vector<json>>;

const std::vector<std::string> schema_names = {"card",    "conformance-report", "decode", "draw",         "make",
                                               "map-emv", "map-alipayplus",     "rules",  "map-iso20022", "schemes"};

/// The lines of JSON in a text.
std::vector<json> json_lines(const std::string& text) {
  std::vector<json> out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text.find('\n', at);
    out.push_back(json::parse(text.substr(at, end - at)));
    at = end + 1;
  }
  return out;
}

void add(documents& all, const std::string& schema, const words& arguments, std::string_view input = {}) {
  const outcome result = run(arguments, input);
  CAPTURE(arguments, result.err);
  REQUIRE_FALSE(result.out.empty());
  for (json& each : json_lines(result.out)) all[schema].push_back(std::move(each));
}

/// The golden files of a command begin with its name.
std::string schema_of_golden(const std::string& name) {
  const std::pair<const char*, const char*> prefixes[] = {
      {"card_", "card"},       {"check_", "decode"},        {"decode_", "decode"},
      {"draw_", "draw"},       {"edit_", "make"},           {"make_", "make"},
      {"map_emv_", "map-emv"}, {"map_iso", "map-iso20022"}, {"map_alipayplus_", "map-alipayplus"},
      {"rules_", "rules"},     {"schemes_json", "schemes"},
  };
  for (const auto& [prefix, schema] : prefixes)
    if (name.compare(0, std::string(prefix).size(), prefix) == 0) return schema;
  FAIL("no schema for " << name);
  return {};
}

void add_golden(documents& all) {
  for (const auto& entry : std::filesystem::directory_iterator(EMVQR_CLI_GOLDEN)) {
    const std::string name = entry.path().filename().string();
    if (name.find("_json.out") == std::string::npos) continue;
    for (json& each : json_lines(read_file(entry.path().string())))
      all[schema_of_golden(name)].push_back(std::move(each));
  }
}

/// A payload whose findings are more than are told.
std::string payload_with_many_findings() {
  std::string payload = "000201";
  for (int id = 2; id != 52; ++id) payload += (id < 10 ? "0" : "") + std::to_string(id) + "070003\x01\x02\x03";
  for (int id = 65; id != 80; ++id) payload += std::to_string(id) + "01x";
  return sealed(payload + "6304XXXX");
}

void add_pictures(documents& all) {
  const scratch_folder scratch;
  const auto photo_of = [&scratch](const std::vector<std::string>& texts) {
    canvas sheet{static_cast<unsigned>(texts.size()) * 400, 400};
    unsigned left = 40;
    for (const std::string& text : texts) {
      sheet.draw(encoded(text), left, 40, 4);
      left += 400;
    }
    return scratch.file("photo.jpg", jpeg_of(sheet, grey, 90));
  };
  add(all, "decode", {"decode", "--json", photo_of({dynamic_khqr(), "menu", khmer_khqr()})});
  add(all, "decode", {"decode", "--json", photo_of({dynamic_khqr().substr(0, 60) + "6304FFFF"})});
  canvas empty{200, 200};
  add(all, "decode", {"decode", "--json", scratch.file("empty.jpg", jpeg_of(empty, grey, 90))});
  add(all, "draw", {"draw", khmer_khqr(), "--json", "-o", scratch / "code.png", "--mm", "25", "--dpi", "203"});
  add(all, "draw", {"draw", khmer_khqr(), "--json", "-o", scratch / "code.svg", "--mm", "25"});
  add(all, "draw", {"draw", "hello", "--json"});
  add(all, "card", {"card", khmer_khqr(), "--json", "-o", scratch / "card.svg"});
  add(all, "card", {"card", dynamic_khqr(), "--json", "-o", scratch / "card.svg", "--now", now});
}

void add_reports(documents& all) {
  const std::string own = "'" EMVQR_CLI_PATH "' conformance-target";
  add(all, "conformance-report", {"conformance", "--json", "-", "--target", own});
  all["conformance-report"].push_back(
      run_conformance(one_vector(R"("op":"decode","payload":"0002")", R"({"verdict":"valid"})"), own).report);
  all["conformance-report"].push_back(
      run_conformance(three_refusals, target("misbehaving.sh", {"die", "*SECOND*"}), {"--time-limit", "500"}).report);
}

/// What the golden files do not show.
documents samples() {
  documents all;
  add_golden(all);
  add_pictures(all);
  add_reports(all);
  add(all, "decode", {"decode", "--json", payload_with_many_findings()});
  add(all, "decode", {"decode", "--json", sealed("00020126080004ABCD5204000053037645802TH5901x6001y6304XXXX")});
  add(all, "decode", {"check", "--json", "--quiet", "-"}, std::string(100000, '0') + "\n");
  const words shop = {"make",     "khqr",   "--account", "cafe@abaa", "--merchant-id", "M1",         "--bank",
                      "ABA Bank", "--name", "Cafe",      "--store",   "Branch 7",      "--terminal", "POS-1"};
  for (const char* const phone : {"85512345678", "8551234567890123456789"}) {
    words with_phone = shop;
    with_phone.insert(with_phone.end(), {"--mobile", phone});
    add(all, "map-alipayplus", {"map", "alipayplus", "--json", "-"},
        run({"edit", "-", "61=12000"}, run(with_phone).out).out);
  }
  add(all, "map-alipayplus",
      {"map", "alipayplus", "--json", "-", "--profile",
       R"({"names_acquirer":"true","settlement_currency":"USD","notify_url":"https://a.example/paid"})"},
      run(shop).out);
  add(all, "map-alipayplus", {"map", "alipayplus", "--json", "-", "--order-id", std::string(65, 'x')}, run(shop).out);
  add(all, "map-alipayplus", {"map", "alipayplus", "--json", "-"},
      run({"make", "promptpay", "--phone", "0812345678", "--amount", "100"}).out);
  add(all, "map-emv", {"map", "emv", "--json", "-"},
      R"({"orderAmount":{"currency":"SGD","value":"1250"},"orderDescription":")" + std::string(40, 'x') +
          R"(","merchant":{"merchantName":"Kopi","merchantAddress":{"region":"SG"}}})");
  // A fee of which the currency has no such part.
  add(all, "map-iso20022", {"map", "iso20022", "--json", "-"},
      run({"make", "emv", "--force", "26.00=A000000677010111", "52=0000", "53=392", "54=101", "55=03", "57=2", "58=JP",
           "59=Shop", "60=Tokyo"})
          .out);
  words many = {"make", "emv", "--force", "--now", now};
  for (int id = 26; id != 46; ++id) many.push_back(std::to_string(id) + ".01=x");
  add(all, "map-alipayplus", {"map", "alipayplus", "--json", "-"}, run(many).out);
  add(all, "map-alipayplus", {"map", "alipayplus", "--json", "0002"});
  add(all, "map-iso20022", {"map", "iso20022", "--json", "0002"});
  return all;
}

/// What is printed of the payload of each vector, by what prints it.
template <class Take>
void each_told_vector(const Take& take) {
  const emvqr::alipayplus::owned_policy policy = cli::read_policy("");
  const auto tell = [&](const json& row) {
    if (!row.contains("payload") && !row.contains("payload_hex")) return;
    const std::string text = payload_of(row);
    const cli::verdict v =
        cli::judge(text, cli::judge_options_of(row.value("mode", "") == "lenient", {}, 1750000000000));
    const emvqr::alipayplus::occasion when{1750000000000, {}, {}};
    emvqr::alipayplus::workspace memory;
    const auto mapped = v.is_payload() ? emvqr::alipayplus::to_order(v.view, policy.is, when, memory)
                                       : emvqr::alipayplus::to_order(v.fault, text);
    const auto way = v.is_payload() ? emvqr::alipayplus::route_of(v.view) : emvqr::alipayplus::route_of(text);
    take("decode", cli::json_of(v));
    take("map-alipayplus", cli::json_of_mapped(mapped, way, v));
    take("map-iso20022", cli::json_of_elements(v));
  };
  std::vector<std::string> files;
  for (const auto& entry : std::filesystem::directory_iterator(data("vectors")))
    if (entry.path().extension() == ".json") files.push_back(entry.path().string());
  each_vector(files, tell);
}

/// Takes away one key after the other that the schema demands, and notes those that are missed.
void note_missed(const json_schema& schema, json& whole, json& part, const std::set<std::string>& demanded,
                 std::set<std::string>& missed) {
  if (!part.is_structured()) return;
  for (json& each : part) note_missed(schema, whole, each, demanded, missed);
  if (!part.is_object()) return;
  const json before = part;
  for (const auto& item : before.items()) {
    if (demanded.count(item.key()) == 0 || missed.count(item.key()) != 0) continue;
    part.erase(item.key());
    if (!schema.fault(whole).empty()) missed.insert(item.key());
    part = before;
  }
}

}  // namespace

TEST_CASE("what the program prints is what the schemas say", "[cli][schema]") {
  const documents all = samples();
  CHECK(all.size() == schema_names.size());
  std::set<std::string> shared;
  for (const std::string& name : schema_names) {
    CAPTURE(name);
    const json_schema strict(name, json_schema::keys::known_alone);
    REQUIRE(all.count(name) == 1);
    std::set<std::string> seen;
    for (const json& each : all.at(name)) {
      CAPTURE(each.dump().substr(0, 2000));
      CHECK(strict.fault(each) == "");
      seen.merge(keys_of_document(each));
    }
    // What is never printed has no place in the schema.
    for (const std::string& key : keys_of_schema(schema_file(name))) {
      CAPTURE(key);
      CHECK(seen.count(key) == 1);
    }
    shared.merge(seen);
  }
  for (const std::string& key : keys_of_schema(schema_file("common"))) CHECK(shared.count(key) == 1);
}

TEST_CASE("what is told of every conformance vector is what the schemas say", "[cli][schema][vectors]") {
  std::map<std::string, std::unique_ptr<json_schema>> strict;
  for (const char* const name : {"decode", "map-alipayplus", "map-iso20022"})
    strict[name] = std::make_unique<json_schema>(name, json_schema::keys::known_alone);
  std::size_t count = 0;
  each_told_vector([&](const std::string& name, const std::string& line) {
    const std::string fault = strict[name]->fault(json::parse(line));
    if (!fault.empty()) FAIL_CHECK(line << "\n" << fault);
    ++count;
  });
  CHECK(count > 6000);
}

TEST_CASE("a key that the schemas demand is missed, one they do not know is noticed", "[cli][schema]") {
  documents all = samples();
  for (const std::string& name : schema_names) {
    CAPTURE(name);
    const json_schema strict(name, json_schema::keys::known_alone);
    const json_schema published(name, json_schema::keys::more_may_come);
    const std::set<std::string> demanded = required_of_schema(schema_file(name));
    std::set<std::string> missed;
    for (json& each : all[name]) {
      // Long documents have many rows that are alike.
      if (each.dump().size() > 100000) continue;
      note_missed(published, each, each, demanded, missed);
      json with_more = each;
      (with_more.is_array() ? with_more[0] : with_more)["new_key"] = 1;
      CHECK_FALSE(strict.fault(with_more).empty());
      CHECK(published.fault(with_more).empty());
    }
    for (const std::string& key : demanded) {
      CAPTURE(key);
      CHECK(missed.count(key) == 1);
    }
  }
}
