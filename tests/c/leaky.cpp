// A library that does what symbols.cmake forbids: shows a name that is not emvqr_..., and allocates.
#include <new>

// NOLINTBEGIN: nobody is to link it
__attribute__((visibility("default"))) int* shown_by_mistake() { return new int; }
extern "C" __attribute__((visibility("default"))) int emvqr_version() { return 1; }
// NOLINTEND
