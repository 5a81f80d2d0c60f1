// A payload with a mark under one of its bytes.
#pragma once

#include "terminal.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace emvqr::cli {

/// The widest that is shown of a payload, in columns.
inline constexpr unsigned caret_columns = 70;

/// Two lines: `text` around byte `offset` (all of it where it is short), in its safe form, and a caret under that byte.
/// Both begin with `indent` and end in a newline.
std::string caret_lines(std::string_view text, std::size_t offset, std::string_view indent, const painter& paint);

}  // namespace emvqr::cli
