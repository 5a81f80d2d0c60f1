#include <emvqr/syntax/md5.hpp>

#include "support/test.hpp"
#include "unit/seeded_bytes.hpp"
#include "unit/syntax/md5_golden.hpp"

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace {

constexpr bool md5_is(std::string_view text, std::string_view digits) {
  const std::array<char, 32> hex = emvqr::md5_hex(text);
  return std::string_view{hex.data(), hex.size()} == digits;
}

}  // namespace

TEST_CASE("md5: the test suite of RFC 1321") {
  EMVQR_VERIFY(md5_is("", "d41d8cd98f00b204e9800998ecf8427e"));
  EMVQR_VERIFY(md5_is("a", "0cc175b9c0f1b6a831c399e269772661"));
  EMVQR_VERIFY(md5_is("abc", "900150983cd24fb0d6963f7d28e17f72"));
  EMVQR_VERIFY(md5_is("message digest", "f96b697d7cb7938d525a2f31aaf161d0"));
  EMVQR_VERIFY(md5_is("abcdefghijklmnopqrstuvwxyz", "c3fcd3d76192e4007dfb496cca67e13b"));
  EMVQR_VERIFY(
      md5_is("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", "d174ab98d277d9f5a5611c2c9f419d9f"));
  EMVQR_VERIFY(md5_is("12345678901234567890123456789012345678901234567890123456789012345678901234567890",
                      "57edf4a22be3c955ac49da2e2107b67a"));
}

TEST_CASE("md5: every length from 0 to 130 bytes") {
  for (std::size_t length = 0; length != 131; ++length) {
    INFO("length " << length);
    CHECK(md5_is(emvqr_test::seeded_bytes(length, length), emvqr_test::md5_golden[length]));
  }
}
