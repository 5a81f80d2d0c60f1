// The KHQR vectors: 274 payloads with the verdict of the NBC's JavaScript SDK 1.0.20 and a strict reading.
#include <emvqr/schemes/khqr/sdk_error_name.hpp>

#include "conformance/vectors.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <string>

namespace {

using emvqr_test::json;

const json& rows() {
  static const json all = emvqr_test::vectors("khqr_vectors.json");
  return all;
}

/// The SDK's names for the fields. {} stands for the payee's own template, 29 or 30.
struct sdk_name {
  std::string_view name;
  std::string_view where;
};
constexpr sdk_name sdk_names[] = {
    {"payloadFormatIndicator", "00"},
    {"pointOfInitiationMethod", "01"},
    {"unionPayMerchant", "15"},
    {"bakongAccountID", "{}.00"},
    {"accountInformation", "29.01"},
    {"merchantID", "30.01"},
    {"acquiringBank", "{}.02"},
    {"merchantCategoryCode", "52"},
    {"transactionCurrency", "53"},
    {"transactionAmount", "54"},
    {"countryCode", "58"},
    {"merchantName", "59"},
    {"merchantCity", "60"},
    {"billNumber", "62.01"},
    {"mobileNumber", "62.02"},
    {"storeLabel", "62.03"},
    {"terminalLabel", "62.07"},
    {"purposeOfTransaction", "62.08"},
    {"crc", "63"},
    {"languagePreference", "64.00"},
    {"merchantNameAlternateLanguage", "64.01"},
    {"merchantCityAlternateLanguage", "64.02"},
    {"creationTimestamp", "99.00"},
    {"expirationTimestamp", "99.01"},
};

/// Rows where we differ from the set on purpose, each with the reason.
struct difference {
  std::size_t row;
  std::string_view why;
};
constexpr difference well_formed_but_refused[] = {
    {208, "29 has length 00, which EMV QRCPS-MPM 4.4.1.2 forbids"},
};
constexpr difference not_well_formed_but_valid_text[] = {
    {221, "a length counted in characters, as EMVCo has it: readable, and refused by KHQR-0001"},
};
constexpr difference fields_of_another_reading[] = {
    {201, "29 and 30 side by side: the row mixes the two payees as the SDK does; refused by KHQR-3001"},
    {202, "29 and 30 side by side: the row mixes the two payees as the SDK does; refused by KHQR-3001"},
    {221, "read in UTF-16 units there, in characters here"},
};

template <std::size_t Count>
bool is_listed(const difference (&list)[Count], std::size_t row) {
  return std::any_of(std::begin(list), std::end(list), [row](const difference& d) { return d.row == row; });
}

/// What the set's other reasons than the SDK's numbers are called here: where the payload is a payload, one of these
/// rules must be among the errors.
const std::map<std::string, std::set<std::string>>& reasons() {
  static const std::map<std::string, std::set<std::string>> all = {
      {"EXC TypeError: Cannot read properties of null (reading 'length')", {"KHQR-6401:64.00"}},
      {"POLICY: amount present but point of initiation is not 12", {"KHQR-0102:01"}},
      {"POLICY: expired at at_ms", {"KHQR-9904:99.01"}},
      {"POLICY: expiry is not 13 digits", {"KHQR-9902:99.01"}},
      {"SEMANTIC: ACCOUNT_ID_SHAPE", {"KHQR-2902:29.00"}},
      {"SEMANTIC: AMOUNT_KHR_HAS_DECIMALS", {"KHQR-5402:54"}},
      {"SEMANTIC: AMOUNT_SYNTAX", {"KHQR-5401:54"}},
      {"SEMANTIC: AMOUNT_USD_MORE_THAN_2_DECIMALS", {"KHQR-5402:54"}},
      {"SEMANTIC: AMOUNT_ZERO_PRESENT", {"MPM-4.7.4.1:54"}},
      {"SEMANTIC: COUNTRY_CODE_NOT_2_LETTERS", {"MPM-4.7.13.1:58"}},
      {"SEMANTIC: MCC_NOT_4_DIGITS", {"MPM-T3.6:52"}},
      {"SEMANTIC: PAYLOAD_FORMAT_INDICATOR_NOT_01", {"MPM-4.7.1.1:00"}},
      {"STRUCTURE: both 29 and 30", {"KHQR-3001:30"}},
  };
  return all;
}

/// The first reason of a row: an SDK error as `E45_EXPIRATION_TIMESTAMP_REQUIRED`, or a sentence.
std::string reason_of(const json& row) {
  const std::string error = row["error"];
  return error.substr(0, error.find(" | "));
}

/// The number of an SDK error; 0 where the reason is a sentence.
int number_of(const std::string& reason) {
  const bool of_sdk = reason.size() > 1 && reason[0] == 'E' && emvqr::is_digit(reason[1]);
  return of_sdk ? std::stoi(reason.substr(1)) : 0;
}

/// True if one of the errors is the SDK's, or one that this reason is called here. Times that are no times are missing
/// ones to the SDK.
bool is_reason(const std::string& reason, const emvqr::report<64>& report, const std::set<std::string>& errors) {
  const int number = number_of(reason);
  if (number == 0) {
    const std::set<std::string>& wanted = reasons().at(reason);
    return std::any_of(wanted.begin(), wanted.end(), [&](const std::string& w) { return errors.count(w); });
  }
  return std::any_of(report.begin(), report.end(), [number](const emvqr::finding& found) {
    if (found.level != emvqr::severity::error) return false;
    const int told = emvqr::khqr::sdk_error(found);
    return told == number || (number == 45 && told == 49);
  });
}

std::set<std::string> errors_of(const emvqr::report<64>& report) {
  std::set<std::string> texts;
  for (const emvqr::finding& found : report)
    if (found.level == emvqr::severity::error) texts.insert(emvqr_test::text_of(found));
  return texts;
}

/// Calls `test(row, index, payload)` for every row, with the row named in every failure.
template <class Test>
void each_row(Test&& test) {
  for (std::size_t i = 0; i != rows().size(); ++i) {
    const json& row = rows()[i];
    const std::string payload = row["payload"];
    const std::string source = row["source"];
    CAPTURE(i, source, payload);
    test(row, i, payload);
  }
}

}  // namespace

TEST_CASE("the KHQR vectors are all there", "[conformance][khqr]") {
  REQUIRE(rows().size() == 274);
  const auto count = [](const char* key) {
    return std::count_if(rows().begin(), rows().end(), [key](const json& row) { return row[key].get<bool>(); });
  };
  CHECK(count("valid") == 88);
  CHECK(count("wellformed") == 122);
}

TEST_CASE("every KHQR vector gets its verdict at its time", "[conformance][khqr]") {
  each_row([](const json& row, std::size_t, const std::string& payload) {
    const auto view = emvqr::parse(payload);
    const bool valid = view && emvqr::check(*view, {row["at_ms"].get<std::int64_t>()}).valid();
    CHECK(valid == row["valid"].get<bool>());
    if (row.contains("sdk_wrongly_accepts")) CHECK_FALSE(valid);
  });
}

TEST_CASE("a well-formed KHQR vector parses and any other is refused", "[conformance][khqr]") {
  each_row([](const json& row, std::size_t i, const std::string& payload) {
    const bool well_formed = row["wellformed"];
    const auto view = emvqr::parse(payload);
    if (well_formed) CHECK(view.has_value() == !is_listed(well_formed_but_refused, i));
    const bool accepted = view && emvqr::check(*view, {row["at_ms"].get<std::int64_t>()}).valid();
    if (!well_formed) CHECK_FALSE(accepted);
    if (!row["crc_ok"]) CHECK_FALSE(view.has_value());
  });
}

TEST_CASE("a refused KHQR vector breaks the rule that stands for its reason", "[conformance][khqr]") {
  std::size_t judged = 0;
  each_row([&judged](const json& row, std::size_t i, const std::string& payload) {
    const auto view = emvqr::parse(payload);
    if (!view || row["valid"] || is_listed(not_well_formed_but_valid_text, i)) return;
    const auto report = emvqr::check<64>(*view, {row["at_ms"].get<std::int64_t>()});
    const std::set<std::string> errors = errors_of(report);
    const std::string reason = reason_of(row);
    CAPTURE(reason, errors);
    REQUIRE((number_of(reason) != 0 || reasons().count(reason) == 1));
    // Without a payee the SDK's own reasons cannot be reached: it is no KHQR, and EMVCo's rules refuse it.
    const bool is_khqr = emvqr::find_scheme(*view) != &emvqr::emvco_scheme;
    const bool named = is_reason(reason, report, errors);
    CHECK((named || (!is_khqr && !errors.empty())));
    if (is_khqr) ++judged;
  });
  CHECK(judged > 100);
}

TEST_CASE("the SDK's numbers have the names that the KHQR vectors recorded", "[conformance][khqr]") {
  std::set<int> seen;
  each_row([&seen](const json& row, std::size_t, const std::string&) {
    if (!row["error"].is_string()) return;
    const std::string reason = reason_of(row);
    const int number = number_of(reason);
    if (number == 0) return;
    CHECK(reason.substr(reason.find('_') + 1) == std::string(emvqr::khqr::sdk_error_name(number)));
    seen.insert(number);
  });
  CHECK(seen.size() > 20);
}

TEST_CASE("a code that only lacks an expiry is valid under the legacy edition", "[conformance][khqr]") {
  std::size_t old = 0;
  each_row([&old](const json& row, std::size_t, const std::string& payload) {
    const auto view = emvqr::parse(payload);
    if (!view) return;
    const std::int64_t at = row["at_ms"];
    const auto report = emvqr::check<64>(*view, {at});
    const auto lenient = emvqr::check<64>(*view, {at, emvqr::khqr::edition::legacy});
    CHECK(lenient.valid() == (report.errors() == (report.has(emvqr::rule::khqr_9901) ? 1U : 0U)));
    if (row.contains("profile")) old += lenient.valid() ? 1U : 0U;
  });
  // Of the 18 that older SDKs took, one says 01 = 11 beside an amount, one has letters for a time.
  CHECK(old == 16);
}

TEST_CASE("a KHQR vector's fields are where they should be", "[conformance][khqr]") {
  std::size_t compared = 0;
  each_row([&compared](const json& row, std::size_t i, const std::string& payload) {
    const auto view = emvqr::parse(payload);
    if (!view || !row["expected"].is_object() || is_listed(fields_of_another_reading, i)) return;
    const json& expected = row["expected"];
    const std::string kind = expected.value("merchantType", "");
    CHECK(view->has(30) == (kind == "merchant"));
    if (kind == "individual") CHECK(view->has(29));
    for (const sdk_name& name : sdk_names) {
      if (!expected.contains(name.name)) continue;
      std::string where(name.where);
      if (where[0] == '{') where.replace(0, 2, kind == "merchant" ? "30" : "29");
      CAPTURE(where);
      CHECK(emvqr_test::value_at(*view, where) == expected[std::string(name.name)].get<std::string>());
      ++compared;
    }
    if (!expected.contains("other")) return;
    for (const auto& [where, value] : expected["other"].items()) {
      CAPTURE(where);
      CHECK(emvqr_test::value_at(*view, where) == value.get<std::string>());
      ++compared;
    }
  });
  CHECK(compared > 2000);
}

TEST_CASE("no field of a KHQR vector is without a name", "[conformance][khqr]") {
  std::set<std::string> known = {"merchantType", "other"};
  for (const sdk_name& name : sdk_names) known.emplace(name.name);
  each_row([&known](const json& row, std::size_t, const std::string&) {
    if (!row["expected"].is_object()) return;
    for (const auto& [name, value] : row["expected"].items()) CHECK(known.count(name) == 1);
  });
}

TEST_CASE("a KHQR vector's objects stand in its order", "[conformance][khqr]") {
  each_row([](const json& row, std::size_t i, const std::string& payload) {
    const auto view = emvqr::parse(payload);
    if (!view || is_listed(not_well_formed_but_valid_text, i)) return;
    std::string order;
    for (const emvqr::field& object : view->objects()) {
      if (!order.empty()) order += ',';
      order += emvqr::to_text(emvqr::path{object.id}).view();
    }
    CHECK(order == row["order"].get<std::string>());
  });
}

TEST_CASE("a KHQR vector has its MD5", "[conformance][khqr]") {
  each_row([](const json& row, std::size_t, const std::string& payload) {
    const std::array<char, 32> hex = emvqr::md5_hex(payload);
    CHECK(std::string(hex.data(), hex.size()) == row["md5"].get<std::string>());
  });
}

TEST_CASE("an emoji counted as one character is read, and named", "[conformance][khqr]") {
  const std::string payload = rows()[221]["payload"];
  const auto view = emvqr::parse(payload);
  REQUIRE(view);
  CHECK(view->unit() == emvqr::length_unit::characters);
  CHECK(view->get(emvqr::tag::merchant_name) == std::string_view("Cafe \xF0\x9F\x98\x80"));
  CHECK(view->get(emvqr::tag::merchant_city) == std::string_view("Phnom Penh"));
  const auto report = emvqr::check(*view);
  CHECK(report.has(emvqr::rule::khqr_0001));
  CHECK(report.errors() == 1);

  const std::string counted_twice = rows()[45]["payload"];
  const auto as_the_sdk = emvqr::parse(counted_twice);
  REQUIRE(as_the_sdk);
  CHECK(as_the_sdk->unit() == emvqr::length_unit::utf16);
  CHECK(emvqr::check(*as_the_sdk).valid());
}
