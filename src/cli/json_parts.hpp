// What the JSON of several commands is made of.
#pragma once

#include <emvqr/base/failure.hpp>

#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

namespace emvqr::cli {

using json = nlohmann::ordered_json;  // keys stay in the order of the contract

/// One line. Bytes that are not UTF-8 become U+FFFD, since JSON has no way to say them; what must not reach a terminal
/// becomes a \u escape, which the library leaves to us beyond control characters.
std::string line_of(const json& value);

/// Why a text is no payload, or why there is none. `text` is what failed, where it was read; for the mend.
json failure_json(const failure& why, std::string_view text = {});

}  // namespace emvqr::cli
