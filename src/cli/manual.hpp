// The manual page.
#pragma once

#include "command_tree.hpp"

#include <string>
#include <string_view>

namespace emvqr::cli {

/// In the macros of man(7). `date` is what the page bears; it may be empty.
std::string manual_page(const command_entry& program, std::string_view date);

}  // namespace emvqr::cli
