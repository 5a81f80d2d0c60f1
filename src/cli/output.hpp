// Results on stdout, talk on stderr.
#pragma once

#include <string>
#include <string_view>

namespace emvqr::cli {

/// Writes to stdout. Throws `unusable` where that fails (a full disk).
void write_out(std::string_view bytes);
/// Hands on what was written so far; throws as `write_out` does.
void flush_out();
/// One line of talk on stderr, after the program's name.
void note(std::string_view line);
/// The same without the name: for lines that go on.
void note_more(std::string_view lines);

}  // namespace emvqr::cli
