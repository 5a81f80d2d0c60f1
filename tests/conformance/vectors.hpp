// The vectors of this folder, and the readers both runners share.
#pragma once

#include <emvqr/emvqr.hpp>

#include "conformance/vector_files.hpp"
#include "support/test.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace emvqr_test {

/// The rows of a vector file.
inline json vectors(std::string_view file) { return json::parse(read_file(data(file)))["vectors"]; }

/// What `view` has at a path given as text, or "(absent)".
inline std::string value_at(const emvqr::payload_view& view, std::string_view where) {
  const std::optional<emvqr::path> at = emvqr::parse_path(where);
  const std::optional<std::string_view> value = at ? view.get(*at) : std::nullopt;
  return value ? std::string(*value) : "(absent)";
}

/// A rule as the vectors write it: `MPM-4.2.1.1:59`, without the path where that is the payload as a whole.
inline std::string text_of(const emvqr::finding& found) {
  std::string text(emvqr::name(found.broken));
  if (!found.where.empty()) text.append(":").append(emvqr::to_text(found.where).view());
  return text;
}

}  // namespace emvqr_test
