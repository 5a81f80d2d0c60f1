// A verdict for people: the tree, the findings, and where in the payload they are.
#pragma once

#include "terminal.hpp"
#include "verdict.hpp"

#include <string>

namespace emvqr::cli {

/// Everything `decode` says of one text.
std::string report_text(const verdict& v, const painter& paint);

/// One finding of a payload, its place in it, and the mend where there is an obvious one: three or four lines.
std::string finding_text(const verdict& v, const finding& found, const painter& paint);

/// `not valid: 2 errors, 1 warning`.
std::string summary_text(const findings& found, const painter& paint);

}  // namespace emvqr::cli
