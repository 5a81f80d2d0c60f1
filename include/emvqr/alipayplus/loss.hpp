// What a mapping leaves behind, object by object and with the reason: nothing is lost in silence.
#pragma once

#include <emvqr/alipayplus/member_path.hpp>
#include <emvqr/alipayplus/messages.hpp>
#include <emvqr/base/config.hpp>
#include <emvqr/base/path.hpp>
#include <emvqr/syntax/tlv.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

namespace alipayplus {

/// Why something of a code or an order did not come through, or not whole.
enum class loss_reason : std::uint8_t {
  no_member,        ///< the API has no member for it
  another_network,  ///< it tells another network or app whom to pay
  routing_key,      ///< it tells the acquirer whose account it is
  personal_data,    ///< it is about a person and is not handed on
  asks_payer,       ///< *** asks the payer for a value
  not_unique,       ///< it would name many orders
  superseded,       ///< another object has the place
  not_requested,    ///< this language was not asked for
  no_store,         ///< there is no store it could be of
  no_amount,        ///< there is no amount yet that it could be of
  too_long,         ///< left out, it does not fit
  shortened,        ///< cut, it does not fit
  rounded,          ///< finer than the currency
  unreadable,       ///< it is not of the form it should have
  no_object,        ///< the payload has no object for it
  digested,         ///< a digest stands for it
  not_ascii,        ///< the object takes printable ASCII only
};

/// A stable name, such as `no_member`.
constexpr std::string_view name(loss_reason why) noexcept {
  switch (why) {
    case loss_reason::no_member: return "no_member";
    case loss_reason::another_network: return "another_network";
    case loss_reason::routing_key: return "routing_key";
    case loss_reason::personal_data: return "personal_data";
    case loss_reason::asks_payer: return "asks_payer";
    case loss_reason::not_unique: return "not_unique";
    case loss_reason::superseded: return "superseded";
    case loss_reason::not_requested: return "not_requested";
    case loss_reason::no_store: return "no_store";
    case loss_reason::no_amount: return "no_amount";
    case loss_reason::too_long: return "too_long";
    case loss_reason::shortened: return "shortened";
    case loss_reason::rounded: return "rounded";
    case loss_reason::unreadable: return "unreadable";
    case loss_reason::no_object: return "no_object";
    case loss_reason::digested: return "digested";
    case loss_reason::not_ascii: return "not_ascii";
  }
  return {};
}

/// What a reason means, a constant without a full stop; empty with EMVQR_NO_MESSAGES.
constexpr std::string_view meaning(loss_reason why) noexcept {
  switch (why) {
    case loss_reason::no_member: return EMVQR_TEXT("Alipay+ has no member for it");
    case loss_reason::another_network: return EMVQR_TEXT("it is for another network or app");
    case loss_reason::routing_key: return EMVQR_TEXT("it tells the acquirer whose account it is, and goes no further");
    case loss_reason::personal_data: return EMVQR_TEXT("it is about a person, and is not handed on");
    case loss_reason::asks_payer: return EMVQR_TEXT("*** asks the payer for a value, and is none");
    case loss_reason::not_unique: return EMVQR_TEXT("the code is paid many times, so this would name many orders");
    case loss_reason::superseded: return EMVQR_TEXT("another value has its place");
    case loss_reason::not_requested: return EMVQR_TEXT("this language was not asked for");
    case loss_reason::no_store: return EMVQR_TEXT("the code names no store it could be of");
    case loss_reason::no_amount: return EMVQR_TEXT("the payer enters the amount, so there is none yet");
    case loss_reason::too_long: return EMVQR_TEXT("left out, since it does not fit and must not be cut");
    case loss_reason::shortened: return EMVQR_TEXT("cut, since it does not fit");
    case loss_reason::rounded: return EMVQR_TEXT("rounded, since the currency is not so fine");
    case loss_reason::unreadable: return EMVQR_TEXT("left out, since it is not of the form it should have");
    case loss_reason::no_object: return EMVQR_TEXT("a payload has no object for it");
    case loss_reason::digested: return EMVQR_TEXT("a digest stands for it, since it does not fit");
    case loss_reason::not_ascii: return EMVQR_TEXT("left out, since the object takes printable ASCII only");
  }
  return {};
}

/// Of a code: which object.
struct loss {
  path where{};                              ///< the object
  loss_reason why = loss_reason::no_member;  ///< why
};

/// Of an order: which member, and of which object it would have been.
struct member_loss {
  member_path member{};                      ///< the member
  path where{};                              ///< empty where there is none
  loss_reason why = loss_reason::no_object;  ///< why
};

/// A list of fixed capacity. Both capacities below cannot be reached.
template <class Loss, std::size_t Capacity>
class loss_list {
 public:
  /// Adds one. There has to be room (EMVQR_ASSERT).
  constexpr void add(const Loss& lost) noexcept {
    EMVQR_ASSERT(size_ != Capacity);
    if (size_ != Capacity) rows_[size_++] = lost;
  }
  /// The first of them.
  constexpr const Loss* begin() const noexcept { return rows_; }
  /// The place behind the last.
  constexpr const Loss* end() const noexcept { return rows_ + size_; }
  /// How many.
  constexpr std::size_t size() const noexcept { return size_; }
  /// True where nothing was lost.
  constexpr bool empty() const noexcept { return size_ == 0; }

 private:
  Loss rows_[Capacity] = {};
  std::size_t size_ = 0;
};

/// A code of more characters than `codeValue` holds is refused whole, so there are no more objects than this. An object
/// is told once, and once more for each member that it did not fit into.
inline constexpr std::size_t max_losses = max_code_characters / (header_bytes + 1) + 16;
/// What of a code was lost.
using losses = loss_list<loss, max_losses>;

/// A member is told once; of an array, as a whole.
inline constexpr std::size_t max_member_losses = 96;
/// What of an order was lost.
using member_losses = loss_list<member_loss, max_member_losses>;

}  // namespace alipayplus

EMVQR_NAMESPACE_END
