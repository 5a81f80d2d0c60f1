// What the program prints, byte for byte: golden/NAME.out is stdout, golden/NAME.err is stderr (no file: nothing).
// With EMVQR_WRITE_GOLDEN=1 in the environment the files are written instead; look at the difference before you keep
// them.
#include "cli/run.hpp"
#include "support/test.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>

using namespace emvqr_test;

namespace {

struct golden_case {
  std::string name;
  int status;
  words arguments;
  std::string input = {};
};

std::string with_wrong_amount() {
  std::string payload = dynamic_khqr();
  payload.replace(payload.find("540550000"), 9, "540590000");
  return payload;
}

std::vector<golden_case> decode_cases() {
  const std::string hostile =
      "00020101021129130009shop@devb5204599953031165802KH5915\x1b[31mEvil\u202Egro\u200B.6007"
      "Cafe\\e\x7f"
      "6304";
  const std::string warnings = sealed(
      "0002010102112934000"
      "9shop@devb0117012345678901234565204599953031165802TH5904Shop"
      "6010Phnom Penh62150511ABC-2026-0163040000");
  return {
      {"decode_dynamic", 0, {"decode", dynamic_khqr(), "--now", now}},
      {"decode_dynamic_json", 0, {"decode", dynamic_khqr(), "--now", now, "--json"}},
      {"decode_expired", 1, {"decode", dynamic_khqr(), "--now", "1760000000000"}},
      {"decode_expired_json", 1, {"decode", dynamic_khqr(), "--now", "1760000000000", "--json"}},
      {"decode_khmer", 0, {"decode", khmer_khqr(), "--now", now}},
      {"decode_khmer_json", 0, {"decode", khmer_khqr(), "--now", now, "--json"}},
      {"decode_emvco", 0, {"decode", emvco_example(), "--now", now}},
      {"decode_emvco_json", 0, {"decode", emvco_example(), "--now", now, "--json"}},
      {"decode_crc_mismatch", 1, {"decode", with_wrong_amount(), "--now", now}},
      {"decode_crc_mismatch_json", 1, {"decode", with_wrong_amount(), "--now", now, "--json"}},
      {"decode_warnings", 0, {"decode", warnings, "--now", now}},
      {"decode_warnings_json", 0, {"decode", warnings, "--now", now, "--json"}},
      {"decode_hostile", 1, {"decode", sealed(hostile + "0000"), "--now", now}},
      {"decode_hostile_json", 1, {"decode", sealed(hostile + "0000"), "--now", now, "--json"}},
      {"decode_truncated", 1, {"decode", "000201010211293"}},
      {"decode_truncated_json", 1, {"decode", "000201010211293", "--json"}},
      {"decode_not_utf8", 1, {"decode", "-"}, "000201\x1b[2J5903A\xC3\xFF"},
      {"decode_not_utf8_json", 1, {"decode", "-", "--json"}, "000201\x1b[2J5903A\xC3\xFF"},
      {"decode_nul", 1, {"decode", "-"}, std::string("000201\0abc", 10)},
      {"decode_nul_json", 1, {"decode", "-", "--json"}, std::string("000201\0abc", 10)},
      {"decode_empty", 1, {"decode", ""}},
      {"decode_empty_json", 1, {"decode", "", "--json"}},
      {"decode_alipay", 1, {"decode", "https://qr.alipay.com/bax00000000000000000"}},
      {"decode_alipay_json", 1, {"decode", "https://qr.alipay.com/bax00000000000000000", "--json"}},
      {"decode_no_such_file", 1, {"decode", "shop.png"}},
  };
}

std::vector<golden_case> make_cases() {
  const words khqr = {"make", "khqr", "--account", "dara@abaa", "--name", "Dara", "--now", now};
  const auto with = [](words base, const words& more) {
    base.insert(base.end(), more.begin(), more.end());
    return base;
  };
  const words emv = {"make", "emv", "--now", now, "29.00=A000000677010111", "52=0000", "29.01=0066812345678", "53=764"};
  return {
      {"make_khqr_static", 0, khqr},
      {"make_khqr_static_json", 0, with(khqr, {"--json"})},
      {"make_khqr_static_expiry", 0, with(khqr, {"--expires-in", "2m", "--created", now})},
      {"make_khqr_dollars", 0, with(khqr, {"--currency", "usd", "--amount", "1.5", "--expires-in", "2m"})},
      {"make_khqr_half_riel", 1, with(khqr, {"--amount", "1.5", "--expires-in", "2m"})},
      {"make_khqr_half_riel_json", 1, with(khqr, {"--amount", "1.5", "--expires-in", "2m", "--json"})},
      {"make_khqr_no_expiry", 1, with(khqr, {"--amount", "100"})},
      {"make_khqr_expired", 1,
       with(khqr, {"--amount", "100", "--created", "1740000000000", "--expires", "1749999999999"})},
      {"make_khqr_union_pay", 0, with(khqr, {"--upi", "0000"})},
      {"make_khqr_too_long", 1, with(khqr, {"--bill", std::string(26, 'x')})},
      {"make_khqr_template_too_long", 1,
       with(khqr, {"--bill", std::string(25, 'x'), "--store", std::string(25, 'x'), "--terminal", std::string(25, 'x'),
                   "--purpose", std::string(25, 'x')})},
      {"make_emv", 0, with(emv, {"58=TH", "59=Shop", "60=Bangkok"})},
      {"make_emv_json", 0, with(emv, {"58=TH", "59=Shop", "60=Bangkok", "--json"})},
      {"make_emv_incomplete", 1, with(emv, {"59=Shop", "60=Bangkok"})},
      {"make_emv_incomplete_json", 1, with(emv, {"59=Shop", "60=Bangkok", "--json"})},
      {"make_emv_incomplete_forced", 0, with(emv, {"59=Shop", "60=Bangkok", "--force"})},
  };
}

std::vector<golden_case> other_cases() {
  const std::string lines = dynamic_khqr() + "\n" + with_wrong_amount() + "\r\n\n" + khmer_khqr() + "\n" +
                            sealed("0002016304XXXX") + "\nnot a payload";
  return {
      {"edit", 0, {"edit", dynamic_khqr(), "54=7000", "99.01=1750000130000", "--unset", "62.01", "--now", now}},
      {"edit_json", 0, {"edit", dynamic_khqr(), "54=7000", "--now", now, "--json"}},
      {"edit_wrong_value", 1, {"edit", dynamic_khqr(), "54=0.5", "--now", now}},
      {"edit_wrong_value_json", 1, {"edit", dynamic_khqr(), "54=0.5", "--now", now, "--json"}},
      {"edit_asks_for_more", 0, {"edit", khmer_khqr(), "54=5000", "--now", now}},
      {"edit_no_such_object", 1, {"edit", dynamic_khqr(), "--unset", "64"}},
      {"edit_no_such_object_json", 1, {"edit", dynamic_khqr(), "--unset", "64", "--json"}},
      {"edit_no_payload", 1, {"edit", "0002", "54=1"}},
      {"check_quiet", 1, {"check", "--quiet", "--now", now}, lines},
      {"check_quiet_json", 1, {"check", "--quiet", "--now", now, "--json", "-"}, lines},
      {"draw", 0, {"draw", khmer_khqr()}},
      {"draw_inverted", 0, {"draw", khmer_khqr(), "--inverted", "--quiet-zone", "1", "--level", "q"}},
      {"draw_json", 0, {"draw", "hello", "--force", "--json"}},
      {"draw_smallest", 0, {"draw", khmer_khqr(), "--segments", "smallest"}},
      {"draw_eci", 0, {"draw", khmer_khqr(), "--eci", "--json"}},
      {"draw_too_small", 1, {"draw", khmer_khqr(), "-o", "code.png", "--mm", "5.5", "--dpi", "203"}},
      {"draw_too_small_json", 1, {"draw", khmer_khqr(), "-o", "code.png", "--mm", "5.5", "--dpi", "203", "--json"}},
      {"draw_no_payload", 1, {"draw", "hello"}},
      {"card_no_khqr", 1, {"card", emvco_example(), "-o", "card.svg", "--now", now}},
      {"card_no_khqr_json", 1, {"card", emvco_example(), "-o", "card.svg", "--now", now, "--json"}},
      {"card_expired", 1, {"card", dynamic_khqr(), "-o", "card.svg", "--now", "1760000000000"}},
      {"card_expired_json", 1, {"card", dynamic_khqr(), "-o", "card.svg", "--now", "1760000000000", "--json"}},
      {"card_no_payload", 1, {"card", with_wrong_amount(), "-o", "card.svg", "--force"}},
      {"card_no_payload_json", 1, {"card", with_wrong_amount(), "-o", "card.svg", "--force", "--json"}},
      {"schemes", 0, {"schemes"}},
      {"schemes_json", 0, {"schemes", "--json"}},
      {"rules", 0, {"rules"}},
      {"rules_json", 0, {"rules", "--json"}},
  };
}

std::vector<golden_case> map_cases() {
  const std::string order = R"({"referenceOrderId":"A-1","orderAmount":{"currency":"SGD","value":"1250"},)"
                            R"("merchant":{"merchantName":"Kopi","merchantAddress":{"region":"SG"}},"extra":{}})";
  const std::string bad = R"({"merchant":{"merchantName":"Kopi"},"orderAmount":{"currency":"SGD","value":"12.50"}})";
  return {
      {"map_alipayplus", 0, {"map", "alipayplus", dynamic_khqr(), "--now", now}},
      {"map_alipayplus_json", 0, {"map", "alipayplus", dynamic_khqr(), "--now", now, "--json"}},
      {"map_alipayplus_static", 0, {"map", "alipayplus", khmer_khqr(), "--now", now}},
      {"map_alipayplus_static_json", 0, {"map", "alipayplus", khmer_khqr(), "--now", now, "--json"}},
      {"map_alipayplus_abroad", 1, {"map", "alipayplus", emvco_example(), "--now", now}},
      {"map_alipayplus_abroad_json", 1, {"map", "alipayplus", emvco_example(), "--now", now, "--json"}},
      {"map_alipayplus_url", 1, {"map", "alipayplus", "https://qr.alipay.com/bax00000000000000000"}},
      {"map_alipayplus_url_json", 1, {"map", "alipayplus", "https://qr.alipay.com/bax00000000000000000", "--json"}},
      {"map_alipayplus_crc", 1, {"map", "alipayplus", with_wrong_amount(), "--now", now}},
      {"map_emv", 0, {"map", "emv", "-"}, order},
      {"map_emv_json", 0, {"map", "emv", "-", "--json"}, order},
      {"map_emv_refused", 1, {"map", "emv", "-"}, bad},
      {"map_emv_refused_json", 1, {"map", "emv", "-", "--json"}, bad},
      {"map_iso20022", 0, {"map", "iso20022", dynamic_khqr()}},
      {"map_iso20022_json", 0, {"map", "iso20022", dynamic_khqr(), "--json"}},
      {"map_iso20022_static", 0, {"map", "iso20022", khmer_khqr()}},
      {"map_iso20022_crc", 1, {"map", "iso20022", with_wrong_amount()}},
  };
}

std::string golden_path(const std::string& name) { return EMVQR_CLI_GOLDEN "/" + name; }

std::string read_golden(const std::string& name) {
  return std::filesystem::exists(golden_path(name)) ? read_file(golden_path(name)) : std::string{};
}

void write_golden(const std::string& name, const std::string& bytes) {
  if (bytes.empty()) {
    std::filesystem::remove(golden_path(name));
    return;
  }
  std::ofstream(golden_path(name), std::ios::binary) << bytes;
}

void compare(const std::vector<golden_case>& cases) {
  const bool write = std::getenv("EMVQR_WRITE_GOLDEN") != nullptr;  // NOLINT(concurrency-mt-unsafe): one thread
  for (const golden_case& each : cases) {
    CAPTURE(each.name);
    const outcome result = run(each.arguments, each.input);
    CHECK(result.status == each.status);
    if (write) {
      write_golden(each.name + ".out", result.out);
      write_golden(each.name + ".err", result.err);
    }
    CHECK(result.out == read_golden(each.name + ".out"));
    CHECK(result.err == read_golden(each.name + ".err"));
  }
}

}  // namespace

TEST_CASE("decode prints what it always printed", "[cli][golden]") { compare(decode_cases()); }
TEST_CASE("make prints what it always printed", "[cli][golden]") { compare(make_cases()); }
TEST_CASE("map prints what it always printed", "[cli][golden]") { compare(map_cases()); }
TEST_CASE("the other commands print what they always printed", "[cli][golden]") { compare(other_cases()); }

TEST_CASE("every golden file belongs to a case", "[cli][golden]") {
  std::vector<golden_case> all = decode_cases();
  for (const auto& more : {make_cases(), map_cases(), other_cases()}) all.insert(all.end(), more.begin(), more.end());
  for (const auto& entry : std::filesystem::directory_iterator(EMVQR_CLI_GOLDEN)) {
    const std::string name = entry.path().stem().string();
    CAPTURE(name);
    bool known = false;
    for (const golden_case& each : all) known = known || each.name == name;
    CHECK(known);
  }
}
