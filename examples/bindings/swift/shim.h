// What the module shows; the headers are found by -I or by pkg-config (emvqr-c).
#include <emvqr/emvqr.h>
