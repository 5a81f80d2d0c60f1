// The texts of a card: safe in XML, and about how wide.
#pragma once

#include <emvqr/base/config.hpp>

#include <cstddef>
#include <string>
#include <string_view>

EMVQR_NAMESPACE_BEGIN
namespace image {

/// A code point and how many bytes it takes. Broken UTF-8 is U+FFFD, byte by byte, and so is what must not be drawn:
/// characters that XML has no way to say, other controls, and those that turn the direction of writing.
struct drawn_character {
  char32_t code = 0;
  std::size_t bytes = 0;
};

/// The first character of a text that is not empty.
drawn_character first_drawn(std::string_view text) noexcept;

/// Adds the text as the content of an XML element.
void append_escaped(std::string& xml, std::string_view text);

/// About how wide a text is, in thousandths of the size of its type, and rather too much than too little: the widest of
/// common fonts (DejaVu Sans, Khmer OS) letter by letter, before shaping makes it narrower.
unsigned text_width(std::string_view text) noexcept;

/// How many bytes the first piece of a text has that may stand alone at the end of a line: a character with all marks,
/// vowels and subscripts that belong to it.
std::size_t first_cluster(std::string_view text) noexcept;

}  // namespace image
EMVQR_NAMESPACE_END
