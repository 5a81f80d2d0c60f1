// What the programs in C read: the example of the EMVCo specification, and a shop and a moment of their own.
#ifndef EMVQR_TESTS_C_PAYLOADS_H
#define EMVQR_TESTS_C_PAYLOADS_H

#include <emvqr/emvqr.h>

#include "check.h"

/// EMV QRCPS-MPM v1.0, annex B. Its 64 stands before its 54 and has Chinese in it.
static const char spec_example[] =
    "00020101021229300012D156000000000510A93FO3230Q31280012D15600000001030812345678520441115802CN5914BEST TRANSPORT"
    "6007BEIJING64200002ZH0104\xE6\x9C\x80\xE4\xBD\xB3\xE8\xBF\x90\xE8\xBE\x93"
    "0202\xE5\x8C\x97\xE4\xBA\xAC"
    "540523.7253031565502016233030412340603***0708A60086670902ME91320016A0112233449988770708123456786304A13A";

/// 2026-11-22T07:14:33.123Z in milliseconds since 1970.
static const int64_t moment = 1795331673123;

/// Parses a text that is a payload.
static inline emvqr_payload parsed(emvqr_text text) {
  emvqr_payload qr;
  memset(&qr, 0, sizeof qr);
  ANSWERS(EMVQR_ERRC_NONE, emvqr_payload_parse(text, EMVQR_QUIRK_NONE, &qr, NULL));
  return qr;
}
/// A cafe that sells something for 50,000 riels.
static inline emvqr_khqr_merchant cafe(void) {
  emvqr_khqr_merchant shop = {.struct_size = sizeof shop};
  shop.account_id = emvqr_text_of("cafe@abaa");
  shop.name = emvqr_text_of("Angkor Cafe");
  shop.merchant_id = emvqr_text_of("M123456");
  shop.acquiring_bank = emvqr_text_of("ABA Bank");
  shop.amount.units = 50000;
  shop.expires_ms = moment + 120000;
  return shop;
}
/// The same without an amount, as it is printed: for every sale.
static inline emvqr_khqr_merchant counter(void) {
  emvqr_khqr_merchant shop = cafe();
  shop.amount.units = 0;
  shop.expires_ms = 0;
  return shop;
}
/// The code of a draft, in `bytes`.
static inline emvqr_text written(const emvqr_khqr_merchant* shop, char* bytes, size_t capacity) {
  emvqr_buffer made = {bytes, capacity, 0};
  emvqr_text text;
  ANSWERS(EMVQR_ERRC_NONE, emvqr_khqr_merchant_write(shop, moment, &made, NULL));
  text.data = made.data;
  text.size = made.size;
  return text;
}

#endif
