// Codes and orders that the tests of the mapping share.
#pragma once

#include <emvqr/alipayplus/alipayplus.hpp>
#include <emvqr/payload/parse.hpp>

#include "support/test.hpp"
#include "unit/sealed.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace emvqr_test {

namespace ap = emvqr::alipayplus;

/// The KHQR of the notes' worked example, made by NBC's SDK, and a moment before it expires.
inline constexpr std::string_view worked_example =
    "00020101021230360009cafe@abaa0107M1234560208ABA Bank5204581453031165405500005802KH5911Angkor Cafe6010Phnom Penh"
    "62580108INV-00010211855123456780307Store 70706POS-030806Coffee64300002km0109\xE1\x9E\xA0\xE1\x9E\xB6\xE1\x9E\x84"
    "\xE1\x9E\x80\xE1\x9E\xB6\xE1\x9E\xA0\xE1\x9F\x92\xE1\x9E\x9C\xE1\x9F\x81"
    "0207\xE1\x9E\x97\xE1\x9F\x92\xE1\x9E\x93\xE1\x9F\x86\xE1\x9E\x96\xE1\x9F\x81\xE1\x9E\x89"
    "99340013179533167311301131795332273111630415BB";
inline constexpr std::int64_t worked_time = 1795331671131;
inline constexpr std::string_view khmer_cafe =
    "\xE1\x9E\xA0\xE1\x9E\xB6\xE1\x9E\x84\xE1\x9E\x80\xE1\x9E\xB6\xE1\x9E\xA0\xE1\x9F\x92\xE1\x9E\x9C\xE1\x9F\x81";

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

/// A payload with its CRC.
inline std::string sealed(std::string_view body) { return std::string(seal(body).view()); }

/// A dynamic KHQR in riels that expires a minute after `worked_time`, with more objects before its times.
inline std::string khqr_with(std::string_view more, std::string_view money = "5303116540550000") {
  return sealed(std::string("00020101021230300009cafe@abaa0102M10207AB Bank52045814")
                    .append(money)
                    .append("5802KH5904Cafe6010Phnom Penh")
                    .append(more)
                    .append("99340013179533167113101131795331731131"));
}
/// A static one.
inline std::string static_khqr_with(std::string_view more) {
  return sealed(std::string("00020101021130300009cafe@abaa0102M10207AB Bank520458145303116"
                            "5802KH5904Cafe6010Phnom Penh")
                    .append(more));
}

/// A payload of no scheme that is known, in another currency: under a policy that takes everything.
inline ap::policy open_policy() {
  ap::policy rules;
  rules.schemes = "*";
  rules.currencies = "*";
  rules.merchant_id = {26, 1};
  rules.languages = "*";
  return rules;
}
inline std::string foreign_with(std::string_view money, std::string_view more = {}) {
  return sealed(std::string("00020101021226240011com.example0105SHOP152045814")
                    .append(money)
                    .append("5802SG5904Cafe6009Singapore")
                    .append(more));
}

}  // namespace emvqr_test
