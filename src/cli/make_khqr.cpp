// emvqr make khqr: a KHQR from named options.
#include <emvqr/payload/currency.hpp>
#include <emvqr/payload/parse.hpp>
#include <emvqr/payload/tag.hpp>
#include <emvqr/schemes/khqr/tags.hpp>
#include <emvqr/schemes/khqr/write.hpp>
#include <emvqr/syntax/decimal.hpp>

#include "clock.hpp"
#include "commands.hpp"
#include "exit_status.hpp"
#include "khqr_options.hpp"
#include "made.hpp"
#include "output.hpp"
#include "verdict.hpp"

#include <string_view>
#include <vector>

namespace emvqr::cli {
namespace {

using khqr::payee;

payee read_payee(const make_khqr_command& c) {
  if (!c.type) return c.merchant_id ? payee::merchant : payee::individual;
  if (*c.type == "merchant") return payee::merchant;
  if (*c.type == "individual") return payee::individual;
  throw unusable("--type is individual or merchant");
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
  draft.currency = read_khqr_currency(c.currency.value_or("KHR"));
  draft.created_ms = c.created_ms.value_or(0);
  draft.expires_ms = read_khqr_expiry(c.expires_ms, c.expires_in, now_ms);
  draft.written_as = c.profile;
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

void note_static(const make_khqr_command& c) {
  if (c.amount) return;
  if (c.expires_ms || c.expires_in) note("a code without an amount is static and carries no expiry");
  if (c.created_ms && c.profile == khqr::edition::current)
    note("a code without an amount is static and carries no creation time");
}

}  // namespace

int make_khqr_command::run() const {
  check_picture_name(made);
  const payee kind = read_payee(*this);
  if (kind == payee::individual && merchant_id) throw unusable("--merchant-id is for --type merchant");
  // A code made as of another time is judged by that time, unless told otherwise.
  const std::int64_t now_ms = now_or_clock(made.now_ms ? made.now_ms : created_ms);
  const result<decimal> money = read_amount(amount);
  if (!money) return refuse(money.error(), "--amount", made);
  note_static(*this);
  if (kind == payee::merchant && account_info)
    note("a merchant code has no account information: --account-info is left out");

  std::vector<char> buffer(max_input_bytes);
  const result<std::string_view> payload = write(*this, kind, *money, now_ms, buffer);
  if (!payload) return refuse(payload.error(), option_of(payload.error().where, kind), made);
  // What is allowed and still unwise: a UnionPay account of another length, for one.
  note_findings(judge(*payload, judge_options_of(false, profile, now_ms)));
  return finish(*payload, made);
}

}  // namespace emvqr::cli
