/* A program that needs the C interface. */
#include <emvqr/emvqr.h>

int main(void) {
  emvqr_payload qr;
  emvqr_failure why;
  return emvqr_payload_parse(emvqr_text_of("no payload"), EMVQR_QUIRK_NONE, &qr, &why) ? 0 : 1;
}
