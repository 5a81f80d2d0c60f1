// Tables whose texts come from a code: columns are as wide as they look.
#pragma once

#include <string>
#include <vector>

namespace emvqr::cli {

/// Rows of safe texts, two blanks between columns. A text that is far wider than others pushes its own row alone.
std::string aligned_text(const std::vector<std::vector<std::string>>& rows);

}  // namespace emvqr::cli
