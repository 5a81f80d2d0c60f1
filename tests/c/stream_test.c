// A payload that is fed byte by byte.
#include "payloads.h"

/// Feeds a text up to its first state that is not `reading`; how many bytes that took.
static size_t fed(emvqr_stream* in, const char* text, uint32_t* state) {
  size_t taken = 0;
  *state = EMVQR_STREAM_READING;
  while (*state == EMVQR_STREAM_READING && text[taken] != '\0')
    ANSWERS(EMVQR_ERRC_NONE, emvqr_stream_feed(in, (uint8_t)text[taken++], state));
  return taken;
}

static void a_payload_stands_with_its_last_byte(void) {
  char buffer[EMVQR_MAX_PAYLOAD_BYTES];
  uint32_t state;
  emvqr_stream in;
  emvqr_failure why;
  emvqr_payload qr;
  emvqr_text name;
  ANSWERS(EMVQR_ERRC_NONE, emvqr_stream_begin(buffer, sizeof buffer, EMVQR_QUIRK_NONE, &in));
  ANSWERS(EMVQR_ERRC_EMPTY_INPUT, emvqr_stream_read(&in, &qr, &why));
  ANSWERS(EMVQR_ERRC_NOT_FILLED, emvqr_payload_get(&qr, emvqr_path_root(59), &name));
  CHECK(fed(&in, spec_example, &state) == sizeof spec_example - 1 && state == EMVQR_STREAM_WHOLE);
  ANSWERS(EMVQR_ERRC_NONE, emvqr_stream_feed(&in, '\n', &state));
  CHECK(state == EMVQR_STREAM_WHOLE);
  ANSWERS(EMVQR_ERRC_NONE, emvqr_stream_read(&in, &qr, &why));
  CHECK(why.code == EMVQR_ERRC_NONE);
  ANSWERS(EMVQR_ERRC_NONE, emvqr_payload_get(&qr, emvqr_path_root(59), &name));
  CHECK(is(name, "BEST TRANSPORT") && name.data > buffer && name.data < buffer + sizeof buffer);

  ANSWERS(EMVQR_ERRC_NONE, emvqr_stream_reset(&in));
  CHECK(fed(&in, "000201x", &state) == 7 && state == EMVQR_STREAM_REFUSED);
  ANSWERS(EMVQR_ERRC_BAD_ID, emvqr_stream_read(&in, &qr, &why));
  CHECK(why.code == EMVQR_ERRC_BAD_ID && why.offset == 6);
}

static void what_is_too_much_is_refused(void) {
  char buffer[8];
  uint32_t state;
  emvqr_stream in;
  emvqr_failure why;
  emvqr_payload qr;
  ANSWERS(EMVQR_ERRC_NONE, emvqr_stream_begin(buffer, sizeof buffer, EMVQR_QUIRK_NONE, &in));
  CHECK(fed(&in, spec_example, &state) == sizeof buffer + 1 && state == EMVQR_STREAM_REFUSED);
  ANSWERS(EMVQR_ERRC_NO_SPACE, emvqr_stream_read(&in, &qr, &why));
  CHECK(why.offset == sizeof buffer);
  ANSWERS(EMVQR_ERRC_NONE, emvqr_stream_begin(NULL, 0, EMVQR_QUIRK_NONE, &in));
  CHECK(fed(&in, "0", &state) == 1 && state == EMVQR_STREAM_REFUSED);
}

static void quirks_are_allowed(void) {
  char buffer[32];
  uint32_t state;
  emvqr_stream in;
  ANSWERS(EMVQR_ERRC_NONE, emvqr_stream_begin(buffer, sizeof buffer, EMVQR_QUIRK_NONE, &in));
  CHECK(fed(&in, "00020163041234", &state) == 14 && state == EMVQR_STREAM_REFUSED);
  ANSWERS(EMVQR_ERRC_NONE, emvqr_stream_begin(buffer, sizeof buffer, EMVQR_QUIRK_IGNORE_CRC, &in));
  CHECK(fed(&in, "00020163041234", &state) == 14 && state == EMVQR_STREAM_WHOLE);
}

static void more_might_follow(void) {
  static const char emoji[] =
      "00020101021129130009khqr@aclb5204599953031165802KH5906Shop 26012Siem Reap \xF0\x9F\x98\x80"
      "63046B98";
  char buffer[EMVQR_MAX_PAYLOAD_BYTES];
  uint32_t state = EMVQR_STREAM_READING;
  emvqr_stream in;
  emvqr_payload qr;
  ANSWERS(EMVQR_ERRC_NONE, emvqr_stream_begin(buffer, sizeof buffer, EMVQR_QUIRK_NONE, &in));
  for (size_t i = 0; i != sizeof emoji - 1; ++i)
    ANSWERS(EMVQR_ERRC_NONE, emvqr_stream_feed(&in, (uint8_t)emoji[i], &state));
  CHECK(state == EMVQR_STREAM_UNDECIDED);
  ANSWERS(EMVQR_ERRC_NONE, emvqr_stream_read(&in, &qr, NULL));
}

static void misuse_is_answered(void) {
  char buffer[32];
  uint32_t state = 7;
  emvqr_stream in;
  emvqr_payload qr;
  emvqr_failure why;
  memset(&in, 0, sizeof in);
  ANSWERS(EMVQR_ERRC_NOT_FILLED, emvqr_stream_feed(&in, '0', &state));
  ANSWERS(EMVQR_ERRC_NOT_FILLED, emvqr_stream_read(&in, &qr, &why));
  CHECK(why.code == EMVQR_ERRC_NOT_FILLED);
  ANSWERS(EMVQR_ERRC_NOT_FILLED, emvqr_stream_reset(&in));
  ANSWERS(EMVQR_ERRC_BAD_ARGUMENT, emvqr_stream_begin(NULL, 1, EMVQR_QUIRK_NONE, &in));
  ANSWERS(EMVQR_ERRC_BAD_ARGUMENT, emvqr_stream_begin(buffer, sizeof buffer, 0x80, &in));
  ANSWERS(EMVQR_ERRC_NOT_FILLED, emvqr_stream_feed(&in, '0', &state));
  ANSWERS(EMVQR_ERRC_BAD_ARGUMENT, emvqr_stream_begin(buffer, sizeof buffer, EMVQR_QUIRK_NONE, NULL));
  ANSWERS(EMVQR_ERRC_NONE, emvqr_stream_begin(buffer, sizeof buffer, EMVQR_QUIRK_NONE, &in));
  ANSWERS(EMVQR_ERRC_BAD_ARGUMENT, emvqr_stream_feed(&in, '0', NULL));
  ANSWERS(EMVQR_ERRC_BAD_ARGUMENT, emvqr_stream_feed(NULL, '0', &state));
  ANSWERS(EMVQR_ERRC_BAD_ARGUMENT, emvqr_stream_read(NULL, &qr, NULL));
  ANSWERS(EMVQR_ERRC_BAD_ARGUMENT, emvqr_stream_read(&in, NULL, &why));
  ANSWERS(EMVQR_ERRC_BAD_ARGUMENT, emvqr_stream_reset(NULL));
  CHECK(state == 7);
}

int main(void) {
  a_payload_stands_with_its_last_byte();
  what_is_too_much_is_refused();
  quirks_are_allowed();
  more_might_follow();
  misuse_is_answered();
  return DONE;
}
