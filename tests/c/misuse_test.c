// Whatever a caller hands in, every function answers with a code: NULL, sizes of no version, numbers that there are
// not, structs that nobody filled. The programs are run with sanitizers too.
#include <emvqr/emvqr_alipayplus.h>

#include "payloads.h"

#define BAD(call) ANSWERS(EMVQR_ERRC_BAD_ARGUMENT, call)
#define BAD_SIZE(call) ANSWERS(EMVQR_ERRC_BAD_STRUCT_SIZE, call)
#define NOT_FILLED(call) ANSWERS(EMVQR_ERRC_NOT_FILLED, call)

static char bytes[EMVQR_MAX_PAYLOAD_BYTES];
static emvqr_buffer out = {bytes, sizeof bytes, 0};
static emvqr_payload good;
static const emvqr_text no_text = {NULL, 1};

static const emvqr_path paths[] = {{5, {1, 2, 3, 4, 5}}, {255, {0}}, {1, {100}}, {2, {62, 255}}};
#define EACH_BAD_PATH(where) for (where = paths; where != paths + sizeof paths / sizeof paths[0]; ++where)

static void reading(void) {
  const emvqr_text text = emvqr_text_of(spec_example);
  const emvqr_path name = emvqr_path_root(59);
  const emvqr_path* where;
  emvqr_payload qr = good;
  emvqr_failure why = {0, 0, 0, {0, {0}}};
  emvqr_payload_info info = {.struct_size = sizeof info};
  emvqr_field field;
  emvqr_text value;
  BAD(emvqr_payload_parse(text, EMVQR_QUIRK_NONE, NULL, &why));
  CHECK(why.code == EMVQR_ERRC_BAD_ARGUMENT);
  BAD(emvqr_payload_parse(text, EMVQR_QUIRK_NONE, NULL, NULL));
  BAD(emvqr_payload_parse(text, 8, &qr, NULL));
  NOT_FILLED(emvqr_payload_get(&qr, name, &value));
  BAD(emvqr_payload_parse(no_text, EMVQR_QUIRK_NONE, &qr, NULL));
  BAD(emvqr_payload_parse_in_scheme(text, 0xFFFFFFFF, &qr, NULL));
  BAD(emvqr_payload_parse_in_scheme(no_text, EMVQR_QUIRK_NONE, &qr, NULL));
  BAD(emvqr_payload_parse_in_scheme(text, EMVQR_QUIRK_NONE, NULL, NULL));
  BAD(emvqr_payload_describe(NULL, &info));
  BAD(emvqr_payload_describe(&good, NULL));
  info.struct_size = sizeof info - 4;
  BAD_SIZE(emvqr_payload_describe(&good, &info));
  BAD(emvqr_payload_get(NULL, name, &value));
  BAD(emvqr_payload_get(&good, name, NULL));
  BAD(emvqr_payload_find(NULL, name, &field));
  BAD(emvqr_payload_find(&good, name, NULL));
  EACH_BAD_PATH(where) {
    BAD(emvqr_payload_get(&good, *where, &value));
    BAD(emvqr_payload_find(&good, *where, &field));
  }
  BAD(emvqr_payload_get(&good, emvqr_path_root(356), &value));
}

static void walking(void) {
  const emvqr_path whole = {0, {0}};
  const emvqr_path* where;
  emvqr_fields fields;
  emvqr_schemes schemes;
  emvqr_field field;
  emvqr_scheme scheme = {.struct_size = sizeof scheme};
  BAD(emvqr_fields_begin(NULL, whole, &fields));
  BAD(emvqr_fields_begin(&good, whole, NULL));
  EACH_BAD_PATH(where) BAD(emvqr_fields_begin(&good, *where, &fields));
  NOT_FILLED(emvqr_fields_next(&fields, &field));
  BAD(emvqr_fields_next(NULL, &field));
  ANSWERS(EMVQR_ERRC_NONE, emvqr_fields_begin(&good, whole, &fields));
  BAD(emvqr_fields_next(&fields, NULL));
  BAD(emvqr_payload_scheme(NULL, &scheme));
  BAD(emvqr_payload_scheme(&good, NULL));
  BAD(emvqr_schemes_begin(NULL, &schemes));
  BAD(emvqr_schemes_begin(&good, NULL));
  NOT_FILLED(emvqr_schemes_next(&schemes, &scheme));
  BAD(emvqr_schemes_next(NULL, &scheme));
  ANSWERS(EMVQR_ERRC_NONE, emvqr_schemes_begin(&good, &schemes));
  BAD(emvqr_schemes_next(&schemes, NULL));
  BAD(emvqr_schemes_begin(NULL, &schemes));
  NOT_FILLED(emvqr_schemes_next(&schemes, &scheme));
  ANSWERS(EMVQR_ERRC_NONE, emvqr_schemes_begin(&good, &schemes));
  scheme.struct_size = 4;
  BAD_SIZE(emvqr_schemes_next(&schemes, &scheme));
  BAD_SIZE(emvqr_payload_scheme(&good, &scheme));
}

static void money(void) {
  emvqr_decimal amount;
  emvqr_currency in;
  BAD(emvqr_payload_amount(NULL, &amount, NULL));
  BAD(emvqr_payload_amount(&good, NULL, NULL));
  BAD(emvqr_payload_currency(NULL, &in));
  BAD(emvqr_payload_currency(&good, NULL));
  BAD(emvqr_currency_of_numeric(116, NULL));
  BAD(emvqr_currency_of_numeric(0xFFFFFFFF, &in));
  BAD(emvqr_currency_of_numeric(1000, &in));
  ANSWERS(EMVQR_ERRC_NO_SUCH_OBJECT, emvqr_currency_of_numeric(999, &in));
  BAD(emvqr_currency_of_alpha(emvqr_text_of("KHR"), NULL));
  BAD(emvqr_currency_of_alpha(no_text, &in));
}

static void checking(void) {
  emvqr_check_options options = {.struct_size = sizeof options};
  emvqr_report report = {.struct_size = sizeof report};
  emvqr_finding found[2];
  BAD(emvqr_payload_check(NULL, &options, found, 2, &report));
  BAD(emvqr_payload_check(&good, &options, NULL, 2, &report));
  BAD(emvqr_payload_check(&good, &options, found, 2, NULL));
  options.khqr_edition = 2;
  BAD(emvqr_payload_check(&good, &options, found, 2, &report));
  options.khqr_edition = 256;
  BAD(emvqr_payload_check(&good, &options, found, 2, &report));
  options.struct_size = 0;
  BAD_SIZE(emvqr_payload_check(&good, &options, found, 2, &report));
  options.struct_size = sizeof options + 8;
  BAD_SIZE(emvqr_payload_check(&good, &options, found, 2, &report));
  report.struct_size = 0xFFFFFFFF;
  BAD_SIZE(emvqr_payload_check(&good, NULL, found, 2, &report));
}

static void sentences(void) {
  const emvqr_path* where;
  const emvqr_decimal number = {1, 19};
  emvqr_buffer no_room = {NULL, 5, 0};
  emvqr_failure why = {70, 0, 0, {0, {0}}};
  emvqr_finding finding = {1, 0, 0, {0, {0}}};
  emvqr_path path;
  emvqr_decimal read;
  BAD(emvqr_errc_name(EMVQR_ERRC_NONE, NULL));
  BAD(emvqr_errc_name(EMVQR_ERRC_NONE, &no_room));
  BAD(emvqr_errc_name(70, &out));
  BAD(emvqr_errc_name(256, &out));
  BAD(emvqr_failure_message(NULL, &out));
  BAD(emvqr_failure_message(&why, &out));
  why.code = EMVQR_ERRC_BREAKS_RULE;
  why.rule = 0x10000 + EMVQR_RULE_MPM_T3_6;
  BAD(emvqr_failure_message(&why, &out));
  why.rule = EMVQR_RULE_MPM_T3_6;
  EACH_BAD_PATH(where) {
    why.where = *where;
    BAD(emvqr_failure_message(&why, &out));
    BAD(emvqr_path_write(*where, &out));
  }
  BAD(emvqr_rule_id(1, &out));
  BAD(emvqr_rule_id(EMVQR_RULE_NONE, NULL));
  BAD(emvqr_severity_name(4, &out));
  BAD(emvqr_severity_name(EMVQR_SEVERITY_OFF, NULL));
  BAD(emvqr_finding_explain(NULL, &out));
  BAD(emvqr_finding_explain(&finding, &out));
  BAD(emvqr_path_read(emvqr_text_of("62"), NULL));
  BAD(emvqr_path_read(no_text, &path));
  BAD(emvqr_path_write(emvqr_path_root(1), NULL));
  BAD(emvqr_decimal_write(number, &out));
  BAD(emvqr_decimal_read(emvqr_text_of("1"), NULL));
  BAD(emvqr_decimal_read(no_text, &read));
  BAD(emvqr_text_display(no_text, &out));
  BAD(emvqr_text_display(emvqr_text_of("a"), NULL));
  BAD(emvqr_text_md5(no_text, &out));
  BAD(emvqr_text_md5(emvqr_text_of("a"), NULL));
}

/// Every text member of a draft lies behind its `account_id`, one after the other.
static void drafts(void) {
  emvqr_khqr_merchant shop = cafe();
  emvqr_khqr_individual payee = {.struct_size = sizeof payee};
  emvqr_buffer no_room = {NULL, 5, 0};
  emvqr_report report = {.struct_size = sizeof report};
  emvqr_failure why;
  emvqr_text* each;
  BAD(emvqr_khqr_merchant_write(NULL, moment, &out, &why));
  BAD(emvqr_khqr_merchant_write(&shop, moment, NULL, &why));
  BAD(emvqr_khqr_merchant_write(&shop, moment, &no_room, &why));
  CHECK(why.code == EMVQR_ERRC_BAD_ARGUMENT);
  BAD(emvqr_khqr_merchant_check(NULL, moment, NULL, 0, &report));
  BAD(emvqr_khqr_merchant_check(&shop, moment, NULL, 0, NULL));
  BAD(emvqr_khqr_merchant_check(&shop, moment, NULL, 1, &report));
  for (each = &shop.account_id; each <= &shop.union_pay; ++each) {
    const emvqr_text before = *each;
    *each = no_text;
    BAD(emvqr_khqr_merchant_write(&shop, moment, &out, &why));
    *each = before;
  }
  for (each = &payee.account_id; each <= &payee.union_pay; ++each) {
    *each = no_text;
    BAD(emvqr_khqr_individual_write(&payee, moment, &out, &why));
    BAD(emvqr_khqr_individual_check(&payee, moment, NULL, 0, &report));
    each->size = 0;
  }
  shop.currency = 1000;
  BAD(emvqr_khqr_merchant_write(&shop, moment, &out, &why));
  shop.currency = 999;
  ANSWERS(EMVQR_ERRC_BREAKS_RULE, emvqr_khqr_merchant_write(&shop, moment, &out, &why));
  shop.currency = 0;
  shop.edition = 2;
  BAD(emvqr_khqr_merchant_write(&shop, moment, &out, &why));
  shop.edition = EMVQR_EDITION_CURRENT;
  shop.amount.scale = 19;
  BAD(emvqr_khqr_merchant_check(&shop, moment, NULL, 0, &report));
  shop.struct_size = sizeof shop - 1;
  BAD_SIZE(emvqr_khqr_merchant_write(&shop, moment, &out, &why));
  shop.struct_size = sizeof shop + 1;
  BAD_SIZE(emvqr_khqr_merchant_check(&shop, moment, NULL, 0, &report));
  payee.struct_size = 0;
  BAD_SIZE(emvqr_khqr_individual_write(&payee, moment, &out, NULL));
  CHECK(report.struct_size == sizeof report && (report.struct_size = 1));
  BAD_SIZE(emvqr_khqr_individual_check(&payee, moment, NULL, 0, &report));
}

static void editing(void) {
  emvqr_change many[EMVQR_MAX_CHANGES];
  size_t i;
  emvqr_khqr_sale sale = {.struct_size = sizeof sale};
  emvqr_change changes[1] = {{{1, {54}}, {"1", 1}}};
  emvqr_failure why;
  const emvqr_path* where;
  for (i = 0; i != EMVQR_MAX_CHANGES; ++i) many[i] = changes[0];
  BAD(emvqr_khqr_sale_write(NULL, &sale, moment, &out, &why));
  BAD(emvqr_khqr_sale_write(&good, NULL, moment, &out, &why));
  BAD(emvqr_khqr_sale_write(&good, &sale, moment, NULL, &why));
  sale.currency = 1000;
  BAD(emvqr_khqr_sale_write(&good, &sale, moment, &out, &why));
  sale.currency = 0;
  sale.bill_number = no_text;
  BAD(emvqr_khqr_sale_write(&good, &sale, moment, &out, &why));
  sale.bill_number.size = 0;
  sale.amount.scale = 0xFFFFFFFF;
  BAD(emvqr_khqr_sale_write(&good, &sale, moment, &out, &why));
  sale.struct_size = 8;
  BAD_SIZE(emvqr_khqr_sale_write(&good, &sale, moment, &out, &why));
  BAD(emvqr_payload_edit(NULL, changes, 1, &out, &why));
  BAD(emvqr_payload_edit(&good, NULL, 1, &out, &why));
  BAD(emvqr_payload_edit(&good, changes, 1, NULL, &why));
  BAD(emvqr_payload_edit(&good, changes, SIZE_MAX, &out, &why));
  BAD(emvqr_payload_edit(&good, changes, EMVQR_MAX_CHANGES + 1, &out, &why));
  ANSWERS(EMVQR_ERRC_DUPLICATE_ID, emvqr_payload_edit(&good, many, EMVQR_MAX_CHANGES, &out, &why));
  BAD(emvqr_payload_compose(NULL, 1, &out, &why));
  BAD(emvqr_payload_compose(changes, 1, NULL, &why));
  BAD(emvqr_payload_compose(changes, EMVQR_MAX_CHANGES + 1, &out, &why));
  EACH_BAD_PATH(where) {
    changes[0].where = *where;
    BAD(emvqr_payload_edit(&good, changes, 1, &out, &why));
    BAD(emvqr_payload_compose(changes, 1, &out, &why));
  }
  changes[0].where = emvqr_path_root(54);
  changes[0].value = no_text;
  BAD(emvqr_payload_edit(&good, changes, 1, &out, &why));
  BAD(emvqr_payload_compose(changes, 1, &out, &why));
}

static void policy_tables(void) {
  static emvqr_order order;
  static emvqr_amount_limit limits[EMVQR_MAX_LIMITS] = {{1000, 0, 0}};
  static emvqr_currency_rule exponents[EMVQR_MAX_LIMITS] = {{1000, 0, 0}};
  const emvqr_text code = emvqr_text_of(spec_example);
  emvqr_policy policy = {.struct_size = sizeof policy};
  policy.limit_count = 1;
  BAD(emvqr_order_map(code, &policy, NULL, &order));
  policy.limits = limits;
  BAD(emvqr_order_map(code, &policy, NULL, &order));
  limits[0].currency = 999;
  policy.limit_count = EMVQR_MAX_LIMITS + 1;
  BAD(emvqr_order_map(code, &policy, NULL, &order));
  policy.limit_count = EMVQR_MAX_LIMITS;
  ANSWERS(EMVQR_ERRC_NONE, emvqr_order_map(code, &policy, NULL, &order));
  policy.limit_count = 0;
  policy.exponent_count = 1;
  BAD(emvqr_order_map(code, &policy, NULL, &order));
  policy.exponents = exponents;
  BAD(emvqr_order_map(code, &policy, NULL, &order));
  exponents[0].currency = 999;
  exponents[0].exponent = 19;
  BAD(emvqr_order_map(code, &policy, NULL, &order));
  exponents[0].exponent = 18;
  exponents[0].zeros = 19;
  BAD(emvqr_order_map(code, &policy, NULL, &order));
  exponents[0].zeros = 18;
  policy.exponent_count = EMVQR_MAX_LIMITS + 1;
  BAD(emvqr_order_map(code, &policy, NULL, &order));
  policy.exponent_count = EMVQR_MAX_LIMITS;
  ANSWERS(EMVQR_ERRC_NONE, emvqr_order_map(code, &policy, NULL, &order));
}

static void policies(void) {
  static emvqr_order order;
  const emvqr_text code = emvqr_text_of(spec_example);
  emvqr_policy policy = {.struct_size = sizeof policy};
  emvqr_occasion when = {.struct_size = sizeof when};
  emvqr_text* each;
  BAD(emvqr_order_map(code, NULL, NULL, NULL));
  BAD(emvqr_order_map(no_text, NULL, NULL, &order));
  for (each = &policy.schemes; each <= &policy.notify_url; ++each) {
    *each = no_text;
    BAD(emvqr_order_map(code, &policy, NULL, &order));
    each->size = 0;
  }
  for (each = &when.order_id; each <= &when.payment_request_id; ++each) {
    *each = no_text;
    BAD(emvqr_order_map(code, NULL, &when, &order));
    each->size = 0;
  }
  policy.overflow = 4;
  BAD(emvqr_order_map(code, &policy, NULL, &order));
  policy.overflow = 0;
  policy.static_ids = 2;
  BAD(emvqr_order_map(code, &policy, NULL, &order));
  policy.static_ids = 0;
  policy.fees = 2;
  BAD(emvqr_order_map(code, &policy, NULL, &order));
  policy.fees = 0;
  policy.edition = 2;
  BAD(emvqr_order_map(code, &policy, NULL, &order));
  policy.edition = 0;
  policy.names_acquirer = 2;
  BAD(emvqr_order_map(code, &policy, NULL, &order));
  policy.names_acquirer = 0;
  policy.merchant_id = paths[0];
  BAD(emvqr_order_map(code, &policy, NULL, &order));
  policy.struct_size = 0;
  BAD_SIZE(emvqr_order_map(code, &policy, NULL, &order));
  when.struct_size = sizeof when + 16;
  BAD_SIZE(emvqr_order_map(code, NULL, &when, &order));
}

static void orders(void) {
  static emvqr_order order;
  const emvqr_text code = emvqr_text_of(spec_example);
  emvqr_order_info info = {.struct_size = sizeof info};
  emvqr_text value;
  BAD(emvqr_order_map(no_text, NULL, NULL, &order));
  NOT_FILLED(emvqr_order_describe(&order, &info));
  ANSWERS(EMVQR_ERRC_NONE, emvqr_order_map(code, NULL, NULL, &order));
  BAD(emvqr_order_describe(NULL, &info));
  BAD(emvqr_order_describe(&order, NULL));
  BAD(emvqr_order_get(NULL, emvqr_text_of("codeType"), &value));
  BAD(emvqr_order_get(&order, no_text, &value));
  BAD(emvqr_order_get(&order, emvqr_text_of("codeType"), NULL));
  BAD(emvqr_order_member(NULL, 0, &out, &value));
  BAD(emvqr_order_member(&order, 0, NULL, &value));
  BAD(emvqr_order_member(&order, 0, &out, NULL));
  BAD(emvqr_order_loss(NULL, 0, &(emvqr_loss){0, {0, {0}}}));
  BAD(emvqr_order_loss(&order, 0, NULL));
  BAD(emvqr_order_obstacle(NULL, 0, &(emvqr_obstacle){0, 0, {0, {0}}}));
  BAD(emvqr_order_obstacle(&order, 0, NULL));
  BAD(emvqr_order_obstacle_explain(NULL, 0, &out));
  BAD(emvqr_order_obstacle_explain(&order, 0, NULL));
  BAD(emvqr_loss_name(EMVQR_LOSS_NO_MEMBER, NULL));
  BAD(emvqr_loss_name(17, &out));
  BAD(emvqr_loss_explain(0xFFFFFFFF, &out));
  BAD(emvqr_obstacle_name(18, &out));
  info.struct_size = 0;
  BAD_SIZE(emvqr_order_describe(&order, &info));
  info.struct_size = sizeof info;
  BAD(emvqr_order_map(no_text, NULL, NULL, &order));
  NOT_FILLED(emvqr_order_describe(&order, &info));
}

/// Zeroed, and full of something else.
static void nothing_is_in_what_nobody_filled(void) {
  static emvqr_payload payload;
  static emvqr_fields fields;
  static emvqr_schemes schemes;
  static emvqr_order order;
  int filled;
  for (filled = 0; filled != 2; ++filled) {
    emvqr_payload_info info = {.struct_size = sizeof info};
    emvqr_scheme scheme = {.struct_size = sizeof scheme};
    emvqr_report report = {.struct_size = sizeof report};
    emvqr_order_info told = {.struct_size = sizeof told};
    emvqr_khqr_sale sale = {.struct_size = sizeof sale};
    const emvqr_path whole = {0, {0}};
    emvqr_field field;
    emvqr_text value;
    emvqr_decimal amount;
    emvqr_currency in;
    emvqr_failure why;
    emvqr_loss loss;
    emvqr_obstacle obstacle;
    NOT_FILLED(emvqr_payload_describe(&payload, &info));
    NOT_FILLED(emvqr_payload_get(&payload, emvqr_path_root(59), &value));
    NOT_FILLED(emvqr_payload_find(&payload, emvqr_path_root(59), &field));
    NOT_FILLED(emvqr_fields_begin(&payload, whole, &fields));
    NOT_FILLED(emvqr_payload_amount(&payload, &amount, &why));
    CHECK(why.code == EMVQR_ERRC_NOT_FILLED);
    NOT_FILLED(emvqr_payload_currency(&payload, &in));
    NOT_FILLED(emvqr_payload_scheme(&payload, &scheme));
    NOT_FILLED(emvqr_schemes_begin(&payload, &schemes));
    NOT_FILLED(emvqr_payload_check(&payload, NULL, NULL, 0, &report));
    NOT_FILLED(emvqr_khqr_sale_write(&payload, &sale, moment, &out, &why));
    NOT_FILLED(emvqr_payload_edit(&payload, NULL, 0, &out, &why));
    NOT_FILLED(emvqr_fields_next(&fields, &field));
    NOT_FILLED(emvqr_schemes_next(&schemes, &scheme));
    NOT_FILLED(emvqr_order_describe(&order, &told));
    NOT_FILLED(emvqr_order_get(&order, emvqr_text_of("codeType"), &value));
    NOT_FILLED(emvqr_order_member(&order, 0, &out, &value));
    NOT_FILLED(emvqr_order_loss(&order, 0, &loss));
    NOT_FILLED(emvqr_order_obstacle(&order, 0, &obstacle));
    NOT_FILLED(emvqr_order_obstacle_explain(&order, 0, &out));
    memset(&payload, 0xA5, sizeof payload);
    memset(&fields, 0xA5, sizeof fields);
    memset(&schemes, 0xA5, sizeof schemes);
    memset(&order, 0xA5, sizeof order);
  }
}

int main(void) {
  good = parsed(emvqr_text_of(spec_example));
  reading();
  walking();
  money();
  checking();
  sentences();
  drafts();
  editing();
  policy_tables();
  policies();
  orders();
  nothing_is_in_what_nobody_filled();
  return DONE;
}
