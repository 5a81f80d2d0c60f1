// A KHQR in C: made, read back, checked and printed. C99, no heap. usage: c_khqr NAME AMOUNT
#include <emvqr/emvqr.h>

#include <stdio.h>
#include <time.h>

static int refuse(const emvqr_failure* why) {
  char text[EMVQR_MAX_SENTENCE_BYTES];
  emvqr_buffer sentence = {text, sizeof text, 0};
  emvqr_failure_message(why, &sentence);
  fprintf(stderr, "%.*s\n", (int)sentence.size, text);
  return 1;
}

int main(int argc, char** argv) {
  const int64_t now_ms = (int64_t)time(NULL) * 1000;
  emvqr_khqr_merchant shop = {.struct_size = sizeof shop, .expires_ms = now_ms + 120000};
  if (argc != 3 || emvqr_decimal_read(emvqr_text_of(argv[2]), &shop.amount))
    return fputs("usage: c_khqr NAME AMOUNT\n", stderr), 2;
  shop.name = emvqr_text_of(argv[1]);
  shop.account_id = emvqr_text_of("cafe@abaa");
  shop.merchant_id = emvqr_text_of("M123456");
  shop.acquiring_bank = emvqr_text_of("ABA Bank");

  char bytes[EMVQR_MAX_KHQR_BYTES];
  emvqr_buffer made = {bytes, sizeof bytes, 0};
  emvqr_failure why;
  if (emvqr_khqr_merchant_write(&shop, now_ms, &made, &why)) return refuse(&why);

  const emvqr_text scanned = {made.data, made.size};
  emvqr_payload qr;  // points into `bytes`
  if (emvqr_payload_parse(scanned, EMVQR_QUIRK_NONE, &qr, &why)) return refuse(&why);
  emvqr_text name;
  if (emvqr_payload_get(&qr, emvqr_path_root(59), &name)) return 1;

  const emvqr_check_options options = {.struct_size = sizeof options, .now_ms = now_ms};
  emvqr_report report = {.struct_size = sizeof report};
  if (emvqr_payload_check(&qr, &options, NULL, 0, &report)) return 1;
  printf("%.*s\nto %.*s, %s\n", (int)made.size, made.data, (int)name.size, name.data,
         report.valid ? "valid" : "not valid");
  return !report.valid;
}
