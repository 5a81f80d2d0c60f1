// JSON from and for a stranger, one line at a time: bounded depth, and nothing but ASCII on the way out.
#pragma once

#include "conformance_vector.hpp"
#include "limits.hpp"

#include <cstddef>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

namespace emvqr::cli {

using json = nlohmann::ordered_json;

/// Something that is no message of the protocol, or no vector; what() says why in words of our own.
class bad_message : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// Reads one JSON object. Throws `bad_message` for anything else and for one that is nested too deep.
json read_object(std::string_view text, std::size_t max_depth = max_protocol_depth);

/// The member of an object as a text, and empty where there is none. Throws `bad_message` where it is no text.
std::string text_member(const json& object, const char* key);

/// The same, and nothing where there is none.
std::optional<std::string> text_if_any(const json& object, const char* key);

/// What an object says of a rule and a place. Throws `bad_message` where that is none.
rule_place place_of(const json& object);

/// One line without the newline, other than ASCII as \u escapes: readers differ in what ends a line.
std::string ascii_line(const json& value);

}  // namespace emvqr::cli
