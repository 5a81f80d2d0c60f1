// What no probe may do; a test of the tests.
extern "C" int* probe_uses_heap(int value) { return new int(value); }
