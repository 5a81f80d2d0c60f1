// A code and the order it becomes, for tests of the mapping and for its fuzz targets: no test framework here.
#pragma once

#include <emvqr/alipayplus/alipayplus.hpp>
#include <emvqr/base/fixed_text.hpp>
#include <emvqr/payload/parse.hpp>

#include <cstdint>
#include <string>
#include <string_view>

namespace emvqr_test {

namespace ap = emvqr::alipayplus;

/// A moment before the codes of the tests expire.
inline constexpr std::int64_t worked_time = 1795331671131;

/// The KHQR of the notes' worked example, made by NBC's SDK, which expires after `worked_time`.
inline constexpr std::string_view worked_example =
    "00020101021230360009cafe@abaa0107M1234560208ABA Bank5204581453031165405500005802KH5911Angkor Cafe6010Phnom Penh"
    "62580108INV-00010211855123456780307Store 70706POS-030806Coffee64300002km0109\xE1\x9E\xA0\xE1\x9E\xB6\xE1\x9E\x84"
    "\xE1\x9E\x80\xE1\x9E\xB6\xE1\x9E\xA0\xE1\x9F\x92\xE1\x9E\x9C\xE1\x9F\x81"
    "0207\xE1\x9E\x97\xE1\x9F\x92\xE1\x9E\x93\xE1\x9F\x86\xE1\x9E\x96\xE1\x9F\x81\xE1\x9E\x89"
    "99340013179533167311301131795332273111630415BB";

/// A code and the order it becomes. It does not move: the order points into it.
struct mapping {
  mapping(std::string_view payload, const ap::policy& rules = {}, const ap::occasion& when = {worked_time, {}, {}})
      : text(payload), policy(rules), occasion(when) {
    const auto view = emvqr::parse(text);
    to = view ? ap::to_order(*view, policy, occasion, memory) : ap::to_order(view.error(), text);
  }
  mapping(const mapping&) = delete;
  mapping& operator=(const mapping&) = delete;

  /// A member of the answer, `(absent)`, or `(no such member)`.
  std::string operator[](std::string_view member) const {
    const std::string_view* const value = ap::find_scalar(to.answer, member);
    if (value == nullptr) return "(no such member)";
    return value->empty() ? "(absent)" : std::string(*value);
  }
  std::string code() const { return std::string(to.answer.result.result_code); }
  /// Why an object was left behind: its reasons with commas between; empty where it was not.
  std::string lost(std::string_view where) const {
    std::string reasons;
    for (const ap::loss& each : to.lost)
      if (emvqr::to_text(each.where).view() == where)
        reasons.append(reasons.empty() ? "" : ",").append(ap::name(each.why));
    return reasons;
  }
  /// The kinds of the obstacles, each with its path, in their order.
  std::string obstacles() const {
    if (to.not_a_payload) return "no payload";
    std::string kinds;
    for (const ap::obstacle& each : to.obstacles) {
      kinds.append(kinds.empty() ? "" : " ").append(ap::name(each.kind));
      if (!each.where.empty()) kinds.append(":").append(emvqr::to_text(each.where).view());
      if (!each.member.empty()) kinds.append("=").append(each.member.text().view());
    }
    return kinds;
  }

  std::string text;
  ap::policy policy;
  ap::occasion occasion;
  ap::workspace memory{};
  ap::mapped_order to{};
};

/// A policy that takes codes of every scheme in every currency.
inline ap::policy open_policy() {
  ap::policy rules;
  rules.schemes = "*";
  rules.currencies = "*";
  rules.merchant_id = {26, 1};
  rules.languages = "*";
  return rules;
}

}  // namespace emvqr_test
