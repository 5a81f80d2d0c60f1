// Which segments, version and level a text gets.
#include <emvqr/image/encode.hpp>
#include <emvqr/syntax/text.hpp>
#include <emvqr/syntax/utf8.hpp>

#include "make_modules.hpp"
#include "middle_pattern.hpp"
#include "segments.hpp"

#include <algorithm>
#include <utility>

EMVQR_NAMESPACE_BEGIN
namespace image {
namespace {

errc fault_of(std::string_view text, const encode_options& options) noexcept {
  const bool smallest = options.segments == segments::smallest;
  if (options.level > ecc::high || (!smallest && options.segments != segments::bytes)) return errc::image_write_failed;
  if (options.least_version < 1 || options.least_version > last_version) return errc::image_write_failed;
  if (text.empty()) return errc::empty_input;
  if (text.size() > (smallest ? max_symbol_digits : max_symbol_bytes)) return errc::symbol_too_large;
  if (options.eci && find_invalid_utf8(text) != text.size()) return errc::invalid_utf8;
  return errc::none;
}

/// What is known before the symbol is laid out.
struct plan {
  std::vector<segment> parts;
  unsigned least_version = 1;
  ecc level = ecc::medium;
};

/// The first class of versions that has room, and the segments that are the smallest there. No parts: no class has.
plan plan_for(std::string_view text, const encode_options& options) {
  plan made;
  made.level = options.level;
  made.least_version = options.least_version;
  if (options.covered_middle) {
    made.level = std::max(made.level, ecc::quartile);
    made.least_version = std::max(made.least_version, least_covered_version);
  }
  for (const version_class& versions : version_classes) {
    if (versions.last < made.least_version) continue;
    made.least_version = std::max(made.least_version, versions.first);
    made.parts = options.segments == segments::smallest ? smallest_segments(text, versions) : one_segment(text);
    const std::size_t bits = bits_of(made.parts, versions) + (options.eci ? eci_bits : 0);
    if (bits <= std::size_t{versions.codewords[static_cast<unsigned>(made.level)]} * 8) return made;
  }
  made.parts.clear();
  return made;
}

struct made_square {
  module_square square;
  ecc level = ecc::medium;
};

/// Raises the level as far as the symbol does not grow.
made_square raised(const symbol_content& content, made_square best) noexcept {
  while (best.level != ecc::high) {
    const ecc higher = static_cast<ecc>(static_cast<unsigned>(best.level) + 1);
    result<module_square> stronger = make_modules(content, best.square.version, higher);
    if (!stronger || stronger->version != best.square.version) break;
    best = {*std::move(stronger), higher};
  }
  return best;
}

result<made_square> draw_smallest(std::string_view text, encode_options options) {
  while (options.least_version <= last_version) {
    const plan made = plan_for(text, options);
    if (made.parts.empty()) break;
    const symbol_content content{text, made.parts, options.eci};
    result<module_square> square = make_modules(content, made.least_version, made.level);
    if (!square) return square.error();
    if (!options.covered_middle || !has_middle_pattern(square->version))
      return raised(content, {*std::move(square), made.level});
    options.least_version = next_without_middle_pattern(square->version);
  }
  return errc::symbol_too_large;
}

}  // namespace

result<symbol> encode(std::string_view text, encode_options options) noexcept {
  if (const errc fault = fault_of(text, options); fault != errc::none) return fault;
  try {
    result<made_square> made = draw_smallest(text, options);
    if (!made) return made.error();
    symbol code;
    code.size_ = made->square.side;
    code.modules_ = std::move(made->square.modules);
    code.level_ = made->level;
    return code;
  } catch (...) {
    return errc::image_write_failed;
  }
}

}  // namespace image
EMVQR_NAMESPACE_END
