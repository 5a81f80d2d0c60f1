// docs/schemes.md, from the library's own descriptors.
#pragma once

#include <emvqr/schemes/scheme.hpp>

#include <string>

namespace emvqr::cli {

/// `1 to 25 digits`, `exactly 13 printable characters`; `any` where nothing is stated.
std::string form_text(const scheme_object& of);

/// The whole page, Markdown.
std::string schemes_page();

}  // namespace emvqr::cli
