// Every KHQR vector over HTTP: the answer is what the library gives in process, and what the vectors' own marks, made
// by others, lead to.
#include "conformance/vectors.hpp"

#include <emvqr/alipayplus/alipayplus.hpp>

#include "http/server.hpp"
#include "support/test.hpp"

#include <algorithm>
#include <csignal>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include <httplib.h>

namespace {

using emvqr_test::json;
namespace alipayplus = emvqr::alipayplus;

bool has(const std::string& text, const char* part) { return text.find(part) != std::string::npos; }

/// The result codes that a vector may have, by its marks alone.
std::vector<std::string> expected(const json& row) {
  const auto payload = row["payload"].get<std::string>();
  if (payload.empty()) return {"PARAM_ILLEGAL"};  // a request without a code
  const std::string error = row["error"].is_null() ? "" : row["error"].get<std::string>();
  const json& fields = row["expected"];
  const bool is_riel = fields.is_object() && fields.value("transactionCurrency", "") == "116";
  if (row["valid"]) return {is_riel ? "SUCCESS" : "CURRENCY_NOT_SUPPORT"};
  if (!row["crc_ok"]) return {"INVALID_CODE"};
  if (has(error, "E46_") || has(error, "expired at")) return {"EXPIRED_CODE"};
  if (row["wellformed"] || has(error, "STRUCTURE")) return {"INVALID_CODE"};
  // A value that is not as it should be: which of two faults is told first is ours to say.
  return {"INVALID_CODE", is_riel ? "PARAM_ILLEGAL" : "CURRENCY_NOT_SUPPORT"};
}

std::string in_process(const std::string& payload, std::int64_t at_ms) {
  if (payload.empty()) return "PARAM_ILLEGAL";
  const auto code = emvqr::parse(payload);
  if (!code) return std::string(alipayplus::to_order(code.error(), payload).answer.result.result_code);
  alipayplus::workspace memory;
  alipayplus::occasion when;
  when.now_ms = at_ms;
  return std::string(alipayplus::to_order(*code, {}, when, memory).answer.result.result_code);
}

/// An order that can be paid says what the vector says.
void compare_order(const json& answer, const json& fields) {
  const json& order = answer["order"];
  CHECK(order["merchant"]["merchantName"] == fields["merchantName"]);
  CHECK(order["merchant"]["merchantAddress"]["city"] == fields["merchantCity"]);
  CHECK(order["merchant"]["merchantMCC"] == fields["merchantCategoryCode"]);
  CHECK(order["merchant"]["merchantAddress"]["region"] == fields["countryCode"]);
  CHECK(answer.contains("paymentAmount") == fields.contains("transactionAmount"));
  if (!fields.contains("transactionAmount")) return;
  const auto text = fields["transactionAmount"].get<std::string>();  // whole riel, maybe with zeros behind a point
  const json amount{{"currency", "KHR"}, {"value", text.substr(0, text.find('.')) + "00"}};
  CHECK(answer["paymentAmount"] == amount);
  CHECK(order["orderAmount"] == amount);
  if (fields.contains("billNumber") && fields["billNumber"] != "***")
    CHECK(order["referenceOrderId"] == fields["billNumber"]);
}

}  // namespace

TEST_CASE("http: every KHQR vector is answered as its marks and the library say") {
  std::map<std::int64_t, std::vector<json>> by_time;
  for (const json& row : emvqr_test::vectors("khqr_vectors.json")) by_time[row["at_ms"]].push_back(row);
  std::size_t asked = 0;
  std::map<std::string, int> seen;
  for (const auto& [at_ms, rows] : by_time) {
    http_test::server server{at_ms};
    REQUIRE(server.port() > 0);
    httplib::Client client("127.0.0.1", server.port());
    for (const json& row : rows) {
      const auto payload = row["payload"].get<std::string>();
      INFO(payload << "\n" << row["error"] << "\n" << row["source"]);
      const auto got = client.Post(std::string(http_test::path), http_test::body_of(payload), "application/json");
      REQUIRE(got);
      REQUIRE(got->status == 200);
      REQUIRE(got->get_header_value("Content-Type") == "application/json; charset=UTF-8");
      const json answer = json::parse(got->body);
      const std::string code = answer["result"]["resultCode"];
      const auto allowed = expected(row);
      INFO(answer.dump());
      CHECK(std::find(allowed.begin(), allowed.end(), code) != allowed.end());
      CHECK(code == in_process(payload, at_ms));
      CHECK(answer["result"]["resultStatus"] == (code == "SUCCESS" ? "S" : "F"));
      CHECK_FALSE(answer["result"]["resultMessage"].get<std::string>().empty());
      CHECK(answer.contains("order") == (code == "SUCCESS"));
      if (code == "SUCCESS") compare_order(answer, row["expected"]);
      ++asked;
      ++seen[code];
    }
    CHECK(server.stop(SIGTERM) == 0);
  }
  CHECK(asked == emvqr_test::vectors("khqr_vectors.json").size());
  CHECK(asked >= 274);
  for (const char* code : {"SUCCESS", "INVALID_CODE", "EXPIRED_CODE", "CURRENCY_NOT_SUPPORT", "PARAM_ILLEGAL"})
    CHECK(seen[code] > 0);
}
