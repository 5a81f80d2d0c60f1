// What a code says in the elements of ISO 20022: a table of pairings and a walk over them. A view, not a message.
#pragma once

#include <emvqr/alipayplus/charge.hpp>
#include <emvqr/alipayplus/code_kind.hpp>
#include <emvqr/alipayplus/iso_time.hpp>
#include <emvqr/alipayplus/loss.hpp>
#include <emvqr/alipayplus/member.hpp>
#include <emvqr/alipayplus/money.hpp>
#include <emvqr/alipayplus/obstacle.hpp>
#include <emvqr/alipayplus/policy.hpp>
#include <emvqr/alipayplus/rendering_mark.hpp>
#include <emvqr/alipayplus/workspace.hpp>
#include <emvqr/base/config.hpp>
#include <emvqr/base/path.hpp>
#include <emvqr/payload/currency.hpp>
#include <emvqr/payload/payload_view.hpp>
#include <emvqr/payload/tag.hpp>
#include <emvqr/schemes/khqr/fields.hpp>
#include <emvqr/schemes/khqr/khqr.hpp>
#include <emvqr/schemes/khqr/tags.hpp>
#include <emvqr/syntax/decimal.hpp>
#include <emvqr/syntax/text.hpp>
#include <emvqr/syntax/utf8.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

namespace iso20022 {

using alipayplus::evidence;
using alipayplus::loss_reason;

/// How a value becomes that of an element.
enum class transformation : std::uint8_t {
  copied,       ///< the same text
  letters,      ///< the currency's three letters
  major_units,  ///< what is paid, with the fee, as a decimal in its shortest spelling
  iso_time,     ///< milliseconds since 1970 as ISO 8601
};

/// One row. An element is named by its path below the message's first group of one transaction.
struct element_row {
  std::string_view name;                        ///< the element's path
  path from[2];                                 ///< in order of preference; an empty path ends them
  std::uint16_t max_length = 0;                 ///< characters; 0 where the form says it
  transformation how = transformation::copied;  ///< how
  evidence sure = evidence::inferred;           ///< how sure the pairing is
  std::string_view message = "pacs.008";        ///< the message that has the element
};

/// All of it is inferred: no public document pairs a payload's objects with these elements. Lengths are those of the
/// text types Max35Text, Max140Text, Max16Text and Max2048Text. Source: ISO 20022, pacs.008 and pain.013.
inline constexpr element_row element_rows[] = {
    {"CdtTrfTxInf/PmtId/EndToEndId", {tag::bill_number, tag::reference_label}, 35},
    {"CdtTrfTxInf/IntrBkSttlmAmt/@Ccy", {tag::transaction_currency}, 3, transformation::letters},
    {"CdtTrfTxInf/IntrBkSttlmAmt", {tag::transaction_amount}, 0, transformation::major_units},
    {"CdtTrfTxInf/CdtrAgt/FinInstnId/Nm", {path{30, 2}, path{29, 2}}, 140},
    {"CdtTrfTxInf/Cdtr/Nm", {tag::merchant_name}, 140},
    {"CdtTrfTxInf/Cdtr/PstlAdr/PstCd", {tag::postal_code}, 16},
    {"CdtTrfTxInf/Cdtr/PstlAdr/TwnNm", {tag::merchant_city}, 35},
    {"CdtTrfTxInf/Cdtr/PstlAdr/Ctry", {tag::country_code}, 2},
    {"CdtTrfTxInf/CdtrAcct/Prxy/Id", {path{30, 0}, path{29, 0}}, 2048},
    {"CdtTrfTxInf/RmtInf/Ustrd", {tag::purpose_of_transaction}, 140},
    {"CdtTrfTxInf/RmtInf/Strd/CdtrRefInf/Ref", {tag::reference_label}, 35},
    {"PmtInf/XpryDt/DtTm", {khqr::tag::expires}, 0, transformation::iso_time, evidence::inferred, "pain.013"},
};

/// What a row came to. The row is read-only data; the text points into the code or the workspace.
struct element {
  const element_row* row = nullptr;  ///< the row
  path where{};                      ///< the object it is of
  std::string_view text{};           ///< as hostile as the code; empty where it is left out
  std::optional<loss_reason> why{};  ///< what was lost: all where there is no text, else what was rounded

  /// True where the element does not stand in the message.
  constexpr bool is_left_out() const noexcept { return text.empty(); }
};

namespace detail {

class element_walk {
 public:
  constexpr element_walk(const payload_view& view, alipayplus::workspace& memory) noexcept
      : view_(view),
        memory_(memory),
        kind_{khqr::recognises(view), alipayplus::is_rendering(view)},
        charge_(charge_of(view)) {}

  /// What a row came to; where its objects are not there, no object is named.
  constexpr element read(const element_row& row) noexcept {
    element out{&row};
    for (const path& where : row.from) {
      const bool is_better = out.where.empty() || asks(out.where);
      if (!where.empty() && is_better && kind_.knows(where) && view_.has(where)) out.where = where;
    }
    if (!out.where.empty()) fill(row, out);
    return out;
  }

 private:
  /// What is asked for, under rules that take every code, currency and amount.
  struct asked {
    alipayplus::charge money{};
    bool is_readable = false;
  };
  static constexpr asked charge_of(const payload_view& view) noexcept {
    alipayplus::policy any;
    any.schemes = "*";
    any.currencies = "*";
    alipayplus::obstacle_list obstacles;
    const alipayplus::charge money = alipayplus::charge_of(view, any, obstacles);
    return {money, obstacles.empty()};
  }

  constexpr bool asks(path where) const noexcept { return asks_payer(where, text_at(view_, where)); }

  constexpr void fill(const element_row& row, element& out) noexcept {
    switch (row.how) {
      case transformation::copied: return fill_text(row, out);
      case transformation::letters: return fill_money(out, charge_.money.letters);
      case transformation::major_units:
        fill_money(out, amount_text());
        if (!out.why && charge_.money.fee_is_rounded) out.why = loss_reason::rounded;
        return;
      case transformation::iso_time: {
        const std::optional<std::int64_t> ms = khqr::read_time(text_at(view_, out.where));
        if (ms) out.text = memory_.keep(alipayplus::time_text(*ms));
        if (out.text.empty()) out.why = loss_reason::unreadable;
        return;
      }
    }
  }
  constexpr void fill_text(const element_row& row, element& out) noexcept {
    const std::string_view text = text_at(view_, out.where);
    if (asks(out.where)) {
      out.why = loss_reason::asks_payer;
    } else if (count_characters(text) > row.max_length) {
      out.why = loss_reason::too_long;
    } else {
      out.text = text;
    }
  }
  /// A part of the amount: both parts are there or none.
  constexpr void fill_money(element& out, std::string_view text) noexcept {
    if (!charge_.is_readable) {
      out.why = loss_reason::unreadable;
    } else if (!charge_.money.has_amount) {
      out.why = loss_reason::no_amount;
    } else {
      out.text = text;
    }
  }
  constexpr std::string_view amount_text() noexcept {
    const std::optional<currency> code = currency_from_alpha(charge_.money.letters);
    const std::optional<alipayplus::currency_rule> rule = code ? alipayplus::rule_of(*code) : std::nullopt;
    if (!rule) return {};
    return memory_.keep(to_text(decimal{charge_.money.paid, rule->exponent}.normalized()));
  }

  const payload_view& view_;
  alipayplus::workspace& memory_;
  alipayplus::code_kind kind_;
  asked charge_;
};

}  // namespace detail

/// Calls `each(const element&)` for every row whose object the code has, in the order of the table; what does not fit
/// its element, or is none (`***`), comes without a text and with the reason, and is never cut. The code is taken as
/// it is: whether it obeys the rules is for `check`. O(n), no allocation.
template <class Each>
constexpr void for_each_element(const payload_view& view, alipayplus::workspace& memory EMVQR_LIFETIMEBOUND,
                                Each&& each) noexcept {
  detail::element_walk walk{view, memory};
  for (const element_row& row : element_rows)
    if (const element found = walk.read(row); !found.where.empty()) each(found);
}

}  // namespace iso20022

EMVQR_NAMESPACE_END
