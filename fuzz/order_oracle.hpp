// What holds of every order that a code becomes.
#pragma once

#include <emvqr/alipayplus/alipayplus.hpp>
#include <emvqr/payload/payload_view.hpp>
#include <emvqr/syntax/path_text.hpp>

#include "alipayplus/mapping.hpp"
#include "fuzz/exact_money.hpp"
#include "fuzz/fuzz.hpp"

#include <string>
#include <string_view>

namespace emvqr_fuzz {

namespace ap = emvqr::alipayplus;

/// All that a mapping says, as one text.
inline std::string told(const emvqr_test::mapping& code) {
  std::string all = code.obstacles();
  const auto add = [&all](std::string_view text) { (all += '\n').append(text); };
  ap::for_each_scalar(code.to.answer, [&](const ap::member_path& where, const ap::member&, std::string_view text) {
    if (text.empty()) return;
    add(where.text().view());
    add(text);
  });
  for (const ap::loss& each : code.to.lost) {
    add(emvqr::to_text(each.where).view());
    add(ap::name(each.why));
  }
  for (const ap::obstacle& each : code.to.obstacles) add(ap::explain(each).view());
  add(ap::to_text(ap::payable(code.to)).view());
  return all;
}

/// A refusal is the result alone, which is that of the first reason.
inline void must_be_refused_well(const ap::mapped_order& to) {
  const ap::call_result& said = to.answer.result;
  must(!ap::payable(to), "the verdict is that of the order");
  must(said.result_status == "F", "what cannot be paid has failed");
  must(to.lost.size() == 0, "nothing is lost of what is refused");
  const ap::result_code wanted = to.not_a_payload ? ap::result_code::invalid_code : ap::code_of(to.obstacles.front());
  must(said.result_code == ap::describe(wanted).name, "the result is that of the first reason");
  ap::user_initiated_pay_response bare;
  bare.result = said;
  std::size_t scalars = 0, of_result = 0;
  const auto count = [](std::size_t& into) {
    return [&into](const ap::member_path&, const ap::member&, std::string_view text) {
      if (!text.empty()) ++into;
    };
  };
  ap::for_each_scalar(to.answer, count(scalars));
  ap::for_each_scalar(bare, count(of_result));
  must(scalars == of_result, "a refusal says nothing but the result");
}

/// The verdict without an order is the same, but for the ID of the order, which it takes to be there.
inline void must_give_the_same_verdict(const emvqr_test::mapping& code, const emvqr::payload_view& view) {
  const ap::payability verdict = ap::payable(view, code.policy, code.occasion.now_ms);
  bool about_given_texts = false;
  for (const ap::obstacle& each : code.to.obstacles)
    about_given_texts = about_given_texts || each.kind == ap::obstacle_kind::order_id_missing || !each.member.empty();
  if (about_given_texts || code.to.obstacles.dropped() != 0) return;
  must(static_cast<bool>(verdict) == code.to.is_payable(), "both verdicts are the same");
}

inline void must_be_a_good_order(const emvqr_test::mapping& code, const emvqr::payload_view& view) {
  const ap::mapped_order& to = code.to;
  must(to.answer.result.result_code == "SUCCESS" && to.answer.result.result_status == "S", "what can be paid succeeds");
  must(to.not_a_payload.code == emvqr::errc::none && to.obstacles.dropped() == 0, "nothing is in its way");
  must(to.in != nullptr && to.in == emvqr::find_scheme(view), "it is of the payload's scheme");
  must(to.code_value.data() == view.raw().data() && to.code_value.size() == view.raw().size(), "the code is whole");
  ap::for_each_fault(to.answer, [&](const ap::member_path& where, ap::fault) {
    must(!to.has_amount && where == "order.orderAmount", "the API takes what is written");
  });
  must_have_exact_money(to.answer, view, code.policy);
}

/// A code and its verdict under the default policy, which takes KHQRs alone.
inline void must_agree_with_route(const emvqr::payload_view& view, std::int64_t now_ms) {
  const ap::route way = ap::route_of(view);
  must(!ap::name(way.kind).empty() && !ap::meaning(way.kind).empty(), "a way has a name");
  must((way.link != nullptr) == (way.kind == ap::route_kind::linked_scheme), "a link is told where there is one");
  if (ap::payable(view, ap::policy{}, now_ms)) must(way.kind == ap::route_kind::at_home, "a KHQR is paid at home");
}

}  // namespace emvqr_fuzz
