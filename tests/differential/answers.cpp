#include "differential/answers.hpp"

#include <emvqr/emvqr.hpp>
#include <emvqr/schemes/khqr/details.hpp>
#include <emvqr/schemes/khqr/sdk_error.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace emvqr_test {

namespace {

using emvqr::khqr::edition;
using nlohmann::json;

std::string text_of(emvqr::path where) { return std::string(emvqr::to_text(where).view()); }

/// [rule, path, number of the SDK or 0] for each finding of one level.
template <class Report>
json findings(const Report& report, emvqr::severity level) {
  json out = json::array();
  for (const emvqr::finding& found : report)
    if (found.level == level)
      out.push_back({emvqr::name(found.broken), text_of(found.where), emvqr::khqr::sdk_error(found)});
  return out;
}

json refusal(const emvqr::failure& why) {
  return {{"failure", emvqr::name(why.code)},
          {"where", text_of(why.where)},
          {"offset", why.offset},
          {"number", emvqr::khqr::sdk_error(why)}};
}

/// An absent object is null, as in the SDK.
json or_null(std::string_view text) { return text.empty() ? json() : json(text); }

json details_of(const emvqr::payload_view& view) {
  const emvqr::khqr::details d = emvqr::khqr::decode(view);
  const bool merchant = d.kind == emvqr::khqr::payee::merchant;
  const bool has_payee = view.has(29) || view.has(30);
  return {{"merchantType", has_payee ? json(merchant ? "30" : "29") : json()},
          {"bakongAccountID", or_null(d.account_id)},
          {"accountInformation", merchant ? json() : or_null(d.account_detail)},
          {"merchantID", merchant ? or_null(d.account_detail) : json()},
          {"acquiringBank", or_null(d.acquiring_bank)},
          {"billNumber", or_null(d.additional.bill_number)},
          {"mobileNumber", or_null(d.additional.mobile_number)},
          {"storeLabel", or_null(d.additional.store_label)},
          {"terminalLabel", or_null(d.additional.terminal_label)},
          {"purposeOfTransaction", or_null(d.additional.purpose_of_transaction)},
          {"languagePreference", or_null(d.alternate.language)},
          {"merchantNameAlternateLanguage", or_null(d.alternate.name)},
          {"merchantCityAlternateLanguage", or_null(d.alternate.city)},
          {"creationTimestamp", or_null(d.created)},
          {"expirationTimestamp", or_null(d.expires)},
          {"payloadFormatIndicator", or_null(d.payload_format_indicator)},
          {"pointofInitiationMethod", or_null(d.initiation)},
          {"unionPayMerchant", or_null(d.union_pay)},
          {"merchantCategoryCode", or_null(d.merchant_category_code)},
          {"transactionCurrency", or_null(d.currency)},
          {"transactionAmount", or_null(d.amount)},
          {"countryCode", or_null(d.country)},
          {"merchantName", or_null(d.name)},
          {"merchantCity", or_null(d.city)},
          {"crc", or_null(d.crc)}};
}

json judged(const json& request) {
  const std::string text = request["text"];
  const std::int64_t now = request["now_ms"];
  const emvqr::result<emvqr::payload_view> view = emvqr::parse(text);
  if (!view) return refusal(view.error());
  const auto current = emvqr::check<64>(*view, {now, edition::current});
  const auto legacy = emvqr::check<64>(*view, {now, edition::legacy});
  return {{"scheme", emvqr::find_scheme(*view)->id},
          {"is_khqr", emvqr::khqr::is_khqr(*emvqr::find_scheme(*view))},
          {"unit", emvqr::name(view->unit())},
          {"valid", current.valid()},
          {"valid_legacy", legacy.valid()},
          {"dropped", current.dropped()},
          {"errors", findings(current, emvqr::severity::error)},
          {"warnings", findings(current, emvqr::severity::warning)},
          {"details", details_of(*view)}};
}

/// The texts of a draft, by the SDK's names; what is absent is empty.
class draft_texts {
 public:
  explicit draft_texts(const json& texts) : texts_(texts) {}
  std::string_view operator[](const char* key) const {
    const auto found = texts_.find(key);
    return found == texts_.end() ? std::string_view{} : std::string_view(found->get_ref<const std::string&>());
  }

 private:
  const json& texts_;
};

template <class Draft>
void fill(Draft& d, const json& request, const draft_texts& text) {
  d.account_id = text["bakongAccountID"];
  d.name = text["merchantName"];
  if (!text["merchantCity"].empty()) d.city = text["merchantCity"];
  d.acquiring_bank = text["acquiringBank"];
  d.union_pay = text["upiMerchantAccount"];
  if (!text["merchantCategoryCode"].empty()) d.merchant_category_code = text["merchantCategoryCode"];
  if (request.contains("currency")) d.currency = static_cast<emvqr::currency>(request["currency"].get<int>());
  d.expires_ms = request.value("expires_ms", std::int64_t{0});
  d.additional.bill_number = text["billNumber"];
  d.additional.mobile_number = text["mobileNumber"];
  d.additional.store_label = text["storeLabel"];
  d.additional.terminal_label = text["terminalLabel"];
  d.additional.purpose_of_transaction = text["purposeOfTransaction"];
  d.alternate.language = text["languagePreference"];
  d.alternate.name = text["merchantNameAlternateLanguage"];
  d.alternate.city = text["merchantCityAlternateLanguage"];
}

template <class Draft>
json made(const Draft& draft, std::int64_t now) {
  // Longer than any code of a good draft: Khmer takes three bytes a character.
  char buffer[2048];
  const emvqr::result<std::string_view> payload = emvqr::khqr::write(draft, now, buffer);
  json out{{"errors", findings(emvqr::khqr::check<64>(draft, now), emvqr::severity::error)}};
  if (!payload) {
    out.update(refusal(payload.error()));
    return out;
  }
  const std::array<char, 32> md5 = emvqr::md5_hex(*payload);
  out["payload"] = *payload;
  out["md5"] = std::string_view(md5.data(), md5.size());
  return out;
}

json written(const json& request) {
  const draft_texts text(request["texts"]);
  const std::int64_t now = request["now_ms"];
  emvqr::decimal amount{};
  bool is_number = true;
  if (request.contains("amount")) {
    const std::string& digits = request["amount"].get_ref<const std::string&>();
    const emvqr::result<emvqr::decimal> number = emvqr::parse_decimal(digits);
    is_number = number.has_value();
    // What is no number has a stand-in, so that the draft's other faults show as well.
    amount = is_number ? *number : emvqr::decimal{1, 0};
  }
  json out;
  if (request["kind"] == "merchant") {
    emvqr::khqr::merchant d;
    fill(d, request, text);
    d.merchant_id = text["merchantID"];
    d.amount = amount;
    out = made(d, now);
  } else {
    emvqr::khqr::individual d;
    fill(d, request, text);
    d.account_information = text["accountInformation"];
    d.amount = amount;
    out = made(d, now);
  }
  out["amount_is_number"] = is_number;
  return out;
}

}  // namespace

json answer_to(const json& request) { return request["op"] == "draft" ? written(request) : judged(request); }

std::string line_of(const json& value) { return value.dump(-1, ' ', false, json::error_handler_t::replace); }

}  // namespace emvqr_test
