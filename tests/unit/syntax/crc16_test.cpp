#include <emvqr/syntax/crc16.hpp>

#include "support/test.hpp"
#include "unit/seeded_bytes.hpp"
#include "unit/syntax/crc16_golden.hpp"
#include "unit/syntax/crc16_reference.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

using emvqr::byte_scan;
using emvqr::crc16;
using emvqr::crc16_hex;
using emvqr::crc16_stream;
using emvqr::crc_table;
using emvqr::scan_bytes;
using emvqr_test::seeded_bytes;

namespace {

constexpr std::string_view check_text = "123456789";

/// Calls `f` with each table as a template argument.
template <class F>
void for_each_table(F f) {
  f(std::integral_constant<crc_table, crc_table::none>{});
  f(std::integral_constant<crc_table, crc_table::nibble>{});
  f(std::integral_constant<crc_table, crc_table::byte>{});
  f(std::integral_constant<crc_table, crc_table::slice16>{});
  f(std::integral_constant<crc_table, crc_table::fastest>{});
}

constexpr bool hex_is(std::uint16_t crc, std::string_view digits) {
  const std::array<char, 4> hex = crc16_hex(crc);
  return std::string_view{hex.data(), 4} == digits;
}

/// 40 letters with one byte changed.
struct probe {
  char text[40] = {};
  constexpr probe(std::size_t at, char byte) {
    for (char& c : text) c = 'a';
    text[at] = byte;
  }
};

template <crc_table Table>
constexpr byte_scan scan_probe(std::size_t at, char byte, std::size_t length) {
  const probe p{at, byte};
  return scan_bytes<Table>({p.text, length});
}

}  // namespace

TEST_CASE("crc16: the published check value") {
  EMVQR_VERIFY(crc16(check_text) == 0x29B1);
  EMVQR_VERIFY(crc16<crc_table::none>(check_text) == 0x29B1);
  EMVQR_VERIFY(crc16<crc_table::nibble>(check_text) == 0x29B1);
  EMVQR_VERIFY(crc16<crc_table::byte>(check_text) == 0x29B1);
  EMVQR_VERIFY(crc16<crc_table::slice16>(check_text) == 0x29B1);
  EMVQR_VERIFY(crc16<crc_table::fastest>(check_text) == 0x29B1);
  EMVQR_VERIFY(crc16("") == 0xFFFF);
  EMVQR_VERIFY(crc16(std::string_view{}) == 0xFFFF);
}

TEST_CASE("crc16: the reference itself has the check value") {
  REQUIRE(emvqr_test::crc16_reference(check_text) == 0x29B1);
}

TEST_CASE("crc16: all tables and the definition agree for every length to 1024, wherever it begins") {
  const std::string bytes = seeded_bytes(1, 1024 + 16);
  for (std::size_t length = 0; length <= 1024; ++length) {
    const std::string_view text{bytes.data() + length * 5 % 16, length};
    const std::uint16_t expected = emvqr_test::crc16_reference(text);
    for_each_table([&](auto table) {
      if (crc16<decltype(table)::value>(text) != expected) FAIL_CHECK("length " << length);
    });
  }
}

TEST_CASE("crc16: every byte value at every place of a slice") {
  for (std::size_t at = 0; at != 33; ++at) {
    for (unsigned byte = 0; byte != 256; ++byte) {
      std::string text(33, 'x');
      text[at] = static_cast<char>(byte);
      const std::uint16_t expected = emvqr_test::crc16_reference(text);
      for_each_table([&](auto table) {
        if (crc16<decltype(table)::value>(text) != expected) FAIL_CHECK("byte " << byte << " at " << at);
      });
    }
  }
}

TEST_CASE("crc16: in pieces, cut at every place") {
  for (const std::size_t length : {std::size_t{1}, std::size_t{8}, std::size_t{23}, std::size_t{223}}) {
    const std::string text = seeded_bytes(length, length);
    const std::uint16_t expected = emvqr_test::crc16_reference(text);
    for (std::size_t cut = 0; cut <= length; ++cut) {
      for_each_table([&](auto table) {
        crc16_stream<decltype(table)::value> stream;
        stream.update({text.data(), cut}).update({text.data() + cut, length - cut});
        if (stream.value() != expected) FAIL_CHECK(length << " bytes cut at " << cut);
      });
    }
  }
}

TEST_CASE("crc16: a stream counts on, holds still and begins anew") {
  crc16_stream<> stream;
  CHECK(stream.value() == 0xFFFF);
  stream.update("12345").update("").update("6789");
  CHECK(stream.value() == 0x29B1);
  CHECK(stream.value() == 0x29B1);
  stream.reset();
  CHECK(stream.value() == 0xFFFF);
  CHECK(stream.update(check_text).value() == 0x29B1);
  EMVQR_VERIFY(crc16_stream<crc_table::none>{}.update("1234").update("56789").value() == 0x29B1);
}

TEST_CASE("crc16: as Python computes it for 200 seeded inputs") {
  for (std::size_t i = 0; i != 200; ++i) {
    const std::string text = seeded_bytes(i, i * 7 % 523);
    INFO("input " << i);
    CHECK(crc16(text) == emvqr_test::crc16_golden[i]);
  }
}

TEST_CASE("crc16: four upper-case digits, leading zeros kept") {
  EMVQR_VERIFY(hex_is(0x0000, "0000"));
  EMVQR_VERIFY(hex_is(0x000F, "000F"));
  EMVQR_VERIFY(hex_is(0x007B, "007B"));
  EMVQR_VERIFY(hex_is(0x0ABC, "0ABC"));
  EMVQR_VERIFY(hex_is(0xA13A, "A13A"));
  EMVQR_VERIFY(hex_is(0xFFFF, "FFFF"));
  EMVQR_VERIFY(hex_is(0xDE98, "DE98"));
}

TEST_CASE("scan_bytes: sees one byte that is not of format ans wherever it stands") {
  for_each_table([](auto table) {
    for (std::size_t length = 1; length <= 40; ++length) {
      for (std::size_t at = 0; at != length; ++at) {
        for (const unsigned byte : {0x00u, 0x01u, 0x1Fu, 0x7Fu, 0x80u, 0x9Fu, 0xA0u, 0xC3u, 0xDFu, 0xE0u, 0xFFu}) {
          if (scan_probe<decltype(table)::value>(at, static_cast<char>(byte), length).ans)
            FAIL_CHECK(byte << " at " << at << " of " << length);
        }
      }
    }
  });
}

TEST_CASE("scan_bytes: takes no other byte, nor one past the end, for anything but ans") {
  for_each_table([](auto table) {
    for (std::size_t length = 1; length <= 40; ++length) {
      for (std::size_t at = 0; at != 40; ++at) {
        for (const char byte : {'\x20', '\x7E', '0'}) {
          if (!scan_probe<decltype(table)::value>(at, byte, length).ans)
            FAIL_CHECK(+byte << " at " << at << " of " << length);
        }
        if (at >= length && !scan_probe<decltype(table)::value>(at, '\0', length).ans)
          FAIL_CHECK("NUL at " << at << " past " << length);
      }
    }
  });
}

TEST_CASE("scan_bytes: a byte beside one of format ans changes nothing for it") {
  // What finds them eight at a time must not borrow from a neighbour, nor carry into one.
  for_each_table([](auto table) {
    for (unsigned first = 0; first != 0x100; ++first) {
      for (unsigned second = 0; second != 0x100; ++second) {
        const char text[8] = {static_cast<char>(first), static_cast<char>(second), 'a', 'b', 'c', 'd', 'e', 'f'};
        const bool ans = first >= 0x20 && first < 0x7F && second >= 0x20 && second < 0x7F;
        if (scan_bytes<decltype(table)::value>({text, 8}).ans != ans) FAIL_CHECK(first << " " << second);
      }
    }
  });
}

TEST_CASE("scan_bytes: nothing to see in no bytes; goes on from what was seen") {
  EMVQR_VERIFY(scan_bytes("").ans);
  EMVQR_VERIFY(scan_bytes("").crc == 0xFFFF);
  EMVQR_VERIFY(scan_bytes("6789", scan_bytes("12345")).crc == 0x29B1);
  EMVQR_VERIFY(!scan_bytes("6789", scan_bytes("caf\xC3\xA9")).ans);
  EMVQR_VERIFY(!scan_bytes("6789", scan_bytes({"\0", 1})).ans);
  EMVQR_VERIFY(scan_bytes("6789", scan_bytes("12345")).ans);
  EMVQR_VERIFY(!scan_bytes("0123456789abcdef and so on", scan_bytes("\t")).ans);
  EMVQR_VERIFY(scan_bytes("0123456789abcdef and so on", scan_bytes(" ")).ans);
}

TEST_CASE("scan_bytes: as constants too") {
  EMVQR_VERIFY(!scan_probe<crc_table::slice16>(0, '\x80', 40).ans);
  EMVQR_VERIFY(!scan_probe<crc_table::slice16>(39, '\x80', 40).ans);
  EMVQR_VERIFY(!scan_probe<crc_table::slice16>(36, '\xFF', 37).ans);
  EMVQR_VERIFY(!scan_probe<crc_table::slice16>(7, '\0', 8).ans);
  EMVQR_VERIFY(!scan_probe<crc_table::none>(36, '\0', 37).ans);
  EMVQR_VERIFY(scan_probe<crc_table::slice16>(39, '\x20', 40).ans);
}
