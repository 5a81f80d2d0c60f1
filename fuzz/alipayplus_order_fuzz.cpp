// Payloads as orders of the Alipay+ API, under a policy of the input's choice, and the orders as payloads again.
#include <emvqr/alipayplus/alipayplus.hpp>
#include <emvqr/schemes/registry.hpp>

#include "alipayplus/accounts.hpp"
#include "fuzz/chosen_policy.hpp"
#include "fuzz/fuzz.hpp"
#include "fuzz/input.hpp"
#include "fuzz/order_oracle.hpp"
#include "fuzz/rendering_oracle.hpp"

using emvqr_fuzz::must;
using emvqr_test::mapping;
namespace ap = emvqr::alipayplus;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const emvqr_fuzz::payload_input input{data, size};
  emvqr_fuzz::chooser choose{input.choices};
  const emvqr_fuzz::chosen_policy policy{choose};
  const auto when = emvqr_fuzz::chosen_occasion(choose);
  const mapping code{input.payload, policy.is, when};
  must(emvqr_fuzz::told(code) == emvqr_fuzz::told(mapping{input.payload, policy.is, when}), "a code is one order");
  must(code.to.is_payable() == (code.code() == "SUCCESS"), "verdict and result are the same");
  if (!code.to.is_payable()) emvqr_fuzz::must_be_refused_well(code.to);
  const auto view = emvqr::parse(code.text);
  if (!view) {
    must(ap::route_of(code.text).is == nullptr, "what is no payload is of no scheme");
    return 0;
  }
  emvqr_fuzz::must_agree_with_route(*view, when.now_ms);
  emvqr_fuzz::must_give_the_same_verdict(code, *view);
  if (!code.to.is_payable()) return 0;
  emvqr_fuzz::must_be_a_good_order(code, *view);
  must(emvqr_test::unaccounted(code, *view).empty(), "every object is in the order or told as lost");
  ap::rendering_options options{policy.is.exponents, {}, {}, {}, {}};
  if (!code.to.has_amount) options.currency = emvqr::alpha(*view->transaction_currency());
  if (choose.yes()) options.language = "km";
  emvqr_fuzz::must_render_well(code.to.answer, options);
  return 0;
}
