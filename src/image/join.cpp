#include "join.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

EMVQR_NAMESPACE_BEGIN
namespace image {
namespace {

constexpr int most_parts = 16;

bool same_text(const found_code& a, const found_code& b) noexcept { return a.parts == b.parts && a.parity == b.parity; }

// The parts of the text that `first` begins, in their order; none of them where one is missing or read in two ways.
std::vector<const found_code*> parts_of(const std::vector<found_code>& codes, const found_code& first) {
  std::vector<const found_code*> parts(static_cast<std::size_t>(first.parts), nullptr);
  for (const found_code& code : codes) {
    if (!same_text(code, first) || code.part < 0 || code.part >= code.parts) continue;
    const found_code*& place = parts[static_cast<std::size_t>(code.part)];
    if (place != nullptr && place->bytes != code.bytes) return {};
    if (place == nullptr) place = &code;
  }
  const bool whole = std::find(parts.begin(), parts.end(), nullptr) == parts.end();
  return whole ? parts : std::vector<const found_code*>{};
}

// All parts carry the exclusive or of every byte of the text (ISO/IEC 18004, structured append).
bool agrees(const std::string& text, std::uint8_t parity) noexcept {
  unsigned sum = 0;
  for (const char byte : text) sum ^= static_cast<unsigned char>(byte);
  return sum == parity;
}

bool join(const std::vector<found_code>& codes, found_code& first) {
  const std::vector<const found_code*> parts = parts_of(codes, first);
  if (parts.empty()) return false;
  found_code whole = first;
  whole.bytes.clear();
  for (const found_code* part : parts) {
    whole.bytes += part->bytes;
    whole.step = std::max(whole.step, part->step);
  }
  if (!agrees(whole.bytes, first.parity)) return false;
  whole.parts = 1;
  whole.parity = 0;
  first = std::move(whole);
  return true;
}

}  // namespace

void join_parts(std::vector<found_code>& codes) {
  for (std::size_t i = 0; i != codes.size(); ++i) {
    if (codes[i].parts < 2 || codes[i].parts > most_parts || codes[i].part != 0) continue;
    const found_code first = codes[i];
    if (!join(codes, codes[i])) continue;
    const auto joined = [&](const found_code& code) { return same_text(code, first); };
    i = static_cast<std::size_t>(std::count_if(codes.begin(), codes.begin() + static_cast<std::ptrdiff_t>(i),
                                               [&](const found_code& code) { return !joined(code); }));
    codes.erase(std::remove_if(codes.begin(), codes.end(), joined), codes.end());
  }
}

}  // namespace image
EMVQR_NAMESPACE_END
