// What a compiler calls where something throws, for libraries that are built without exceptions. The library's own code
// throws nothing but bad_alloc, from C++'s; a module has one use for it: to stop.
#include <cstddef>

extern "C" {

void* __cxa_allocate_exception(std::size_t);
void __cxa_throw(void*, void*, void (*)(void*));

void* __cxa_allocate_exception(std::size_t) { __builtin_trap(); }
void __cxa_throw(void*, void*, void (*)(void*)) { __builtin_trap(); }

}  // extern "C"
