// In place of a fuzz target that replays its inputs: those it is handed have even lengths and odd ones by turns.
#include <emvqr/planted.hpp>

#include <cstring>

int main(int count, char** inputs) {
  if (count != 3) return 1;
  const bool holds = planted::is_even(static_cast<int>(std::strlen(inputs[1]))) &&
                     !planted::is_even(static_cast<int>(std::strlen(inputs[2])));
  return holds ? 0 : 1;
}
