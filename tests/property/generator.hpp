// Random payloads as trees, the same for the same seed on every machine.
#pragma once

#include "support/splitmix64.hpp"
#include "unit/payload/build.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace emvqr_test {

/// Where the random cases begin: EMVQR_SEED of the environment, else always the same.
inline std::uint64_t first_seed() {
  const char* wanted = std::getenv("EMVQR_SEED");
  return wanted != nullptr ? std::strtoull(wanted, nullptr, 10) : 20260101;
}

class generator : public splitmix64 {
 public:
  using splitmix64::splitmix64;

  /// 0 to `limit` - 1.
  int below(int limit) { return static_cast<int>(next() % static_cast<std::uint64_t>(limit)); }
  /// True in one of `n` cases.
  bool one_in(int n) { return below(n) == 0; }
};

/// An object: text, or other objects in their order.
struct node {
  int id = 0;
  std::string value{};
  std::vector<node> children{};
};

/// Which characters random text has.
enum class letters { ascii, bmp, all };

inline std::string random_text(generator& random, int length, letters kind) {
  static constexpr std::string_view beyond_ascii[] = {"\xC3\xA9",     "\xE1\x9E\x80",     "\xE4\xBD\xB3",
                                                      "\xEF\xBF\xBD", "\xF0\x9F\x98\x80", "\xF4\x8F\xBF\xBF"};
  std::string text;
  for (int i = 0; i != length; ++i) {
    if (kind != letters::ascii && random.one_in(4)) {
      text += beyond_ascii[random.below(kind == letters::bmp ? 4 : 6)];
    } else if (random.one_in(2)) {
      text += static_cast<char>('0' + random.below(10));  // digits, so that values look like objects now and then
    } else {
      text += static_cast<char>(0x20 + random.below(0x5F));
    }
  }
  return text;
}

inline bool is_template(int id) { return (id >= 26 && id <= 51) || id == 62 || id == 64 || id >= 80; }

/// True if EMVCo lets objects stand inside the one with this ID, below `parents` (root first).
inline bool may_nest(const std::vector<int>& parents, int id) {
  if (parents.empty()) return is_template(id);
  if (parents[0] == 62) return parents.size() > 1 ? parents[1] >= 50 : id >= 50;
  return parents[0] != 64;
}

/// How long the object's value is in the unit's counting.
inline std::size_t length_of(std::string_view text, bool utf16) {
  std::size_t length = characters(text);
  if (utf16)
    for (const char c : text) length += static_cast<unsigned char>(c) >= 0xF0 ? 1 : 0;
  return length;
}

/// The objects as text, counted in UTF-16 units or characters.
inline std::string text_of(const std::vector<node>& level, bool utf16) {
  std::string text;
  for (const node& each : level) {
    const std::string value = each.children.empty() ? each.value : text_of(each.children, utf16);
    text += object(each.id, value, length_of(value, utf16));
  }
  return text;
}

inline std::vector<node> random_level(generator& random, const std::vector<int>& parents, int room, letters kind);

inline node random_node(generator& random, const std::vector<int>& parents, int id, int room, letters kind) {
  node made;
  made.id = id;
  const bool must = parents.empty() && is_template(id);
  if (room >= 5 && parents.size() < 3 && may_nest(parents, id) && (must || random.one_in(3))) {
    std::vector<int> here = parents;
    here.push_back(id);
    made.children = random_level(random, here, room, kind);
  }
  if (made.children.empty()) made.value = random_text(random, 1 + random.below(room < 30 ? room : 30), kind);
  return made;
}

/// One to five objects in any order that fit `room` UTF-16 units together.
inline std::vector<node> random_level(generator& random, const std::vector<int>& parents, int room, letters kind) {
  std::vector<node> level;
  std::string used(100, '\0');
  for (int wanted = 1 + random.below(5); wanted != 0 && room >= 5 + (kind == letters::all ? 1 : 0); --wanted) {
    const int id = random.one_in(2) ? random.below(10) : random.below(100);
    if (std::exchange(used[static_cast<std::size_t>(id)], '\1') != '\0') continue;
    const int half = kind == letters::all ? (room - 4) / 2 : room - 4;
    level.push_back(random_node(random, parents, id, half, kind));
    room -= static_cast<int>(length_of(text_of({level.back()}, true), true));
  }
  return level;
}

/// The root objects of a payload but the CRC: 00 first, the others in any order.
inline std::vector<node> random_payload(generator& random, letters kind) {
  std::vector<node> root;
  root.push_back({0, "01", {}});
  std::string used(100, '\0');
  used[0] = used[63] = '\1';
  for (int wanted = random.below(12); wanted != 0; --wanted) {
    const int id = random.one_in(4) ? 62 : random.below(100);
    if (std::exchange(used[static_cast<std::size_t>(id)], '\1') != '\0') continue;
    root.push_back(random_node(random, {}, id, kind == letters::all ? 45 : 95, kind));
  }
  return root;
}

}  // namespace emvqr_test
