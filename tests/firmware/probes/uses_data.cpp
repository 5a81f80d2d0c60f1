// What no probe may have; a test of the tests.
namespace {
int calls = 1;
}
extern "C" int probe_uses_data() { return ++calls; }
