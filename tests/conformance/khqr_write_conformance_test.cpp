// The KHQR vectors that come with the input they were generated from: `khqr::write` makes the same bytes of it.
#include "conformance/vectors.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>

namespace {

using emvqr_test::json;

/// A draft from a generator's input. The texts point into `input`, numbers into `kept`.
class draft_reader {
 public:
  explicit draft_reader(const json& input) : input_(input) {}

  template <class Draft>
  void common(Draft& d) {
    d.account_id = text("bakongAccountID");
    d.name = text("merchantName");
    if (!text("merchantCity").empty()) d.city = text("merchantCity");
    d.acquiring_bank = text("acquiringBank");
    d.union_pay = text("upiMerchantAccount");
    if (!text("merchantCategoryCode").empty()) d.merchant_category_code = text("merchantCategoryCode");
    d.currency = static_cast<emvqr::currency>(input_["currency"].get<int>());
    if (!text("amount").empty()) {
      const auto amount = emvqr::parse_decimal(text("amount"));
      REQUIRE(amount);
      d.amount = *amount;
    }
    d.expires_ms = input_.value("expirationTimestamp", std::int64_t{0});
    d.additional.bill_number = text("billNumber");
    d.additional.mobile_number = text("mobileNumber");
    d.additional.store_label = text("storeLabel");
    d.additional.terminal_label = text("terminalLabel");
    d.additional.purpose_of_transaction = text("purposeOfTransaction");
    d.alternate.language = text("languagePreference");
    d.alternate.name = text("merchantNameAlternateLanguage");
    d.alternate.city = text("merchantCityAlternateLanguage");
  }
  /// A text or the digits of a number, as JavaScript would write it; empty if absent or null.
  std::string_view text(const char* key) {
    if (!input_.contains(key) || input_[key].is_null()) return {};
    if (input_[key].is_string()) return input_[key].get_ref<const std::string&>();
    return kept_[key] = input_[key].dump();
  }

 private:
  const json& input_;
  std::map<std::string, std::string> kept_;
};

std::string written(const json& generator) {
  const json& input = generator["input"];
  const std::int64_t now = generator["now_ms"];
  draft_reader read(input);
  char buffer[emvqr::max_payload_bytes];
  emvqr::result<std::string_view> payload = emvqr::errc::empty_input;
  if (generator["fn"] == "generateMerchant") {
    emvqr::khqr::merchant d;
    read.common(d);
    d.merchant_id = read.text("merchantID");
    payload = emvqr::khqr::write(d, now, buffer);
  } else {
    REQUIRE(generator["fn"] == "generateIndividual");
    emvqr::khqr::individual d;
    read.common(d);
    d.account_information = read.text("accountInformation");
    payload = emvqr::khqr::write(d, now, buffer);
  }
  return payload ? std::string(*payload) : "refused: " + std::string(emvqr::explain(payload.error()).view());
}

}  // namespace

TEST_CASE("write reproduces every generated KHQR vector byte for byte", "[conformance][khqr]") {
  std::size_t reproduced = 0;
  for (const json& row : emvqr_test::vectors("khqr_vectors.json")) {
    if (!row.contains("generator_input")) continue;
    const std::string source = row["source"];
    CAPTURE(source);
    CHECK(written(row["generator_input"]) == row["payload"].get<std::string>());
    ++reproduced;
  }
  CHECK(reproduced == 69);
}
