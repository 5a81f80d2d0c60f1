// The C interface of the Alipay+ mapping beside that of C++.
#pragma once

#include <emvqr/alipayplus/alipayplus.hpp>
#include <emvqr/emvqr_alipayplus.h>

#include "c/agreement.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace emvqr_test::agreement {

namespace ap = emvqr::alipayplus;

/// A policy of C++ as one of C. It does not move: `is` points into it, and into the policy it was made of.
struct c_policy {
  explicit c_policy(const ap::policy& rules) {
    for (const ap::amount_limit& each : rules.limits)
      limits.push_back({static_cast<std::uint32_t>(each.code), each.least, each.most});
    for (const ap::currency_rule& each : rules.exponents)
      exponents.push_back({static_cast<std::uint32_t>(each.code), each.exponent, each.zeros});
    is.struct_size = sizeof is;
    is.overflow = static_cast<std::uint32_t>(rules.overflow);
    is.static_ids = static_cast<std::uint32_t>(rules.static_ids);
    is.fees = static_cast<std::uint32_t>(rules.fees);
    is.edition = static_cast<std::uint32_t>(rules.edition);
    is.names_acquirer = rules.names_acquirer ? 1 : 0;
    is.merchant_id = path_of(rules.merchant_id);
    is.schemes = text_of(rules.schemes);
    is.currencies = text_of(rules.currencies);
    is.participants = text_of(rules.participants);
    is.languages = text_of(rules.languages);
    is.settlement_currency = text_of(rules.settlement_currency);
    is.notify_url = text_of(rules.notify_url);
    is.limits = limits.data();
    is.limit_count = limits.size();
    is.exponents = exponents.data();
    is.exponent_count = exponents.size();
  }
  c_policy(const c_policy&) = delete;
  c_policy& operator=(const c_policy&) = delete;

  std::vector<emvqr_amount_limit> limits{};
  std::vector<emvqr_currency_rule> exponents{};
  emvqr_policy is{};
};

inline void same_members(verdict must, const ap::mapped_order& wanted, const emvqr_order& order) {
  std::size_t index = 0;
  emvqr_text value;
  ap::for_each_scalar(
      wanted.answer, [&](const ap::member_path& at, const ap::member&, std::string_view scalar) noexcept {
        if (scalar.empty()) return;
        must(written(must, [&](emvqr_buffer* out) { return emvqr_order_member(&order, index, out, &value); }) ==
                 at.text().view(),
             "a member is at the same path");
        must(view_of(value) == scalar, "a member is the same");
        must(emvqr_order_get(&order, text_of(at.text().view()), &value) == EMVQR_ERRC_NONE && view_of(value) == scalar,
             "a member is found by its path");
        ++index;
      });
  must(written(must, [&](emvqr_buffer* out) { return emvqr_order_member(&order, index, out, &value); }) == "code 203",
       "members end");
}

inline void same_losses(verdict must, const ap::mapped_order& wanted, const emvqr_order& order) {
  std::size_t index = 0;
  emvqr_loss loss;
  for (const ap::loss& each : wanted.lost) {
    must(emvqr_order_loss(&order, index++, &loss) == EMVQR_ERRC_NONE, "a loss is told");
    must(loss.reason == static_cast<unsigned>(each.why), "a loss has the same reason");
    same_path(must, each.where, loss.where);
    must(written(must, [&](emvqr_buffer* out) { return emvqr_loss_name(loss.reason, out); }) == ap::name(each.why) &&
             written(must, [&](emvqr_buffer* out) { return emvqr_loss_explain(loss.reason, out); }) ==
                 ap::meaning(each.why),
         "a loss is explained the same");
  }
  must(emvqr_order_loss(&order, index, &loss) == EMVQR_ERRC_AT_END, "losses end");
}

inline void same_obstacles(verdict must, const ap::mapped_order& wanted, const emvqr_order& order) {
  std::size_t index = 0;
  emvqr_obstacle obstacle;
  for (const ap::obstacle& each : wanted.obstacles) {
    must(emvqr_order_obstacle(&order, index, &obstacle) == EMVQR_ERRC_NONE, "a reason is told");
    must(obstacle.kind == static_cast<unsigned>(each.kind) && obstacle.rule == static_cast<unsigned>(each.broken),
         "a reason is the same");
    same_path(must, each.where, obstacle.where);
    must(written(must, [&](emvqr_buffer* out) { return emvqr_order_obstacle_explain(&order, index, out); }) ==
             ap::explain(each).view(),
         "a reason is explained the same");
    must(written(must, [&](emvqr_buffer* out) { return emvqr_obstacle_name(obstacle.kind, out); }) ==
             ap::name(each.kind),
         "a reason has the same name");
    ++index;
  }
  must(emvqr_order_obstacle(&order, index, &obstacle) == EMVQR_ERRC_AT_END, "reasons end");
}

inline void same_order(verdict must, std::string_view text, const ap::policy& rules, const ap::occasion& when) {
  ap::workspace memory;
  const auto view = emvqr::parse_in_scheme(text);
  const ap::mapped_order wanted = view ? ap::to_order(*view, rules, when, memory) : ap::to_order(view.error(), text);
  const c_policy policy{rules};
  emvqr_occasion occasion{};
  occasion.struct_size = sizeof occasion;
  occasion.now_ms = when.now_ms == emvqr::no_clock ? 0 : when.now_ms;
  occasion.order_id = text_of(when.order_id);
  occasion.payment_request_id = text_of(when.payment_request_id);
  const auto order = std::make_unique<emvqr_order>();
  must(emvqr_order_map(text_of(text), &policy.is, &occasion, order.get()) == EMVQR_ERRC_NONE, "any code is mapped");
  same_members(must, wanted, *order);
  same_losses(must, wanted, *order);
  same_obstacles(must, wanted, *order);
  emvqr_order_info info{};
  info.struct_size = sizeof info;
  must(emvqr_order_describe(order.get(), &info) == EMVQR_ERRC_NONE, "an order is described");
  must(info.is_payable == (wanted.is_payable() ? 1U : 0U), "both can be paid or neither can");
  must(info.has_amount == (wanted.has_amount ? 1U : 0U), "both have an amount or neither has");
  const ap::call_result& said = wanted.answer.result;
  must(view_of(info.result_code) == said.result_code && view_of(info.result_status) == said.result_status &&
           view_of(info.result_message) == said.result_message,
       "the result is the same");
  must(info.losses == wanted.lost.size() && info.obstacles == wanted.obstacles.size() &&
           info.obstacles_left_out == wanted.obstacles.dropped(),
       "as many are told");
  must(view_of(info.account) == wanted.account, "the account is the same");
  must(view_of(info.scheme) == (wanted.in == nullptr ? std::string_view{} : wanted.in->id), "the scheme is the same");
  same_failure(must, wanted.not_a_payload, info.not_a_payload);
}

}  // namespace emvqr_test::agreement
