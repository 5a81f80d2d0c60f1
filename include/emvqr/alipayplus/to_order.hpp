// From a code to the order that an acquirer answers userInitiatedPay with.
#pragma once

#include <emvqr/alipayplus/charge.hpp>
#include <emvqr/alipayplus/code_kind.hpp>
#include <emvqr/alipayplus/fault.hpp>
#include <emvqr/alipayplus/iso_time.hpp>
#include <emvqr/alipayplus/loss.hpp>
#include <emvqr/alipayplus/mapped.hpp>
#include <emvqr/alipayplus/member_path.hpp>
#include <emvqr/alipayplus/messages.hpp>
#include <emvqr/alipayplus/obstacle.hpp>
#include <emvqr/alipayplus/order_rows.hpp>
#include <emvqr/alipayplus/policy.hpp>
#include <emvqr/alipayplus/rendering_mark.hpp>
#include <emvqr/alipayplus/result_code.hpp>
#include <emvqr/alipayplus/trace.hpp>
#include <emvqr/alipayplus/workspace.hpp>
#include <emvqr/base/config.hpp>
#include <emvqr/base/fixed_text.hpp>
#include <emvqr/check.hpp>
#include <emvqr/payload/payload_view.hpp>
#include <emvqr/payload/tag.hpp>
#include <emvqr/schemes/khqr/fields.hpp>
#include <emvqr/schemes/khqr/khqr.hpp>
#include <emvqr/schemes/khqr/tags.hpp>
#include <emvqr/schemes/registry.hpp>
#include <emvqr/syntax/md5.hpp>
#include <emvqr/syntax/text.hpp>
#include <emvqr/syntax/utf8.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

namespace alipayplus {

namespace detail {

/// A value of the payload that a row takes, or a text of our own without a place.
struct source {
  path where{};
  std::string_view text{};
};

class order_mapper {
 public:
  constexpr order_mapper(const payload_view& view, const policy& rules, const occasion& when, workspace& memory,
                         mapped_order& out) noexcept
      : view_(view), rules_(rules), when_(when), memory_(memory), out_(out), trace_(view, out.lost) {}

  constexpr void map() noexcept {
    out_.code_value = view_.raw();
    out_.in = find_scheme(view_);
    kind_ = {khqr::is_khqr(*out_.in), is_rendering(view_)};
    judge_code();
    charge_ = charge_of(view_, rules_, out_.obstacles);
    out_.has_amount = charge_.has_amount;
    judge_rules();
    for (const mapping_row& row : order_rows) apply(row);
    out_.answer.settlement_strategy.settlement_currency = rules_.settlement_currency;
    out_.answer.payment_notify_url = rules_.notify_url;
    out_.answer.payment_request_id = when_.payment_request_id;
    judge_answer();
    conclude();
  }

 private:
  constexpr void judge_code() noexcept {
    if (count_characters(view_.raw()) > max_code_characters) out_.obstacles.add({obstacle_kind::code_too_long});
    if (!takes(rules_.schemes, out_.in->id)) out_.obstacles.add({obstacle_kind::scheme_not_accepted});
    if (!kind_.is_khqr) return;
    const khqr::fields fields = khqr::read(view_);
    out_.account = fields.account_id;
    if (rules_.participants.empty()) return;
    const std::size_t at = emvqr::find(fields.account_id, '@');
    const std::size_t bank = at == fields.account_id.size() ? at : at + 1;
    if (!takes(rules_.participants, {fields.account_id.data() + bank, fields.account_id.size() - bank}))
      out_.obstacles.add({obstacle_kind::participant_not_accepted, khqr::tag::account_id(fields.kind)});
  }

  /// Every error of `check`. What is said of the same object already is not said again.
  constexpr void judge_rules() noexcept {
    for (const finding& each : check(view_, {when_.now_ms, rules_.edition})) {
      if (each.level != severity::error) continue;
      const bool late = each.broken == rule::khqr_9904 || each.broken == rule::sch_0009;
      const bool is_currency = each.broken == rule::khqr_5301;
      out_.obstacles.add({late          ? obstacle_kind::expired
                          : is_currency ? obstacle_kind::currency_not_accepted
                                        : obstacle_kind::breaks_rule,
                          each.where, late || is_currency ? rule::none : each.broken});
    }
  }

  /// The value at `where`, if it is there, is one, and means in this code what the rows say.
  constexpr std::string_view value_at(path where) const noexcept {
    if (where != rules_.merchant_id && !kind_.knows(where)) return {};
    const std::string_view text = text_at(view_, where);
    if (where == tag::transaction_amount && !charge_.has_amount) return {};
    return asks_payer(where, text) ? std::string_view{} : text;
  }
  constexpr source first_of(const mapping_row& row) const noexcept {
    for (const path& where : row.from) {
      if (where.empty()) break;
      const std::string_view text = value_at(where);
      if (!text.empty()) return {where, text};
    }
    return {};
  }

  constexpr void apply(const mapping_row& row) noexcept {
    if (!row.needs.empty() && value_at(row.needs).empty()) return;
    const source from = take(row);
    if (!from.text.empty()) put(row, from);
  }

  /// What a row puts into its member.
  constexpr source take(const mapping_row& row) noexcept {
    switch (row.how) {
      case transformation::copied: return first_of(row);
      case transformation::merchant_id:
        if (rules_.merchant_id.empty()) return first_of(row);
        return {rules_.merchant_id, value_at(rules_.merchant_id)};
      case transformation::order_id: return order_id(row);
      case transformation::shown_name: return shown_name(row);
      case transformation::acquirer: return rules_.names_acquirer ? first_of(row) : source{};
      case transformation::letters: return {row.from[0], charge_.letters};
      case transformation::minor_units: return {row.from[0], digits(charge_.ordered)};
      case transformation::with_fee: return with_fee(row);
      case transformation::iso_time: return iso_time(row);
      case transformation::scenario: return {{}, charge_.has_amount ? "OrderCode" : "EntryCode"};
      case transformation::constant: break;
    }
    return {{}, row.text};
  }

  constexpr source order_id(const mapping_row& row) noexcept {
    // A code for one payment has an amount and says so; any other label would name every order of the shop.
    const bool is_single = charge_.has_amount && text_at(view_, tag::point_of_initiation_method) == "12";
    if (is_single) {
      const source named = first_of(row);
      if (!named.text.empty()) return named;
    } else {
      for (const path& where : row.from)
        if (!where.empty() && !value_at(where).empty()) trace_.lose(where, loss_reason::not_unique);
    }
    if (!when_.order_id.empty()) return {{}, when_.order_id};
    const bool can_digest = is_single || (rules_.static_ids == id_source::digest && when_.now_ms != no_clock);
    if (!can_digest) {
      out_.obstacles.add({obstacle_kind::order_id_missing, {}, rule::none, member_path{} / row.to});
      return {};
    }
    return {{}, digest(is_single)};
  }

  /// The MD5 of a code for one payment, as Bakong knows it by; of any other code, of its MD5 and the time.
  constexpr std::string_view digest(bool is_single) noexcept {
    const auto code = md5_hex(view_.raw());
    if (is_single) return memory_.keep({code.data(), code.size()});
    fixed_text<64> both;
    both.append({code.data(), code.size()}).append("@").append(to_text(decimal{when_.now_ms, 0}).view());
    const auto once = md5_hex(both.view());
    return memory_.keep({once.data(), once.size()});
  }

  constexpr source shown_name(const mapping_row& row) noexcept {
    const std::string_view language = text_at(view_, tag::language_preference);
    char small[2] = {};
    if (language.size() == 2)
      for (std::size_t i = 0; i != 2; ++i) small[i] = to_lower(language[i]);
    const std::string_view name = value_at(row.from[0]);
    if (language.size() != 2 || name.empty() || !takes(rules_.languages, {small, 2}))
      return {row.from[1], value_at(row.from[1])};
    trace_.use(tag::language_preference);
    return {row.from[0], name};
  }

  constexpr std::string_view digits(std::int64_t units) noexcept { return memory_.keep(to_text(decimal{units, 0})); }

  constexpr source with_fee(const mapping_row& row) noexcept {
    if (charge_.has_fee) {
      trace_.use(tag::tip_or_convenience_indicator);
      for (const path fee : {row.from[1], row.from[2]})
        if (view_.has(fee)) trace_.use(fee);
      if (charge_.fee_is_rounded) trace_.lose(row.from[2], loss_reason::rounded);
    }
    return {row.from[0], digits(charge_.paid)};
  }

  constexpr source iso_time(const mapping_row& row) noexcept {
    const source from = first_of(row);
    if (from.text.empty()) return {};
    const std::optional<std::int64_t> ms = khqr::read_time(from.text);
    const auto text = ms ? time_text(*ms) : fixed_text<32>{};
    if (text.view().empty()) trace_.lose(from.where, loss_reason::unreadable);
    return {from.where, memory_.keep(text)};
  }

  constexpr void put(const mapping_row& row, const source& from) noexcept {
    member of;
    std::string_view* const target = find_scalar(out_.answer, row.to, &of);
    if (of.max_length == 0 || count_characters(from.text) <= of.max_length) {
      *target = from.text;
      return trace_.use(from.where);
    }
    switch (misfit_of(row, of)) {
      case misfit::refuse:
        out_.obstacles.add({obstacle_kind::member_too_long, from.where, rule::none, member_path{} / row.to});
        return;
      case misfit::drop: return trace_.lose(from.where, loss_reason::too_long);
      case misfit::shorten: break;
    }
    *target = {from.text.data(), bytes_of_length(from.text, of.max_length, length_unit::characters)};
    trace_.lose(from.where, loss_reason::shortened);
  }

  constexpr misfit misfit_of(const mapping_row& row, const member& of) const noexcept {
    switch (rules_.overflow) {
      case overflow::refuse: return misfit::refuse;
      case overflow::drop: return of.required ? misfit::refuse : misfit::drop;
      case overflow::shorten:
      case overflow::by_row: break;
    }
    return row.otherwise;
  }

  /// What the API would refuse. An order whose amount the payer enters has none yet.
  constexpr void judge_answer() noexcept {
    if (!out_.obstacles.empty()) return;
    out_.answer.result = result_of(result_code::success);
    for_each_fault(out_.answer, [this](const member_path& where, fault why) noexcept {
      if (!charge_.has_amount && where == "order.orderAmount") return;
      const auto kind = why == fault::missing    ? obstacle_kind::member_missing
                        : why == fault::too_long ? obstacle_kind::member_too_long
                                                 : obstacle_kind::member_illegal;
      out_.obstacles.add({kind, {}, rule::none, where});
    });
  }

  constexpr void conclude() noexcept {
    if (out_.obstacles.empty()) {
      if (kind_.is_rendering) trace_.use(rendering_mark);
      if (text_at(view_, rendering_time_mark) == rendering_guid) trace_.use(rendering_time_mark);
      return trace_.tell(kind_, rules_.merchant_id, charge_.has_amount);
    }
    out_.answer = {};
    out_.answer.result = result_of(code_of(out_.obstacles.front()));
  }

  const payload_view& view_;
  const policy& rules_;
  const occasion& when_;
  workspace& memory_;
  mapped_order& out_;
  trace trace_;
  code_kind kind_{};
  charge charge_{};
};

}  // namespace detail

/// Maps a code to the order that an acquirer answers userInitiatedPay with, under the rules of `policy`. Where anything
/// keeps it from being paid, `obstacles` has every reason, and the answer is the result code of the first of them and
/// nothing else; no amount is ever rounded into being payable, and nothing is cut that names somebody. Else the answer
/// is complete, and every object of the code is in it or in `lost`. The texts point into the code's bytes, into
/// `memory`, into the policy and the occasion, or are constants. O(n), no allocation.
constexpr mapped_order to_order(const payload_view& view, const policy& rules, const occasion& when,
                                workspace& memory EMVQR_LIFETIMEBOUND) noexcept {
  mapped_order out;
  detail::order_mapper{view, rules, when, memory, out}.map();
  return out;
}

/// The answer to a text that `parse` refused: INVALID_CODE.
constexpr mapped_order to_order(const failure& why, std::string_view text) noexcept {
  mapped_order out;
  out.code_value = text;
  out.not_a_payload = why;
  out.answer.result = result_of(result_code::invalid_code);
  return out;
}

}  // namespace alipayplus

EMVQR_NAMESPACE_END
