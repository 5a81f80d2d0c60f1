// Planted: what undefined_symbols.cmake must complain about.
int* numbers(unsigned count) { return new int[count]; }
