// This library's side of the differential test, in JSON. The fields have the names of the official JavaScript SDK.
#pragma once

#include <string>

#include <nlohmann/json.hpp>

namespace emvqr_test {

/// What we say to {"op": "payload", text, now_ms} or {"op": "draft", kind, now_ms, texts, amount, currency,
/// expires_ms}.
nlohmann::json answer_to(const nlohmann::json& request);

/// JSON on one line; bytes that are no UTF-8 are replaced.
std::string line_of(const nlohmann::json& value);

}  // namespace emvqr_test
