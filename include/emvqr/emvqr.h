// The C interface of emvqr: read, check, write and edit KHQR and other EMVCo merchant-presented payloads. C99; C++ may
// include it too. docs/c-api.md shows it in use. Alipay+ is in emvqr_alipayplus.h, pictures are in emvqr_image.h.
//
// Results. A function that can fail returns an emvqr_errc: 0 (EMVQR_ERRC_NONE), or why there is no result. Those with a
// parameter `why` leave the place there too; it may be NULL. Outputs of a call that failed mean nothing, but for what
// emvqr_buffer and emvqr_report say. Whatever is handed in, a NULL pointer, a number that there is not, a struct that
// nobody filled, the answer is a code (200 to 203), never a crash; memory that is not yours to hand over excepted.
//
// Memory. Nothing is allocated. Structs and buffers are the caller's, on the stack or wherever. A `const` text that
// goes in is only read while the call runs, except by what says "borrows": emvqr_payload and all that is looked up in
// it point into the text that was parsed, which must outlive them unchanged. Texts that come out as emvqr_text are
// borrowed from there, or are constants of the library. No text ends with a NUL that counts. An output must not overlap
// an input.
//
// Threads. The library keeps no state and reads no clock, locale or file: calls may run at once on any threads, as long
// as no two of them use one struct of which one call fills it.
//
// Growth. Functions, constants and, at their ends, members of the structs that begin with `struct_size` are added. Set
// `struct_size` to the struct's own size and what you do not use to zero: `emvqr_check_options o = {.struct_size =
// sizeof o};`. A library takes the structs of programs built for older versions, what they lack being zero, and fills
// no more of them than they have; a struct larger than it knows it refuses (EMVQR_ERRC_BAD_STRUCT_SIZE). All other
// structs stay as they are.
#ifndef EMVQR_H
#define EMVQR_H

#include <emvqr/emvqr_codes.h>

#include <stddef.h>
#include <stdint.h>

/// Marks what the library exports. Programs that link the static library on Windows define EMVQR_C_STATIC; the library
/// itself is built with EMVQR_C_BUILD.
#if defined(EMVQR_C_STATIC)
#define EMVQR_C_EXPORT
#elif defined(_WIN32)
#if defined(EMVQR_C_BUILD)
#define EMVQR_C_EXPORT __declspec(dllexport)
#else
#define EMVQR_C_EXPORT __declspec(dllimport)
#endif
#elif defined(__GNUC__) || defined(__clang__)
#define EMVQR_C_EXPORT __attribute__((visibility("default")))
#else
#define EMVQR_C_EXPORT
#endif

#ifdef __cplusplus
extern "C" {
#endif

/// What emvqr_abi_version returns for a library of this header. It rises when a program has to be built anew.
#define EMVQR_ABI_VERSION 1u

/// The longest payload to write, in bytes, as EMVCo advises. A KHQR in Latin letters fits; one with Khmer texts within
/// their limits, which count characters, need not.
#define EMVQR_MAX_PAYLOAD_BYTES 512u
/// Room for any KHQR that emvqr_khqr_merchant_write or emvqr_khqr_individual_write makes, in bytes, and for the code of
/// a sale at such a shop. A KHQR of somebody else may be longer, and then that of its sale.
#define EMVQR_MAX_KHQR_BYTES 1536u
/// The longest text that is looked at, in bytes: room for what emvqr_payload_edit may make.
#define EMVQR_MAX_INPUT_BYTES 40000u
/// The most findings that one call hands out; the others are counted.
#define EMVQR_MAX_FINDINGS 64u
/// The most changes that one call makes.
#define EMVQR_MAX_CHANGES 100u
/// How many IDs a path has at most.
#define EMVQR_MAX_DEPTH 4u
/// The most decimals, and digits, of a number.
#define EMVQR_MAX_DECIMAL_DIGITS 18u
/// Room for any sentence, name or ID of this interface but emvqr_text_display's, in bytes.
#define EMVQR_MAX_SENTENCE_BYTES 320u
/// Room for the longest value as emvqr_text_display writes it, in bytes.
#define EMVQR_MAX_DISPLAY_BYTES 990u

/// Why a call failed: one of EMVQR_ERRC_...
typedef uint32_t emvqr_errc;

/// UTF-8 that belongs to somebody else: `size` bytes. `data` may be NULL where `size` is 0: no text.
typedef struct emvqr_text {
  const char* data;  ///< the first byte, not NUL-terminated
  size_t size;       ///< in bytes
} emvqr_text;

/// Room for a text to be written. You set `data` and `capacity`, the call sets `size`, in bytes. Where the room is too
/// small (EMVQR_ERRC_NO_SPACE) `size` is what is needed, or 0 where a payload was being written, whose size nobody
/// knows before it is done. `data` may be NULL where `capacity` is 0. No NUL is written.
typedef struct emvqr_buffer {
  char* data;       ///< yours
  size_t capacity;  ///< in bytes; set by you
  size_t size;      ///< in bytes; set by the call
} emvqr_buffer;

/// Where an object stands: `depth` IDs (0 to 99) from the root down; 62.07 is {2, {62, 7}}. Depth 0 is the payload as a
/// whole. What is past `depth` is not looked at.
typedef struct emvqr_path {
  uint8_t depth;   ///< how many of `ids` count, 0 to EMVQR_MAX_DEPTH
  uint8_t ids[7];  ///< 0 to 99, from the root down
} emvqr_path;

/// Why a call failed and where: a byte of the text (from 0) and an object's path. `rule` (EMVQR_RULE_...) where
/// `code` is EMVQR_ERRC_BREAKS_RULE, else 0.
typedef struct emvqr_failure {
  emvqr_errc code;   ///< EMVQR_ERRC_...
  uint32_t rule;     ///< EMVQR_RULE_..., or 0
  uint32_t offset;   ///< the byte of the text, from 0
  emvqr_path where;  ///< the object
} emvqr_failure;

/// One data object. `value` points into the payload; `offset` is the byte at which its ID stands.
typedef struct emvqr_field {
  uint32_t id;       ///< 0 to 99
  uint32_t offset;   ///< the byte at which its ID stands, from 0
  emvqr_text value;  ///< points into the payload
} emvqr_field;

/// `units` divided by ten to the power of `scale` (0 to 18): 10.50 is {1050, 2}. Money is never floating point.
typedef struct emvqr_decimal {
  int64_t units;   ///< the number without its point
  uint32_t scale;  ///< how many digits are behind the point
} emvqr_decimal;

/// A currency: its ISO 4217 number, how many decimals it has, its three letters and a NUL. For a number that ISO 4217
/// does not know the letters are empty and the exponent is 0.
typedef struct emvqr_currency {
  uint32_t numeric;   ///< 0 to 999
  uint32_t exponent;  ///< how many decimals
  char alpha[4];      ///< three letters and a NUL
} emvqr_currency;

/// A payload that was parsed. Borrows the text. May be copied; what is in it is the library's own affair.
typedef struct emvqr_payload {
  uint64_t opaque[40];  ///< the library's own
} emvqr_payload;

/// A walk over the objects of one level. Borrows the payload's text.
typedef struct emvqr_fields {
  uint64_t opaque[16];  ///< the library's own
} emvqr_fields;

/// A walk over the schemes in a payload. Borrows the payload, which must stay where it is.
typedef struct emvqr_schemes {
  uint64_t opaque[32];  ///< the library's own
} emvqr_schemes;

/// The text of a C string, without its NUL. NULL is no text.
static inline emvqr_text emvqr_text_of(const char* string) {
  emvqr_text text;
  text.data = string;
  text.size = 0;
  while (string != NULL && string[text.size] != '\0') ++text.size;
  return text;
}

/// The path of the object `id` inside the one at `where`. An ID over 99, or one too many, is refused by who gets it.
static inline emvqr_path emvqr_path_below(emvqr_path where, unsigned id) {
  if (where.depth < sizeof where.ids) where.ids[where.depth] = (uint8_t)(id < 0xFF ? id : 0xFF);
  if (where.depth < 0xFF) ++where.depth;
  return where;
}
/// The path of a root object, such as 59.
static inline emvqr_path emvqr_path_root(unsigned id) {
  const emvqr_path whole = {0, {0, 0, 0, 0, 0, 0, 0}};
  return emvqr_path_below(whole, id);
}
/// The path of an object in a root object, such as 62.07.
static inline emvqr_path emvqr_path_sub(unsigned root, unsigned id) {
  return emvqr_path_below(emvqr_path_root(root), id);
}

/// The version of the library, such as `0.1.0`. A constant.
EMVQR_C_EXPORT emvqr_text emvqr_version(void);
/// EMVQR_ABI_VERSION of the header that the library was built with.
EMVQR_C_EXPORT uint32_t emvqr_abi_version(void);

// --- reading ---------------------------------------------------------------------------------------------------------

/// Reads `text` as a payload: strictly, but for the `quirks` (EMVQR_QUIRK_..., 0 for none) that are allowed. `out`
/// borrows the text. The first fault is the answer, with its place. Whether a payload obeys the rules of its content is
/// for emvqr_payload_check.
EMVQR_C_EXPORT emvqr_errc emvqr_payload_parse(emvqr_text text, uint32_t quirks, emvqr_payload* out, emvqr_failure* why);
/// The same, and what is refused is read once more with what its scheme is known to do otherwise: for wallets, which
/// are shown every scheme.
EMVQR_C_EXPORT emvqr_errc emvqr_payload_parse_in_scheme(emvqr_text text, uint32_t quirks, emvqr_payload* out,
                                                        emvqr_failure* why);

/// A payload that comes byte by byte, from a scanner on a serial line. Borrows a buffer of yours, in which it collects.
/// May be copied, which does not copy the buffer: feed one of the two.
typedef struct emvqr_stream {
  uint64_t opaque[24];  ///< the library's own
} emvqr_stream;
/// Begins with an empty buffer of `capacity` bytes, which bounds what can be fed: EMVQR_MAX_PAYLOAD_BYTES hold any
/// payload that keeps to EMVCo's advice, EMVQR_MAX_KHQR_BYTES any KHQR made here. `quirks` as for emvqr_payload_parse.
EMVQR_C_EXPORT emvqr_errc emvqr_stream_begin(char* data, size_t capacity, uint32_t quirks, emvqr_stream* out);
/// Takes the next byte and tells in `state` (EMVQR_STREAM_...) what the bytes so far are. Once they are a whole payload
/// no more are taken until emvqr_stream_reset. The line end that a scanner sends behind it is not to be fed: it ends
/// what is undecided.
EMVQR_C_EXPORT emvqr_errc emvqr_stream_feed(emvqr_stream* stream, uint8_t byte, uint32_t* state);
/// What emvqr_payload_parse says of the bytes fed so far, at any time; EMVQR_ERRC_NO_SPACE where they were more than
/// the buffer holds. `out` borrows the buffer.
EMVQR_C_EXPORT emvqr_errc emvqr_stream_read(const emvqr_stream* stream, emvqr_payload* out, emvqr_failure* why);
/// Begins anew with the same buffer, empty.
EMVQR_C_EXPORT emvqr_errc emvqr_stream_reset(emvqr_stream* stream);

/// What there is to say of a payload as a whole.
typedef struct emvqr_payload_info {
  uint32_t struct_size;   ///< in bytes; set by you
  uint32_t unit;          ///< EMVQR_UNIT_...: what its lengths count
  uint32_t quirks;        ///< EMVQR_QUIRK_...: without which it would not have been read
  uint32_t crc_computed;  ///< the CRC of its bytes, 0 to 0xFFFF
  emvqr_text raw;         ///< the text as it was read
  emvqr_text crc_given;   ///< the four hexadecimal digits of 63 as they stand
} emvqr_payload_info;
/// Tells it; `out` borrows the payload's text. Fails with EMVQR_ERRC_NOT_FILLED for a payload that no call has filled.
EMVQR_C_EXPORT emvqr_errc emvqr_payload_describe(const emvqr_payload* payload, emvqr_payload_info* out);

/// The value at `where`; EMVQR_ERRC_NO_SUCH_OBJECT where there is none.
EMVQR_C_EXPORT emvqr_errc emvqr_payload_get(const emvqr_payload* payload, emvqr_path where, emvqr_text* value);
/// The same with the object's place.
EMVQR_C_EXPORT emvqr_errc emvqr_payload_find(const emvqr_payload* payload, emvqr_path where, emvqr_field* out);

/// Begins a walk over the objects inside the one at `where`, or over the root objects where its depth is 0. Fails with
/// EMVQR_ERRC_NO_SUCH_OBJECT, or EMVQR_ERRC_NOT_A_TEMPLATE where no objects are inside.
EMVQR_C_EXPORT emvqr_errc emvqr_fields_begin(const emvqr_payload* payload, emvqr_path where, emvqr_fields* out);
/// The next object in the order they stand; EMVQR_ERRC_AT_END after the last.
EMVQR_C_EXPORT emvqr_errc emvqr_fields_next(emvqr_fields* walk, emvqr_field* out);

/// Object 54, exactly. EMVQR_ERRC_NO_SUCH_OBJECT where there is none (the payer enters it) and EMVQR_ERRC_BAD_NUMBER
/// where it is no number are two different answers.
EMVQR_C_EXPORT emvqr_errc emvqr_payload_amount(const emvqr_payload* payload, emvqr_decimal* out, emvqr_failure* why);
/// Object 53; EMVQR_ERRC_NO_SUCH_OBJECT where there is none or it is not three digits.
EMVQR_C_EXPORT emvqr_errc emvqr_payload_currency(const emvqr_payload* payload, emvqr_currency* out);

/// The currency with this ISO 4217 number (0 to 999), or with these three letters in either case.
/// EMVQR_ERRC_NO_SUCH_OBJECT where ISO 4217 has none.
EMVQR_C_EXPORT emvqr_errc emvqr_currency_of_numeric(uint32_t numeric, emvqr_currency* out);
/// The currency with these three letters in either case; EMVQR_ERRC_NO_SUCH_OBJECT where ISO 4217 has none.
EMVQR_C_EXPORT emvqr_errc emvqr_currency_of_alpha(emvqr_text letters, emvqr_currency* out);

/// A scheme, and the root object of a payload that is its. The texts but `guid` are constants.
typedef struct emvqr_scheme {
  uint32_t struct_size;  ///< in bytes; set by you
  uint32_t certainty;    ///< EMVQR_CERTAINTY_...: how sure the facts about it are
  uint32_t root_id;      ///< its object, 2 to 99; 0 where it has none
  uint32_t offset;       ///< the byte at which that object stands
  emvqr_text id;         ///< stable, such as `khqr-merchant`; no text for a template of nobody we know
  emvqr_text name;       ///< for people
  emvqr_text country;    ///< ISO 3166-1; several with commas between; no text where it is no country's own
  emvqr_text run_by;     ///< who operates it, for people
  emvqr_text guid;       ///< its object's 00, from the payload; no text where it has none
} emvqr_scheme;
/// The scheme by whose rules the payload is judged; `emvco` where no other claims it.
EMVQR_C_EXPORT emvqr_errc emvqr_payload_scheme(const emvqr_payload* payload, emvqr_scheme* out);
/// Begins a walk over every scheme in a payload, and every template of 26 to 51 that is nobody's, in payload order.
EMVQR_C_EXPORT emvqr_errc emvqr_schemes_begin(const emvqr_payload* payload, emvqr_schemes* out);
/// The next one; EMVQR_ERRC_AT_END after the last.
EMVQR_C_EXPORT emvqr_errc emvqr_schemes_next(emvqr_schemes* walk, emvqr_scheme* out);
/// The schemes that the library knows, by `index` from 0; EMVQR_ERRC_AT_END past the last. Of several in one payload
/// the first of these is the one it is judged by. `root_id` and `guid` say nothing here.
EMVQR_C_EXPORT emvqr_errc emvqr_scheme_at(size_t index, emvqr_scheme* out);

// --- checking --------------------------------------------------------------------------------------------------------

/// One broken rule: which (EMVQR_RULE_...), how bad (EMVQR_SEVERITY_...), at which object and byte of the payload. For
/// something missing the byte is where its level begins, or where the CRC stands.
typedef struct emvqr_finding {
  uint32_t rule;      ///< EMVQR_RULE_...
  uint32_t severity;  ///< EMVQR_SEVERITY_...
  uint32_t offset;    ///< the byte of the payload, from 0
  emvqr_path where;   ///< the object; for something missing the one that should be there
} emvqr_finding;

/// What a check came to.
typedef struct emvqr_report {
  uint32_t struct_size;  ///< in bytes; set by you
  uint32_t valid;        ///< 1 where no error was found, else 0
  uint32_t worst;        ///< the worst EMVQR_SEVERITY_... found, EMVQR_SEVERITY_OFF where nothing was
  uint32_t errors;       ///< how many errors were found
  uint32_t total;        ///< how many findings there are
  uint32_t count;        ///< how many of them were handed out
} emvqr_report;

/// How a payload is checked.
typedef struct emvqr_check_options {
  uint32_t struct_size;   ///< in bytes; set by you
  uint32_t khqr_edition;  ///< EMVQR_EDITION_...
  int64_t now_ms;         ///< milliseconds since 1970-01-01T00:00Z; 0: rules about time are not judged
} emvqr_check_options;

/// Every rule that a payload breaks, EMVCo's and those of its schemes, by rising offset. `findings` has room for
/// `capacity` of them and may be NULL where that is 0; where there are more, errors go first, then warnings, and of
/// equals those that stand first. `options` may be NULL. A payload that breaks rules is no failure of the call:
/// `report->valid` tells.
EMVQR_C_EXPORT emvqr_errc emvqr_payload_check(const emvqr_payload* payload, const emvqr_check_options* options,
                                              emvqr_finding* findings, size_t capacity, emvqr_report* report);

/// The rule (EMVQR_RULE_...) that a text breaks where reading, writing or a change failed with this code, of those up
/// to 199; EMVQR_RULE_NONE for one that is about something else than payloads.
EMVQR_C_EXPORT emvqr_errc emvqr_errc_rule(emvqr_errc code, uint32_t* rule);

// --- names and sentences, in English ---------------------------------------------------------------------------------

/// The stable name of a code, such as `truncated_value`.
EMVQR_C_EXPORT emvqr_errc emvqr_errc_name(emvqr_errc code, emvqr_buffer* out);
/// A failure in one line: `62.07: the value runs past the end (offset 118)`.
EMVQR_C_EXPORT emvqr_errc emvqr_failure_message(const emvqr_failure* why, emvqr_buffer* out);
/// The same without place and rule: `the value runs past the end`.
EMVQR_C_EXPORT emvqr_errc emvqr_failure_meaning(const emvqr_failure* why, emvqr_buffer* out);
/// What would mend the text that failed so, `CRC should be 15BB`; nothing where there is no one obvious mend.
EMVQR_C_EXPORT emvqr_errc emvqr_failure_mend(emvqr_text text, const emvqr_failure* why, emvqr_buffer* out);
/// The public id of a rule, such as `MPM-4.7.4.1`.
EMVQR_C_EXPORT emvqr_errc emvqr_rule_id(uint32_t rule, emvqr_buffer* out);
/// `off`, `info`, `warning` or `error`.
EMVQR_C_EXPORT emvqr_errc emvqr_severity_name(uint32_t severity, emvqr_buffer* out);
/// What a finding means: `the CRC must fit the bytes before it`.
EMVQR_C_EXPORT emvqr_errc emvqr_finding_explain(const emvqr_finding* finding, emvqr_buffer* out);
/// What would mend it, as emvqr_failure_mend.
EMVQR_C_EXPORT emvqr_errc emvqr_finding_mend(const emvqr_payload* payload, const emvqr_finding* finding,
                                             emvqr_buffer* out);
/// What an object is called, by a scheme in the payload, a bank or EMVCo; by EMVCo alone where `payload` is NULL.
EMVQR_C_EXPORT emvqr_errc emvqr_object_name(const emvqr_payload* payload, emvqr_path where, emvqr_buffer* out);
/// What the value at `where` means, `KHR, Riel`; nothing where that is plain from its letters or its code is unknown.
/// EMVQR_ERRC_NO_SUCH_OBJECT where there is no value.
EMVQR_C_EXPORT emvqr_errc emvqr_value_meaning(const emvqr_payload* payload, emvqr_path where, emvqr_buffer* out);
/// A path as text, `62.07`; nothing for depth 0.
EMVQR_C_EXPORT emvqr_errc emvqr_path_write(emvqr_path where, emvqr_buffer* out);
/// The path that a text names; EMVQR_ERRC_BAD_ID where it names none.
EMVQR_C_EXPORT emvqr_errc emvqr_path_read(emvqr_text text, emvqr_path* out);
/// A number as text, with all decimals of its scale: {1050, 2} is `10.50`.
EMVQR_C_EXPORT emvqr_errc emvqr_decimal_write(emvqr_decimal number, emvqr_buffer* out);
/// The number that a text of digits with at most one point is; EMVQR_ERRC_BAD_NUMBER for any other.
EMVQR_C_EXPORT emvqr_errc emvqr_decimal_read(emvqr_text text, emvqr_decimal* out);
/// A value of at most 99 characters in a form safe to show: what hides, turns the direction of writing or passes for
/// something else is written out, a backslash is doubled. At most EMVQR_MAX_DISPLAY_BYTES. Fails with
/// EMVQR_ERRC_VALUE_TOO_LONG or EMVQR_ERRC_INVALID_UTF8.
EMVQR_C_EXPORT emvqr_errc emvqr_text_display(emvqr_text value, emvqr_buffer* out);
/// The CRC of a text (CRC-16/IBM-3740), 0 to 0xFFFF: of a payload up to and with `6304` it is what object 63 has to
/// say.
EMVQR_C_EXPORT emvqr_errc emvqr_text_crc(emvqr_text text, uint32_t* crc);
/// The MD5 of a text as 32 hexadecimal digits: by that of the payload Bakong finds the payment of a dynamic KHQR.
EMVQR_C_EXPORT emvqr_errc emvqr_text_md5(emvqr_text text, emvqr_buffer* out);

// --- writing ---------------------------------------------------------------------------------------------------------

/// A code that pays a merchant of a bank. No text: the object is left out, unless told otherwise.
typedef struct emvqr_khqr_merchant {
  uint32_t struct_size;               ///< in bytes; set by you
  uint32_t edition;                   ///< EMVQR_EDITION_...
  uint32_t currency;                  ///< 53, an ISO 4217 number: 116 (whole) or 840 (two decimals at most); 0: 116
  emvqr_decimal amount;               ///< 54; zero: the payer enters it, the code is a static one
  int64_t created_ms;                 ///< 99.00, milliseconds since 1970; 0: the time of writing
  int64_t expires_ms;                 ///< 99.01, the same; a code with an amount needs one
  emvqr_text account_id;              ///< 30.00, the bank's own account, `name@bank`, up to 32 characters
  emvqr_text merchant_id;             ///< 30.01, up to 32 characters
  emvqr_text acquiring_bank;          ///< 30.02, up to 32 characters
  emvqr_text name;                    ///< 59, 1 to 25 characters
  emvqr_text city;                    ///< 60, up to 15 characters; no text: Phnom Penh
  emvqr_text merchant_category_code;  ///< 52, four digits; no text: 5999
  emvqr_text bill_number;             ///< 62.01, up to 25 characters, as the four that follow
  emvqr_text mobile_number;           ///< 62.02
  emvqr_text store_label;             ///< 62.03
  emvqr_text terminal_label;          ///< 62.07
  emvqr_text purpose_of_transaction;  ///< 62.08
  emvqr_text language;                ///< 64.00, ISO 639-1; it goes with name_alternate
  emvqr_text name_alternate;          ///< 64.01, up to 25 characters
  emvqr_text city_alternate;          ///< 64.02, up to 15 characters
  emvqr_text union_pay;               ///< 15, 31 characters, riel only
} emvqr_khqr_merchant;

/// A code that pays an individual, or an account at a bank on their behalf. As emvqr_khqr_merchant, but for the first
/// three texts, of which the first alone is mandatory.
typedef struct emvqr_khqr_individual {
  uint32_t struct_size;               ///< in bytes; set by you
  uint32_t edition;                   ///< EMVQR_EDITION_...
  uint32_t currency;                  ///< 53, an ISO 4217 number: 116 or 840; 0: 116
  emvqr_decimal amount;               ///< 54; zero: the payer enters it
  int64_t created_ms;                 ///< 99.00, milliseconds since 1970; 0: the time of writing
  int64_t expires_ms;                 ///< 99.01, the same; a code with an amount needs one
  emvqr_text account_id;              ///< 29.00, `name@bank`, up to 32 characters
  emvqr_text account_information;     ///< 29.01, up to 32 characters
  emvqr_text acquiring_bank;          ///< 29.02, up to 32 characters
  emvqr_text name;                    ///< 59, 1 to 25 characters
  emvqr_text city;                    ///< 60, up to 15 characters; no text: Phnom Penh
  emvqr_text merchant_category_code;  ///< 52, four digits; no text: 5999
  emvqr_text bill_number;             ///< 62.01, up to 25 characters
  emvqr_text mobile_number;           ///< 62.02, up to 25 characters
  emvqr_text store_label;             ///< 62.03, up to 25 characters
  emvqr_text terminal_label;          ///< 62.07, up to 25 characters
  emvqr_text purpose_of_transaction;  ///< 62.08, up to 25 characters
  emvqr_text language;                ///< 64.00, ISO 639-1; it goes with name_alternate
  emvqr_text name_alternate;          ///< 64.01, up to 25 characters
  emvqr_text city_alternate;          ///< 64.02, up to 15 characters
  emvqr_text union_pay;               ///< 15, 31 characters, riel only
} emvqr_khqr_individual;

/// Writes the KHQR of a draft, at most EMVQR_MAX_KHQR_BYTES. `now_ms` (milliseconds since 1970) is the time of writing,
/// and what an expiry is judged by. Every rule is checked and nothing is cut: fails with EMVQR_ERRC_BREAKS_RULE (`why`
/// has rule and path), EMVQR_ERRC_NO_SPACE, and as emvqr_payload_edit does.
EMVQR_C_EXPORT emvqr_errc emvqr_khqr_merchant_write(const emvqr_khqr_merchant* draft, int64_t now_ms, emvqr_buffer* out,
                                                    emvqr_failure* why);
/// The same for an individual's. Fails as emvqr_khqr_merchant_write does.
EMVQR_C_EXPORT emvqr_errc emvqr_khqr_individual_write(const emvqr_khqr_individual* draft, int64_t now_ms,
                                                      emvqr_buffer* out, emvqr_failure* why);
/// All that is wrong with a draft, for a form that marks each field: as emvqr_payload_check, offsets being 0.
EMVQR_C_EXPORT emvqr_errc emvqr_khqr_merchant_check(const emvqr_khqr_merchant* draft, int64_t now_ms,
                                                    emvqr_finding* findings, size_t capacity, emvqr_report* report);
/// The same for an individual's draft.
EMVQR_C_EXPORT emvqr_errc emvqr_khqr_individual_check(const emvqr_khqr_individual* draft, int64_t now_ms,
                                                      emvqr_finding* findings, size_t capacity, emvqr_report* report);

/// What is to be paid for one sale.
typedef struct emvqr_khqr_sale {
  uint32_t struct_size;    ///< in bytes; set by you
  uint32_t currency;       ///< 53, an ISO 4217 number; 0: as in the shop's code
  emvqr_decimal amount;    ///< 54, above zero
  int64_t created_ms;      ///< 99.00, milliseconds since 1970; 0: the time of writing
  int64_t expires_ms;      ///< 99.01, the same
  emvqr_text bill_number;  ///< 62.01, up to 25 characters; no text: as in the shop's code
} emvqr_khqr_sale;
/// A shop's KHQR as the dynamic one of a sale; all else keeps its place and its bytes. Fails as
/// emvqr_khqr_merchant_write does.
EMVQR_C_EXPORT emvqr_errc emvqr_khqr_sale_write(const emvqr_payload* shop, const emvqr_khqr_sale* sale, int64_t now_ms,
                                                emvqr_buffer* out, emvqr_failure* why);

/// One wish: the object at `where` gets `value`; no text takes the object away.
typedef struct emvqr_change {
  emvqr_path where;  ///< which object
  emvqr_text value;  ///< only read while the call runs
} emvqr_change;
/// A payload with `count` changes made, at most EMVQR_MAX_CHANGES, and the CRC; all else keeps its place and its bytes.
/// Knows no rules: emvqr_payload_check does. Fails where what is asked for cannot be: EMVQR_ERRC_NO_SUCH_OBJECT (to
/// take away), _NOT_A_TEMPLATE, _CRC_IS_COMPUTED, _DUPLICATE_ID, _VALUE_TOO_LONG, _NUL_BYTE, _INVALID_UTF8,
/// _AMBIGUOUS_LENGTH, _NO_SPACE.
EMVQR_C_EXPORT emvqr_errc emvqr_payload_edit(const emvqr_payload* payload, const emvqr_change* changes, size_t count,
                                             emvqr_buffer* out, emvqr_failure* why);

/// A payload of `count` objects with a value each, at most EMVQR_MAX_CHANGES: in the order they are listed, those of
/// one template together where the first of them is, the CRC at the end. 00 is listed as any other. Knows no rules.
/// Fails as emvqr_payload_edit does, and with EMVQR_ERRC_ZERO_LENGTH for an object without a value.
EMVQR_C_EXPORT emvqr_errc emvqr_payload_compose(const emvqr_change* objects, size_t count, emvqr_buffer* out,
                                                emvqr_failure* why);

#ifdef __cplusplus
}
#endif

#endif
