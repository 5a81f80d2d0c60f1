// What there is to say of objects, values, faults and schemes, for people.
#include "payloads.h"

static char bytes[EMVQR_MAX_SENTENCE_BYTES];
static emvqr_buffer out = {bytes, sizeof bytes, 0};

#define SAYS(text, call)            \
  do {                              \
    ANSWERS(EMVQR_ERRC_NONE, call); \
    CHECK(holds(&out, text));       \
  } while (0)
#define SAYS_NOTHING(call)          \
  do {                              \
    ANSWERS(EMVQR_ERRC_NONE, call); \
    CHECK(out.size == 0);           \
  } while (0)

static void objects_have_names(void) {
  char code[EMVQR_MAX_PAYLOAD_BYTES];
  const emvqr_khqr_merchant shop = cafe();
  const emvqr_payload qr = parsed(written(&shop, code, sizeof code));
  const emvqr_payload empty = {{0}};
  emvqr_path deep = emvqr_path_sub(62, 7);
  SAYS("Merchant Name", emvqr_object_name(&qr, emvqr_path_root(59), &out));
  SAYS("Bakong Account ID", emvqr_object_name(&qr, emvqr_path_sub(30, 0), &out));
  SAYS("Globally Unique Identifier", emvqr_object_name(NULL, emvqr_path_sub(30, 0), &out));
  SAYS("Scheme specific", emvqr_object_name(NULL, emvqr_path_sub(85, 7), &out));
  ANSWERS(EMVQR_ERRC_NOT_FILLED, emvqr_object_name(&empty, emvqr_path_root(59), &out));
  ANSWERS(EMVQR_ERRC_BAD_ARGUMENT, emvqr_object_name(&qr, emvqr_path_root(59), NULL));
  deep.ids[1] = 100;
  ANSWERS(EMVQR_ERRC_BAD_ARGUMENT, emvqr_object_name(&qr, deep, &out));
}

static void values_have_meanings(void) {
  char code[EMVQR_MAX_PAYLOAD_BYTES];
  const emvqr_khqr_merchant shop = cafe();
  const emvqr_payload qr = parsed(written(&shop, code, sizeof code));
  const emvqr_payload empty = {{0}};
  emvqr_path deep = emvqr_path_sub(99, 0);
  SAYS("KHR, Riel", emvqr_value_meaning(&qr, emvqr_path_root(53), &out));
  SAYS("Cambodia", emvqr_value_meaning(&qr, emvqr_path_root(58), &out));
  SAYS("2026-11-22 07:14:33 UTC", emvqr_value_meaning(&qr, deep, &out));
  SAYS_NOTHING(emvqr_value_meaning(&qr, emvqr_path_root(59), &out));
  ANSWERS(EMVQR_ERRC_NO_SUCH_OBJECT, emvqr_value_meaning(&qr, emvqr_path_root(64), &out));
  ANSWERS(EMVQR_ERRC_NOT_FILLED, emvqr_value_meaning(&empty, emvqr_path_root(53), &out));
  ANSWERS(EMVQR_ERRC_BAD_ARGUMENT, emvqr_value_meaning(NULL, emvqr_path_root(53), &out));
  ANSWERS(EMVQR_ERRC_BAD_ARGUMENT, emvqr_value_meaning(&qr, emvqr_path_root(53), NULL));
  deep.depth = 5;
  ANSWERS(EMVQR_ERRC_BAD_ARGUMENT, emvqr_value_meaning(&qr, deep, &out));
}

static void failures_are_told_and_mended(void) {
  const emvqr_text tampered = emvqr_text_of("00020163041234");
  emvqr_payload qr;
  emvqr_failure why;
  ANSWERS(EMVQR_ERRC_CRC_MISMATCH, emvqr_payload_parse(tampered, EMVQR_QUIRK_NONE, &qr, &why));
  SAYS("the CRC does not fit the text", emvqr_failure_meaning(&why, &out));
  SAYS("CRC should be AAE6", emvqr_failure_mend(tampered, &why, &out));
  why.offset = 15;  // past the text it is said to be of
  SAYS_NOTHING(emvqr_failure_mend(tampered, &why, &out));
  why.code = EMVQR_ERRC_BREAKS_RULE;
  why.rule = EMVQR_RULE_MPM_T3_6;
  why.where = emvqr_path_root(59);
  SAYS("the length must be what table 3.6 says: 1 to 25 characters", emvqr_failure_meaning(&why, &out));
  why.code = EMVQR_ERRC_AT_END;
  SAYS("there is nothing more", emvqr_failure_meaning(&why, &out));
  ANSWERS(EMVQR_ERRC_BAD_ARGUMENT, emvqr_failure_mend(tampered, &why, &out));
  why.code = 199;
  ANSWERS(EMVQR_ERRC_BAD_ARGUMENT, emvqr_failure_meaning(&why, &out));
  ANSWERS(EMVQR_ERRC_BAD_ARGUMENT, emvqr_failure_mend(tampered, &why, &out));
  why.code = EMVQR_ERRC_CRC_MISMATCH;
  ANSWERS(EMVQR_ERRC_BAD_ARGUMENT, emvqr_failure_meaning(NULL, &out));
  ANSWERS(EMVQR_ERRC_BAD_ARGUMENT, emvqr_failure_meaning(&why, NULL));
  ANSWERS(EMVQR_ERRC_BAD_ARGUMENT, emvqr_failure_mend(tampered, NULL, &out));
  ANSWERS(EMVQR_ERRC_BAD_ARGUMENT, emvqr_failure_mend(tampered, &why, NULL));
}

static void codes_break_rules(void) {
  uint32_t rule = 7;
  ANSWERS(EMVQR_ERRC_NONE, emvqr_errc_rule(EMVQR_ERRC_CRC_MISMATCH, &rule));
  CHECK(rule == EMVQR_RULE_MPM_4_7_3_1);
  ANSWERS(EMVQR_ERRC_NONE, emvqr_errc_rule(EMVQR_ERRC_NO_SPACE, &rule));
  CHECK(rule == EMVQR_RULE_NONE);
  ANSWERS(EMVQR_ERRC_BAD_ARGUMENT, emvqr_errc_rule(EMVQR_ERRC_AT_END, &rule));
  ANSWERS(EMVQR_ERRC_BAD_ARGUMENT, emvqr_errc_rule(EMVQR_ERRC_CRC_MISMATCH, NULL));
}

static void findings_are_mended(void) {
  const emvqr_payload qr = parsed(emvqr_text_of(spec_example));
  const emvqr_payload empty = {{0}};
  emvqr_finding finding = {EMVQR_RULE_MPM_4_7_1_1, EMVQR_SEVERITY_ERROR, 0, {1, {0}}};
  SAYS("00 should be 01", emvqr_finding_mend(&qr, &finding, &out));
  ANSWERS(EMVQR_ERRC_NOT_FILLED, emvqr_finding_mend(&empty, &finding, &out));
  ANSWERS(EMVQR_ERRC_BAD_ARGUMENT, emvqr_finding_mend(NULL, &finding, &out));
  ANSWERS(EMVQR_ERRC_BAD_ARGUMENT, emvqr_finding_mend(&qr, NULL, &out));
  ANSWERS(EMVQR_ERRC_BAD_ARGUMENT, emvqr_finding_mend(&qr, &finding, NULL));
  finding.rule = EMVQR_RULE_MPM_T3_6;
  SAYS_NOTHING(emvqr_finding_mend(&qr, &finding, &out));
  finding.rule = 1;
  ANSWERS(EMVQR_ERRC_BAD_ARGUMENT, emvqr_finding_mend(&qr, &finding, &out));
  finding.rule = EMVQR_RULE_TXT_0001;
  finding.offset = 0xFFFFFFFF;  // far past the payload
  SAYS_NOTHING(emvqr_finding_mend(&qr, &finding, &out));
}

static void all_schemes_are_listed(void) {
  emvqr_scheme scheme = {.struct_size = sizeof scheme};
  size_t index = 0;
  ANSWERS(EMVQR_ERRC_NONE, emvqr_scheme_at(0, &scheme));
  CHECK(is(scheme.id, "khqr-merchant") && is(scheme.country, "KH") && scheme.root_id == 0 && scheme.guid.size == 0);
  while (emvqr_scheme_at(index, &scheme) == EMVQR_ERRC_NONE) ++index;
  CHECK(index > 60 && is(scheme.id, "emvco"));
  ANSWERS(EMVQR_ERRC_AT_END, emvqr_scheme_at(index, &scheme));
  ANSWERS(EMVQR_ERRC_AT_END, emvqr_scheme_at(SIZE_MAX, &scheme));
  ANSWERS(EMVQR_ERRC_BAD_ARGUMENT, emvqr_scheme_at(0, NULL));
  scheme.struct_size = 3;
  ANSWERS(EMVQR_ERRC_BAD_STRUCT_SIZE, emvqr_scheme_at(0, &scheme));
}

int main(void) {
  objects_have_names();
  values_have_meanings();
  failures_are_told_and_mended();
  codes_break_rules();
  findings_are_mended();
  all_schemes_are_listed();
  return DONE;
}
