// The conformance vector files, as programs that turn them into C++ and as tests read them.
#pragma once

#include <emvqr/syntax/text.hpp>

#include <cctype>
#include <cstddef>
#include <cstdio>
#include <fstream>
#include <stdexcept>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

namespace emvqr_test {

using json = nlohmann::json;

/// The bytes a vector's payload is.
inline std::string payload_of(const json& row) {
  if (row.contains("payload")) return row["payload"];
  const std::string hex = row["payload_hex"];
  std::string bytes;
  for (std::size_t i = 0; i + 1 < hex.size(); i += 2)
    bytes += static_cast<char>(emvqr::hex_value(hex[i]) * 16 + emvqr::hex_value(hex[i + 1]));
  return bytes;
}

/// Calls `take(row)` with each vector of these files, in their order.
template <class Take>
void each_vector(const std::vector<std::string>& files, Take take) {
  for (const std::string& name : files) {
    std::ifstream file(name, std::ios::binary);
    const json all = json::parse(file);
    for (const json& row : all["vectors"]) take(row);
  }
}

/// A C++ literal whose bytes are the text's; escapes have three digits, so that none takes in the next character.
inline std::string literal_of(const std::string& text) {
  std::string out = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (std::isalnum(byte) != 0 || c == ' ' || c == '.' || c == '-' || c == '/') {
      out += c;
      continue;
    }
    char escape[5];
    std::snprintf(escape, sizeof escape, "\\%03o", static_cast<unsigned>(byte));
    out += escape;
  }
  return out + "\"";
}

/// Writes a generated source. Throws where that fails.
inline void write_source(const std::string& name, const std::string& text) {
  std::ofstream out(name, std::ios::binary);
  out << text;
  if (!out.flush()) throw std::runtime_error("cannot write " + name);
}

}  // namespace emvqr_test
