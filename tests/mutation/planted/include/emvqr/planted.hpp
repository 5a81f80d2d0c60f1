// What the self test of mutation testing changes: one function that is tested, one half tested, one that no test calls.
#pragma once

namespace planted {

inline bool is_adult(int years) noexcept { return years >= 18; }
inline bool may_vote(int years) noexcept { return years >= 18; }
inline int forgotten() noexcept { return 1; }
inline int until_nothing(int count) noexcept {
  while (count != 0) --count;
  return count;
}

}  // namespace planted
