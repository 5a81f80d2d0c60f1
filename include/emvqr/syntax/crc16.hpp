// CRC-16 with polynomial 0x1021, start 0xFFFF, no reflection, no final xor: "CCITT-FALSE", CRC-16/IBM-3740.
// Source: EMV QRCPS-MPM 4.7.3.1 (ISO/IEC 13239); the check value of "123456789" is 0x29B1.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/syntax/text.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

/// How much read-only table the CRC may cost: none at all, 32 bytes, 512 bytes, or 4 KB for eight bytes a step.
enum class crc_table : std::uint8_t { none, nibble, byte, slice8 };

#ifdef EMVQR_SMALL_CRC
inline constexpr crc_table default_crc_table = crc_table::none;
#else
inline constexpr crc_table default_crc_table = crc_table::slice8;
#endif

namespace detail {

constexpr std::uint16_t crc16_byte_bitwise(std::uint16_t crc, std::uint8_t byte) noexcept {
  // One byte in eight xors: the polynomial has so few terms that no table is needed.
  const auto x = static_cast<std::uint8_t>((crc >> 8) ^ byte);
  const auto y = static_cast<std::uint8_t>(x ^ (x >> 4));
  return static_cast<std::uint16_t>((crc << 8) ^ (y << 12) ^ (y << 5) ^ y);
}

/// `slices` tables: entry [k][b] is the CRC of byte b followed by k zero bytes, from a start of 0.
template <std::size_t Slices>
constexpr std::array<std::array<std::uint16_t, 256>, Slices> make_crc16_tables() noexcept {
  std::array<std::array<std::uint16_t, 256>, Slices> tables{};
  for (unsigned byte = 0; byte != 256; ++byte) {
    std::uint16_t crc = crc16_byte_bitwise(0, static_cast<std::uint8_t>(byte));
    for (std::size_t slice = 0; slice != Slices; ++slice) {
      tables[slice][byte] = crc;
      crc = crc16_byte_bitwise(crc, 0);
    }
  }
  return tables;
}

template <std::size_t Slices>
inline constexpr auto crc16_tables = make_crc16_tables<Slices>();

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
    constexpr std::size_t slices = Table == crc_table::slice8 ? 8 : 1;
    return static_cast<std::uint16_t>((crc << 8) ^ crc16_tables<slices>[0][(crc >> 8) ^ byte]);
  }
}

constexpr std::uint16_t crc16_eight(std::uint16_t crc, std::uint64_t word) noexcept {
  const auto& t = crc16_tables<8>;
  // Six of the eight look-ups do not wait for the CRC so far, so they are put together first.
  const unsigned ahead = t[5][(word >> 16) & 0xFF] ^ t[4][(word >> 24) & 0xFF] ^ t[3][(word >> 32) & 0xFF] ^
                         t[2][(word >> 40) & 0xFF] ^ t[1][(word >> 48) & 0xFF] ^ t[0][word >> 56];
  return static_cast<std::uint16_t>(t[7][(crc >> 8) ^ (word & 0xFF)] ^
                                    (t[6][(crc & 0xFF) ^ ((word >> 8) & 0xFF)] ^ ahead));
}

}  // namespace detail

/// What one walk over the bytes tells: their CRC, and whether any of them is outside ASCII or is NUL.
struct byte_scan {
  std::uint16_t crc = 0xFFFF;
  bool ascii = true;
  bool nul = false;
};

/// Goes over the bytes of `text` once, from the state `so_far`. O(n).
template <crc_table Table = default_crc_table>
constexpr byte_scan scan_bytes(std::string_view text, byte_scan so_far = {}) noexcept {
  const char* p = text.data();
  std::size_t left = text.size();
  std::uint16_t crc = so_far.crc;
  std::uint64_t high = 0;  // bit 7 of a lane: that byte was 0x80 or more
  std::uint64_t zero = 0;  // bit 7 of some lane: a byte was 0
  if constexpr (Table == crc_table::slice8) {
    for (; left >= 8; left -= 8, p += 8) {
      const std::uint64_t word = detail::load_le64(p);
      high |= word;
      zero |= (word - 0x0101010101010101u) & ~word;
      crc = detail::crc16_eight(crc, word);
    }
  }
  for (; left != 0; --left, ++p) {
    const auto byte = static_cast<std::uint8_t>(*p);
    high |= byte;
    zero |= (byte - std::uint64_t{1}) & ~std::uint64_t{byte} & 0x80u;
    crc = detail::crc16_byte<Table>(crc, byte);
  }
  return {crc, so_far.ascii && (high & detail::high_bits) == 0, so_far.nul || (zero & detail::high_bits) != 0};
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
  constexpr crc16_stream& update(std::string_view text) noexcept {
    crc_ = scan_bytes<Table>(text, {crc_, true, false}).crc;
    return *this;
  }
  /// The CRC of everything since the start or the last reset.
  constexpr std::uint16_t value() const noexcept { return crc_; }
  constexpr void reset() noexcept { crc_ = 0xFFFF; }

 private:
  std::uint16_t crc_ = 0xFFFF;
};

/// The four upper-case hexadecimal digits of a CRC, leading zeros kept. Source: 4.7.3.2.
constexpr std::array<char, 4> crc16_hex(std::uint16_t crc) noexcept {
  constexpr char digits[] = "0123456789ABCDEF";
  return {digits[crc >> 12], digits[(crc >> 8) & 15], digits[(crc >> 4) & 15], digits[crc & 15]};
}

EMVQR_NAMESPACE_END
