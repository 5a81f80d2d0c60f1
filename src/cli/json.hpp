// The JSON other programs read: keys and their order are a contract. Each is one object or array in one line, without
// the newline. Characters that must not reach a terminal are written as \u escapes.
#pragma once

#include <emvqr/base/failure.hpp>
#include <emvqr/image/card.hpp>

#include "picture_file.hpp"
#include "rule_examples.hpp"
#include "verdict.hpp"

#include <string>
#include <string_view>

namespace emvqr::cli {

/// `decode --json`, and a line of `check --json`.
std::string json_of(const verdict& v);
/// `decode --json` of a picture that gave no text.
std::string json_of_picture_failure(const failure& why);
/// `make --json` and `edit --json`.
std::string json_of_made(std::string_view payload);
/// The same where it was refused. `option` names what to change on the command line; it may be empty.
std::string json_of_refusal(const failure& why, std::string_view option);
/// The same where what was made breaks rules.
std::string json_of_refusal(const verdict& v);
/// `draw --json`.
std::string json_of_drawing(const drawing& made, std::string_view file, const printing& print);
/// `card --json`.
std::string json_of_card(const image::khqr_card& drawn, unsigned width, std::string_view file);
std::string json_of_schemes();
std::string json_of_rules(const rule_examples& shown);

}  // namespace emvqr::cli
