// Names, sentences and texts as other texts, into a caller's buffer.
#include "payloads.h"

static char bytes[2048];
static emvqr_buffer out = {bytes, sizeof bytes, 0};

static void codes_have_names(void) {
  const emvqr_failure misuse = {EMVQR_ERRC_NOT_FILLED, 0, 0, {0, {0}}};
  emvqr_failure fault = {EMVQR_ERRC_TRUNCATED_VALUE, 0, 118, {2, {62, 7}}};
  ANSWERS(EMVQR_ERRC_NONE, emvqr_errc_name(EMVQR_ERRC_TRUNCATED_VALUE, &out));
  CHECK(holds(&out, "truncated_value"));
  ANSWERS(EMVQR_ERRC_NONE, emvqr_errc_name(EMVQR_ERRC_NONE, &out));
  CHECK(holds(&out, "none"));
  ANSWERS(EMVQR_ERRC_NONE, emvqr_errc_name(EMVQR_ERRC_BAD_ARGUMENT, &out));
  CHECK(holds(&out, "bad_argument"));
  ANSWERS(EMVQR_ERRC_NONE, emvqr_errc_name(EMVQR_ERRC_BAD_STRUCT_SIZE, &out));
  CHECK(holds(&out, "bad_struct_size"));
  ANSWERS(EMVQR_ERRC_NONE, emvqr_errc_name(EMVQR_ERRC_NOT_FILLED, &out));
  CHECK(holds(&out, "not_filled"));
  ANSWERS(EMVQR_ERRC_NONE, emvqr_errc_name(EMVQR_ERRC_AT_END, &out));
  CHECK(holds(&out, "at_end"));
  ANSWERS(EMVQR_ERRC_NONE, emvqr_failure_message(&fault, &out));
  CHECK(holds(&out, "62.07: the value runs past the end (offset 118)"));
  fault.code = EMVQR_ERRC_BREAKS_RULE;
  fault.rule = EMVQR_RULE_MPM_T3_6;
  fault.where = emvqr_path_root(59);
  ANSWERS(EMVQR_ERRC_NONE, emvqr_failure_message(&fault, &out));
  CHECK(holds(&out, "59: the length must be what table 3.6 says: 1 to 25 characters (MPM-T3.6)"));
  ANSWERS(EMVQR_ERRC_NONE, emvqr_failure_message(&misuse, &out));
  CHECK(holds(&out, "nothing has been read into this struct"));
}

static void findings_are_explained(void) {
  const emvqr_finding finding = {EMVQR_RULE_MPM_4_7_3_1, EMVQR_SEVERITY_ERROR, 4, {1, {63}}};
  ANSWERS(EMVQR_ERRC_NONE, emvqr_rule_id(EMVQR_RULE_MPM_4_7_4_1, &out));
  CHECK(holds(&out, "MPM-4.7.4.1"));
  ANSWERS(EMVQR_ERRC_NONE, emvqr_rule_id(EMVQR_RULE_NONE, &out));
  CHECK(out.size == 0);
  ANSWERS(EMVQR_ERRC_NONE, emvqr_severity_name(EMVQR_SEVERITY_WARNING, &out));
  CHECK(holds(&out, "warning"));
  ANSWERS(EMVQR_ERRC_NONE, emvqr_finding_explain(&finding, &out));
  CHECK(holds(&out, "the CRC must fit the bytes before it"));
}

static void paths_go_there_and_back(void) {
  emvqr_path where = {0, {0}};
  ANSWERS(EMVQR_ERRC_NONE, emvqr_path_write(where, &out));
  CHECK(out.size == 0);
  ANSWERS(EMVQR_ERRC_NONE, emvqr_path_read(emvqr_text_of("62.50.01.02"), &where));
  CHECK(where.depth == 4 && where.ids[0] == 62 && where.ids[1] == 50 && where.ids[2] == 1 && where.ids[3] == 2);
  ANSWERS(EMVQR_ERRC_NONE, emvqr_path_write(where, &out));
  CHECK(holds(&out, "62.50.01.02"));
  where = emvqr_path_sub(62, 7);
  CHECK(where.depth == 2 && where.ids[0] == 62 && where.ids[1] == 7);
  ANSWERS(EMVQR_ERRC_BAD_ID, emvqr_path_read(emvqr_text_of(""), &where));
  ANSWERS(EMVQR_ERRC_BAD_ID, emvqr_path_read(emvqr_text_of("62.7"), &where));
  ANSWERS(EMVQR_ERRC_BAD_ID, emvqr_path_read(emvqr_text_of("1.2.3.4.5"), &where));
}

static void numbers_go_there_and_back(void) {
  emvqr_decimal number = {1050, 2};
  ANSWERS(EMVQR_ERRC_NONE, emvqr_decimal_write(number, &out));
  CHECK(holds(&out, "10.50"));
  ANSWERS(EMVQR_ERRC_NONE, emvqr_decimal_read(emvqr_text_of("98."), &number));
  CHECK(number.units == 98 && number.scale == 0);
  ANSWERS(EMVQR_ERRC_BAD_NUMBER, emvqr_decimal_read(emvqr_text_of("0.123456789012345678"), &number));
  ANSWERS(EMVQR_ERRC_NONE, emvqr_decimal_read(emvqr_text_of(".123456789012345678"), &number));
  CHECK(number.units == 123456789012345678 && number.scale == 18);
  ANSWERS(EMVQR_ERRC_BAD_NUMBER, emvqr_decimal_read(emvqr_text_of("1,5"), &number));
  ANSWERS(EMVQR_ERRC_BAD_NUMBER, emvqr_decimal_read(emvqr_text_of(NULL), &number));
  number.units = INT64_MIN;
  number.scale = 18;
  ANSWERS(EMVQR_ERRC_NONE, emvqr_decimal_write(number, &out));
  CHECK(holds(&out, "-9.223372036854775808"));
}

static void hostile_text_is_shown_safely(void) {
  char long_text[400];
  emvqr_text text = {long_text, 99};
  ANSWERS(EMVQR_ERRC_NONE, emvqr_text_display(emvqr_text_of("Caf\xC3\xA9 \xE2\x80\xAE\\"), &out));
  CHECK(holds(&out, "Caf\xC3\xA9 \\u{202E}\\\\"));
  memset(long_text, '\x1B', sizeof long_text);
  ANSWERS(EMVQR_ERRC_NONE, emvqr_text_display(text, &out));
  CHECK(out.size == 99 * 4 && out.size <= EMVQR_MAX_DISPLAY_BYTES);
  text.size = 100;
  ANSWERS(EMVQR_ERRC_VALUE_TOO_LONG, emvqr_text_display(text, &out));
  ANSWERS(EMVQR_ERRC_INVALID_UTF8, emvqr_text_display(emvqr_text_of("a\xFF"), &out));
  ANSWERS(EMVQR_ERRC_INVALID_UTF8, emvqr_text_display(emvqr_text_of("a\xE2\x80"), &out));
}

static void digests_are_of_the_bytes(void) {
  const emvqr_text no_bytes = {NULL, 1};
  uint32_t crc = 7;
  ANSWERS(EMVQR_ERRC_NONE, emvqr_text_crc(emvqr_text_of("123456789"), &crc));
  CHECK(crc == 0x29B1);
  ANSWERS(EMVQR_ERRC_NONE, emvqr_text_crc(emvqr_text_of(NULL), &crc));
  CHECK(crc == 0xFFFF);
  ANSWERS(EMVQR_ERRC_BAD_ARGUMENT, emvqr_text_crc(no_bytes, &crc));
  ANSWERS(EMVQR_ERRC_BAD_ARGUMENT, emvqr_text_crc(emvqr_text_of("1"), NULL));
  ANSWERS(EMVQR_ERRC_NONE, emvqr_text_md5(emvqr_text_of("abc"), &out));
  CHECK(holds(&out, "900150983cd24fb0d6963f7d28e17f72"));
  ANSWERS(EMVQR_ERRC_NONE, emvqr_text_md5(emvqr_text_of(NULL), &out));
  CHECK(holds(&out, "d41d8cd98f00b204e9800998ecf8427e"));
}

static void a_small_buffer_is_told_the_size(void) {
  char small[16];
  emvqr_buffer room = {NULL, 0, 0};
  memset(small, '#', sizeof small);
  ANSWERS(EMVQR_ERRC_NO_SPACE, emvqr_errc_name(EMVQR_ERRC_TRUNCATED_VALUE, &room));
  CHECK(room.size == 15);
  room.data = small;
  room.capacity = 14;
  ANSWERS(EMVQR_ERRC_NO_SPACE, emvqr_errc_name(EMVQR_ERRC_TRUNCATED_VALUE, &room));
  CHECK(room.size == 15 && small[0] == '#');
  room.capacity = 15;
  ANSWERS(EMVQR_ERRC_NONE, emvqr_errc_name(EMVQR_ERRC_TRUNCATED_VALUE, &room));
  CHECK(holds(&room, "truncated_value") && small[15] == '#');
}

int main(void) {
  codes_have_names();
  findings_are_explained();
  paths_go_there_and_back();
  numbers_go_there_and_back();
  hostile_text_is_shown_safely();
  digests_are_of_the_bytes();
  a_small_buffer_is_told_the_size();
  return DONE;
}
