#include <emvqr/syntax/crc16.hpp>
#include <emvqr/syntax/md5.hpp>
#include <emvqr/syntax/text.hpp>
#include <emvqr/syntax/words.hpp>

#include "target/judge_tables.hpp"
#include "unit/seeded_bytes.hpp"
#include "unit/syntax/crc16_golden.hpp"
#include "unit/syntax/crc16_reference.hpp"
#include "unit/syntax/md5_golden.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string_view>

namespace emvqr_test {
namespace {

using emvqr::crc_table;

/// Bytes of the generator that the golden tables were computed from.
struct seeded_text {
  char bytes[523] = {};
  std::size_t size;

  seeded_text(std::uint64_t seed, std::size_t count) : size(count) {
    byte_generator from(seed);
    for (std::size_t i = 0; i != count; ++i) bytes[i] = from.next();
  }
  std::string_view view() const { return {bytes, size}; }
};

/// The CRC of `text` with each table, in one go and in two pieces.
bool every_table_tells(std::string_view text, std::uint16_t crc) {
  const std::string_view first{text.data(), text.size() / 3};
  const std::string_view rest{text.data() + first.size(), text.size() - first.size()};
  return emvqr::crc16<crc_table::none>(text) == crc && emvqr::crc16<crc_table::nibble>(text) == crc &&
         emvqr::crc16<crc_table::byte>(text) == crc && emvqr::crc16<crc_table::slice16>(text) == crc &&
         emvqr::crc16<crc_table::fastest>(text) == crc &&
         emvqr::crc16_stream<>{}.update(first).update(rest).value() == crc &&
         emvqr::crc16_stream<crc_table::slice16>{}.update(first).update(rest).value() == crc;
}

void judge_loads(tally& out) {
  // From an odd address too: not every processor reads words from there.
  constexpr char bytes[] = "\x01\x02\x03\x04\x05\x06\x07\x88\x99";
  out.count(emvqr::detail::load_le32(bytes) == 0x04030201u, "load_le32");
  out.count(emvqr::detail::load_le32(bytes + 5) == 0x99880706u, "load_le32 from an odd address");
  out.count(emvqr::detail::load_le64(bytes) == 0x8807060504030201u, "load_le64");
  out.count(emvqr::detail::load_le64(bytes + 1) == 0x9988070605040302u, "load_le64 from an odd address");
}

void judge_crc(tally& out) {
  out.count(every_table_tells("123456789", 0x29B1), "crc16: the published check value");
  for (std::size_t i = 0; i != std::size(crc16_golden); ++i) {
    const seeded_text text(i, i * 7 % 523);
    out.count_row(every_table_tells(text.view(), crc16_golden[i]), "crc16_golden", i);
  }
  const seeded_text text(1, 96);
  for (std::size_t begin = 0; begin != 16; ++begin) {
    for (std::size_t size = 0; size != 80; ++size) {
      const std::string_view part{text.bytes + begin, size};
      out.count_row(every_table_tells(part, crc16_reference(part)), "crc16 from byte", begin);
    }
  }
}

void judge_md5(tally& out) {
  for (std::size_t i = 0; i != std::size(md5_golden); ++i) {
    const seeded_text text(i, i);
    const std::array<char, 32> hex = emvqr::md5_hex(text.view());
    out.count_row(std::string_view{hex.data(), hex.size()} == md5_golden[i], "md5_golden", i);
  }
}

/// One byte that is not "ans", at each place of a text: words of bytes are looked at as a whole.
void judge_scans(tally& out) {
  for (std::size_t at = 0; at != 40; ++at) {
    for (const char odd : {'\0', '\x1F', '\x7F', '\x80', '\xFF'}) {
      char text[40];
      for (char& c : text) c = 'a';
      text[at] = odd;
      const std::string_view all{text, sizeof text};
      out.count_row(!emvqr::scan_bytes<crc_table::slice16>(all).ans, "scan_bytes at", at);
      out.count_row(!emvqr::scan_bytes<crc_table::none>(all).ans, "scan_bytes without tables at", at);
      out.count_row(!emvqr::scan_bytes<crc_table::fastest>(all).ans, "fastest scan_bytes at", at);
      out.count_row(!emvqr::is_ans(all) && emvqr::find_not_ans(all) == at, "is_ans at", at);
    }
  }
}

}  // namespace

tally judge_byte_tables() {
  tally out;
  judge_loads(out);
  judge_crc(out);
  judge_md5(out);
  judge_scans(out);
  return out;
}

}  // namespace emvqr_test
