// A program with nothing of cmake/hardening.cmake: each of its lacks shall be told.
int main() { return 0; }
