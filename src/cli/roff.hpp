// Text for man(7).
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace emvqr::cli {

/// The text with what troff would act on written so that it is printed.
std::string roff_text(std::string_view text);

/// A macro with one argument, which may have spaces: `.SH "EXIT STATUS"`.
std::string roff_macro(std::string_view name, std::string_view argument);

/// Sentences as lines: what --help breaks into lines is one paragraph, but for lines that begin with two spaces.
std::string roff_paragraphs(std::string_view notes);

/// Commands for the shell, their lines as they are.
std::string roff_example(const std::vector<std::string>& commands);

}  // namespace emvqr::cli
