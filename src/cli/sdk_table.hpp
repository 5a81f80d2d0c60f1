// docs/khqr.md: the numbers of NBC's KHQR SDKs beside our rules and failures, both ways.
#pragma once

#include <string>

namespace emvqr::cli {

/// Two tables in Markdown, made of the library's own.
std::string sdk_table();

}  // namespace emvqr::cli
