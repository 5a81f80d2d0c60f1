// Can an Alipay+ wallet pay this code? A plain verdict, with every reason against it.
#pragma once

#include <emvqr/alipayplus/mapped.hpp>
#include <emvqr/alipayplus/obstacle.hpp>
#include <emvqr/alipayplus/policy.hpp>
#include <emvqr/alipayplus/to_order.hpp>
#include <emvqr/alipayplus/workspace.hpp>
#include <emvqr/base/config.hpp>
#include <emvqr/base/failure.hpp>
#include <emvqr/base/fixed_text.hpp>
#include <emvqr/payload/payload_view.hpp>
#include <emvqr/rules/explain.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

namespace alipayplus {

/// The verdict: true where nothing is in the way.
struct payability {
  obstacle_list reasons{};  ///< every reason against it
  failure not_a_payload{};  ///< why it is no payload, where it is none

  /// True where nothing is in the way.
  constexpr explicit operator bool() const noexcept { return !not_a_payload && reasons.empty(); }
};

/// The verdict that `to_order` came to.
constexpr payability payable(const mapped_order& mapped) noexcept { return {mapped.obstacles, mapped.not_a_payload}; }

/// Whether an Alipay+ wallet can pay a code under a policy, and if not, every reason. It is what `to_order` finds, so
/// the two cannot differ; an ID for the order is taken to be there. `now_ms` as in `check`.
constexpr payability payable(const payload_view& view, const policy& rules, std::int64_t now_ms) noexcept {
  workspace memory;
  return payable(to_order(view, rules, {now_ms, "ID", {}}, memory));
}

/// Room for a verdict in words.
inline constexpr std::size_t max_verdict_bytes = 2048;

/// The verdict in one line for a person, without a full stop: `payable by an Alipay+ wallet`, or `not payable by an
/// Alipay+ wallet: the code has expired (99.01); ...`. Nothing in it is text of the code.
constexpr fixed_text<max_verdict_bytes> to_text(const payability& verdict) noexcept {
  fixed_text<max_verdict_bytes> text;
  if (verdict) return text.append("payable by an Alipay+ wallet");
  text.append("not payable by an Alipay+ wallet: ");
  if (verdict.not_a_payload) return text.append(emvqr::explain(verdict.not_a_payload).view());
  std::string_view between;
  for (const obstacle& each : verdict.reasons) {
    text.append(between).append(explain(each).view());
    between = "; ";
  }
  if (verdict.reasons.dropped() != 0)
    text.append("; and ").append_number(verdict.reasons.dropped()).append(" more reasons");
  return text;
}

}  // namespace alipayplus

EMVQR_NAMESPACE_END
