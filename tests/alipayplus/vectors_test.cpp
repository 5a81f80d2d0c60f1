// Every public payload of the conformance data through the mapping: each maps whole or is refused with the code that
// its verdict calls for, and no object of one that maps is lost in silence.
#include "conformance/vectors.hpp"

#include "alipayplus/accounts.hpp"
#include "alipayplus/orders.hpp"
#include "support/test.hpp"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace {

namespace ap = emvqr::alipayplus;
using emvqr_test::json;
using emvqr_test::mapping;
using emvqr_test::unaccounted;

bool has(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

/// The result code that a row of khqr_vectors.json calls for by what it says is wrong and in which currency; nothing
/// where more is wrong with it than one code tells.
std::optional<std::string> stated_code(const json& row, std::string_view currency) {
  const bool is_riel = currency == "116";
  if (row["valid"].get<bool>()) return is_riel ? "SUCCESS" : "CURRENCY_NOT_SUPPORT";
  const std::string error = row["error"].is_string() ? row["error"].get<std::string>() : "";
  if (!row["crc_ok"].get<bool>() || has(error, "STRUCTURE") || has(error, "CRC_INVALID")) return "INVALID_CODE";
  for (const std::string_view dynamic : {"E45", "E47", "E48", "E49", "E50", "E3_", "E51", "expiry is not 13"})
    if (has(error, dynamic)) return "INVALID_CODE";
  if (has(error, "is not 12")) return "INVALID_CODE";
  if (has(error, "E46") || has(error, "expired at")) return "EXPIRED_CODE";
  if (has(error, "_EMPTY")) return "INVALID_CODE";  // no payload: a length of zero
  if (has(error, "AMOUNT_KHR_HAS_DECIMALS")) return "PARAM_ILLEGAL";
  return std::nullopt;
}

}  // namespace

TEST_CASE("every KHQR vector maps or is refused with the stated code", "[alipayplus][vectors]") {
  std::map<std::string, int> counts;
  int stated = 0;
  for (const json& row : emvqr_test::vectors("khqr_vectors.json")) {
    const std::string payload = row["payload"];
    const mapping code(payload, {}, {row["at_ms"].get<std::int64_t>(), {}, {}});
    INFO(payload);
    INFO(row["error"].dump());
    const auto view = emvqr::parse(payload);
    const auto expected = stated_code(row, view ? emvqr::text_at(*view, 53) : std::string_view{});
    if (expected) {
      CHECK(code.code() == *expected);
      ++stated;
    } else {
      CHECK(code.code() != "SUCCESS");
    }
    CHECK(code.to.is_payable() == (code.code() == "SUCCESS"));
    CHECK(code["result.resultStatus"] == (code.to.is_payable() ? "S" : "F"));
    ++counts[code.code()];
    if (!code.to.is_payable()) continue;
    CHECK(unaccounted(code, *view) == "");
  }
  CHECK(stated > 220);
  CHECK(counts["SUCCESS"] == 52);
}

TEST_CASE("under a policy that takes dollars every valid KHQR maps", "[alipayplus][vectors]") {
  ap::policy policy;
  policy.currencies = "KHR,USD";
  for (const json& row : emvqr_test::vectors("khqr_vectors.json")) {
    if (!row["valid"].get<bool>()) continue;
    const std::string payload = row["payload"];
    const mapping code(payload, policy, {row["at_ms"].get<std::int64_t>(), {}, {}});
    INFO(payload);
    REQUIRE(code.obstacles() == "");
    const auto view = emvqr::parse(payload);
    CHECK(unaccounted(code, *view) == "");
    // Money, reckoned apart: the digits of 54 with two decimals, both currencies having them.
    std::string digits(emvqr::text_at(*view, 54));
    if (digits.empty()) continue;
    const std::size_t point = digits.find('.');
    std::string fraction = point == std::string::npos ? "" : digits.substr(point + 1);
    fraction.resize(2, '0');
    digits = digits.substr(0, point) + fraction;
    digits.erase(0, digits.find_first_not_of('0'));
    CHECK(code["order.orderAmount.value"] == digits);
    CHECK(code["paymentAmount.value"] == digits);
    CHECK(code["order.orderAmount.currency"] == (emvqr::text_at(*view, 53) == "116" ? "KHR" : "USD"));
  }
}

TEST_CASE("codes of the whole world map under an open policy or are refused with a reason", "[alipayplus][vectors]") {
  int mapped = 0;
  for (const json& row : emvqr_test::vectors("emv_vectors.json")) {
    const std::string payload = row["payload"];
    for (const int id : {26, 27, 29, 30}) {
      ap::policy policy = emvqr_test::open_policy();
      policy.merchant_id = {id, 1};
      const mapping code(payload, policy, {1750000000000, {}, {}});
      INFO(payload);
      CHECK(code.to.is_payable() == (code.code() == "SUCCESS"));
      if (!code.to.is_payable()) {
        CHECK((code.to.not_a_payload || !code.to.obstacles.empty()));
        continue;
      }
      ++mapped;
      CHECK(unaccounted(code, *emvqr::parse(payload)) == "");
    }
  }
  CHECK(mapped > 40);
}
