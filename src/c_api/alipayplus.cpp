// A scanned code as the order of Alipay+.
#include <emvqr/alipayplus/mapped.hpp>
#include <emvqr/alipayplus/member_path.hpp>
#include <emvqr/alipayplus/policy.hpp>
#include <emvqr/alipayplus/to_order.hpp>
#include <emvqr/alipayplus/workspace.hpp>
#include <emvqr/schemes/registry.hpp>

#include "alipayplus_codes.hpp"
#include "convert.hpp"
#include "sized.hpp"

#include <cstddef>
#include <new>

namespace emvqr::c_api {

namespace {

/// What lies in an emvqr_order. Its texts point into `memory`, so a copy is told by `self`.
struct order_state {
  const order_state* self = nullptr;
  alipayplus::workspace memory;
  alipayplus::mapped_order mapped;
};

/// The policy of C++ and the tables it points at.
struct policy_state {
  alipayplus::policy rules;
  alipayplus::amount_limit limits[EMVQR_MAX_LIMITS] = {};
  alipayplus::currency_rule exponents[EMVQR_MAX_LIMITS] = {};
};

}  // namespace

template <>
inline constexpr std::uint64_t mark_of<order_state> = 0x3164'726F'7271'6D65;  // "emqrord1"

namespace {

bool take_table(const emvqr_policy& given, policy_state& out) noexcept {
  if (given.limit_count > EMVQR_MAX_LIMITS || (given.limits == nullptr && given.limit_count != 0)) return false;
  if (given.exponent_count > EMVQR_MAX_LIMITS || (given.exponents == nullptr && given.exponent_count != 0))
    return false;
  for (std::size_t i = 0; i != given.limit_count; ++i) {
    const emvqr_amount_limit& each = given.limits[i];
    if (each.currency > 999) return false;
    out.limits[i] = {static_cast<currency>(each.currency), each.least, each.most};
  }
  for (std::size_t i = 0; i != given.exponent_count; ++i) {
    const emvqr_currency_rule& each = given.exponents[i];
    if (each.currency > 999 || each.exponent > max_decimal_digits || each.zeros > max_decimal_digits) return false;
    out.exponents[i] = {static_cast<currency>(each.currency), static_cast<std::uint8_t>(each.exponent),
                        static_cast<std::uint8_t>(each.zeros)};
  }
  out.rules.limits = {out.limits, given.limit_count};
  out.rules.exponents = {out.exponents, given.exponent_count};
  return true;
}

emvqr_errc read(const emvqr_policy* given, policy_state& out) noexcept {
  if (given == nullptr) return EMVQR_ERRC_NONE;
  emvqr_policy whole;
  if (!read_sized(*given, whole)) return EMVQR_ERRC_BAD_STRUCT_SIZE;
  alipayplus::policy& rules = out.rules;
  rules.names_acquirer = whole.names_acquirer == 1;
  const bool good = whole.names_acquirer <= 1 && take(whole.overflow, rules.overflow) &&
                    take(whole.static_ids, rules.static_ids) && take(whole.fees, rules.fees) &&
                    take(whole.edition, rules.edition) && take(whole.merchant_id, rules.merchant_id) &&
                    take(whole.schemes, rules.schemes) && take(whole.currencies, rules.currencies) &&
                    take(whole.participants, rules.participants) && take(whole.languages, rules.languages) &&
                    take(whole.settlement_currency, rules.settlement_currency) &&
                    take(whole.notify_url, rules.notify_url) && take_table(whole, out);
  if (!good) return EMVQR_ERRC_BAD_ARGUMENT;
  return EMVQR_ERRC_NONE;
}

emvqr_errc read(const emvqr_occasion* given, alipayplus::occasion& out) noexcept {
  if (given == nullptr) return EMVQR_ERRC_NONE;
  emvqr_occasion whole;
  if (!read_sized(*given, whole)) return EMVQR_ERRC_BAD_STRUCT_SIZE;
  out.now_ms = clock_of(whole.now_ms);
  if (!take(whole.order_id, out.order_id) || !take(whole.payment_request_id, out.payment_request_id))
    return EMVQR_ERRC_BAD_ARGUMENT;
  return EMVQR_ERRC_NONE;
}

/// The mapped order in a caller's struct; or why there is none.
emvqr_errc find_order(const emvqr_order* order, const alipayplus::mapped_order*& mapped) noexcept {
  if (order == nullptr) return EMVQR_ERRC_BAD_ARGUMENT;
  const auto* const state = held<const order_state>(order);
  if (state == nullptr || state->self != state) return EMVQR_ERRC_NOT_FILLED;
  mapped = &state->mapped;
  return EMVQR_ERRC_NONE;
}

/// The row of a list at `index`; or why there is none.
template <class List, class Row>
emvqr_errc find_row(const List& list, std::size_t index, const Row*& row) noexcept {
  if (index >= list.size()) return EMVQR_ERRC_AT_END;
  row = list.begin() + index;
  return EMVQR_ERRC_NONE;
}
emvqr_errc find_obstacle(const emvqr_order* order, std::size_t index, const alipayplus::obstacle*& row) noexcept {
  const alipayplus::mapped_order* mapped = nullptr;
  if (const emvqr_errc misuse = find_order(order, mapped)) return misuse;
  return find_row(mapped->obstacles, index, row);
}

}  // namespace
}  // namespace emvqr::c_api

using namespace emvqr;
using namespace emvqr::c_api;

emvqr_errc emvqr_order_map(emvqr_text code, const emvqr_policy* policy, const emvqr_occasion* occasion,
                           emvqr_order* out) {
  if (out == nullptr) return EMVQR_ERRC_BAD_ARGUMENT;
  let_go(*out);
  if (!is_text(code)) return EMVQR_ERRC_BAD_ARGUMENT;
  policy_state how;
  if (const emvqr_errc misuse = read(policy, how)) return misuse;
  alipayplus::occasion when;
  if (const emvqr_errc misuse = read(occasion, when)) return misuse;
  order_state& state = hold<order_state>(*out);
  state.self = &state;
  const result<payload_view> view = parse_in_scheme(view_of(code));
  // Made where it lies: an order is too large to have twice on a stack.
  if (view) {
    ::new (&state.mapped) alipayplus::mapped_order(alipayplus::to_order(*view, how.rules, when, state.memory));
  } else {
    ::new (&state.mapped) alipayplus::mapped_order(alipayplus::to_order(view.error(), view_of(code)));
  }
  return EMVQR_ERRC_NONE;
}

emvqr_errc emvqr_order_describe(const emvqr_order* order, emvqr_order_info* out) {
  if (out == nullptr) return EMVQR_ERRC_BAD_ARGUMENT;
  if (!is_size_of<emvqr_order_info>(out->struct_size)) return EMVQR_ERRC_BAD_STRUCT_SIZE;
  const alipayplus::mapped_order* mapped = nullptr;
  if (const emvqr_errc misuse = find_order(order, mapped)) return misuse;
  const alipayplus::call_result& said = mapped->answer.result;
  emvqr_order_info told{};
  told.is_payable = mapped->is_payable() ? 1 : 0;
  told.has_amount = mapped->has_amount ? 1 : 0;
  const auto result = alipayplus::find_result_code(said.result_code);
  told.result = number(result ? *result : alipayplus::result_code::unknown_exception);
  answer(&told.not_a_payload, mapped->not_a_payload);
  told.losses = static_cast<std::uint32_t>(mapped->lost.size());
  told.obstacles = static_cast<std::uint32_t>(mapped->obstacles.size());
  told.obstacles_left_out = static_cast<std::uint32_t>(mapped->obstacles.dropped());
  told.result_code = text_of(said.result_code);
  told.result_status = text_of(said.result_status);
  told.result_message = text_of(said.result_message);
  told.account = text_of(mapped->account);
  if (mapped->in != nullptr) told.scheme = text_of(mapped->in->id);
  write_sized(*out, told);
  return EMVQR_ERRC_NONE;
}

emvqr_errc emvqr_order_get(const emvqr_order* order, emvqr_text path, emvqr_text* value) {
  if (value == nullptr || !is_text(path)) return EMVQR_ERRC_BAD_ARGUMENT;
  const alipayplus::mapped_order* mapped = nullptr;
  if (const emvqr_errc misuse = find_order(order, mapped)) return misuse;
  const std::string_view* const found = alipayplus::find_scalar(mapped->answer, view_of(path));
  if (found == nullptr || found->empty()) return EMVQR_ERRC_NO_SUCH_OBJECT;
  *value = text_of(*found);
  return EMVQR_ERRC_NONE;
}

emvqr_errc emvqr_order_member(const emvqr_order* order, size_t index, emvqr_buffer* path, emvqr_text* value) {
  if (value == nullptr || !is_buffer(path)) return EMVQR_ERRC_BAD_ARGUMENT;
  const alipayplus::mapped_order* mapped = nullptr;
  if (const emvqr_errc misuse = find_order(order, mapped)) return misuse;
  alipayplus::member_path where;
  std::string_view found;
  alipayplus::for_each_scalar(mapped->answer, [&](const alipayplus::member_path& at, const alipayplus::member&,
                                                  std::string_view text) noexcept {
    if (text.empty() || !found.empty()) return;
    if (index != 0) {
      --index;
      return;
    }
    where = at;
    found = text;
  });
  if (found.empty()) return EMVQR_ERRC_AT_END;
  *value = text_of(found);
  return put(where.text(), path);
}

emvqr_errc emvqr_order_loss(const emvqr_order* order, size_t index, emvqr_loss* out) {
  if (out == nullptr) return EMVQR_ERRC_BAD_ARGUMENT;
  const alipayplus::mapped_order* mapped = nullptr;
  if (const emvqr_errc misuse = find_order(order, mapped)) return misuse;
  const alipayplus::loss* row = nullptr;
  if (const emvqr_errc none = find_row(mapped->lost, index, row)) return none;
  *out = {number(row->why), path_of(row->where)};
  return EMVQR_ERRC_NONE;
}
emvqr_errc emvqr_loss_name(std::uint32_t reason, emvqr_buffer* out) {
  alipayplus::loss_reason known{};
  if (!take(reason, known)) return EMVQR_ERRC_BAD_ARGUMENT;
  return put(name(known), out);
}
emvqr_errc emvqr_loss_explain(std::uint32_t reason, emvqr_buffer* out) {
  alipayplus::loss_reason known{};
  if (!take(reason, known)) return EMVQR_ERRC_BAD_ARGUMENT;
  return put(meaning(known), out);
}

emvqr_errc emvqr_order_obstacle(const emvqr_order* order, size_t index, emvqr_obstacle* out) {
  if (out == nullptr) return EMVQR_ERRC_BAD_ARGUMENT;
  const alipayplus::obstacle* row = nullptr;
  if (const emvqr_errc none = find_obstacle(order, index, row)) return none;
  *out = {number(row->kind), number(row->broken), path_of(row->where)};
  return EMVQR_ERRC_NONE;
}
emvqr_errc emvqr_order_obstacle_explain(const emvqr_order* order, size_t index, emvqr_buffer* out) {
  const alipayplus::obstacle* row = nullptr;
  if (const emvqr_errc none = find_obstacle(order, index, row)) return none;
  return put(explain(*row), out);
}
emvqr_errc emvqr_obstacle_name(std::uint32_t kind, emvqr_buffer* out) {
  alipayplus::obstacle_kind known{};
  if (!take(kind, known)) return EMVQR_ERRC_BAD_ARGUMENT;
  return put(name(known), out);
}
