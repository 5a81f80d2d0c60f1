// Writing: both drafts with every member, the code of a sale, edits; and what is refused.
#include "payloads.h"

static char bytes[2048];
static emvqr_buffer made = {bytes, sizeof bytes, 0};

static emvqr_text text_made(void) {
  const emvqr_text text = {made.data, made.size};
  return text;
}
/// The value at a path such as "62.07" of what was made, or no text.
static emvqr_text value_at(const emvqr_payload* qr, const char* where) {
  emvqr_text value = {NULL, 0};
  emvqr_path path;
  ANSWERS(EMVQR_ERRC_NONE, emvqr_path_read(emvqr_text_of(where), &path));
  if (emvqr_payload_get(qr, path, &value) != EMVQR_ERRC_NONE) value.size = 0;
  return value;
}

static void every_member_of_a_merchant_is_written(void) {
  emvqr_khqr_merchant shop = cafe();
  emvqr_payload qr;
  emvqr_failure why;
  shop.city = emvqr_text_of("Siem Reap");
  shop.merchant_category_code = emvqr_text_of("5814");
  shop.created_ms = moment - 1000;
  shop.bill_number = emvqr_text_of("INV-1");
  shop.mobile_number = emvqr_text_of("85512345678");
  shop.store_label = emvqr_text_of("Store 7");
  shop.terminal_label = emvqr_text_of("POS-03");
  shop.purpose_of_transaction = emvqr_text_of("Coffee");
  shop.language = emvqr_text_of("km");
  shop.name_alternate = emvqr_text_of("Kafe");
  shop.city_alternate = emvqr_text_of("SR");
  shop.union_pay = emvqr_text_of("3026011600520446012345678901234");
  ANSWERS(EMVQR_ERRC_NONE, emvqr_khqr_merchant_write(&shop, moment, &made, &why));
  CHECK(why.code == EMVQR_ERRC_NONE);
  qr = parsed(text_made());
  CHECK(is(value_at(&qr, "30.00"), "cafe@abaa") && is(value_at(&qr, "30.01"), "M123456"));
  CHECK(is(value_at(&qr, "30.02"), "ABA Bank") && is(value_at(&qr, "59"), "Angkor Cafe"));
  CHECK(is(value_at(&qr, "60"), "Siem Reap") && is(value_at(&qr, "52"), "5814") && is(value_at(&qr, "54"), "50000"));
  CHECK(is(value_at(&qr, "53"), "116") && is(value_at(&qr, "01"), "12") && is(value_at(&qr, "58"), "KH"));
  CHECK(is(value_at(&qr, "62.01"), "INV-1") && is(value_at(&qr, "62.02"), "85512345678"));
  CHECK(is(value_at(&qr, "62.03"), "Store 7") && is(value_at(&qr, "62.07"), "POS-03"));
  CHECK(is(value_at(&qr, "62.08"), "Coffee") && is(value_at(&qr, "64.00"), "km"));
  CHECK(is(value_at(&qr, "64.01"), "Kafe") && is(value_at(&qr, "64.02"), "SR"));
  CHECK(is(value_at(&qr, "15"), "3026011600520446012345678901234"));
  CHECK(is(value_at(&qr, "99.00"), "1795331672123") && is(value_at(&qr, "99.01"), "1795331793123"));
}

static void an_individual_is_written(void) {
  emvqr_khqr_individual payee = {.struct_size = sizeof payee};
  emvqr_payload qr;
  payee.account_id = emvqr_text_of("sok_dara@aclb");
  payee.name = emvqr_text_of("Sok Dara");
  ANSWERS(EMVQR_ERRC_NONE, emvqr_khqr_individual_write(&payee, moment, &made, NULL));
  qr = parsed(text_made());
  CHECK(is(value_at(&qr, "29.00"), "sok_dara@aclb") && value_at(&qr, "29.01").size == 0);
  CHECK(is(value_at(&qr, "60"), "Phnom Penh") && is(value_at(&qr, "52"), "5999") && is(value_at(&qr, "53"), "116"));
  CHECK(is(value_at(&qr, "01"), "11") && value_at(&qr, "54").size == 0 && value_at(&qr, "99.00").size == 0);

  payee.account_information = emvqr_text_of("855012345678");
  payee.acquiring_bank = emvqr_text_of("ACLEDA");
  payee.currency = 840;
  payee.amount.units = 15;
  payee.amount.scale = 1;
  payee.expires_ms = moment + 1000;
  ANSWERS(EMVQR_ERRC_NONE, emvqr_khqr_individual_write(&payee, moment, &made, NULL));
  qr = parsed(text_made());
  CHECK(is(value_at(&qr, "29.01"), "855012345678") && is(value_at(&qr, "29.02"), "ACLEDA"));
  CHECK(is(value_at(&qr, "53"), "840") && is(value_at(&qr, "54"), "1.50"));
  payee.edition = EMVQR_EDITION_LEGACY;
  payee.expires_ms = 0;
  ANSWERS(EMVQR_ERRC_NONE, emvqr_khqr_individual_write(&payee, moment, &made, NULL));
  qr = parsed(text_made());
  CHECK(is(value_at(&qr, "99.00"), "1795331673123") && value_at(&qr, "99.01").size == 0);
}

static void a_broken_rule_has_its_number(void) {
  emvqr_khqr_merchant shop = cafe();
  emvqr_failure why;
  shop.name = emvqr_text_of("A name of more than twenty-five characters");
  ANSWERS(EMVQR_ERRC_BREAKS_RULE, emvqr_khqr_merchant_write(&shop, moment, &made, &why));
  CHECK(why.code == EMVQR_ERRC_BREAKS_RULE && why.rule == EMVQR_RULE_MPM_T3_6 && why.where.ids[0] == 59);
  CHECK(made.size == 0);
  shop = cafe();
  shop.amount.scale = 1;
  shop.amount.units = 5;
  ANSWERS(EMVQR_ERRC_BREAKS_RULE, emvqr_khqr_merchant_write(&shop, moment, &made, &why));
  CHECK(why.rule == EMVQR_RULE_KHQR_5402);
}

static void a_draft_is_checked_whole(void) {
  emvqr_khqr_merchant shop = cafe();
  emvqr_khqr_individual payee = {.struct_size = sizeof payee};
  emvqr_finding found[8];
  emvqr_report report = {.struct_size = sizeof report};
  ANSWERS(EMVQR_ERRC_NONE, emvqr_khqr_merchant_check(&shop, moment, found, 8, &report));
  CHECK(report.valid == 1 && report.count == 0);
  shop.acquiring_bank.size = 0;
  shop.expires_ms = moment - 1;
  ANSWERS(EMVQR_ERRC_NONE, emvqr_khqr_merchant_check(&shop, moment, found, 8, &report));
  CHECK(report.valid == 0 && report.errors >= 2 && report.count == report.total);
  CHECK(found[0].offset == 0 && found[0].severity == EMVQR_SEVERITY_ERROR);
  ANSWERS(EMVQR_ERRC_NONE, emvqr_khqr_individual_check(&payee, moment, found, 8, &report));
  CHECK(report.valid == 0 && report.errors >= 2);
  payee.account_id = emvqr_text_of("sok_dara@aclb");
  payee.name = emvqr_text_of("Sok Dara");
  ANSWERS(EMVQR_ERRC_NONE, emvqr_khqr_individual_check(&payee, moment, found, 8, &report));
  CHECK(report.valid == 1);
}

static void a_shops_code_is_sold(void) {
  char printed[EMVQR_MAX_PAYLOAD_BYTES];
  const emvqr_khqr_merchant shop = counter();
  const emvqr_payload code = parsed(written(&shop, printed, sizeof printed));
  const emvqr_payload foreign = parsed(emvqr_text_of(spec_example));
  emvqr_khqr_sale sale = {.struct_size = sizeof sale};
  emvqr_failure why;
  emvqr_payload sold;
  sale.amount.units = 7500;
  sale.expires_ms = moment + 120000;
  sale.bill_number = emvqr_text_of("INV-8");
  ANSWERS(EMVQR_ERRC_NONE, emvqr_khqr_sale_write(&code, &sale, moment, &made, &why));
  sold = parsed(text_made());
  CHECK(is(value_at(&sold, "54"), "7500") && is(value_at(&sold, "62.01"), "INV-8") && is(value_at(&sold, "01"), "12"));
  CHECK(is(value_at(&sold, "99.00"), "1795331673123") && is(value_at(&sold, "53"), "116"));
  sale.currency = 840;
  sale.created_ms = moment - 5;
  ANSWERS(EMVQR_ERRC_NONE, emvqr_khqr_sale_write(&code, &sale, moment, &made, &why));
  sold = parsed(text_made());
  CHECK(is(value_at(&sold, "53"), "840") && is(value_at(&sold, "99.00"), "1795331673118"));
  sale.amount.units = 0;
  ANSWERS(EMVQR_ERRC_BREAKS_RULE, emvqr_khqr_sale_write(&code, &sale, moment, &made, &why));
  sale.amount.units = 7500;
  ANSWERS(EMVQR_ERRC_BREAKS_RULE, emvqr_khqr_sale_write(&foreign, &sale, moment, &made, &why));
  CHECK(why.rule == EMVQR_RULE_KHQR_2901);
}

static void an_edit_changes_only_that(void) {
  const emvqr_payload qr = parsed(emvqr_text_of(spec_example));
  emvqr_change changes[2] = {{{1, {54}}, {"99.99", 5}}, {{2, {62, 6}}, {NULL, 0}}};
  emvqr_failure why;
  emvqr_payload edited;
  ANSWERS(EMVQR_ERRC_NONE, emvqr_payload_edit(&qr, NULL, 0, &made, &why));
  CHECK(holds(&made, spec_example));
  ANSWERS(EMVQR_ERRC_NONE, emvqr_payload_edit(&qr, changes, 2, &made, &why));
  edited = parsed(text_made());
  CHECK(is(value_at(&edited, "54"), "99.99") && value_at(&edited, "62.06").size == 0);
  CHECK(made.size == sizeof spec_example - 1 - 7 && memcmp(bytes, spec_example, 100) == 0);

  changes[1].where = emvqr_path_sub(62, 1);
  ANSWERS(EMVQR_ERRC_NO_SUCH_OBJECT, emvqr_payload_edit(&qr, changes, 2, &made, &why));
  CHECK(why.where.depth == 2 && why.where.ids[1] == 1);
  changes[1] = changes[0];
  ANSWERS(EMVQR_ERRC_DUPLICATE_ID, emvqr_payload_edit(&qr, changes, 2, &made, &why));
  changes[0].where = emvqr_path_root(63);
  ANSWERS(EMVQR_ERRC_CRC_IS_COMPUTED, emvqr_payload_edit(&qr, changes, 1, &made, &why));
  changes[0].where = emvqr_path_sub(59, 1);
  ANSWERS(EMVQR_ERRC_NOT_A_TEMPLATE, emvqr_payload_edit(&qr, changes, 1, &made, &why));
  changes[0].where.depth = 0;
  ANSWERS(EMVQR_ERRC_BAD_ID, emvqr_payload_edit(&qr, changes, 1, &made, &why));
}

static void a_payload_is_composed_of_its_objects(void) {
  emvqr_change objects[3] = {{{1, {0}}, {"01", 2}}, {{2, {26, 0}}, {"D15600000000", 12}}, {{1, {58}}, {"CN", 2}}};
  emvqr_failure why;
  emvqr_payload qr;
  ANSWERS(EMVQR_ERRC_NONE, emvqr_payload_compose(objects, 3, &made, &why));
  CHECK(made.size == 40 && memcmp(bytes, "00020126160012D156000000005802CN6304", 36) == 0);
  qr = parsed(text_made());
  CHECK(is(value_at(&qr, "26.00"), "D15600000000"));
  objects[2].where = objects[0].where;
  ANSWERS(EMVQR_ERRC_DUPLICATE_ID, emvqr_payload_compose(objects, 3, &made, &why));
  objects[2].where = emvqr_path_root(63);
  ANSWERS(EMVQR_ERRC_CRC_IS_COMPUTED, emvqr_payload_compose(objects, 3, &made, &why));
  objects[2].value.size = 0;
  objects[2].where = emvqr_path_root(58);
  ANSWERS(EMVQR_ERRC_ZERO_LENGTH, emvqr_payload_compose(objects, 3, &made, &why));
  CHECK(why.where.depth == 1 && why.where.ids[0] == 58);
}

static void a_small_buffer_is_not_overrun(void) {
  const emvqr_khqr_merchant shop = cafe();
  char printed[EMVQR_MAX_PAYLOAD_BYTES];
  const emvqr_text whole = written(&shop, printed, sizeof printed);
  size_t room;
  for (room = 0; room <= whole.size; ++room) {
    emvqr_buffer small = {bytes, room, 0};
    emvqr_failure why;
    emvqr_errc code;
    memset(bytes, '#', sizeof bytes);
    code = emvqr_khqr_merchant_write(&shop, moment, &small, &why);
    CHECK(bytes[room] == '#');
    CHECK(code == (room < whole.size ? EMVQR_ERRC_NO_SPACE : EMVQR_ERRC_NONE) && why.code == code);
    CHECK(small.size == (room < whole.size ? 0 : whole.size));
  }
}

/// `count` Khmer letters, three bytes each, in `letters`.
static emvqr_text khmer(char* letters, size_t count) {
  const emvqr_text text = {letters, 3 * count};
  size_t i;
  for (i = 0; i != count; ++i) memcpy(letters + 3 * i, "\xE1\x9E\x80", 3);
  return text;
}

static void a_khmer_shop_takes_more_than_emvco_advises(void) {
  char letters[3 * 32];
  char of_sale[EMVQR_MAX_KHQR_BYTES];
  emvqr_buffer sold = {of_sale, sizeof of_sale, 0};
  emvqr_khqr_sale sale = {.struct_size = sizeof sale, .expires_ms = moment + 120000};
  emvqr_khqr_merchant shop = cafe();
  emvqr_buffer advised = {bytes, EMVQR_MAX_PAYLOAD_BYTES, 0};
  emvqr_buffer enough = {bytes, EMVQR_MAX_KHQR_BYTES, 0};
  const emvqr_check_options options = {.struct_size = sizeof options, .now_ms = moment};
  emvqr_report report = {.struct_size = sizeof report};
  emvqr_text text;
  emvqr_payload qr;
  shop.acquiring_bank = khmer(letters, 32);
  shop.name = khmer(letters, 25);
  shop.city = khmer(letters, 15);
  shop.bill_number = shop.store_label = shop.terminal_label = khmer(letters, 22);
  shop.language = emvqr_text_of("km");
  shop.name_alternate = khmer(letters, 25);
  shop.city_alternate = khmer(letters, 15);
  ANSWERS(EMVQR_ERRC_NO_SPACE, emvqr_khqr_merchant_write(&shop, moment, &advised, NULL));
  ANSWERS(EMVQR_ERRC_NONE, emvqr_khqr_merchant_write(&shop, moment, &enough, NULL));
  CHECK(enough.size > EMVQR_MAX_PAYLOAD_BYTES);
  text.data = enough.data;
  text.size = enough.size;
  qr = parsed(text);
  ANSWERS(EMVQR_ERRC_NONE, emvqr_payload_check(&qr, &options, NULL, 0, &report));
  CHECK(report.valid == 1);
  sale.amount.units = 7500;
  ANSWERS(EMVQR_ERRC_NONE, emvqr_khqr_sale_write(&qr, &sale, moment, &sold, NULL));
  CHECK(sold.size > EMVQR_MAX_PAYLOAD_BYTES);
}

int main(void) {
  every_member_of_a_merchant_is_written();
  an_individual_is_written();
  a_broken_rule_has_its_number();
  a_draft_is_checked_whole();
  a_shops_code_is_sold();
  an_edit_changes_only_that();
  a_payload_is_composed_of_its_objects();
  a_small_buffer_is_not_overrun();
  a_khmer_shop_takes_more_than_emvco_advises();
  return DONE;
}
