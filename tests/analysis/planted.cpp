// Faults on purpose, one for each tool of ./dev test --all that looks for such: where one says nothing of its fault,
// its gate is broken.
#include "planted.hpp"

#include <cstdio>

namespace {

// valgrind: reads what nobody wrote. The sanitizers do not see it.
int unwritten(int argc) {
  int values[2];
  if (argc > 1) values[1] = 0;
  return values[1] == 5 ? 1 : 0;
}

}  // namespace

int main(int argc, char**) {
  std::printf("%d\n", unwritten(argc) + first_of(argc == 7 ? nullptr : &argc) + past_the_end());
  return 0;
}
