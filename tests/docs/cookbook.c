/* docs/cookbook.md, "Read a code in C", in the surroundings that the page leaves out. */
#include <emvqr/emvqr.h>

#include "shop.h"

#include <stdio.h>

static int64_t paid;

static int refuse(const emvqr_failure* why) { return (int)why->code; }

static int pay(int64_t units, uint32_t scale) {
  paid = units * 10 + scale;
  return 0;
}

static int read(const char* scanned) {
#include "cb_c.inc"
}

static int expect(int told, int wanted) {
  if (told == wanted) return 0;
  fprintf(stderr, "%d, not %d\n", told, wanted);
  return 1;
}

int main(void) {
  static const char unpriced[] = "00020101021129130009dara@abaa5204599953031165802KH5904Dara6010Phnom Penh630418B5";
  return expect(read(EMVQR_DOCS_SHOP), 0) + expect((int)paid, 500000) +
         expect(read(unpriced), EMVQR_ERRC_NO_SUCH_OBJECT) + expect(read("0002"), EMVQR_ERRC_TRUNCATED_VALUE);
}
