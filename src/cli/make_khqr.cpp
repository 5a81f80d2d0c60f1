// emvqr make khqr: a KHQR from named options.
#include <emvqr/payload/currency.hpp>
#include <emvqr/payload/parse.hpp>
#include <emvqr/payload/tag.hpp>
#include <emvqr/rules/rule.hpp>
#include <emvqr/schemes/khqr/tags.hpp>
#include <emvqr/schemes/khqr/write.hpp>
#include <emvqr/syntax/decimal.hpp>
#include <emvqr/syntax/text.hpp>

#include "clock.hpp"
#include "commands.hpp"
#include "exit_status.hpp"
#include "made.hpp"
#include "output.hpp"
#include "verdict.hpp"

#include <limits>
#include <string_view>
#include <vector>

namespace emvqr::cli {
namespace {

using khqr::payee;

constexpr std::int64_t max_ms = std::numeric_limits<std::int64_t>::max();

payee read_payee(const make_khqr_command& c) {
  if (!c.type) return c.merchant_id ? payee::merchant : payee::individual;
  if (*c.type == "merchant") return payee::merchant;
  if (*c.type == "individual") return payee::individual;
  throw unusable("--type is individual or merchant");
}

currency read_currency(const make_khqr_command& c) {
  const std::string_view text = c.currency ? std::string_view(*c.currency) : "KHR";
  if (equal_ignoring_case(text, "KHR") || text == "116") return currency::KHR;
  if (equal_ignoring_case(text, "USD") || text == "840") return currency::USD;
  throw unusable("--currency is KHR (116) or USD (840)");
}

/// `2m` in milliseconds: a whole number of s, m, h or d.
std::int64_t read_duration_ms(std::string_view text) {
  constexpr std::int64_t second = 1000;
  const char unit = text.empty() ? '\0' : text.back();
  const std::int64_t scale = unit == 's'   ? second
                             : unit == 'm' ? 60 * second
                             : unit == 'h' ? 3600 * second
                             : unit == 'd' ? 86400 * second
                                           : 0;
  const std::string_view number = text.substr(0, text.empty() ? 0 : text.size() - 1);
  // Nine digits of days fit the milliseconds of an int64 many times over.
  constexpr std::size_t max_digits = 9;
  if (scale == 0 || number.empty() || number.size() > max_digits || !is_numeric(number))
    throw unusable("--expires-in is a number and a unit (s, m, h, d), such as 2m");
  return parse_decimal(number)->units * scale;
}

std::int64_t read_expiry(const make_khqr_command& c, std::int64_t now_ms) {
  if (!c.expires_in) return c.expires_ms.value_or(0);
  const std::int64_t wait = read_duration_ms(*c.expires_in);
  return now_ms > max_ms - wait ? max_ms : now_ms + wait;
}

struct object_option {
  path where;
  std::string_view option;
};

/// Which option an object comes from.
std::string_view option_of(path where, payee kind) {
  const object_option table[] = {
      {khqr::tag::account_id(kind), "--account"},
      {khqr::tag::account_detail(kind), kind == payee::merchant ? "--merchant-id" : "--account-info"},
      {khqr::tag::acquiring_bank(kind), "--bank"},
      {khqr::tag::union_pay, "--upi"},
      {tag::merchant_category_code, "--mcc"},
      {tag::transaction_currency, "--currency"},
      {tag::transaction_amount, "--amount"},
      {tag::merchant_name, "--name"},
      {tag::merchant_city, "--city"},
      {tag::bill_number, "--bill"},
      {tag::mobile_number, "--mobile"},
      {tag::store_label, "--store"},
      {tag::terminal_label, "--terminal"},
      {tag::purpose_of_transaction, "--purpose"},
      {tag::language_preference, "--language"},
      {tag::merchant_name_alternate, "--name-alt"},
      {tag::merchant_city_alternate, "--city-alt"},
      {khqr::tag::created, "--created"},
      {khqr::tag::expires, "--expires or --expires-in"},
  };
  for (const object_option& each : table)
    if (each.where == where) return each.option;
  return {};
}

void set(std::string_view& value, const std::optional<std::string>& given) {
  if (given) value = *given;
}

/// What individuals and merchants share.
template <class Draft>
Draft fill(const make_khqr_command& c, decimal amount, std::int64_t now_ms) {
  Draft draft;
  set(draft.account_id, c.account);
  set(draft.name, c.name);
  set(draft.city, c.city);
  set(draft.acquiring_bank, c.bank);
  draft.amount = amount;
  draft.currency = read_currency(c);
  draft.created_ms = c.created_ms.value_or(0);
  draft.expires_ms = read_expiry(c, now_ms);
  set(draft.additional.bill_number, c.bill);
  set(draft.additional.mobile_number, c.mobile);
  set(draft.additional.store_label, c.store);
  set(draft.additional.terminal_label, c.terminal);
  set(draft.additional.purpose_of_transaction, c.purpose);
  set(draft.alternate.language, c.language);
  set(draft.alternate.name, c.name_alt);
  set(draft.alternate.city, c.city_alt);
  set(draft.union_pay, c.upi);
  set(draft.merchant_category_code, c.mcc);
  return draft;
}

result<std::string_view> write(const make_khqr_command& c, payee kind, decimal amount, std::int64_t now_ms,
                               std::vector<char>& buffer) {
  if (kind == payee::merchant) {
    auto draft = fill<khqr::merchant>(c, amount, now_ms);
    set(draft.merchant_id, c.merchant_id);
    return khqr::write(draft, now_ms, buffer.data(), buffer.size());
  }
  auto draft = fill<khqr::individual>(c, amount, now_ms);
  set(draft.account_information, c.account_info);
  return khqr::write(draft, now_ms, buffer.data(), buffer.size());
}

/// An amount that is given is a number above zero: no amount means that the payer enters one.
result<decimal> read_amount(const make_khqr_command& c) {
  if (!c.amount) return decimal{};
  const result<decimal> amount = parse_decimal(*c.amount);
  if (amount && !amount->is_zero()) return amount;
  return failure{errc::breaks_rule, tag::transaction_amount, static_cast<std::uint16_t>(rule::mpm_4_7_4_1)};
}

void note_static(const make_khqr_command& c) {
  if (c.amount) return;
  if (c.expires_ms || c.expires_in) note("a code without an amount is static and carries no expiry");
  if (c.created_ms) note("a code without an amount is static and carries no creation time");
}

}  // namespace

int make_khqr_command::run() const {
  check_picture_name(made);
  const payee kind = read_payee(*this);
  if (kind == payee::individual && merchant_id) throw unusable("--merchant-id is for --type merchant");
  // A code made as of another time is judged by that time, unless told otherwise.
  const std::int64_t now_ms = now_or_clock(made.now_ms ? made.now_ms : created_ms);
  const result<decimal> money = read_amount(*this);
  if (!money) return refuse(money.error(), "--amount", made);
  note_static(*this);
  if (kind == payee::merchant && account_info)
    note("a merchant code has no account information: --account-info is left out");

  std::vector<char> buffer(max_input_bytes);
  const result<std::string_view> payload = write(*this, kind, *money, now_ms, buffer);
  if (!payload) return refuse(payload.error(), option_of(payload.error().where, kind), made);
  // What is allowed and still unwise: a UnionPay account of another length, for one.
  note_findings(judge(*payload, {quirk::none, now_ms}));
  return finish(*payload, made);
}

}  // namespace emvqr::cli
