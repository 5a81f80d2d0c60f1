#include "conformance_json.hpp"

#include <algorithm>
#include <cstdint>
#include <limits>

namespace emvqr::cli {
namespace {

/// How deep brackets are nested, whether or not the rest is JSON. The parser itself has no limit.
std::size_t depth_of(std::string_view text) {
  std::size_t depth = 0;
  std::size_t deepest = 0;
  bool in_string = false;
  for (std::size_t i = 0; i != text.size(); ++i) {
    const char c = text[i];
    if (in_string && c == '\\' && i + 1 != text.size()) {
      ++i;
    } else if (c == '"') {
      in_string = !in_string;
    } else if (!in_string && (c == '{' || c == '[')) {
      deepest = std::max(deepest, ++depth);
    } else if (!in_string && (c == '}' || c == ']') && depth != 0) {
      --depth;
    }
  }
  return deepest;
}

}  // namespace

json read_object(std::string_view text, std::size_t max_depth) {
  if (depth_of(text) > max_depth) throw bad_message("the JSON is nested too deep");
  json value = json::parse(text, nullptr, false);
  if (value.is_discarded()) throw bad_message("not JSON");
  if (!value.is_object()) throw bad_message("not a JSON object");
  return value;
}

std::string text_member(const json& object, const char* key) {
  const auto found = object.find(key);
  if (found == object.end()) return {};
  if (!found->is_string()) throw bad_message(std::string(key) + " is not a text");
  return found->get<std::string>();
}

std::optional<std::string> text_if_any(const json& object, const char* key) {
  if (!object.contains(key)) return std::nullopt;
  return text_member(object, key);
}

rule_place place_of(const json& object) {
  rule_place place{text_if_any(object, "rule"), text_if_any(object, "path"), std::nullopt};
  if (const auto offset = object.find("offset"); offset != object.end()) {
    const bool fits =
        offset->is_number_unsigned() && offset->get<std::uint64_t>() <= std::numeric_limits<std::uint32_t>::max();
    if (!fits) throw bad_message("offset is not a number of bytes");
    place.offset = offset->get<std::uint32_t>();
  }
  return place;
}

std::string ascii_line(const json& value) { return value.dump(-1, ' ', true, json::error_handler_t::replace); }

}  // namespace emvqr::cli
