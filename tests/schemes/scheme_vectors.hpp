// The files of tests/schemes/vectors: codes of each scheme, and what must be found in them.
#pragma once

#include <emvqr/emvqr.hpp>

#include "conformance/vectors.hpp"
#include "support/test.hpp"
#include "unit/sealed.hpp"

#include <cstddef>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace emvqr_test {

/// The moment all codes are judged at: the beginning of 1970.
inline constexpr emvqr::check_options clock{0};

/// A file by its name without `.json`, as it must be called: after the scheme's id.
inline const std::map<std::string, json>& scheme_files() {
  static const std::map<std::string, json> files = [] {
    std::map<std::string, json> out;
    for (const auto& entry : std::filesystem::directory_iterator(EMVQR_SCHEME_VECTORS))
      out[entry.path().stem().string()] = json::parse(read_file(entry.path().string()));
    return out;
  }();
  return files;
}

inline const json& emv_vectors() {
  static const json rows = vectors("emv_vectors.json");
  return rows;
}

/// The text of a code: of the vector it names, or its own body with the CRC behind it.
inline std::string text_of_code(const json& code) {
  if (!code.contains("vector")) return std::string(seal(code["payload_body"].get<std::string>()).view());
  for (const json& row : emv_vectors())
    if (row["id"] == code["vector"]) return row["payload"];
  FAIL("no EMV vector is called " << code["vector"]);
  return {};
}

inline emvqr::result<emvqr::payload_view> read_code(const json& code, const std::string& payload) {
  return code.value("lenient", false) ? emvqr::parse(payload, {emvqr::quirk::lenient})
                                      : emvqr::parse_in_scheme(payload);
}

/// Calls `test(scheme, code, view)` for every code of every file, with both named in every failure.
template <class Test>
void each_code(Test&& test) {
  for (const emvqr::scheme* const in : emvqr::all_schemes) {
    const auto file = scheme_files().find(std::string(in->id));
    if (file == scheme_files().end()) continue;
    for (const json& code : file->second["codes"]) {
      const std::string payload = text_of_code(code);
      CAPTURE(in->id, payload);
      const auto view = read_code(code, payload);
      REQUIRE(view);
      test(*in, code, *view);
    }
  }
}

/// The root objects in which a code has its file's scheme.
inline std::vector<std::string> found_in(const json& code) {
  if (!code.contains("found_in")) return {};
  if (code["found_in"].is_string()) return {code["found_in"].get<std::string>()};
  return code["found_in"].get<std::vector<std::string>>();
}

inline std::string text_of(emvqr::path where) { return std::string(emvqr::to_text(where).view()); }

/// `SCH-0001 at 26.01`.
inline std::string broken_text(emvqr::rule broken, const std::string& where) {
  return std::string(emvqr::name(broken)) + " at " + where;
}

/// What a file may list as not shown by any code: `.01` is below the scheme's template, wherever that is, `26.01` or
/// `62.05` from the root.
inline std::string row_text(const emvqr::scheme_object& row, bool in_template) {
  emvqr::path where;
  if (in_template && row.root != 0) where = row.root;
  for (std::size_t level = 0; level != row.where.depth(); ++level) where = where / row.where[level];
  return (in_template && row.root == 0 ? "." : "") + text_of(where);
}

}  // namespace emvqr_test
