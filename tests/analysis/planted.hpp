// For clang-tidy and cppcheck: see planted.cpp.
#pragma once

// clang-tidy, by a source that includes this: a check of names and one that walks through the code.
inline int Badly_Named = 0;

inline int first_of(const int* values) {
  if (values == nullptr) Badly_Named = *values;
  return *values + Badly_Named;
}

// cppcheck: the array has three.
inline int past_the_end() {
  int three[3] = {1, 2, 3};
  int sum = 0;
  for (int i = 0; i <= 3; ++i) sum += three[i];
  return sum;
}
