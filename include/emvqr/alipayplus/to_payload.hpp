// From an order to a payload that says the same: a rendering for tests, receipts and messages between programs. No
// wallet pays by it, and it says so.
#pragma once

#include <emvqr/alipayplus/fault.hpp>
#include <emvqr/alipayplus/iso_time.hpp>
#include <emvqr/alipayplus/loss.hpp>
#include <emvqr/alipayplus/member_path.hpp>
#include <emvqr/alipayplus/messages.hpp>
#include <emvqr/alipayplus/money.hpp>
#include <emvqr/alipayplus/order_money.hpp>
#include <emvqr/alipayplus/order_rows.hpp>
#include <emvqr/alipayplus/payload_rows.hpp>
#include <emvqr/alipayplus/rendering_mark.hpp>
#include <emvqr/alipayplus/result_code.hpp>
#include <emvqr/alipayplus/workspace.hpp>
#include <emvqr/base/config.hpp>
#include <emvqr/base/failure.hpp>
#include <emvqr/base/path.hpp>
#include <emvqr/base/result.hpp>
#include <emvqr/base/table.hpp>
#include <emvqr/check.hpp>
#include <emvqr/payload/change.hpp>
#include <emvqr/payload/compose.hpp>
#include <emvqr/payload/country_names.hpp>
#include <emvqr/payload/currency.hpp>
#include <emvqr/payload/object.hpp>
#include <emvqr/payload/parse.hpp>
#include <emvqr/payload/tag.hpp>
#include <emvqr/rules/first_error.hpp>
#include <emvqr/syntax/decimal.hpp>
#include <emvqr/syntax/md5.hpp>
#include <emvqr/syntax/text.hpp>
#include <emvqr/syntax/tlv.hpp>
#include <emvqr/syntax/utf8.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

namespace alipayplus {

/// What the rendering of an order needs besides it.
struct rendering_options {
  table<currency_rule> exponents{};  ///< as in the policy
  std::string_view code_url{};       ///< the web address of the code that was scanned; put into a `com.alipay` template
  std::string_view language{};       ///< ISO 639-1, of a name that is not in ASCII; empty: such a name is left out
  std::string_view region{};         ///< for an order without one
  std::string_view currency{};       ///< three letters, for an order without one: that of a code without an amount
};

/// A member that keeps an order from being rendered, or the rule that the payload would break.
struct refusal {
  member_path member{};     ///< the member
  fault why = fault::none;  ///< why; `none` where a rule is what it would break
  failure broken{};         ///< the rule and the object of the payload

  /// True where the order is refused.
  constexpr explicit operator bool() const noexcept { return why != fault::none || broken; }
};

/// The rendering. `text` points into the caller's buffer.
struct rendered_order {
  std::string_view text{};  ///< empty where it is refused
  call_result result{};     ///< SUCCESS, CURRENCY_NOT_SUPPORT or PARAM_ILLEGAL
  refusal why{};            ///< the first reason
  member_losses lost{};     ///< what of the order has no place in the payload
};

namespace detail {

class order_renderer {
 public:
  constexpr order_renderer(const user_initiated_pay_response& from, const rendering_options& options,
                           rendered_order& out) noexcept
      : from_(from), options_(options), out_(out) {}

  constexpr void render(char* buffer, std::size_t capacity) noexcept {
    judge_members();
    if (!out_.why) read_money();
    if (!out_.why) {
      add(tag::payload_format_indicator, "01");
      add(tag::point_of_initiation_method, money_.amount ? "12" : "11");
      add(rendering_mark, rendering_guid);
      add_url();
      for (const payload_row& row : payload_rows) apply(row);
    }
    if (!out_.why) write(buffer, capacity);
    conclude();
  }

 private:
  // --- refusing ---

  constexpr void refuse(fault why, member_path member) noexcept {
    if (!out_.why) out_.why = {member, why, {}};
  }
  /// What the API itself would refuse is not rendered. What it would miss is asked for only where EMVCo does.
  constexpr void judge_members() noexcept {
    for_each_fault(from_, [this](const member_path& where, fault why) noexcept {
      if (why != fault::missing) refuse(why, where);
    });
  }

  constexpr void read_money() noexcept {
    const order_money_reader::answer read = order_money_reader{from_, options_.exponents, options_.currency}.read();
    if (read.why != fault::none) return refuse(read.why, at(read.member));
    money_ = read.money;
  }

  // --- objects ---

  static constexpr member_path at(std::string_view member) noexcept { return member_path{} / member; }
  static constexpr std::size_t longest(path where) noexcept {
    const object_info* const info = find_object(where);
    return info == nullptr ? max_value_length : info->max_length;
  }

  constexpr void add(path where, std::string_view value) noexcept {
    EMVQR_ASSERT(count_ != max_objects);
    if (count_ != max_objects) objects_[count_++] = {where, value};
  }
  constexpr std::string_view keep(std::string_view text) noexcept { return memory_.keep(text); }

  /// How many characters a value at `where` may have: those of its object, and of 62 what is left of it.
  constexpr std::size_t room_at(path where) const noexcept {
    const std::size_t most = longest(where);
    if (where.depth() != 2 || where[0] != tag::additional_data.id()) return most;
    const std::size_t left = additional_room_ < header_bytes ? 0 : additional_room_ - header_bytes;
    return left < most ? left : most;
  }
  constexpr void place(path where, std::string_view value) noexcept {
    add(where, value);
    if (where.depth() == 2 && where[0] == tag::additional_data.id())
      additional_room_ -= header_bytes + count_characters(value);
  }

  constexpr void add_url() noexcept {
    constexpr std::size_t room = max_value_length - 2 * header_bytes - alipay_guid.size();
    const std::string_view url = options_.code_url;
    if (url.empty()) return;
    if (url.size() > room || !is_ans(url))
      return lose("codeValue", alipay_template / 1, url.size() > room ? loss_reason::too_long : loss_reason::not_ascii);
    add(alipay_template / 0, alipay_guid);
    add(alipay_template / 1, url);
  }

  // --- rows ---

  constexpr std::string_view text_of(std::string_view member) const noexcept {
    const std::string_view* const text = find_scalar(from_, member);
    return text == nullptr ? std::string_view{} : *text;
  }
  /// `text` is said: so is every member of the row that has it.
  constexpr void say(const payload_row& row, std::string_view text) noexcept {
    for (const std::string_view member : row.from)
      if (!member.empty() && text_of(member) == text && !is_said(at(member))) said_[said_count_++] = member;
  }
  constexpr void lose(std::string_view member, path where, loss_reason why) noexcept {
    if (!is_lost(at(member))) out_.lost.add({at(member), where, why});
  }
  constexpr bool is_lost(const member_path& member) const noexcept {
    for (const member_loss& each : out_.lost)
      if (each.member == member.text().view()) return true;
    return false;
  }
  constexpr bool is_said(const member_path& member) const noexcept {
    for (std::size_t i = 0; i != said_count_; ++i)
      if (member == said_[i]) return true;
    return false;
  }
  /// The first member of a row that is there, or an empty text.
  constexpr std::string_view first_of(const payload_row& row) const noexcept {
    for (const std::string_view member : row.from)
      if (!member.empty() && !text_of(member).empty()) return member;
    return {};
  }

  constexpr void apply(const payload_row& row) noexcept {
    switch (row.how) {
      case rendering::copied: return apply_copied(row);
      case rendering::name: return apply_name(row);
      case rendering::other_name: return apply_other_name(row);
      case rendering::category: return apply_category(row);
      case rendering::numeric: return apply_numeric(row);
      case rendering::major_units: return apply_amount(row);
      case rendering::fee: return apply_fee(row);
      case rendering::region: return apply_region(row);
      case rendering::city: return apply_city(row);
      case rendering::digest: return apply_digest(row);
      case rendering::milliseconds: return apply_time(row);
      case rendering::implied: break;
    }
    const std::string_view expected = money_.amount ? row.text : row.entry_text;
    if (text_of(row.from[0]) == expected) say(row, expected);
  }

  /// Puts a text where it goes, whole or cut, or lists it as lost.
  constexpr void fit(const payload_row& row, std::string_view member, std::string_view text) noexcept {
    const std::size_t room = room_at(row.to);
    if (count_characters(text) <= room) {
      place(row.to, text);
      return say(row, text);
    }
    if (row.otherwise != misfit::shorten || room == 0) return lose(member, row.to, loss_reason::too_long);
    place(row.to, {text.data(), bytes_of_length(text, room, length_unit::characters)});
    lose(member, row.to, loss_reason::shortened);
  }

  constexpr void apply_copied(const payload_row& row) noexcept {
    const std::string_view member = first_of(row);
    const std::string_view text = text_of(member);
    if (member.empty()) return;
    const bool asks = asks_payer(row.to, text);  // would be read as a question
    if (!is_ans(text) || asks) return lose(member, row.to, asks ? loss_reason::unreadable : loss_reason::not_ascii);
    fit(row, member, text);
  }

  constexpr void apply_name(const payload_row& row) noexcept {
    for (const std::string_view member : row.from)
      if (const std::string_view text = text_of(member); !text.empty() && is_ans(text)) return fit(row, member, text);
    refuse(fault::missing, at(row.from[1]));
  }

  constexpr void apply_other_name(const payload_row& row) noexcept {
    for (const std::string_view member : row.from) {
      const std::string_view text = member.empty() ? std::string_view{} : text_of(member);
      if (text.empty() || is_ans(text)) continue;
      if (options_.language.empty()) return lose(member, row.to, loss_reason::not_ascii);
      add(tag::language_preference, options_.language);
      return fit(row, member, text);
    }
  }

  constexpr void apply_category(const payload_row& row) noexcept {
    const std::string_view member = first_of(row);
    const std::string_view text = text_of(member);
    const bool good = text.size() == 4 && is_numeric(text);
    place(row.to, good ? text : "0000");
    if (good) say(row, text);
    if (!good && !member.empty()) lose(member, row.to, loss_reason::unreadable);
  }

  constexpr void apply_numeric(const payload_row& row) noexcept {
    const std::array<char, 3> digits = numeric(money_.code);
    add(row.to, keep({digits.data(), digits.size()}));
    say(row, alpha(money_.code));
  }

  constexpr void apply_amount(const payload_row& row) noexcept {
    const amount& ordered = from_.order.order_amount;
    const amount& paid = from_.payment_amount;
    if (!money_.amount) {
      for (const std::string_view member : {row.from[0], row.from[1]})
        if (!text_of(member).empty()) lose(member, row.to, loss_reason::no_amount);  // zero
      return;
    }
    add(row.to, keep(to_text(*money_.amount)));
    const bool paid_counts = ordered.value.empty() || (!paid.value.empty() && !money_.fee);
    say(row, paid_counts && !paid.value.empty() ? paid.value : ordered.value);
    if (!is_said(at(row.from[0])) && !ordered.value.empty()) lose(row.from[0], row.to, loss_reason::superseded);
  }

  constexpr void apply_fee(const payload_row& row) noexcept {
    if (!money_.fee) return;
    add(tag::tip_or_convenience_indicator, "02");
    add(row.to, keep(to_text(*money_.fee)));
    say(row, from_.payment_amount.value);
  }

  constexpr void apply_region(const payload_row& row) noexcept {
    const std::string_view said = text_of(first_of(row));
    region_ = said.empty() ? options_.region : said;
    if (region_.empty()) return refuse(fault::missing, at(row.from[0]));
    add(row.to, region_);
    say(row, region_);
  }

  constexpr void apply_city(const payload_row& row) noexcept {
    const std::string_view member = first_of(row);
    const std::string_view text = text_of(member);
    if (!member.empty() && is_ans(text)) return fit(row, member, text);
    if (!member.empty()) lose(member, row.to, loss_reason::not_ascii);
    const std::string_view country = country_name(region_);  // its row is before this one
    const std::string_view shown = is_ans(country) && !country.empty() ? country : "-";
    const std::size_t room = longest(row.to);
    add(row.to, {shown.data(), shown.size() < room ? shown.size() : room});
  }

  constexpr void apply_digest(const payload_row& row) noexcept {
    const std::string_view text = text_of(row.from[0]);
    if (text.empty()) return;
    const std::size_t room = room_at(row.to);
    if (is_ans(text) && !asks_payer(row.to, text) && text.size() <= room) return fit(row, row.from[0], text);
    const auto digits = md5_hex(text);
    place(row.to, keep({digits.data(), room < digits.size() ? room : digits.size()}));
    lose(row.from[0], row.to, loss_reason::digested);
  }

  constexpr void apply_time(const payload_row& row) noexcept {
    const std::string_view text = text_of(row.from[0]);
    const std::optional<std::int64_t> ms = parse_time(text);  // it has been judged
    if (!ms) return;
    add(rendering_time_mark, rendering_guid);
    add(row.to, keep(to_text(decimal{*ms, 0})));
    // A time that is finer, or of another place's clock, is the same instant told otherwise.
    if (*ms % 1000 != 0) return lose(row.from[0], row.to, loss_reason::rounded);
    say(row, text);
  }

  // --- the end ---

  /// The payload must be one that `check` finds nothing wrong with.
  constexpr void write(char* buffer, std::size_t capacity) noexcept {
    const result<std::string_view> text = compose(table<change>{objects_, count_}, buffer, capacity);
    if (!text) {
      out_.why.broken = text.error();
      return;
    }
    const result<payload_view> view = parse(*text);
    if (!view) {
      out_.why.broken = view.error();
      return;
    }
    const auto found = check(*view);
    if (found.valid()) {
      out_.text = *text;
      return;
    }
    out_.why.broken = first_error_of(found);
  }

  constexpr void conclude() noexcept {
    const bool is_currency = out_.why.why == fault::bad_currency;
    out_.result = result_of(!out_.why     ? result_code::success
                            : is_currency ? result_code::currency_not_support
                                          : result_code::param_illegal);
    if (out_.why) {
      if (out_.why.broken && out_.why.member.empty()) out_.why.member = member_of(out_.why.broken.where);
      out_.lost = {};
      return;
    }
    for_each_scalar(from_, [this](const member_path& where, const member&, std::string_view text) noexcept {
      const member_path member = where.array();
      if (!text.empty() && !is_said(member) && !is_lost(member))
        out_.lost.add({member, {}, has_row(member) ? loss_reason::superseded : loss_reason::no_object});
    });
  }
  /// The member that an object of the payload was made from.
  constexpr member_path member_of(path where) const noexcept {
    for (const payload_row& row : payload_rows)
      if (row.to == where && !where.empty() && !first_of(row).empty()) return at(first_of(row));
    return {};
  }
  static constexpr bool has_row(const member_path& member) noexcept {
    for (const payload_row& row : payload_rows)
      for (const std::string_view each : row.from)
        if (row.how != rendering::implied && !each.empty() && member == each) return true;
    return false;
  }

  static constexpr std::size_t max_objects = 32;
  static constexpr std::size_t max_said =
      sizeof payload_rows / sizeof payload_rows[0] * (sizeof payload_row::from / sizeof payload_row::from[0]);

  const user_initiated_pay_response& from_;
  const rendering_options& options_;
  rendered_order& out_;
  workspace memory_{};
  change objects_[max_objects] = {};
  std::size_t count_ = 0;
  std::string_view said_[max_said] = {};
  std::size_t said_count_ = 0;
  std::size_t additional_room_ = max_value_length;
  order_money money_{};
  std::string_view region_{};
};

}  // namespace detail

/// Writes a payload that says what an order says, as far as a payload can, into `buffer`: marked by `rendering_guid`,
/// without any Bakong account, with the code's web address in a `com.alipay` template where it is given. Every member
/// that is not in it, or not whole, is in `lost`. Refused where a member is not what the API takes, where an amount
/// cannot be said exactly, where EMVCo wants what the order has not (a name, a country, a currency). What is written
/// passes `check`. O(n), no allocation.
constexpr rendered_order to_payload(const user_initiated_pay_response& from, const rendering_options& options,
                                    char* buffer EMVQR_LIFETIMEBOUND, std::size_t capacity) noexcept {
  rendered_order out;
  detail::order_renderer{from, options, out}.render(buffer, capacity);
  return out;
}

/// The same with a buffer whose size is known.
template <std::size_t Size>
constexpr rendered_order to_payload(const user_initiated_pay_response& from, const rendering_options& options,
                                    char (&buffer)[Size] EMVQR_LIFETIMEBOUND) noexcept {
  return to_payload(from, options, buffer, Size);
}

/// A pay request as the answer that would lead to it; what it has besides (payment method, regions) is left out.
constexpr user_initiated_pay_response as_answer(const pay_request& from) noexcept {
  user_initiated_pay_response out;
  out.order = from.order;
  out.payment_request_id = from.payment_request_id;
  out.payment_amount = from.payment_amount;
  out.payment_factor = from.payment_factor;
  out.payment_expiry_time = from.payment_expiry_time;
  out.payment_notify_url = from.payment_notify_url;
  out.payment_redirect_url = from.payment_redirect_url;
  out.settlement_strategy = from.settlement_strategy;
  return out;
}

}  // namespace alipayplus

EMVQR_NAMESPACE_END
