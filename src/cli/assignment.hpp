// `29.00=value`: an object on the command line.
#pragma once

#include <emvqr/base/path.hpp>
#include <emvqr/payload/change.hpp>

#include <string>
#include <string_view>

namespace emvqr::cli {

/// The value as it stands behind the "=": no escapes.
using assignment = change;

/// Reads two digits, or several with points between (62.50.01). Throws `unusable` for anything else.
path read_path(std::string_view text);

/// Reads PATH=VALUE; the value points into `text`. Throws `unusable` where there is no "=" or the path is none.
assignment read_assignment(const std::string& text);

}  // namespace emvqr::cli
