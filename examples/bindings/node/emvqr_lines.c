// emvqr for programs that have no foreign function interface: they run this one and talk to it in lines. A request is
// words with blanks between, texts among them in hexadecimal, so that they may hold any byte; the answer is a line of
// JSON.
//
//   check NOW_MS TEXT           {"valid":true,"fields":{"00":"01", ...},"findings":[{"rule":...}, ...]}
//   khqr NOW_MS MEMBER=TEXT...  {"payload":"..."}; members of emvqr_khqr_merchant, numbers of it in digits
//   order NOW_MS TEXT           {"payable":true,"members":{"result.resultCode":"SUCCESS", ...}}
//
// Where there is no such answer: {"failure":{"code":"crc_mismatch","path":"63","offset":118,"message":"..."}}.
#include <emvqr/emvqr_alipayplus.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char line[1 << 17];
static char sentence[EMVQR_MAX_SENTENCE_BYTES];
static emvqr_buffer said = {sentence, sizeof sentence, 0};

/// True if U+2028 or U+2029 begins here, which are line ends to some readers of lines.
static int is_line_end(const char* data, size_t left) {
  return left >= 3 && (memcmp(data, "\xE2\x80\xA8", 3) == 0 || memcmp(data, "\xE2\x80\xA9", 3) == 0);
}
static void put_json(const char* data, size_t size) {
  size_t i;
  putchar('"');
  for (i = 0; i != size; ++i) {
    const unsigned char c = (unsigned char)data[i];
    if (c == '"' || c == '\\')
      printf("\\%c", c);
    else if (c < 0x20 || c == 0x7F)
      printf("\\u%04x", c);
    else if (is_line_end(data + i, size - i)) {
      printf("\\u20%02x", (unsigned char)data[i + 2] - 0x80);
      i += 2;
    } else
      putchar(c);
  }
  putchar('"');
}
/// `,"key":` but for the first member of an object.
static void put_key(const char* before, const char* key) { printf("%s\"%s\":", before, key); }
static void put_said(void) { put_json(said.data, said.size); }

/// Always 1, as the end of whoever answers so.
static int put_failure(const emvqr_failure* why) {
  fputs("{\"failure\":{", stdout);
  put_key("", "code");
  emvqr_errc_name(why->code, &said);
  put_said();
  put_key(",", "path");
  emvqr_path_write(why->where, &said);
  put_said();
  printf(",\"offset\":%lu", (unsigned long)why->offset);
  put_key(",", "message");
  emvqr_failure_message(why, &said);
  put_said();
  fputs("}}\n", stdout);
  return 1;
}
static int refuse(emvqr_errc code) {
  const emvqr_failure why = {code, 0, 0, {0, {0}}};
  return put_failure(&why);
}

/// Turns hexadecimal digits into their bytes, in place; false where there are others, or half a byte.
static int take_text(char* digits, emvqr_text* out) {
  const size_t count = strlen(digits);
  size_t i;
  for (i = 0; i != count; ++i)
    if (strchr("0123456789abcdef", digits[i]) == NULL) return 0;
  for (i = 0; i + 1 < count; i += 2) {
    const char pair[3] = {digits[i], digits[i + 1], '\0'};
    digits[i / 2] = (char)strtoul(pair, NULL, 16);
  }
  out->data = digits;
  out->size = count / 2;
  return count % 2 == 0;
}

/// Reads a number of digits alone, up to `most`; false for any other text.
static int take_number(const char* digits, int64_t most, int64_t* out) {
  *out = 0;
  if (*digits == '\0') return 0;
  for (; *digits != '\0'; ++digits) {
    const int digit = *digits - '0';
    if (digit < 0 || digit > 9 || *out > (most - digit) / 10) return 0;
    *out = *out * 10 + digit;
  }
  return 1;
}

static void put_fields(const emvqr_payload* qr, emvqr_path level, const char** before) {
  emvqr_fields walk;
  emvqr_field object;
  if (emvqr_fields_begin(qr, level, &walk) != EMVQR_ERRC_NONE) return;
  while (emvqr_fields_next(&walk, &object) == EMVQR_ERRC_NONE) {
    const emvqr_path where = emvqr_path_below(level, object.id);
    emvqr_path_write(where, &said);
    fputs(*before, stdout);
    put_said();
    putchar(':');
    put_json(object.value.data, object.value.size);
    *before = ",";
    if (where.depth < EMVQR_MAX_DEPTH) put_fields(qr, where, before);
  }
}

static int check(int64_t now_ms, emvqr_text text) {
  static emvqr_finding found[EMVQR_MAX_FINDINGS];
  const emvqr_check_options options = {.struct_size = sizeof options, .now_ms = now_ms};
  const emvqr_path whole = {0, {0}};
  emvqr_report report = {.struct_size = sizeof report};
  const char* before = "";
  emvqr_failure why;
  emvqr_payload qr;
  uint32_t i;
  if (emvqr_payload_parse_in_scheme(text, EMVQR_QUIRK_NONE, &qr, &why)) return put_failure(&why);
  emvqr_payload_check(&qr, &options, found, EMVQR_MAX_FINDINGS, &report);
  printf("{\"valid\":%s,\"fields\":{", report.valid ? "true" : "false");
  put_fields(&qr, whole, &before);
  fputs("},\"findings\":[", stdout);
  for (i = 0; i != report.count; ++i) {
    put_key(i == 0 ? "{" : ",{", "rule");
    emvqr_rule_id(found[i].rule, &said);
    put_said();
    put_key(",", "severity");
    emvqr_severity_name(found[i].severity, &said);
    put_said();
    put_key(",", "path");
    emvqr_path_write(found[i].where, &said);
    put_said();
    printf(",\"offset\":%lu", (unsigned long)found[i].offset);
    put_key(",", "message");
    emvqr_finding_explain(&found[i], &said);
    put_said();
    putchar('}');
  }
  fputs("]}\n", stdout);
  return 0;
}

#define TEXT_MEMBER(name) \
  { #name, offsetof(emvqr_khqr_merchant, name) }
static const struct {
  const char* name;
  size_t offset;
} text_members[] = {TEXT_MEMBER(account_id),
                    TEXT_MEMBER(merchant_id),
                    TEXT_MEMBER(acquiring_bank),
                    TEXT_MEMBER(name),
                    TEXT_MEMBER(city),
                    TEXT_MEMBER(merchant_category_code),
                    TEXT_MEMBER(bill_number),
                    TEXT_MEMBER(mobile_number),
                    TEXT_MEMBER(store_label),
                    TEXT_MEMBER(terminal_label),
                    TEXT_MEMBER(purpose_of_transaction),
                    TEXT_MEMBER(language),
                    TEXT_MEMBER(name_alternate),
                    TEXT_MEMBER(city_alternate),
                    TEXT_MEMBER(union_pay)};

/// Sets one member of a draft from `name=value`; false where there is none of that name or value.
static int set_member(emvqr_khqr_merchant* draft, char* assignment) {
  char* const value = strchr(assignment, '=');
  int64_t currency;
  size_t i;
  if (value == NULL) return 0;
  *value = '\0';
  for (i = 0; i != sizeof text_members / sizeof text_members[0]; ++i)
    if (strcmp(assignment, text_members[i].name) == 0)
      return take_text(value + 1, (emvqr_text*)((char*)draft + text_members[i].offset));
  if (strcmp(assignment, "amount") == 0) return emvqr_decimal_read(emvqr_text_of(value + 1), &draft->amount) == 0;
  if (strcmp(assignment, "created_ms") == 0) return take_number(value + 1, INT64_MAX, &draft->created_ms);
  if (strcmp(assignment, "expires_ms") == 0) return take_number(value + 1, INT64_MAX, &draft->expires_ms);
  if (strcmp(assignment, "currency") != 0 || !take_number(value + 1, 999, &currency)) return 0;
  draft->currency = (uint32_t)currency;
  return 1;
}

static int make_khqr(int64_t now_ms) {
  char bytes[EMVQR_MAX_KHQR_BYTES];
  emvqr_buffer made = {bytes, sizeof bytes, 0};
  emvqr_khqr_merchant draft = {.struct_size = sizeof draft};
  emvqr_failure why;
  char* word;
  while ((word = strtok(NULL, " ")) != NULL)
    if (!set_member(&draft, word)) return refuse(EMVQR_ERRC_BAD_ARGUMENT);
  if (emvqr_khqr_merchant_write(&draft, now_ms, &made, &why)) return put_failure(&why);
  put_key("{", "payload");
  put_json(made.data, made.size);
  fputs("}\n", stdout);
  return 0;
}

static int map_order(int64_t now_ms, emvqr_text text) {
  static emvqr_order order;
  const emvqr_occasion now = {.struct_size = sizeof now, .now_ms = now_ms};
  emvqr_order_info info = {.struct_size = sizeof info};
  emvqr_text value;
  size_t index;
  emvqr_order_map(text, NULL, &now, &order);
  emvqr_order_describe(&order, &info);
  printf("{\"payable\":%s,\"members\":{", info.is_payable ? "true" : "false");
  for (index = 0; emvqr_order_member(&order, index, &said, &value) == EMVQR_ERRC_NONE; ++index) {
    if (index != 0) putchar(',');
    put_said();
    putchar(':');
    put_json(value.data, value.size);
  }
  fputs("}}\n", stdout);
  return 0;
}

static int answer(void) {
  const char* const verb = strtok(line, " ");
  const char* const now = strtok(NULL, " ");
  int64_t now_ms;
  emvqr_text text = {NULL, 0};
  char* word;
  if (verb == NULL || now == NULL || !take_number(now, INT64_MAX, &now_ms)) return refuse(EMVQR_ERRC_BAD_ARGUMENT);
  if (strcmp(verb, "khqr") == 0) return make_khqr(now_ms);
  word = strtok(NULL, " ");
  if (word != NULL && !take_text(word, &text)) return refuse(EMVQR_ERRC_BAD_ARGUMENT);
  if (strcmp(verb, "check") == 0) return check(now_ms, text);
  if (strcmp(verb, "order") == 0) return map_order(now_ms, text);
  return refuse(EMVQR_ERRC_BAD_ARGUMENT);
}

/// Reads a line without its end; false where there is no more. What does not fit is read and left out: `*whole` tells.
static int read_line(int* whole) {
  size_t size = 0;
  int c = getchar();
  const int there = c != EOF;
  *whole = 1;
  for (; c != EOF && c != '\n'; c = getchar()) {
    if (size == sizeof line - 1)
      *whole = 0;
    else
      line[size++] = c == '\0' ? '?' : (char)c;
  }
  line[size] = '\0';
  return there;
}

int main(void) {
  int whole;
  while (read_line(&whole)) {
    if (whole)
      answer();
    else
      refuse(EMVQR_ERRC_INPUT_TOO_LONG);
    fflush(stdout);
  }
  return 0;
}
