// Makes and reads a KHQR with an emvqr that was installed or brought along; with CONSUMER_IMAGE its symbol too.
#include <emvqr/emvqr.h>
#ifdef CONSUMER_IMAGE
#include <emvqr/emvqr_image.h>
#endif

#include <stdio.h>

int main(void) {
  char bytes[EMVQR_MAX_PAYLOAD_BYTES];
  emvqr_buffer made = {bytes, sizeof bytes, 0};
  emvqr_khqr_individual payee = {.struct_size = sizeof payee};
  emvqr_payload qr;
  emvqr_text text;
  payee.account_id = emvqr_text_of("sok_dara@aclb");
  payee.name = emvqr_text_of("Sok Dara");
  if (emvqr_khqr_individual_write(&payee, 1795331673123, &made, NULL) != EMVQR_ERRC_NONE) return 1;
  text.data = made.data;
  text.size = made.size;
  if (emvqr_payload_parse(text, EMVQR_QUIRK_NONE, &qr, NULL) != EMVQR_ERRC_NONE) return 2;
  if (emvqr_payload_get(&qr, emvqr_path_sub(29, 0), &text) != EMVQR_ERRC_NONE || text.size != 13) return 3;
#ifdef CONSUMER_IMAGE
  {
    static uint8_t modules[EMVQR_MAX_MODULES];
    emvqr_symbol symbol = {.struct_size = sizeof symbol};
    if (emvqr_symbol_encode(text, NULL, modules, sizeof modules, &symbol) != EMVQR_ERRC_NONE) return 4;
  }
#endif
  puts("consumer ok");
  return 0;
}
