// What a value means in words, where that is not plain from its letters: the country of "KH", the category of "5812".
#pragma once

#include <emvqr/base/path.hpp>

#include "verdict.hpp"

#include <string>
#include <string_view>

namespace emvqr::cli {

/// The meaning of the value at `where` of a payload, in English and UTF-8; empty where it has none or its code is
/// unknown. Never holds a byte of the payload.
std::string meaning_of(const verdict& v, path where, std::string_view value);

}  // namespace emvqr::cli
