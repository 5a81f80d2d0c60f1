// JSON from and for a stranger, one line at a time: bounded depth, and nothing but ASCII on the way out.
#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

namespace emvqr::cli {

using json = nlohmann::ordered_json;

/// The longest line of the protocol, in bytes without the newline.
inline constexpr std::size_t max_protocol_line = std::size_t{1} << 20;
/// How deep the JSON of a line may be nested.
inline constexpr std::size_t max_protocol_depth = 16;

/// Something that is no message of the protocol, or no vector; what() says why in words of our own.
class bad_message : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// Reads one JSON object. Throws `bad_message` for anything else and for one that is nested too deep.
json read_object(std::string_view text, std::size_t max_depth = max_protocol_depth);

/// The member of an object as a text, and empty where there is none. Throws `bad_message` where it is no text.
std::string text_member(const json& object, const char* key);

/// One line without the newline, other than ASCII as \u escapes: readers differ in what ends a line.
std::string ascii_line(const json& value);

}  // namespace emvqr::cli
