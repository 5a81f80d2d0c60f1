// What holds of every payload that is made from an order: it is good, and the order that it becomes again is the same
// or what differs was told.
#pragma once

#include <emvqr/alipayplus/alipayplus.hpp>
#include <emvqr/check.hpp>
#include <emvqr/payload/parse.hpp>

#include "alipayplus/mapping.hpp"
#include "alipayplus/there_and_back.hpp"
#include "fuzz/fuzz.hpp"
#include "fuzz/input.hpp"

#include <cstdio>
#include <string>

namespace emvqr_fuzz {

namespace ap = emvqr::alipayplus;

/// True if the API takes all that an order has; what it lacks is not asked for.
inline bool is_legal(const ap::user_initiated_pay_response& order) {
  bool legal = true;
  ap::for_each_fault(order, [&](const ap::member_path&, ap::fault why) { legal = legal && why == ap::fault::missing; });
  return legal;
}

inline void must_come_back(const ap::user_initiated_pay_response& order, const ap::rendering_options& options,
                           const ap::rendered_order& made) {
  ap::policy open = emvqr_test::open_policy();
  open.exponents = options.exponents;
  const emvqr_test::mapping back{made.text, open, {emvqr_test::worked_time, "CALLER", {}}};
  if (!back.to.is_payable()) {
    // Of an order that has expired, or names no merchant, there is a payload, and nothing to pay.
    for (const ap::obstacle& each : back.to.obstacles)
      must(each.kind == ap::obstacle_kind::expired || each.kind == ap::obstacle_kind::member_missing,
           "only what is missing or late is in the way of a payload that was made");
    return;
  }
  const std::string difference = emvqr_test::untold_difference(order, back, made.lost);
  if (!difference.empty()) std::fprintf(stderr, "%s\n", difference.c_str());
  must(difference.empty(), "an order comes back the same, or what differs is told");
  must(emvqr_test::money_of(order, options.currency) == emvqr_test::money_of(back.to.answer),
       "no amount becomes another one");
}

inline void must_render_well(const ap::user_initiated_pay_response& order, const ap::rendering_options& options) {
  guarded_buffer<emvqr::max_payload_bytes> buffer;
  const ap::rendered_order made = ap::to_payload(order, options, buffer.data(), buffer.size());
  must(buffer.is_whole(), "nothing is written past a buffer");
  must((made.result.result_code == "SUCCESS") == !made.text.empty(), "a payload is a success");
  if (made.text.empty()) {
    must(static_cast<bool>(made.why) && made.result.result_status == "F", "a refusal has a reason");
    return;
  }
  must(!made.why && lies_in(made.text, {buffer.data(), buffer.size()}), "a payload lies in its buffer");
  must(is_legal(order), "what the API would refuse is not rendered");
  const auto view = emvqr::parse(made.text);
  must(view.has_value(), "what is written is read");
  must(emvqr::check(*view, {}).valid(), "what is written obeys the rules");
  must(ap::route_of(*view).kind != ap::route_kind::at_home, "no wallet pays a rendering");
  must_come_back(order, options, made);
}

}  // namespace emvqr_fuzz
