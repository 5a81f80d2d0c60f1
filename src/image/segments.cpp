#include "segments.hpp"

#include <array>

EMVQR_NAMESPACE_BEGIN
namespace image {
namespace {

constexpr std::size_t modes = 3;
// A character's cost in sixths of a bit: 10/3, 11/2 and 8 bits.
constexpr std::size_t sixths = 6;
constexpr std::array<std::size_t, modes> character_cost{20, 33, 48};
constexpr std::size_t never = static_cast<std::size_t>(-1) / 2;

constexpr std::string_view capitals_alone = "ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

bool fits(segment_mode mode, char c) noexcept {
  if (mode == segment_mode::bytes) return true;
  const bool digit = c >= '0' && c <= '9';
  return digit || (mode == segment_mode::capitals && capitals_alone.find(c) != std::string_view::npos);
}

constexpr std::size_t head_bits(std::size_t mode, const version_class& versions) noexcept {
  return mode_bits + versions.count_bits[mode];
}

/// A segment that ends takes whole bits: 4 for a digit that is left over, 7 for two, 6 for one capital.
constexpr std::size_t whole_bits(std::size_t cost) noexcept { return (cost + sixths - 1) / sixths; }

using per_mode = std::array<std::size_t, modes>;
/// For each mode of a character, the mode of the one before it on the cheapest way there.
using origins = std::array<std::uint8_t, modes>;

/// One more character: from the costs of the text so far, by the mode it ends in, to those with the character.
origins step(per_mode& costs, char c, const version_class& versions) noexcept {
  std::size_t cheapest = modes - 1;  // of ways as cheap the plainest
  for (std::size_t mode = cheapest; mode != 0; --mode)
    if (whole_bits(costs[mode - 1]) < whole_bits(costs[cheapest])) cheapest = mode - 1;
  const std::size_t ended = whole_bits(costs[cheapest]) * sixths;

  origins from{};
  per_mode after{};
  for (std::size_t mode = 0; mode != modes; ++mode) {
    const std::size_t begun = ended + head_bits(mode, versions) * sixths;
    const bool goes_on = costs[mode] <= begun;
    from[mode] = static_cast<std::uint8_t>(goes_on ? mode : cheapest);
    const bool possible = fits(static_cast<segment_mode>(mode), c);
    after[mode] = possible ? (goes_on ? costs[mode] : begun) + character_cost[mode] : never;
  }
  costs = after;
  return from;
}

}  // namespace

std::vector<segment> one_segment(std::string_view text) { return {{segment_mode::bytes, 0, text.size()}}; }

// Only the mode and the cost in sixths of a bit count for what is to come, and a lower cost is never worse, since
// rounding up keeps the order. So the cheapest way to each mode at each character is all that need be known.
std::vector<segment> smallest_segments(std::string_view text, const version_class& versions) {
  std::vector<segment> segments;
  if (text.empty()) return segments;
  per_mode costs{};
  for (std::size_t mode = 0; mode != modes; ++mode) costs[mode] = head_bits(mode, versions) * sixths;
  std::vector<origins> from(text.size());
  for (std::size_t at = 0; at != text.size(); ++at) from[at] = step(costs, text[at], versions);

  std::size_t mode = modes - 1;
  for (std::size_t other = mode; other != 0; --other)
    if (whole_bits(costs[other - 1]) < whole_bits(costs[mode])) mode = other - 1;
  std::size_t count = 1;
  std::vector<std::uint8_t> chosen(text.size());
  for (std::size_t end = text.size(); end != 0; --end) {
    const std::size_t at = end - 1;
    chosen[at] = static_cast<std::uint8_t>(mode);
    mode = from[at][mode];
    if (at != 0 && mode != chosen[at]) ++count;
  }
  segments.reserve(count);
  for (std::size_t at = 0; at != text.size(); ++at) {
    if (at == 0 || chosen[at] != chosen[at - 1]) segments.push_back({static_cast<segment_mode>(chosen[at]), at, 0});
    ++segments.back().length;
  }
  return segments;
}

std::size_t bits_of(const std::vector<segment>& segments, const version_class& versions) noexcept {
  std::size_t bits = 0;
  for (const segment& part : segments) {
    const auto mode = static_cast<std::size_t>(part.mode);
    bits += head_bits(mode, versions) + whole_bits(part.length * character_cost[mode]);
  }
  return bits;
}

}  // namespace image
EMVQR_NAMESPACE_END
