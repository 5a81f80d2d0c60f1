// What no probe may do; the test of the tests.
extern "C" int* probe_uses_heap(int value) { return new int(value); }
