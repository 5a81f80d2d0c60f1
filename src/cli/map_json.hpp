// The JSON of `emvqr map`: one line each, without the newline. The API's objects are as it wants them: every scalar a
// text, what is absent left out.
#pragma once

#include <emvqr/alipayplus/loss.hpp>
#include <emvqr/alipayplus/mapped.hpp>
#include <emvqr/alipayplus/route.hpp>
#include <emvqr/alipayplus/to_payload.hpp>

#include "verdict.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace emvqr::cli {

/// `map alipayplus --json`.
std::string json_of_mapped(const alipayplus::mapped_order& mapped, const alipayplus::route& way, const verdict& v);

/// Why an order has no payload: a stable name, the member (safe to show), a sentence.
struct order_refusal {
  alipayplus::result_code code = alipayplus::result_code::param_illegal;
  std::string kind;
  std::string member;
  std::string message;
};

/// A member that did not come through, or not whole.
struct order_loss {
  std::string member;
  path where{};  ///< the object it would have been; empty where there is none
  std::string_view why;
  std::string_view reason;
};

/// `map emv --json`.
std::string json_of_rendered(const alipayplus::rendered_order& rendered, const std::vector<order_loss>& lost);
std::string json_of_refusal(const order_refusal& why);

/// `map iso20022 --json`.
std::string json_of_elements(const verdict& v);

}  // namespace emvqr::cli
