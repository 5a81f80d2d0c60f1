// What no probe may take; a test of the tests: 1.5 KB of stack, most of it in a function that is called by a pointer.
namespace {
[[gnu::noinline]] int deep(const char* text) {
  volatile char room[1400];
  room[0] = *text;
  return room[0];
}
using function = int (*)(const char*);
volatile function by_pointer = deep;
}  // namespace
extern "C" int probe_goes_deep(const char* text) {
  volatile char room[120];
  room[0] = *text;
  return room[0] + by_pointer(text);
}
