// The library that probe_draw calls, as an object that the budgets can name.
#include <qrcodegen.c>  // NOLINT

int probe_qrcodegen(void) { return 0; }
