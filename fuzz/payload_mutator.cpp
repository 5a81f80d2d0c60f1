// Changes a payload as a tree and seals it again: lengths and CRC fit, so that what lies behind them is reached.
// Without it hardly an input passes the CRC. Some inputs are left as libFuzzer changes them, so that wrong lengths and
// CRCs are tried too. Behind the payload stand the bytes of choice (input.hpp), which are changed as bytes.
#include "fuzz/mutator.hpp"
#include "fuzz/payload_tree.hpp"

#include <string>
#include <string_view>
#include <utility>

namespace emvqr_fuzz {

namespace {

// IDs that mean something, those that most rules look at more than once.
constexpr int telling_ids[] = {0,  1,  1,  2,  15, 26, 27, 28, 29, 29, 30, 30, 31, 50, 51, 52, 53, 53, 54, 54,
                               55, 56, 57, 58, 59, 60, 61, 62, 62, 63, 64, 65, 80, 98, 99, 99, 3,  5,  7,  10};

constexpr std::string_view telling_values[] = {"01",
                                               "11",
                                               "12",
                                               "116",
                                               "840",
                                               "764",
                                               "KH",
                                               "TH",
                                               "VN",
                                               "5999",
                                               "0000",
                                               "9999",
                                               "0",
                                               "1",
                                               "1.0",
                                               "0.01",
                                               "5000",
                                               "1234567890.12",
                                               "99999999999.9",
                                               "-1",
                                               "+1",
                                               "1e5",
                                               ".5",
                                               "5.",
                                               "0.00",
                                               "02",
                                               "03",
                                               "***",
                                               "km",
                                               "ZH",
                                               "cafe@abaa",
                                               "a@b",
                                               "@",
                                               "shop_1@wing",
                                               "1735689600000",
                                               "1000000000000",
                                               "9999999999999",
                                               "0000000000000",
                                               "A000000677010111",
                                               "A000000677010112",
                                               "A000000727",
                                               "br.gov.bcb.pix",
                                               "com.p2pqrpay",
                                               "SG.PAYNOW",
                                               "ID.CO.QRIS.WWW",
                                               "QRIBFTTA",
                                               "hk.com.hkicl",
                                               "D15600000000",
                                               "my.com.paynet",
                                               "A0000006150001",
                                               "cn.alipay",
                                               "123e4567-e89b-12d3-a456-426614174000",
                                               "https://example.org/pay?a=1&b=2",
                                               "0005abcde",
                                               "0001a0101b",
                                               "6304",
                                               "63041D3D",
                                               "\xE1\x9E\x80\xE1\x9E\xB6",
                                               "\xE6\x9C\x80\xE4\xBD\xB3",
                                               "\xF0\x9F\x98\x80",
                                               "\xF0\x9F\x98\x80"
                                               "0101a",
                                               "\xE2\x80\xAE",
                                               "a\xE2\x80\x8B",
                                               "p\xD0\xB0ypal",
                                               "e\xCC\x81",
                                               "\xC3\xA9",
                                               "\xEF\xBB\xBF",
                                               "\xEF\xBF\xBD",
                                               "\xED\xA0\x80",
                                               "\xC0\x80",
                                               "\x7F",
                                               "\t",
                                               "\x1B[31m",
                                               "<script>",
                                               "../..",
                                               "%00",
                                               "\"'"};

constexpr std::size_t telling_lengths[] = {1, 4, 5, 13, 14, 25, 26, 32, 33, 98, 99, 100};

std::string new_value(random_source& random) {
  std::string value{one_of(random, telling_values)};
  if (random.below(8) == 0) value.resize(one_of(random, telling_lengths), value.back());
  return value;
}

void change_value(random_source& random, std::string& value) {
  switch (random.below(4)) {
    case 0: value = new_value(random); break;
    case 1: value.resize(one_of(random, telling_lengths), 'a'); break;
    case 2: value = text_of({{one_of(random, telling_ids), new_value(random)}}, counting::characters); break;
    default: value = changed_as_bytes(std::move(value), 128);
  }
}

void change_level(random_source& random, object_tree& level, int depth);

// A step down, where the value is objects itself.
bool change_inside(random_source& random, object_node& object, int depth) {
  object_tree inside;
  if (depth == 0 || !read_tree(object.value, inside)) return false;
  change_level(random, inside, depth - 1);
  object.value = text_of(inside, random.below(16) == 0 ? counting::utf16 : counting::characters);
  return true;
}

void change_level(random_source& random, object_tree& level, int depth) {
  const auto add = [&] {
    level.insert(level.begin() + static_cast<std::ptrdiff_t>(random.below(level.size() + 1)),
                 {one_of(random, telling_ids), new_value(random)});
  };
  if (level.empty()) return add();
  const std::size_t at = random.below(level.size());
  const auto here = level.begin() + static_cast<std::ptrdiff_t>(at);
  if (random.below(2) == 0 && change_inside(random, *here, depth)) return;
  switch (random.below(8)) {
    case 0: level.erase(here); break;
    case 1: here->id = random.below(2) == 0 ? static_cast<int>(random.below(100)) : one_of(random, telling_ids); break;
    case 2: std::swap(*here, level[random.below(level.size())]); break;
    case 3: level.push_back(object_node{*here}); break;
    case 4:
    case 5: add(); break;
    default: change_value(random, here->value);
  }
}

std::string changed(random_source& random, std::string_view payload) {
  object_tree root;
  read_tree(payload, root);
  for (std::size_t times = 1 + random.below(3); times != 0; --times) change_level(random, root, 3);
  const std::size_t unit = random.below(16);
  std::string text = sealed(root, unit == 0 ? counting::utf16 : unit == 1 ? counting::bytes : counting::characters);
  if (random.below(32) == 0) text += text_of({{one_of(random, telling_ids), new_value(random)}}, counting::characters);
  return text;
}

}  // namespace

}  // namespace emvqr_fuzz

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t max_size,
                                               unsigned seed) {
  return emvqr_fuzz::mutate_before_nul(data, size, max_size, seed, 256, emvqr_fuzz::changed);
}
