// A scanned code as the order that an acquirer answers Alipay+'s userInitiatedPay with, in C. docs/alipayplus.md has
// the mapping; <emvqr/emvqr.h> says what holds for results, memory, threads and growth.
#ifndef EMVQR_ALIPAYPLUS_H
#define EMVQR_ALIPAYPLUS_H

#include <emvqr/emvqr.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Why something of a code did not come through, or not whole.
enum {
  EMVQR_LOSS_NO_MEMBER = 0,
  EMVQR_LOSS_ANOTHER_NETWORK = 1,
  EMVQR_LOSS_ROUTING_KEY = 2,
  EMVQR_LOSS_PERSONAL_DATA = 3,
  EMVQR_LOSS_ASKS_PAYER = 4,
  EMVQR_LOSS_NOT_UNIQUE = 5,
  EMVQR_LOSS_SUPERSEDED = 6,
  EMVQR_LOSS_NOT_REQUESTED = 7,
  EMVQR_LOSS_NO_STORE = 8,
  EMVQR_LOSS_NO_AMOUNT = 9,
  EMVQR_LOSS_TOO_LONG = 10,
  EMVQR_LOSS_SHORTENED = 11,
  EMVQR_LOSS_ROUNDED = 12,
  EMVQR_LOSS_UNREADABLE = 13,
  EMVQR_LOSS_NO_OBJECT = 14,
  EMVQR_LOSS_DIGESTED = 15,
  EMVQR_LOSS_NOT_ASCII = 16,
};

/// Why an Alipay+ wallet cannot pay a code.
enum {
  EMVQR_OBSTACLE_CODE_TOO_LONG = 0,
  EMVQR_OBSTACLE_SCHEME_NOT_ACCEPTED = 1,
  EMVQR_OBSTACLE_PARTICIPANT_NOT_ACCEPTED = 2,
  EMVQR_OBSTACLE_BREAKS_RULE = 3,
  EMVQR_OBSTACLE_EXPIRED = 4,
  EMVQR_OBSTACLE_CURRENCY_MISSING = 5,
  EMVQR_OBSTACLE_CURRENCY_UNKNOWN = 6,
  EMVQR_OBSTACLE_CURRENCY_NOT_ACCEPTED = 7,
  EMVQR_OBSTACLE_AMOUNT_UNREADABLE = 8,
  EMVQR_OBSTACLE_AMOUNT_INEXACT = 9,
  EMVQR_OBSTACLE_AMOUNT_TOO_SMALL = 10,
  EMVQR_OBSTACLE_AMOUNT_TOO_LARGE = 11,
  EMVQR_OBSTACLE_FEE_UNREADABLE = 12,
  EMVQR_OBSTACLE_FEE_INEXACT = 13,
  EMVQR_OBSTACLE_ORDER_ID_MISSING = 14,
  EMVQR_OBSTACLE_MEMBER_MISSING = 15,
  EMVQR_OBSTACLE_MEMBER_TOO_LONG = 16,
  EMVQR_OBSTACLE_MEMBER_ILLEGAL = 17,
};

/// The result codes of the API.
enum {
  EMVQR_RESULT_SUCCESS = 0,
  EMVQR_RESULT_INVALID_CODE = 1,
  EMVQR_RESULT_EXPIRED_CODE = 2,
  EMVQR_RESULT_ORDER_IS_CLOSED = 3,
  EMVQR_RESULT_CURRENCY_NOT_SUPPORT = 4,
  EMVQR_RESULT_BUSINESS_NOT_SUPPORT = 5,
  EMVQR_RESULT_MERCHANT_NOT_REGISTERED = 6,
  EMVQR_RESULT_PARAM_ILLEGAL = 7,
  EMVQR_RESULT_PAYMENT_AMOUNT_EXCEED_LIMIT = 8,
  EMVQR_RESULT_PAYMENT_COUNT_EXCEED_LIMIT = 9,
  EMVQR_RESULT_USER_AMOUNT_EXCEED_LIMIT = 10,
  EMVQR_RESULT_USER_BALANCE_NOT_ENOUGH = 11,
  EMVQR_RESULT_USER_KYC_NOT_QUALIFIED = 12,
  EMVQR_RESULT_USER_STATUS_ABNORMAL = 13,
  EMVQR_RESULT_REGULATION_RESTRICTION = 14,
  EMVQR_RESULT_RISK_REJECT = 15,
  EMVQR_RESULT_REPEAT_REQ_INCONSISTENT = 16,
  EMVQR_RESULT_INVALID_CONTRACT = 17,
  EMVQR_RESULT_INVALID_SIGNATURE = 18,
  EMVQR_RESULT_ACCESS_DENIED = 19,
  EMVQR_RESULT_KEY_NOT_FOUND = 20,
  EMVQR_RESULT_ORDER_NOT_EXIST = 21,
  EMVQR_RESULT_PROCESS_FAIL = 22,
  EMVQR_RESULT_PAYMENT_IN_PROCESS = 23,
  EMVQR_RESULT_REQUEST_TRAFFIC_EXCEED_LIMIT = 24,
  EMVQR_RESULT_UNKNOWN_EXCEPTION = 25,
};

/// What to do with a value that is longer than its member.
enum {
  EMVQR_OVERFLOW_BY_ROW = 0,
  EMVQR_OVERFLOW_REFUSE = 1,
  EMVQR_OVERFLOW_DROP = 2,
  EMVQR_OVERFLOW_SHORTEN = 3,
};

/// Where the ID of an order comes from that the code does not name: a digest of code and time, or the caller alone.
enum {
  EMVQR_ID_SOURCE_DIGEST = 0,
  EMVQR_ID_SOURCE_CALLER = 1,
};

/// What to do where a percentage fee is finer than the currency.
enum {
  EMVQR_ROUNDING_HALF_UP = 0,
  EMVQR_ROUNDING_REFUSE = 1,
};

/// The most limits, and the most exponents, of a policy.
#define EMVQR_MAX_LIMITS 32u

/// The least and the most that may be paid in a currency (an ISO 4217 number), in minor units; 0 for no limit.
typedef struct emvqr_amount_limit {
  uint32_t currency;  ///< an ISO 4217 number
  int64_t least;      ///< in minor units; 0: no limit
  int64_t most;       ///< in minor units; 0: no limit
} emvqr_amount_limit;

/// How the API counts a currency: its minor unit is 1 / 10^exponent, and the last `zeros` digits of a value are 0. Both
/// are 0 to 18.
typedef struct emvqr_currency_rule {
  uint32_t currency;  ///< an ISO 4217 number
  uint32_t exponent;  ///< 0 to 18
  uint32_t zeros;     ///< 0 to 18
} emvqr_currency_rule;

/// What an acquirer takes and how it wants it. No text and zero are the defaults of C++: a Bakong acquirer of riel
/// accounts. Lists are texts with commas between, `*` takes all. The order that is mapped borrows the texts.
typedef struct emvqr_policy {
  uint32_t struct_size;                  ///< in bytes; set by you
  uint32_t overflow;                     ///< EMVQR_OVERFLOW_...
  uint32_t static_ids;                   ///< EMVQR_ID_SOURCE_...
  uint32_t fees;                         ///< EMVQR_ROUNDING_...
  uint32_t edition;                      ///< EMVQR_EDITION_...
  uint32_t names_acquirer;               ///< 1: 29.02 or 30.02 is sent; else 0
  emvqr_path merchant_id;                ///< the object that names the merchant; depth 0: that of a KHQR
  emvqr_text schemes;                    ///< their IDs; no text: both of KHQR
  emvqr_text currencies;                 ///< three letters each; no text: KHR
  emvqr_text participants;               ///< what may stand after the @ of a Bakong account; no text: anything
  emvqr_text languages;                  ///< of 64, in which a name is shown; no text: km; a text such as `-`: none
  emvqr_text settlement_currency;        ///< three letters, sent where there are any
  emvqr_text notify_url;                 ///< sent where there is one
  const emvqr_amount_limit* limits;      ///< `limit_count` of them; may be NULL where that is 0
  size_t limit_count;                    ///< at most EMVQR_MAX_LIMITS
  const emvqr_currency_rule* exponents;  ///< `exponent_count` of them, where they are other than ISO 4217's
  size_t exponent_count;                 ///< at most EMVQR_MAX_LIMITS
} emvqr_policy;

/// What only the moment knows. The order that is mapped borrows the texts.
typedef struct emvqr_occasion {
  uint32_t struct_size;           ///< in bytes; set by you
  int64_t now_ms;                 ///< milliseconds since 1970; 0: nothing expires, and a static code needs `order_id`
  emvqr_text order_id;            ///< for an order that the code does not name, up to 64 characters
  emvqr_text payment_request_id;  ///< sent where there is one
} emvqr_occasion;

/// A code that was mapped. Borrows the code, the texts of policy and occasion, and its own storage: it must stay where
/// it is, a copy is not filled (EMVQR_ERRC_NOT_FILLED).
typedef struct emvqr_order {
  uint64_t opaque[1024];  ///< the library's own
} emvqr_order;

/// Maps a scanned code, which is parsed on the way. `policy` and `occasion` may be NULL. Whatever the code is, the call
/// succeeds: emvqr_order_describe tells whether the code can be paid, and why not.
EMVQR_C_EXPORT emvqr_errc emvqr_order_map(emvqr_text code, const emvqr_policy* policy, const emvqr_occasion* occasion,
                                          emvqr_order* out);

/// How the mapping ended. The texts but `account` are constants.
typedef struct emvqr_order_info {
  uint32_t struct_size;         ///< in bytes; set by you
  uint32_t is_payable;          ///< 1 where a wallet can pay it, else 0
  uint32_t has_amount;          ///< 1: an order code; 0: an entry code, the payer enters the amount
  uint32_t result;              ///< EMVQR_RESULT_...
  emvqr_failure not_a_payload;  ///< why it is no payload at all; code 0 where it is one
  uint32_t losses;              ///< how many there are
  uint32_t obstacles;           ///< how many emvqr_order_obstacle hands out
  uint32_t obstacles_left_out;  ///< how many more there are
  emvqr_text result_code;       ///< as in the JSON: SUCCESS, INVALID_CODE ...
  emvqr_text result_status;     ///< S, F or U
  emvqr_text result_message;    ///< for people
  emvqr_text account;           ///< the Bakong account of a KHQR: the acquirer's own, sent to nobody
  emvqr_text scheme;            ///< the ID of the code's scheme; no text for what is no payload
} emvqr_order_info;
/// Tells it; `out` borrows what the order does. Fails with EMVQR_ERRC_NOT_FILLED for an order that no call has filled,
/// or for a copy of one.
EMVQR_C_EXPORT emvqr_errc emvqr_order_describe(const emvqr_order* order, emvqr_order_info* out);

/// The scalar at a path such as `order.merchant.merchantName`; EMVQR_ERRC_NO_SUCH_OBJECT where it is absent. A code
/// that cannot be paid has `result` alone.
EMVQR_C_EXPORT emvqr_errc emvqr_order_get(const emvqr_order* order, emvqr_text path, emvqr_text* value);
/// The scalars that are there, by `index` from 0 in the API's order; EMVQR_ERRC_AT_END past the last. `path` gets
/// the member's path, `value` its text.
EMVQR_C_EXPORT emvqr_errc emvqr_order_member(const emvqr_order* order, size_t index, emvqr_buffer* path,
                                             emvqr_text* value);

/// An object of the code that did not come through, or not whole: EMVQR_LOSS_...
typedef struct emvqr_loss {
  uint32_t reason;   ///< EMVQR_LOSS_...
  emvqr_path where;  ///< the object
} emvqr_loss;
/// The losses, by `index` from 0; EMVQR_ERRC_AT_END past the last.
EMVQR_C_EXPORT emvqr_errc emvqr_order_loss(const emvqr_order* order, size_t index, emvqr_loss* out);
/// The stable name of a reason, such as `no_member`, and what it means.
EMVQR_C_EXPORT emvqr_errc emvqr_loss_name(uint32_t reason, emvqr_buffer* out);
/// What a reason means, a sentence without a full stop. Fails as emvqr_loss_name does.
EMVQR_C_EXPORT emvqr_errc emvqr_loss_explain(uint32_t reason, emvqr_buffer* out);

/// A reason why it cannot be paid: EMVQR_OBSTACLE_..., the object, and the rule (EMVQR_RULE_...) where one is broken.
typedef struct emvqr_obstacle {
  uint32_t kind;     ///< EMVQR_OBSTACLE_...
  uint32_t rule;     ///< EMVQR_RULE_..., or 0
  emvqr_path where;  ///< the object; depth 0 where it is none
} emvqr_obstacle;
/// The reasons, by `index` from 0, the one that decides the result first; EMVQR_ERRC_AT_END past the last.
EMVQR_C_EXPORT emvqr_errc emvqr_order_obstacle(const emvqr_order* order, size_t index, emvqr_obstacle* out);
/// The same as a sentence: `the code has expired (99.01)`.
EMVQR_C_EXPORT emvqr_errc emvqr_order_obstacle_explain(const emvqr_order* order, size_t index, emvqr_buffer* out);
/// The stable name of a kind, such as `currency_not_accepted`.
EMVQR_C_EXPORT emvqr_errc emvqr_obstacle_name(uint32_t kind, emvqr_buffer* out);

#ifdef __cplusplus
}
#endif

#endif
