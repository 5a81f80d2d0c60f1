// docs/rules.md: every rule and every failure code, each with the vectors that show it.
#pragma once

#include <string>

namespace emvqr::cli {

/// The page, in Markdown. It is made of the library's own tables and the vectors that are built in.
std::string rules_page();

}  // namespace emvqr::cli
