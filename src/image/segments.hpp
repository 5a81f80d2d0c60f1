// A text in parts, each in the mode of a QR symbol that suits it.
#pragma once

#include <emvqr/base/config.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

EMVQR_NAMESPACE_BEGIN
namespace image {

/// Digits take 10 bits for three, capitals (digits, A to Z, blank and $%*+-./:) 11 for two, bytes 8 each. Kanji is left
/// out: it would take pairs of UTF-8 bytes for Shift_JIS.
enum class segment_mode : std::uint8_t { digits, capitals, bytes };

struct segment {
  segment_mode mode = segment_mode::bytes;
  std::size_t first = 0;   ///< byte of the text
  std::size_t length = 0;  ///< in bytes
};

/// The versions in which a segment's length takes equally many bits.
struct version_class {
  unsigned first = 1;
  unsigned last = 40;
  unsigned count_bits[3] = {};  ///< by `segment_mode`
  unsigned codewords[4] = {};   ///< of data in the last version, by `ecc`
};

/// ISO/IEC 18004, the tables of count indicators and of capacities.
inline constexpr version_class version_classes[] = {
    {1, 9, {10, 9, 8}, {232, 182, 132, 100}},
    {10, 26, {12, 11, 16}, {1370, 1062, 754, 596}},
    {27, 40, {14, 13, 16}, {2956, 2334, 1666, 1276}},
};

/// What stands before a segment beside its length.
inline constexpr unsigned mode_bits = 4;
/// What an ECI costs: 12 bits, and 16 more that libqrencode counts for it while it looks for the version.
inline constexpr unsigned eci_bits = 4 + 8 + 16;

/// The text as one segment of bytes.
std::vector<segment> one_segment(std::string_view text);

/// The segments that take the fewest bits in these versions, in the order of the text; no other split takes fewer.
/// Takes memory and time by the length of the text, which is for the caller to bound.
std::vector<segment> smallest_segments(std::string_view text, const version_class& versions);

/// How many bits these segments take in these versions.
std::size_t bits_of(const std::vector<segment>& segments, const version_class& versions) noexcept;

}  // namespace image
EMVQR_NAMESPACE_END
