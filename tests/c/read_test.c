// Reading a payload: as a whole, object by object, level by level; its money and its schemes.
#include "payloads.h"

static void a_payload_is_read(void) {
  const emvqr_text text = emvqr_text_of(spec_example);
  emvqr_failure why;
  emvqr_payload qr;
  emvqr_payload_info info = {.struct_size = sizeof info};
  ANSWERS(EMVQR_ERRC_NONE, emvqr_payload_parse(text, EMVQR_QUIRK_NONE, &qr, &why));
  CHECK(why.code == EMVQR_ERRC_NONE);
  ANSWERS(EMVQR_ERRC_NONE, emvqr_payload_describe(&qr, &info));
  CHECK(info.struct_size == sizeof info);
  CHECK(info.raw.data == spec_example && info.raw.size == text.size);
  CHECK(is(info.crc_given, "A13A") && info.crc_computed == 0xA13A);
  CHECK(info.unit == EMVQR_UNIT_CHARACTERS && info.quirks == EMVQR_QUIRK_NONE);
}

static void a_copy_is_as_good(void) {
  const emvqr_payload first = parsed(emvqr_text_of(spec_example));
  const emvqr_payload copy = first;
  emvqr_text city;
  ANSWERS(EMVQR_ERRC_NONE, emvqr_payload_get(&copy, emvqr_path_root(60), &city));
  CHECK(is(city, "BEIJING"));
}

static void a_fault_has_its_place(void) {
  char bytes[sizeof spec_example];
  emvqr_text text = {bytes, sizeof spec_example - 1};
  emvqr_failure why;
  emvqr_payload qr;
  memcpy(bytes, spec_example, sizeof bytes);
  bytes[text.size - 1] = 'B';
  ANSWERS(EMVQR_ERRC_CRC_MISMATCH, emvqr_payload_parse(text, EMVQR_QUIRK_NONE, &qr, &why));
  CHECK(why.code == EMVQR_ERRC_CRC_MISMATCH && why.offset == text.size - 4 && why.rule == 0);
  CHECK(why.where.depth == 1 && why.where.ids[0] == 63);
  ANSWERS(EMVQR_ERRC_NOT_FILLED, emvqr_payload_get(&qr, emvqr_path_root(59), &text));

  text.size = sizeof spec_example - 1;
  text.data = bytes;
  ANSWERS(EMVQR_ERRC_NONE, emvqr_payload_parse(text, EMVQR_QUIRK_IGNORE_CRC, &qr, &why));
  text.size -= 8;
  ANSWERS(EMVQR_ERRC_CRC_MISSING, emvqr_payload_parse(text, EMVQR_QUIRK_NONE, &qr, NULL));
  text.size = 0;
  text.data = NULL;
  ANSWERS(EMVQR_ERRC_EMPTY_INPUT, emvqr_payload_parse(text, EMVQR_QUIRK_NONE, &qr, &why));
}

static void objects_are_found(void) {
  const emvqr_payload qr = parsed(emvqr_text_of(spec_example));
  emvqr_field found;
  emvqr_text value;
  ANSWERS(EMVQR_ERRC_NONE, emvqr_payload_get(&qr, emvqr_path_root(59), &value));
  CHECK(is(value, "BEST TRANSPORT"));
  ANSWERS(EMVQR_ERRC_NONE, emvqr_payload_get(&qr, emvqr_path_sub(62, 7), &value));
  CHECK(is(value, "A6008667"));
  ANSWERS(EMVQR_ERRC_NONE, emvqr_payload_get(&qr, emvqr_path_sub(64, 1), &value));
  CHECK(value.size == 12);
  ANSWERS(EMVQR_ERRC_NONE, emvqr_payload_find(&qr, emvqr_path_sub(29, 5), &found));
  CHECK(found.id == 5 && is(found.value, "A93FO3230Q") && found.offset == 32);
  CHECK(found.value.data == spec_example + found.offset + 4);
  ANSWERS(EMVQR_ERRC_NO_SUCH_OBJECT, emvqr_payload_get(&qr, emvqr_path_root(56), &value));
  ANSWERS(EMVQR_ERRC_NO_SUCH_OBJECT, emvqr_payload_get(&qr, emvqr_path_sub(59, 1), &value));
  ANSWERS(EMVQR_ERRC_NO_SUCH_OBJECT, emvqr_payload_get(&qr, emvqr_path_below(emvqr_path_sub(62, 7), 1), &value));
}

static void levels_are_walked(void) {
  const emvqr_payload qr = parsed(emvqr_text_of(spec_example));
  static const uint32_t root_ids[] = {0, 1, 29, 31, 52, 58, 59, 60, 64, 54, 53, 55, 62, 91, 63};
  const emvqr_path whole = {0, {0}};
  emvqr_fields walk;
  emvqr_field object;
  size_t count = 0;
  ANSWERS(EMVQR_ERRC_NONE, emvqr_fields_begin(&qr, whole, &walk));
  while (emvqr_fields_next(&walk, &object) == EMVQR_ERRC_NONE && count < sizeof root_ids / sizeof root_ids[0])
    CHECK(object.id == root_ids[count++]);
  CHECK(count == sizeof root_ids / sizeof root_ids[0]);
  ANSWERS(EMVQR_ERRC_AT_END, emvqr_fields_next(&walk, &object));
  ANSWERS(EMVQR_ERRC_AT_END, emvqr_fields_next(&walk, &object));

  ANSWERS(EMVQR_ERRC_NONE, emvqr_fields_begin(&qr, emvqr_path_root(62), &walk));
  ANSWERS(EMVQR_ERRC_NONE, emvqr_fields_next(&walk, &object));
  CHECK(object.id == 3 && is(object.value, "1234") && object.value.data == spec_example + object.offset + 4);
  ANSWERS(EMVQR_ERRC_NOT_A_TEMPLATE, emvqr_fields_begin(&qr, emvqr_path_root(59), &walk));
  ANSWERS(EMVQR_ERRC_NO_SUCH_OBJECT, emvqr_fields_begin(&qr, emvqr_path_root(26), &walk));
  ANSWERS(EMVQR_ERRC_NOT_FILLED, emvqr_fields_next(&walk, &object));
}

static void money_is_exact(void) {
  const emvqr_payload qr = parsed(emvqr_text_of(spec_example));
  char bytes[EMVQR_MAX_PAYLOAD_BYTES];
  const emvqr_khqr_merchant shop = counter();
  const emvqr_payload without = parsed(written(&shop, bytes, sizeof bytes));
  emvqr_decimal amount;
  emvqr_currency in;
  emvqr_failure why;
  ANSWERS(EMVQR_ERRC_NONE, emvqr_payload_amount(&qr, &amount, &why));
  CHECK(amount.units == 2372 && amount.scale == 2 && why.code == EMVQR_ERRC_NONE);
  ANSWERS(EMVQR_ERRC_NONE, emvqr_payload_currency(&qr, &in));
  CHECK(in.numeric == 156 && in.exponent == 2 && strcmp(in.alpha, "CNY") == 0);
  ANSWERS(EMVQR_ERRC_NO_SUCH_OBJECT, emvqr_payload_amount(&without, &amount, &why));
  CHECK(why.code == EMVQR_ERRC_NO_SUCH_OBJECT && why.where.ids[0] == 54);

  ANSWERS(EMVQR_ERRC_NONE, emvqr_currency_of_numeric(116, &in));
  CHECK(strcmp(in.alpha, "KHR") == 0 && in.numeric == 116 && in.exponent == 2);
  ANSWERS(EMVQR_ERRC_NO_SUCH_OBJECT, emvqr_currency_of_numeric(1, &in));
  CHECK(in.numeric == 1 && in.alpha[0] == '\0' && in.exponent == 0);
  ANSWERS(EMVQR_ERRC_NONE, emvqr_currency_of_alpha(emvqr_text_of("usd"), &in));
  CHECK(in.numeric == 840);
  ANSWERS(EMVQR_ERRC_NO_SUCH_OBJECT, emvqr_currency_of_alpha(emvqr_text_of("QQQ"), &in));
  ANSWERS(EMVQR_ERRC_BAD_ARGUMENT, emvqr_currency_of_numeric(1000, &in));
}

static void an_amount_that_is_no_number_is_told(void) {
  const emvqr_payload qr = parsed(emvqr_text_of(spec_example));
  const emvqr_change change = {{1, {54}}, {"1,5", 3}};
  char bytes[EMVQR_MAX_PAYLOAD_BYTES];
  emvqr_buffer made = {bytes, sizeof bytes, 0};
  emvqr_text text;
  emvqr_decimal amount;
  emvqr_failure why;
  emvqr_payload edited;
  ANSWERS(EMVQR_ERRC_NONE, emvqr_payload_edit(&qr, &change, 1, &made, NULL));
  text.data = made.data;
  text.size = made.size;
  edited = parsed(text);
  ANSWERS(EMVQR_ERRC_BAD_NUMBER, emvqr_payload_amount(&edited, &amount, &why));
  CHECK(why.code == EMVQR_ERRC_BAD_NUMBER && why.where.ids[0] == 54 && bytes[why.offset] == ',');
}

static void schemes_are_told(void) {
  char bytes[EMVQR_MAX_PAYLOAD_BYTES];
  const emvqr_khqr_merchant shop = counter();
  const emvqr_payload khqr = parsed(written(&shop, bytes, sizeof bytes));
  const emvqr_payload plain = parsed(emvqr_text_of(spec_example));
  emvqr_scheme in = {.struct_size = sizeof in};
  emvqr_schemes walk;
  ANSWERS(EMVQR_ERRC_NONE, emvqr_payload_scheme(&khqr, &in));
  CHECK(is(in.id, "khqr-merchant") && is(in.country, "KH") && is(in.guid, "cafe@abaa"));
  CHECK(in.root_id == 30 && in.certainty == EMVQR_CERTAINTY_VERIFIED && bytes[in.offset] == '3');
  CHECK(is(in.run_by, "National Bank of Cambodia") && in.name.size != 0 && in.struct_size == sizeof in);
  ANSWERS(EMVQR_ERRC_NONE, emvqr_schemes_begin(&khqr, &walk));
  ANSWERS(EMVQR_ERRC_NONE, emvqr_schemes_next(&walk, &in));
  CHECK(is(in.id, "khqr-merchant") && in.root_id == 30);
  ANSWERS(EMVQR_ERRC_AT_END, emvqr_schemes_next(&walk, &in));

  ANSWERS(EMVQR_ERRC_NONE, emvqr_payload_scheme(&plain, &in));
  CHECK(is(in.id, "emvco") && in.root_id == 0 && in.guid.size == 0);
  ANSWERS(EMVQR_ERRC_NONE, emvqr_schemes_begin(&plain, &walk));
  ANSWERS(EMVQR_ERRC_NONE, emvqr_schemes_next(&walk, &in));
  CHECK(in.id.size == 0 && in.root_id == 29 && is(in.guid, "D15600000000"));
  CHECK(in.certainty == EMVQR_CERTAINTY_UNVERIFIED);
}

/// QPay's 80 holds no objects, which strict reading refuses.
static void a_scheme_may_need_a_quirk(void) {
  static const char qpay[] =
      "0002010102121531279404967261316533743803189656927440014A00000084300010108CAXBMNBI0210500339970552046"
      "0105303496540498005802MN5912ALZATLYJOHUA6011Ulaanbaatar6263012561616kj1h48m17mm62khi992l0505AY3300721CPLx7HxBirL"
      "6Zwagso3bh7106QPP_QR781582004904639139179022280020163044319";
  emvqr_payload qr;
  emvqr_payload_info info = {.struct_size = sizeof info};
  CHECK(emvqr_payload_parse(emvqr_text_of(qpay), EMVQR_QUIRK_NONE, &qr, NULL) != EMVQR_ERRC_NONE);
  ANSWERS(EMVQR_ERRC_NONE, emvqr_payload_parse_in_scheme(emvqr_text_of(qpay), EMVQR_QUIRK_NONE, &qr, NULL));
  ANSWERS(EMVQR_ERRC_NONE, emvqr_payload_describe(&qr, &info));
  CHECK(info.quirks == EMVQR_QUIRK_RAW_TEMPLATE);
}

int main(void) {
  CHECK(is(emvqr_version(), EMVQR_TEST_VERSION));
  CHECK(emvqr_abi_version() == EMVQR_ABI_VERSION);
  a_payload_is_read();
  a_copy_is_as_good();
  a_fault_has_its_place();
  objects_are_found();
  levels_are_walked();
  money_is_exact();
  an_amount_that_is_no_number_is_told();
  schemes_are_told();
  a_scheme_may_need_a_quirk();
  return DONE;
}
