// A scanned code as an order: its members, its result, what was lost and what is in the way; the policy of an acquirer.
#include <emvqr/emvqr_alipayplus.h>

#include "payloads.h"

static char bytes[EMVQR_MAX_SENTENCE_BYTES];
static emvqr_buffer out = {bytes, sizeof bytes, 0};

/// A code for one payment with everything that the mapping has a place for, in `made`.
static emvqr_text full_code(char* made, size_t capacity) {
  emvqr_khqr_merchant shop = cafe();
  shop.bill_number = emvqr_text_of("INV-0001");
  shop.store_label = emvqr_text_of("Store 7");
  shop.mobile_number = emvqr_text_of("85512345678");
  shop.purpose_of_transaction = emvqr_text_of("Coffee");
  return written(&shop, made, capacity);
}
static emvqr_occasion now(void) {
  const emvqr_occasion when = {.struct_size = sizeof when, .now_ms = moment};
  return when;
}
static emvqr_text member(const emvqr_order* order, const char* path) {
  emvqr_text value = {NULL, 0};
  if (emvqr_order_get(order, emvqr_text_of(path), &value) != EMVQR_ERRC_NONE) value.size = 0;
  return value;
}
static emvqr_order_info described(const emvqr_order* order) {
  emvqr_order_info info = {.struct_size = sizeof info};
  ANSWERS(EMVQR_ERRC_NONE, emvqr_order_describe(order, &info));
  CHECK(info.struct_size == sizeof info);
  return info;
}

static void a_code_becomes_an_order(void) {
  char made[EMVQR_MAX_PAYLOAD_BYTES];
  const emvqr_text code = full_code(made, sizeof made);
  const emvqr_occasion when = now();
  emvqr_order order;
  emvqr_order_info info;
  ANSWERS(EMVQR_ERRC_NONE, emvqr_order_map(code, NULL, &when, &order));
  info = described(&order);
  CHECK(info.is_payable == 1 && info.has_amount == 1 && info.result == EMVQR_RESULT_SUCCESS && info.obstacles == 0);
  CHECK(is(info.result_code, "SUCCESS") && is(info.result_status, "S") && is(info.result_message, "success"));
  CHECK(is(info.account, "cafe@abaa") && is(info.scheme, "khqr-merchant") && info.not_a_payload.code == 0);
  CHECK(is(member(&order, "order.merchant.merchantName"), "Angkor Cafe"));
  CHECK(is(member(&order, "order.orderAmount.value"), "5000000"));
  CHECK(is(member(&order, "order.referenceOrderId"), "INV-0001"));
  CHECK(is(member(&order, "order.merchant.store.storePhoneNo"), "85512345678"));
  CHECK(is(member(&order, "paymentFactor.inStorePaymentScenario"), "OrderCode"));
  CHECK(is(member(&order, "result.resultCode"), "SUCCESS"));
  CHECK(member(&order, "order.merchant").size == 0 && member(&order, "order.buyer.buyerEmail").size == 0);
  CHECK(member(&order, "").size == 0);
}

static void members_are_walked(void) {
  char made[EMVQR_MAX_PAYLOAD_BYTES];
  const emvqr_text code = full_code(made, sizeof made);
  const emvqr_occasion when = now();
  emvqr_order order;
  emvqr_text value;
  emvqr_buffer small = {bytes, 3, 0};
  size_t index = 0;
  ANSWERS(EMVQR_ERRC_NONE, emvqr_order_map(code, NULL, &when, &order));
  ANSWERS(EMVQR_ERRC_NONE, emvqr_order_member(&order, 0, &out, &value));
  CHECK(holds(&out, "result.resultCode") && is(value, "SUCCESS"));
  while (emvqr_order_member(&order, index, &out, &value) == EMVQR_ERRC_NONE) {
    emvqr_text again;
    const emvqr_text path = {out.data, out.size};
    ANSWERS(EMVQR_ERRC_NONE, emvqr_order_get(&order, path, &again));
    CHECK(again.data == value.data && again.size == value.size && value.size != 0);
    ++index;
  }
  CHECK(index > 20);
  ANSWERS(EMVQR_ERRC_AT_END, emvqr_order_member(&order, index, &out, &value));
  ANSWERS(EMVQR_ERRC_AT_END, emvqr_order_member(&order, SIZE_MAX, &out, &value));
  ANSWERS(EMVQR_ERRC_NO_SPACE, emvqr_order_member(&order, 0, &small, &value));
  CHECK(small.size == strlen("result.resultCode"));
}

static void what_is_lost_is_told(void) {
  char made[EMVQR_MAX_PAYLOAD_BYTES];
  const emvqr_text code = full_code(made, sizeof made);
  const emvqr_occasion when = now();
  emvqr_order order;
  emvqr_loss loss;
  uint32_t index;
  int has_account = 0;
  ANSWERS(EMVQR_ERRC_NONE, emvqr_order_map(code, NULL, &when, &order));
  for (index = 0; emvqr_order_loss(&order, index, &loss) == EMVQR_ERRC_NONE; ++index)
    has_account |= loss.reason == EMVQR_LOSS_ROUTING_KEY && loss.where.ids[0] == 30 && loss.where.ids[1] == 0;
  CHECK(has_account && index == described(&order).losses);
  ANSWERS(EMVQR_ERRC_AT_END, emvqr_order_loss(&order, index, &loss));
  ANSWERS(EMVQR_ERRC_NONE, emvqr_loss_name(EMVQR_LOSS_ROUTING_KEY, &out));
  CHECK(holds(&out, "routing_key"));
  ANSWERS(EMVQR_ERRC_NONE, emvqr_loss_explain(EMVQR_LOSS_SHORTENED, &out));
  CHECK(holds(&out, "cut, since it does not fit"));
}

static void obstacles_are_told(void) {
  char made[EMVQR_MAX_PAYLOAD_BYTES];
  const emvqr_text code = full_code(made, sizeof made);
  emvqr_occasion when = now();
  emvqr_order order;
  emvqr_order_info info;
  emvqr_obstacle obstacle;
  when.now_ms = moment + 200000;
  ANSWERS(EMVQR_ERRC_NONE, emvqr_order_map(code, NULL, &when, &order));
  info = described(&order);
  CHECK(info.is_payable == 0 && info.result == EMVQR_RESULT_EXPIRED_CODE && is(info.result_status, "F"));
  CHECK(info.obstacles == 1 && info.obstacles_left_out == 0 && member(&order, "order.orderAmount.value").size == 0);
  ANSWERS(EMVQR_ERRC_NONE, emvqr_order_obstacle(&order, 0, &obstacle));
  CHECK(obstacle.kind == EMVQR_OBSTACLE_EXPIRED && obstacle.rule == EMVQR_RULE_NONE && obstacle.where.ids[0] == 99);
  ANSWERS(EMVQR_ERRC_NONE, emvqr_order_obstacle_explain(&order, 0, &out));
  CHECK(holds(&out, "the code has expired (99.01)"));
  ANSWERS(EMVQR_ERRC_NONE, emvqr_obstacle_name(EMVQR_OBSTACLE_CURRENCY_NOT_ACCEPTED, &out));
  CHECK(holds(&out, "currency_not_accepted"));
  ANSWERS(EMVQR_ERRC_AT_END, emvqr_order_obstacle(&order, 1, &obstacle));
  ANSWERS(EMVQR_ERRC_AT_END, emvqr_order_obstacle_explain(&order, 1, &out));
}

/// Accounts without an identifier, of which there are more than an order keeps reasons.
static void what_is_left_out_is_counted(void) {
  char made[EMVQR_MAX_PAYLOAD_BYTES];
  char more[EMVQR_MAX_PAYLOAD_BYTES];
  const emvqr_khqr_merchant shop = cafe();
  const emvqr_payload qr = parsed(written(&shop, made, sizeof made));
  emvqr_buffer broken = {more, sizeof more, 0};
  emvqr_change changes[20];
  emvqr_order order;
  emvqr_order_info info;
  emvqr_obstacle obstacle;
  emvqr_text code;
  unsigned i;
  for (i = 0; i != 20; ++i) {
    changes[i].where = emvqr_path_sub(31 + i, 1);
    changes[i].value = emvqr_text_of("AB");
  }
  ANSWERS(EMVQR_ERRC_NONE, emvqr_payload_edit(&qr, changes, 20, &broken, NULL));
  code.data = broken.data;
  code.size = broken.size;
  ANSWERS(EMVQR_ERRC_NONE, emvqr_order_map(code, NULL, NULL, &order));
  info = described(&order);
  CHECK(info.obstacles == 16 && info.obstacles_left_out == 4);
  ANSWERS(EMVQR_ERRC_NONE, emvqr_order_obstacle(&order, 15, &obstacle));
  CHECK(obstacle.kind == EMVQR_OBSTACLE_BREAKS_RULE && obstacle.rule != EMVQR_RULE_NONE);
  ANSWERS(EMVQR_ERRC_AT_END, emvqr_order_obstacle(&order, 16, &obstacle));
}

static void what_is_no_payload_has_an_answer(void) {
  emvqr_order order;
  emvqr_order_info info;
  ANSWERS(EMVQR_ERRC_NONE, emvqr_order_map(emvqr_text_of("000201"), NULL, NULL, &order));
  info = described(&order);
  CHECK(info.is_payable == 0 && info.result == EMVQR_RESULT_INVALID_CODE && info.scheme.size == 0);
  CHECK(info.not_a_payload.code == EMVQR_ERRC_CRC_MISSING);
  CHECK(is(member(&order, "result.resultCode"), "INVALID_CODE"));
}

static void the_policy_is_the_callers(void) {
  char made[EMVQR_MAX_PAYLOAD_BYTES];
  const emvqr_text code = full_code(made, sizeof made);
  const emvqr_amount_limit limit = {116, 0, 4999999};
  const emvqr_currency_rule whole_riels = {116, 0, 0};
  emvqr_policy policy = {.struct_size = sizeof policy};
  emvqr_occasion when = now();
  emvqr_order order;
  ANSWERS(EMVQR_ERRC_NONE, emvqr_order_map(code, &policy, &when, &order));
  CHECK(described(&order).is_payable == 1 && member(&order, "order.indirectAcquirer.acquirerName").size == 0);
  policy.names_acquirer = 1;
  policy.settlement_currency = emvqr_text_of("USD");
  policy.notify_url = emvqr_text_of("https://pay.example/n");
  policy.merchant_id = emvqr_path_sub(62, 3);
  policy.exponents = &whole_riels;
  policy.exponent_count = 1;
  when.payment_request_id = emvqr_text_of("R-1");
  ANSWERS(EMVQR_ERRC_NONE, emvqr_order_map(code, &policy, &when, &order));
  CHECK(is(member(&order, "order.indirectAcquirer.acquirerName"), "ABA Bank"));
  CHECK(is(member(&order, "settlementStrategy.settlementCurrency"), "USD"));
  CHECK(is(member(&order, "paymentNotifyUrl"), "https://pay.example/n"));
  CHECK(is(member(&order, "order.merchant.referenceMerchantId"), "Store 7"));
  CHECK(is(member(&order, "order.orderAmount.value"), "50000") && is(member(&order, "paymentRequestId"), "R-1"));
  policy.exponent_count = 0;
  policy.limits = &limit;
  policy.limit_count = 1;
  ANSWERS(EMVQR_ERRC_NONE, emvqr_order_map(code, &policy, &when, &order));
  CHECK(described(&order).result == EMVQR_RESULT_PAYMENT_AMOUNT_EXCEED_LIMIT);
  policy.limit_count = 0;
  policy.participants = emvqr_text_of("aclb,wing");
  ANSWERS(EMVQR_ERRC_NONE, emvqr_order_map(code, &policy, &when, &order));
  CHECK(described(&order).result == EMVQR_RESULT_MERCHANT_NOT_REGISTERED);
  policy.participants.size = 0;
  policy.schemes = emvqr_text_of("th-promptpay");
  ANSWERS(EMVQR_ERRC_NONE, emvqr_order_map(code, &policy, &when, &order));
  CHECK(described(&order).result == EMVQR_RESULT_INVALID_CODE);
  policy.schemes = emvqr_text_of("*");
  policy.currencies = emvqr_text_of("THB");
  ANSWERS(EMVQR_ERRC_NONE, emvqr_order_map(code, &policy, &when, &order));
  CHECK(described(&order).result == EMVQR_RESULT_CURRENCY_NOT_SUPPORT);
}

static void a_static_code_needs_an_id(void) {
  char made[EMVQR_MAX_PAYLOAD_BYTES];
  const emvqr_khqr_merchant shop = counter();
  const emvqr_text code = written(&shop, made, sizeof made);
  emvqr_policy policy = {.struct_size = sizeof policy, .static_ids = EMVQR_ID_SOURCE_CALLER};
  emvqr_occasion when = now();
  emvqr_order order;
  emvqr_order_info info;
  ANSWERS(EMVQR_ERRC_NONE, emvqr_order_map(code, NULL, &when, &order));
  info = described(&order);
  CHECK(info.is_payable == 1 && info.has_amount == 0 && member(&order, "order.referenceOrderId").size == 32);
  ANSWERS(EMVQR_ERRC_NONE, emvqr_order_map(code, &policy, &when, &order));
  CHECK(described(&order).is_payable == 0);
  when.order_id = emvqr_text_of("ORDER-9");
  ANSWERS(EMVQR_ERRC_NONE, emvqr_order_map(code, &policy, &when, &order));
  CHECK(is(member(&order, "order.referenceOrderId"), "ORDER-9"));
}

static void a_copy_is_refused(void) {
  char made[EMVQR_MAX_PAYLOAD_BYTES];
  const emvqr_text code = full_code(made, sizeof made);
  emvqr_order order;
  emvqr_order copy;
  emvqr_text value;
  ANSWERS(EMVQR_ERRC_NONE, emvqr_order_map(code, NULL, NULL, &order));
  copy = order;
  ANSWERS(EMVQR_ERRC_NOT_FILLED, emvqr_order_get(&copy, emvqr_text_of("result.resultCode"), &value));
}

int main(void) {
  a_code_becomes_an_order();
  members_are_walked();
  what_is_lost_is_told();
  obstacles_are_told();
  what_is_left_out_is_counted();
  what_is_no_payload_has_an_answer();
  the_policy_is_the_callers();
  a_static_code_needs_an_id();
  a_copy_is_refused();
  return DONE;
}
