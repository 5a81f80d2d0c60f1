// emvqr edit: the same payload with some objects changed.
#include <emvqr/schemes/khqr/with_amount.hpp>

#include "clock.hpp"
#include "commands.hpp"
#include "exit_status.hpp"
#include "input.hpp"
#include "khqr_options.hpp"
#include "made.hpp"
#include "output.hpp"
#include "payload_making.hpp"

#include <string>
#include <vector>

namespace emvqr::cli {
namespace {

std::vector<change> read_changes(const edit_command& command) {
  std::vector<change> wishes;
  for (const std::string& text : command.changes) {
    const assignment wish = read_assignment(text);
    if (wish.value.empty()) throw unusable("no object has an empty value; --unset takes one away: " + text);
    wishes.push_back({wish.where, wish.value});
  }
  for (const std::string& text : command.unset) wishes.push_back({read_path(text), {}});
  if (wishes.empty() && !command.khqr) throw unusable("nothing to change: give PATH=VALUE or --unset PATH");
  return wishes;
}

/// The sale that the options of --khqr tell of; `bill_number` points into the command.
result<khqr::sale> read_sale(const edit_command& command, std::int64_t now_ms) {
  if (!command.amount) throw unusable("--khqr needs --amount");
  const result<decimal> amount = read_amount(command.amount);
  if (!amount) return amount.error();
  khqr::sale of;
  of.amount = *amount;
  if (command.currency) of.currency = read_khqr_currency(*command.currency);
  if (command.bill) of.bill_number = *command.bill;
  of.created_ms = command.created_ms.value_or(0);
  of.expires_ms = read_khqr_expiry(command.expires_ms, command.expires_in, now_ms);
  return of;
}

/// The payload for the sale; or why not.
result<std::string> sell(const edit_command& command, const payload_view& code, std::int64_t now_ms) {
  const result<khqr::sale> of = read_sale(command, now_ms);
  if (!of) return of.error();
  std::vector<char> buffer(max_input_bytes);
  const result<std::string_view> text = khqr::with_amount(code, *of, now_ms, buffer.data(), buffer.size());
  if (!text) return text.error();
  return std::string(*text);
}

}  // namespace

int edit_command::run() const {
  check_picture_name(made);
  const std::vector<change> wishes = read_changes(*this);
  // A code made as of another time is judged by that time, unless told otherwise.
  const judge_options options =
      judge_options_of(false, khqr::edition::current, now_or_clock(made.now_ms ? made.now_ms : created_ms));
  std::string text = read_payload(payload);
  verdict before = judge(text, options);
  if (!before.is_payload()) return refuse(before.fault, "PAYLOAD", made);
  if (khqr) {
    const result<std::string> sold = sell(*this, before.view, options.now_ms);
    if (!sold) return refuse(sold.error(), {}, made);
    text = *sold;
    before = judge(text, options);
  }
  if (wishes.empty()) {
    note_findings(before);
    return finish(text, made);
  }

  std::vector<char> buffer;
  const made_payload after = change_payload(before, wishes, options, buffer);
  if (after.fault) return refuse(after.fault, {}, made);
  if (after.breaks_rules && !force) return refuse(after.judged, made);
  note_findings(after.judged);
  if (!after.judged.is_valid()) note("made all the same; the payload is not valid");
  return finish(after.judged.text, made);
}

}  // namespace emvqr::cli
