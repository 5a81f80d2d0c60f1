// Checking: every finding with its rule and place, the counts, and what is kept where there is little room.
#include "payloads.h"

/// The code of `cafe` with another text for its name and 52, which breaks rules of all severities.
static emvqr_payload troubled(char* bytes, size_t capacity) {
  const emvqr_khqr_merchant shop = cafe();
  char clean[EMVQR_MAX_PAYLOAD_BYTES];
  const emvqr_payload qr = parsed(written(&shop, clean, sizeof clean));
  emvqr_change changes[4] = {
      {{1, {52}}, {"0000", 4}}, {{1, {53}}, {"999", 3}}, {{1, {58}}, {"XX", 2}}, {{1, {59}}, {NULL, 0}}};
  emvqr_buffer made = {bytes, capacity, 0};
  emvqr_text text;
  changes[3].value = emvqr_text_of(
      "Angkor\x07"
      "Cafe");
  ANSWERS(EMVQR_ERRC_NONE, emvqr_payload_edit(&qr, changes, 4, &made, NULL));
  text.data = made.data;
  text.size = made.size;
  return parsed(text);
}

static void what_obeys_is_valid(void) {
  char bytes[EMVQR_MAX_PAYLOAD_BYTES];
  const emvqr_khqr_merchant shop = cafe();
  const emvqr_payload qr = parsed(written(&shop, bytes, sizeof bytes));
  const emvqr_check_options options = {.struct_size = sizeof options, .now_ms = moment};
  emvqr_report report = {.struct_size = sizeof report, .worst = 7, .total = 7, .count = 7, .errors = 7};
  ANSWERS(EMVQR_ERRC_NONE, emvqr_payload_check(&qr, &options, NULL, 0, &report));
  CHECK(report.valid == 1 && report.worst == EMVQR_SEVERITY_OFF && report.total == 0 && report.count == 0);
  CHECK(report.errors == 0 && report.struct_size == sizeof report);
}

static void time_is_the_callers(void) {
  char bytes[EMVQR_MAX_PAYLOAD_BYTES];
  const emvqr_khqr_merchant shop = cafe();
  const emvqr_payload qr = parsed(written(&shop, bytes, sizeof bytes));
  emvqr_check_options options = {.struct_size = sizeof options, .now_ms = moment + 120001};
  emvqr_report report = {.struct_size = sizeof report};
  emvqr_finding found[4];
  ANSWERS(EMVQR_ERRC_NONE, emvqr_payload_check(&qr, &options, found, 4, &report));
  CHECK(report.valid == 0 && report.worst == EMVQR_SEVERITY_ERROR && report.count == 1 && report.errors == 1);
  CHECK(found[0].rule == EMVQR_RULE_KHQR_9904 && found[0].severity == EMVQR_SEVERITY_ERROR);
  CHECK(found[0].where.depth == 2 && found[0].where.ids[0] == 99 && found[0].where.ids[1] == 1);
  CHECK(memcmp(bytes + found[0].offset, "0113", 4) == 0);
  options.now_ms = 0;
  ANSWERS(EMVQR_ERRC_NONE, emvqr_payload_check(&qr, &options, found, 4, &report));
  CHECK(report.valid == 1);
  ANSWERS(EMVQR_ERRC_NONE, emvqr_payload_check(&qr, NULL, found, 4, &report));
  CHECK(report.valid == 1);
}

static void the_edition_is_the_callers(void) {
  const emvqr_change expiry = {{2, {99, 1}}, {NULL, 0}};
  const emvqr_khqr_merchant shop = cafe();
  char bytes[EMVQR_MAX_PAYLOAD_BYTES];
  char legacy[EMVQR_MAX_PAYLOAD_BYTES];
  const emvqr_payload qr = parsed(written(&shop, bytes, sizeof bytes));
  emvqr_buffer made = {legacy, sizeof legacy, 0};
  emvqr_check_options options = {.struct_size = sizeof options, .now_ms = moment};
  emvqr_report report = {.struct_size = sizeof report};
  emvqr_text text;
  emvqr_payload without;
  ANSWERS(EMVQR_ERRC_NONE, emvqr_payload_edit(&qr, &expiry, 1, &made, NULL));
  text.data = made.data;
  text.size = made.size;
  without = parsed(text);
  ANSWERS(EMVQR_ERRC_NONE, emvqr_payload_check(&without, &options, NULL, 0, &report));
  CHECK(report.valid == 0);
  options.khqr_edition = EMVQR_EDITION_LEGACY;
  ANSWERS(EMVQR_ERRC_NONE, emvqr_payload_check(&without, &options, NULL, 0, &report));
  CHECK(report.valid == 1 && report.worst == EMVQR_SEVERITY_INFO && report.total == 1 && report.count == 0);
}

static void errors_go_first_where_there_is_little_room(void) {
  char bytes[EMVQR_MAX_PAYLOAD_BYTES];
  const emvqr_payload qr = troubled(bytes, sizeof bytes);
  emvqr_finding all[EMVQR_MAX_FINDINGS];
  emvqr_report whole = {.struct_size = sizeof whole};
  size_t room;
  ANSWERS(EMVQR_ERRC_NONE, emvqr_payload_check(&qr, NULL, all, EMVQR_MAX_FINDINGS, &whole));
  CHECK(whole.count == whole.total && whole.errors >= 2 && whole.total > whole.errors + 1);
  for (room = 0; room <= whole.total + 1u; ++room) {
    emvqr_finding some[EMVQR_MAX_FINDINGS];
    emvqr_report report = {.struct_size = sizeof report};
    uint32_t i;
    uint32_t errors = 0;
    ANSWERS(EMVQR_ERRC_NONE, emvqr_payload_check(&qr, NULL, some, room, &report));
    CHECK(report.total == whole.total && report.errors == whole.errors && report.worst == whole.worst);
    CHECK(report.count == (room < whole.total ? room : whole.total));
    for (i = 0; i != report.count; ++i) errors += some[i].severity == EMVQR_SEVERITY_ERROR;
    for (i = 1; i < report.count; ++i) CHECK(some[i - 1].offset <= some[i].offset);
    CHECK(errors == (room < whole.errors ? room : whole.errors));
  }
}

int main(void) {
  what_obeys_is_valid();
  time_is_the_callers();
  the_edition_is_the_callers();
  errors_go_first_where_there_is_little_room();
  return DONE;
}
