/* The C of docs/c-api.md, in the surroundings that the page leaves out. */
#include <emvqr/emvqr.h>

#include "shop.h"

#include <stdio.h>
#include <string.h>

static int show(const emvqr_failure* why) {
  (void)why;
  return -1;
}

/* What the page does with a code: 0 where it is good, 1 where it breaks a rule, -1 where it is no payload. */
static int judge(emvqr_text scanned, int64_t now_ms) {
#include "c_check.inc"
  if (told || amount.units != 50000 || amount.scale != 0) return 2;
  if (name.size != 11 || memcmp(name.data, "Angkor Cafe", 11) != 0) return 3;
  return !report.valid;
}

static int expect(const char* payload, int64_t now_ms, int wanted) {
  const int told = judge(emvqr_text_of(payload), now_ms);
  if (told == wanted) return 0;
  fprintf(stderr, "at %lld: %d, not %d\n", (long long)now_ms, told, wanted);
  return 1;
}

int main(void) {
  return expect(EMVQR_DOCS_SHOP, 1780000060000, 0) + expect(EMVQR_DOCS_SHOP, 1780000180000, 1) + expect("0002", 0, -1);
}
