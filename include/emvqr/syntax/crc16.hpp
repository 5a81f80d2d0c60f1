// CRC-16 with polynomial 0x1021, start 0xFFFF, no reflection, no final xor: "CCITT-FALSE", CRC-16/IBM-3740.
// Source: EMV QRCPS-MPM 4.7.3.1 (ISO/IEC 13239); the check value of "123456789" is 0x29B1.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/syntax/crc16_byte.hpp>
#include <emvqr/syntax/crc16_folded.hpp>
#include <emvqr/syntax/crc16_table.hpp>
#include <emvqr/syntax/text.hpp>
#include <emvqr/syntax/words.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

/// How much read-only table the CRC may cost: none at all, 32 bytes, 512 bytes, or 8 KB for sixteen bytes a step.
/// `fastest` is that too, and where the machine it runs on has carry-less multiplication, no table but that.
enum class crc_table : std::uint8_t {
  none,     ///< no table: a loop over the bits
  nibble,   ///< 32 bytes of table
  byte,     ///< 512 bytes of table
  slice16,  ///< 8 KB of table, sixteen bytes a step
  fastest   ///< `slice16`, or carry-less multiplication where the machine has it
};

#ifdef EMVQR_SMALL_CRC
/// What functions use where nothing is said: no table, since EMVQR_SMALL_CRC is defined.
inline constexpr crc_table default_crc_table = crc_table::none;
#else
/// What functions use where nothing is said.
inline constexpr crc_table default_crc_table = crc_table::fastest;
#endif

namespace detail {

/// The CRC of each byte, from a start of 0. A template, so that only who uses it pays for it.
template <crc_table>
struct crc16_bytes {
  std::uint16_t of[256] = {};
  constexpr crc16_bytes() noexcept {
    for (unsigned byte = 0; byte != 256; ++byte) of[byte] = crc16_byte_bitwise(0, static_cast<std::uint8_t>(byte));
  }
};
template <crc_table Table>
inline constexpr crc16_bytes<Table> crc16_byte_table{};

constexpr std::array<std::uint16_t, 16> make_crc16_nibbles() noexcept {
  std::array<std::uint16_t, 16> table{};
  // A nibble alone is a byte whose high half is 0, seen before the low half has been shifted through.
  for (unsigned nibble = 0; nibble != 16; ++nibble)
    table[nibble] = static_cast<std::uint16_t>((nibble << 12) ^ (nibble << 5) ^ nibble);
  return table;
}
inline constexpr auto crc16_nibbles = make_crc16_nibbles();

template <crc_table Table>
constexpr std::uint16_t crc16_byte(std::uint16_t crc, std::uint8_t byte) noexcept {
  if constexpr (Table == crc_table::none) {
    return crc16_byte_bitwise(crc, byte);
  } else if constexpr (Table == crc_table::nibble) {
    crc = static_cast<std::uint16_t>((crc << 4) ^ crc16_nibbles[(crc >> 12) ^ (byte >> 4)]);
    return static_cast<std::uint16_t>((crc << 4) ^ crc16_nibbles[(crc >> 12) ^ (byte & 0x0Fu)]);
  } else {
    return static_cast<std::uint16_t>((crc << 8) ^ crc16_byte_table<Table>.of[(crc >> 8) ^ byte]);
  }
}

/// The part of a CRC that eight bytes make where `After` more follow them. The CRC so far joins the first two of them,
/// so the other six look-ups need not wait for it.
template <unsigned After>
constexpr unsigned crc16_eight(std::uint64_t word, unsigned crc) noexcept {
  const char16_t* const t = crc16_slices + 256 * After;
  const unsigned ahead = t[256 * 5 + ((word >> 16) & 0xFF)] ^ t[256 * 4 + ((word >> 24) & 0xFF)] ^
                         t[256 * 3 + ((word >> 32) & 0xFF)] ^ t[256 * 2 + ((word >> 40) & 0xFF)] ^
                         t[256 + ((word >> 48) & 0xFF)] ^ t[word >> 56];
  return t[256 * 7 + ((word & 0xFF) ^ crc >> 8)] ^ (t[256 * 6 + ((word >> 8 ^ crc) & 0xFF)] ^ ahead);
}

}  // namespace detail

/// What one walk over the bytes tells: their CRC, and whether all of them are of format "ans".
struct byte_scan {
  std::uint16_t crc = 0xFFFF;  ///< 0 to 0xFFFF; the start value, where there are no bytes
  bool ans = true;             ///< true if every byte is of format "ans"
};

namespace detail {

/// `scan_bytes` by tables, or without any.
template <crc_table Table>
constexpr byte_scan scan_by_table(std::string_view text, byte_scan so_far) noexcept {
  const char* p = text.data();
  std::size_t left = text.size();
  unsigned crc = so_far.crc;
  std::uint64_t odd = 0;  // bit 7 of a byte: one there was not "ans"
  if constexpr (Table == crc_table::slice16) {
    for (; left >= 16; left -= 16, p += 16) {
      const std::uint64_t first = load_le64(p);
      const std::uint64_t second = load_le64(p + 8);
      odd |= not_ans(first) | not_ans(second);
      crc = crc16_eight<8>(first, crc) ^ crc16_eight<0>(second, 0);
    }
    unsigned last = 0;
    for (; left != 0; ++p) {
      const auto byte = static_cast<std::uint8_t>(*p);
      odd |= byte - 0x20U < 0x5F ? 0 : high_bits;
      last ^= crc16_slices[256 * --left + (byte ^ crc >> 8)];
      crc = crc << 8 & 0xFFFF;  // spent after two bytes
    }
    crc ^= last;
  } else {
    for (; left != 0; --left, ++p) {
      const auto byte = static_cast<std::uint8_t>(*p);
      if (byte - 0x20U >= 0x5F) odd = high_bits;
      crc = crc16_byte<Table>(static_cast<std::uint16_t>(crc), byte);
    }
  }
  return {static_cast<std::uint16_t>(crc), so_far.ans && (odd & high_bits) == 0};
}

}  // namespace detail

/// Goes over the bytes of `text` once, from the state `so_far`. O(n).
template <crc_table Table = default_crc_table>
constexpr byte_scan scan_bytes(std::string_view text, byte_scan so_far = {}) noexcept {
  if constexpr (Table == crc_table::fastest) {
#if EMVQR_HAS_LANES
    if (!__builtin_is_constant_evaluated() && text.size() >= detail::least_folded && detail::has_lanes()) {
      const detail::folded_scan seen = detail::scan_folded(text.data(), text.size(), so_far.crc);
      return {seen.crc, so_far.ans && seen.ans};
    }
#endif
    return detail::scan_by_table<crc_table::slice16>(text, so_far);
  } else {
    return detail::scan_by_table<Table>(text, so_far);
  }
}

/// The CRC of all bytes of `text`, in one call.
template <crc_table Table = default_crc_table>
constexpr std::uint16_t crc16(std::string_view text) noexcept {
  return scan_bytes<Table>(text).crc;
}

/// The CRC of text that comes in pieces.
template <crc_table Table = default_crc_table>
class crc16_stream {
 public:
  /// Goes on with these bytes. O(n).
  constexpr crc16_stream& update(std::string_view text) noexcept {
    crc_ = scan_bytes<Table>(text, {crc_, true}).crc;
    return *this;
  }
  /// The CRC of everything since the start or the last reset.
  constexpr std::uint16_t value() const noexcept { return crc_; }
  /// Begins anew.
  constexpr void reset() noexcept { crc_ = 0xFFFF; }

 private:
  std::uint16_t crc_ = 0xFFFF;
};

/// The four upper-case hexadecimal digits of a CRC, leading zeros kept. Source: 4.7.3.2.
constexpr std::array<char, 4> crc16_hex(std::uint16_t crc) noexcept {
  std::array<char, 4> hex{};
  unsigned left = crc;
  for (std::size_t i = hex.size(); i-- != 0; left >>= 4)
    hex[i] = static_cast<char>((left & 15U) + ((left & 15U) < 10 ? '0' : 'A' - 10));
  return hex;
}

EMVQR_NAMESPACE_END
