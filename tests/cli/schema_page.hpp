// The keys of the schemas as tables of docs/cli.md.
#pragma once

#include <string>
#include <vector>

namespace emvqr_test {

/// A table for each of these schemas: the key, when it is there, what it says.
std::string schema_page(const std::vector<std::string>& names);

}  // namespace emvqr_test
