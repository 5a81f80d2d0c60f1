// Changes JSON as a tree, so that most inputs are JSON and what lies behind it is reached. Some inputs are left as
// libFuzzer changes them. Behind the JSON may stand a NUL and bytes of another kind, which are changed as bytes.
#include "fuzz/mutator.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

namespace emvqr_fuzz {

namespace {

using json = nlohmann::ordered_json;

// Members of the API's messages, of policies, of sets of rules and of Bakong's replies.
constexpr std::string_view telling_names[] = {"result",
                                              "resultCode",
                                              "resultStatus",
                                              "order",
                                              "referenceOrderId",
                                              "orderDescription",
                                              "orderAmount",
                                              "currency",
                                              "value",
                                              "merchant",
                                              "referenceMerchantId",
                                              "merchantMCC",
                                              "merchantMcc",
                                              "merchantName",
                                              "merchantDisplayName",
                                              "merchantAddress",
                                              "region",
                                              "city",
                                              "zipCode",
                                              "store",
                                              "referenceStoreId",
                                              "storeName",
                                              "storeMCC",
                                              "storeTerminalId",
                                              "storePhoneNo",
                                              "storeAddress",
                                              "goods",
                                              "goodsName",
                                              "buyer",
                                              "env",
                                              "paymentAmount",
                                              "amount",
                                              "paymentFactor",
                                              "inStorePaymentScenario",
                                              "isInStorePayment",
                                              "paymentExpiryTime",
                                              "codeType",
                                              "codeValue",
                                              "settlementStrategy",
                                              "settlementCurrency",
                                              "allowedPspRegions",
                                              "schemes",
                                              "currencies",
                                              "participants",
                                              "exponents",
                                              "exponent",
                                              "zeros",
                                              "limits",
                                              "least",
                                              "most",
                                              "overflow",
                                              "static_ids",
                                              "fees",
                                              "languages",
                                              "merchant_id",
                                              "names_acquirer",
                                              "edition",
                                              "notify_url",
                                              "codeRules",
                                              "version",
                                              "id",
                                              "priority",
                                              "action",
                                              "match",
                                              "url",
                                              "urlFrom",
                                              "urlHost",
                                              "text",
                                              "58",
                                              "53",
                                              "54",
                                              "*.00",
                                              "*.01",
                                              "26.00",
                                              "62.07",
                                              "responseCode",
                                              "responseMessage",
                                              "errorCode",
                                              "data",
                                              "hash",
                                              "fromAccountId",
                                              "toAccountId",
                                              "description",
                                              "createdDateMs",
                                              "shortLink",
                                              "",
                                              ".",
                                              "a\"b"};

constexpr std::string_view telling_texts[] = {"",
                                              "S",
                                              "F",
                                              "SUCCESS",
                                              "KHR",
                                              "USD",
                                              "JPY",
                                              "XXX",
                                              "KH",
                                              "SG",
                                              "0",
                                              "1",
                                              "100",
                                              "5000000",
                                              "9999999999999999",
                                              "99999999999999999999",
                                              "01",
                                              "-1",
                                              "1.0",
                                              "1e3",
                                              "true",
                                              "false",
                                              "5814",
                                              "ORDER_CODE",
                                              "OrderCode",
                                              "EntryCode",
                                              "2026-11-22T07:24:33+00:00",
                                              "2026-02-30T00:00:00Z",
                                              "9999-12-31T23:59:59Z",
                                              "1970-01-01T00:00:00+14:00",
                                              "Cafe",
                                              "*",
                                              "khqr-merchant",
                                              "khqr-merchant,emvco",
                                              "km",
                                              "abaa",
                                              "26.01",
                                              "by_row",
                                              "shorten",
                                              "refuse",
                                              "half_up",
                                              "caller",
                                              "legacy",
                                              "DECODE",
                                              "OPEN_URL",
                                              "https://example.com/",
                                              "https://example.com/?c={code}",
                                              "http://example.com/",
                                              "https://user@example.com/",
                                              "https://example.com.evil.test/",
                                              "example.com",
                                              "S<https://>",
                                              "S<0002>",
                                              "C<abaa>",
                                              "R<.*>",
                                              "R<[0-9]{4}>",
                                              "R<(a|b)+c>",
                                              "R<(>",
                                              "R<\\Qabc\\E>",
                                              "N<NULL>",
                                              "N<NOT_NULL>",
                                              "X<a>",
                                              "text",
                                              "*.00",
                                              "116",
                                              "10000",
                                              "-7",
                                              "cafe@abaa",
                                              "\xE1\x9E\x80\xE1\x9E\xB6",
                                              "\xF0\x9F\x98\x80",
                                              "\xE2\x80\xAE",
                                              "\xC2\x85",
                                              "a\nb",
                                              "\x7F",
                                              "<script>"};

constexpr std::int64_t telling_numbers[] = {0,         1,        2, 4, 5, -1, 10000, 1000000000, 999999999999999999,
                                            INT64_MAX, INT64_MIN};

json new_value(random_source& random) {
  switch (random.below(12)) {
    case 0: return json::object();
    case 1: return json::array();
    case 2: return nullptr;
    case 3: return random.below(2) == 0;
    case 4: return one_of(random, telling_numbers);
    case 5: return 0.5 * static_cast<double>(random.below(1000));
    case 6: return std::string(std::size_t{1} << random.below(10), 'a');
    default: return std::string{one_of(random, telling_texts)};
  }
}

/// Every value of a tree, itself the first.
void list_values(json& tree, std::vector<json*>& out) {
  out.push_back(&tree);
  if (tree.is_structured())
    for (json& each : tree) list_values(each, out);
}

void add_to(random_source& random, json& value, const json& other) {
  json added = random.below(3) == 0 ? other : new_value(random);
  if (value.is_array()) return value.push_back(std::move(added));
  if (!value.is_object()) value = json::object();
  value[std::string{one_of(random, telling_names)}] = std::move(added);
}

void change(random_source& random, json& tree) {
  std::vector<json*> all;
  list_values(tree, all);
  json& value = *all[random.below(all.size())];
  const json other = *all[random.below(all.size())];
  switch (random.below(8)) {
    case 0: value = new_value(random); break;
    case 1: value = other; break;
    case 2:
      value = random.below(2) == 0 ? json::array({value}) : json{{std::string{one_of(random, telling_names)}, value}};
      break;
    case 3:
      if (value.is_structured() && !value.empty())
        value.erase(std::next(value.begin(), static_cast<std::ptrdiff_t>(random.below(value.size()))));
      break;
    case 4:
      if (value.is_string()) value = changed_as_bytes(value.get<std::string>(), 256);
      break;
    default: add_to(random, value, other);
  }
}

std::string changed(random_source& random, const std::string& text) {
  json tree = json::parse(text, nullptr, false);
  if (tree.is_discarded()) tree = json::object();
  for (std::size_t times = 1 + random.below(3); times != 0; --times) change(random, tree);
  return tree.dump(random.below(8) == 0 ? 1 : -1, ' ', random.below(8) == 0, json::error_handler_t::replace);
}

}  // namespace

}  // namespace emvqr_fuzz

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t max_size,
                                               unsigned seed) {
  return emvqr_fuzz::mutate_before_nul(data, size, max_size, seed, 512, emvqr_fuzz::changed);
}
