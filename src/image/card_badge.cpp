// What a sign in the middle costs a code.
#include <emvqr/image/card.hpp>

#include "middle_pattern.hpp"

EMVQR_NAMESPACE_BEGIN
namespace image {
namespace {

/// What a level mends, in thousandths of the codewords (ISO/IEC 18004).
unsigned mends(ecc level) noexcept {
  switch (level) {
    case ecc::low: return 70;
    case ecc::medium: return 150;
    case ecc::quartile: return 250;
    case ecc::high: break;
  }
  return 300;
}

/// All codewords of a version: the modules that are no finder (with separator and format), timing, alignment or version
/// pattern, by eights.
unsigned codewords(unsigned version) noexcept {
  const unsigned side = 17 + 4 * version;
  unsigned patterns = 3 * 64 + 31 + 2 * (side - 16);
  if (version >= 2) {
    const unsigned rows = alignment_rows(version);  // those in row and column 6 lie on the timing pattern
    patterns += 25 * (rows * rows - 3) - 10 * (rows - 2);
  }
  if (version >= 7) patterns += 36;
  return (side * side - patterns) / 8;
}

constexpr unsigned up(unsigned a, unsigned b) noexcept { return (a + b - 1) / b; }

}  // namespace

// Codewords stand in columns two modules wide, eight modules each, so a square of n by n modules touches at most
// (up(n - 1, 2) + 1) columns and (up(n - 1, 4) + 1) codewords in each. A codeword that is touched counts as wrong. At
// version 4 that is 12 of 100, at 6 it is 15 of 172, at 14 it is 40 of 581, where level Q mends 25 in 100. The blocks
// that are mended apart are woven into each other, so damage in one place is shared among them, not quite evenly: the
// half that is left free covers that too. Finders, timing, format and version are far from the middle in every version.
bool carries_badge(const symbol& code) noexcept {
  if (code.size() == 0 || has_middle_pattern(code.version())) return false;
  const unsigned diameter = code.size() * card_share::badge;  // thousandths of a module
  const unsigned across = 2 * up(diameter - 1000, 2000) + 1;  // modules touched: the middle one, and on either side
  const unsigned touched = (up(across - 1, 2) + 1) * (up(across - 1, 4) + 1);
  return touched * 2 * 1000 <= codewords(code.version()) * mends(code.level());
}

}  // namespace image
EMVQR_NAMESPACE_END
