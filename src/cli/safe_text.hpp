// Text from a code is hostile: how it is shown so that it can neither drive the terminal nor deceive the eye.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace emvqr::cli {

/// One character as it is put on a screen.
struct shown_character {
  std::string text;       ///< the character itself, or an escape such as `\x1b` or `\u{202E}`
  std::size_t bytes = 0;  ///< how many bytes of the source it stands for
  unsigned columns = 0;   ///< how wide it is; 0 for a mark on the character before it
  bool escaped = false;
};

/// The first character of a text that is not empty. Control characters, invisible ones, those that turn the direction
/// of writing, bytes that are not UTF-8 and the backslash itself come as escapes.
shown_character first_shown(std::string_view text);

/// The whole text in that form.
std::string safe_text(std::string_view text);

/// True if nothing in the text needs an escape but backslashes.
bool is_safe(std::string_view text);

}  // namespace emvqr::cli
