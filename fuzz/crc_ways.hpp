// Every way the library has to the CRC of some bytes: each table, all bytes at once and in pieces, wherever in memory
// they stand.
#pragma once

#include <emvqr/syntax/crc16.hpp>

#include "fuzz/fuzz.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

namespace emvqr_fuzz {

/// Where bytes may begin in the sixteen that are taken at a step.
inline constexpr std::size_t alignments = 16;

/// Bytes as the library sees them from one of those places, in exactly as much memory as they have.
class placed_bytes {
 public:
  placed_bytes(std::string_view bytes, std::size_t place) : memory_(place + bytes.size()), place_(place) {
    if (!bytes.empty()) std::memcpy(memory_.data() + place, bytes.data(), bytes.size());
  }
  std::string_view view() const noexcept { return {memory_.data() + place_, memory_.size() - place_}; }

 private:
  std::vector<char> memory_;  // begins where sixteen bytes begin
  std::size_t place_;
};

/// Takes pieces off the front of bytes; each is as long as the byte at its own front says, and one longer.
inline std::string_view next_piece(std::string_view& left) noexcept {
  const std::size_t wanted = 1 + static_cast<std::size_t>(static_cast<unsigned char>(left.front()));
  const std::string_view piece = left.substr(0, std::min(wanted, left.size()));
  left.remove_prefix(piece.size());
  return piece;
}

template <emvqr::crc_table Table>
void must_have_crc(std::string_view bytes, std::uint16_t wanted, bool ans) {
  using emvqr::byte_scan;
  must(emvqr::crc16<Table>(bytes) == wanted, "the CRC of all bytes at once");
  const byte_scan whole = emvqr::scan_bytes<Table>(bytes);
  must(whole.crc == wanted && whole.ans == ans, "what a scan sees");
  std::uint16_t by_byte = 0xFFFF;
  for (const char c : bytes) by_byte = emvqr::detail::crc16_byte<Table>(by_byte, static_cast<std::uint8_t>(c));
  must(by_byte == wanted, "the CRC byte by byte");
  emvqr::crc16_stream<Table> stream;
  byte_scan scan;
  for (std::string_view left = bytes; !left.empty();) {
    const std::string_view piece = next_piece(left);
    stream.update(piece);
    scan = emvqr::scan_bytes<Table>(piece, scan);
  }
  must(stream.value() == wanted, "the CRC of pieces");
  must(scan.crc == wanted && scan.ans == ans, "what a scan of pieces sees");
}

/// The CRC of `bytes`, in which all ways have to agree where they begin at `place`.
inline std::uint16_t agreed_crc(std::string_view bytes, std::size_t place) {
  using emvqr::crc_table;
  const placed_bytes copy{bytes, place};
  const std::string_view text = copy.view();
  const std::uint16_t crc = emvqr::crc16<crc_table::none>(text);
  const bool ans = std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c <= 0x7E; });
  must_have_crc<crc_table::none>(text, crc, ans);
  must_have_crc<crc_table::nibble>(text, crc, ans);
  must_have_crc<crc_table::byte>(text, crc, ans);
  must_have_crc<crc_table::slice16>(text, crc, ans);
  must_have_crc<crc_table::fastest>(text, crc, ans);
  return crc;
}

}  // namespace emvqr_fuzz
