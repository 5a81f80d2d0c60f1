// Why a request or a reply of the Bakong API is refused here, before or after the network.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/outcome.hpp>

#include <cstdint>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

namespace bakong {

/// What is wrong with a request or a reply. The numbers are stable.
enum class fault : std::uint8_t {
  none = 0,
  // A request that cannot be answered well.
  bad_payload = 1,
  static_code = 2,
  bad_hash = 3,
  bad_amount = 4,
  bad_currency = 5,
  bad_account = 6,
  bad_text = 7,
  bad_url = 8,
  bad_token = 9,
  // A reply that cannot be trusted.
  too_long = 20,
  invalid_utf8 = 21,
  not_json = 22,
  too_deep = 23,
  duplicate_member = 24,
  missing_member = 25,
  wrong_type = 26,
  bad_number = 27,
  unsafe_link = 28,
  // Either.
  out_of_memory = 40,
};

/// What is wrong and with which member of the JSON, such as `data.amount`; empty for the text as a whole. The name
/// points to read-only data. True as a condition where something is wrong.
struct [[nodiscard]] refused {
  fault why = fault::none;    ///< what; `none` where nothing is wrong
  std::string_view member{};  ///< the member of the JSON; read-only data

  /// True where something is wrong.
  constexpr explicit operator bool() const noexcept { return why != fault::none; }
};

/// What a fault means, a constant without a full stop; empty with EMVQR_NO_MESSAGES.
constexpr std::string_view meaning(fault why) noexcept {
  switch (why) {
    case fault::none: return EMVQR_TEXT("nothing is wrong");
    case fault::bad_payload: return EMVQR_TEXT("this is not the payload of a KHQR");
    case fault::static_code: return EMVQR_TEXT("payments of a static code cannot be looked up by its MD5");
    case fault::bad_hash: return EMVQR_TEXT("a hash has a fixed number of hexadecimal digits");
    case fault::bad_amount: return EMVQR_TEXT("the amount is not above zero, or finer than its currency");
    case fault::bad_currency: return EMVQR_TEXT("the currency is neither KHR nor USD");
    case fault::bad_account: return EMVQR_TEXT("an account ID is name@bank, up to 32 characters");
    case fault::bad_text: return EMVQR_TEXT("the text is empty, not UTF-8 or has control characters");
    case fault::bad_url: return EMVQR_TEXT("this is not a URL that may be sent");
    case fault::bad_token: return EMVQR_TEXT("a token is letters, digits and - _ . alone");
    case fault::too_long: return EMVQR_TEXT("the reply is longer than any reply is");
    case fault::invalid_utf8: return EMVQR_TEXT("the bytes are not UTF-8");
    case fault::not_json: return EMVQR_TEXT("the text is not JSON");
    case fault::too_deep: return EMVQR_TEXT("the JSON is nested too deeply");
    case fault::duplicate_member: return EMVQR_TEXT("a member stands twice");
    case fault::missing_member: return EMVQR_TEXT("a mandatory member is missing");
    case fault::wrong_type: return EMVQR_TEXT("a member has another type than it should have");
    case fault::bad_number: return EMVQR_TEXT("a number cannot be read exactly, or is not in its range");
    case fault::unsafe_link: return EMVQR_TEXT("the link is no plain https URL");
    case fault::out_of_memory: return EMVQR_TEXT("there is no memory");
  }
  return {};
}

/// Either a `T` or why there is none.
template <class T>
class [[nodiscard]] outcome : public emvqr::outcome<T, refused> {
 public:
  using emvqr::outcome<T, refused>::outcome;
  /// Of a reason, and the member it is about.
  outcome(fault why, std::string_view member = {}) noexcept  // NOLINT: as `result`
      : emvqr::outcome<T, refused>(refused{why, member}) {}
};

}  // namespace bakong

EMVQR_NAMESPACE_END
