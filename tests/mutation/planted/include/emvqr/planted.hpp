// What the self test of mutation testing changes: one function that is tested, one half tested, one that no test calls,
// one that a replay tests.
#pragma once

namespace planted {

inline bool is_adult(int years) noexcept { return years >= 18; }
inline bool may_vote(int years) noexcept { return years >= 18; }
inline int forgotten() noexcept { return 1; }
inline int until_nothing(int count) noexcept {
  while (count != 0) --count;
  return count;
}
inline bool is_even(int number) noexcept { return number % 2 == 0; }

}  // namespace planted
