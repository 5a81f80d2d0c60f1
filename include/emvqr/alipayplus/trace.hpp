// Which objects of a code came through and which did not: how `to_order` keeps account.
#pragma once

#include <emvqr/alipayplus/code_kind.hpp>
#include <emvqr/alipayplus/loss.hpp>
#include <emvqr/alipayplus/order_rows.hpp>
#include <emvqr/base/config.hpp>
#include <emvqr/base/path.hpp>
#include <emvqr/payload/payload_view.hpp>
#include <emvqr/payload/tag.hpp>
#include <emvqr/syntax/tlv.hpp>

#include <cstddef>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

namespace alipayplus {

namespace detail {

/// True if `where` is `first`, `last` or an ID between on their level.
constexpr bool is_between(path where, path first, path last) noexcept {
  return where.depth() == first.depth() && where.parent() == first.parent() && where.id() >= first.id() &&
         where.id() <= last.id();
}

class trace {
 public:
  constexpr trace(const payload_view& view, losses& out) noexcept : view_(view), out_(out) {}

  /// The value of this object is in the answer. The empty path is no object.
  constexpr void use(path where) noexcept {
    EMVQR_ASSERT(used_count_ != capacity);
    if (!where.empty() && used_count_ != capacity) used_[used_count_++] = where;
  }
  /// This object did not come through, or not whole.
  constexpr void lose(path where, loss_reason why) noexcept {
    EMVQR_ASSERT(lost_count_ != capacity);
    if (!where.empty() && lost_count_ != capacity) lost_[lost_count_++] = {where, why};
  }

  /// Lists every object that did not come through, in the order of the code.
  constexpr void tell(const code_kind& kind, path merchant_id, bool has_amount) noexcept {
    kind_ = kind;
    has_amount_ = has_amount;
    for (const field& object : view_.objects()) {
      const path where = object.id;
      if (!is_known_template(object.id) && !(merchant_id.depth() > 1 && merchant_id[0] == object.id)) {
        tell_object(where, object.value);
        continue;
      }
      bool is_empty = true;
      for (const field& inside : view_.objects(where, object)) {
        tell_object(where / inside.id, inside.value);
        is_empty = false;
      }
      if (is_empty) tell_object(where, object.value);
    }
  }

 private:
  static constexpr std::size_t capacity = 64;

  /// A template whose objects we know one by one.
  constexpr bool is_known_template(int id) const noexcept {
    if (content_of_root(static_cast<std::uint8_t>(id)) == content::emvco_template) return true;
    return !code_kind{}.knows(path{id, 1}) && kind_.knows(path{id, 1});
  }
  constexpr bool is_used(path where) const noexcept {
    for (std::size_t i = 0; i != used_count_; ++i)
      if (used_[i] == where) return true;
    for (const path form : form_objects)
      if (form == where) return true;
    return false;
  }
  constexpr void tell_object(path where, std::string_view value) noexcept {
    bool told = is_used(where);
    for (std::size_t i = 0; i != lost_count_; ++i) {
      if (lost_[i].where != where) continue;
      out_.add(lost_[i]);
      told = true;
    }
    if (!told) out_.add({where, reason_for(where, value)});
  }
  constexpr loss_reason reason_for(path where, std::string_view value) const noexcept {
    if (asks_payer(where, value)) return loss_reason::asks_payer;
    const bool is_money = is_between(where, tag::transaction_currency, tag::convenience_fee_percentage);
    if (is_money && !has_amount_ && value != "01") return loss_reason::no_amount;
    for (const unmapped_row& each : unmapped_rows)
      if (is_between(where, each.first, each.last)) return each.why;
    const bool is_template = where.depth() == 1 && content_of(where) == content::open_template;
    return is_template ? loss_reason::another_network : loss_reason::no_member;
  }

  const payload_view& view_;
  losses& out_;
  code_kind kind_{};
  bool has_amount_ = false;
  path used_[capacity] = {};
  std::size_t used_count_ = 0;
  loss lost_[capacity] = {};
  std::size_t lost_count_ = 0;
};

}  // namespace detail
}  // namespace alipayplus

EMVQR_NAMESPACE_END
