#include <emvqr/alipayplus/code_kind.hpp>
#include <emvqr/alipayplus/iso20022.hpp>
#include <emvqr/alipayplus/json.hpp>
#include <emvqr/alipayplus/messages.hpp>
#include <emvqr/alipayplus/obstacle.hpp>
#include <emvqr/alipayplus/order_rows.hpp>
#include <emvqr/alipayplus/payload_rows.hpp>
#include <emvqr/alipayplus/result_code.hpp>
#include <emvqr/alipayplus/route.hpp>
#include <emvqr/base/fixed_text.hpp>
#include <emvqr/payload/object.hpp>
#include <emvqr/schemes/khqr/khqr.hpp>

#include "map_page.hpp"
#include "verdict.hpp"

#include <algorithm>
#include <string_view>

#include <fmt/format.h>

namespace emvqr::cli {
namespace {

using alipayplus::misfit;
using alipayplus::rendering;
using alipayplus::transformation;

/// What a KHQR calls the object, or else EMVCo.
std::string_view khqr_label(path where) {
  for (const scheme* const each : {&khqr::merchant_scheme, &khqr::individual_scheme}) {
    const bool is_root = where[0] == (each == &khqr::merchant_scheme ? 30 : 29);
    for (const scheme_object& row : each->objects)
      if (is_root && !row.where.empty() && row.where == where.below_root()) return row.name;
    for (const scheme_object& row : each->elsewhere)
      if (row.where == where) return row.name;
  }
  if (where == alipayplus::rendering_mark.parent() / 1) return "the merchant's ID";
  return object_label(where);
}

/// A number of the length that EMVCo states, or a dash for an object of ours.
std::string longest_text(path where) {
  const object_info* const info = where.empty() || (where.depth() > 1 && content_of(where[0]) == content::open_template)
                                      ? nullptr
                                      : find_object(where);
  return info == nullptr ? "-" : std::to_string(info->max_length);
}

std::string object_text(path where) { return fmt::format("{} {}", to_text(where).view(), khqr_label(where)); }

/// The objects of a row in order of preference.
template <std::size_t Count>
std::string objects_text(const path (&from)[Count]) {
  std::string out;
  for (const path& where : from)
    if (!where.empty()) out += (out.empty() ? "" : ", else ") + object_text(where);
  return out.empty() ? "-" : out;
}

std::string length_text(std::size_t most) { return most == 0 ? "-" : std::to_string(most); }
std::string_view yes_text(bool is_so) { return is_so ? "yes" : ""; }

std::string_view text_of(transformation how) {
  switch (how) {
    case transformation::copied: return "the same text";
    case transformation::merchant_id: return "the object that the policy names, else the first of these";
    case transformation::order_id:
      return "the first of these in a code for one payment; else the caller's, else a digest";
    case transformation::shown_name: return "the other language's where the policy asks for it";
    case transformation::acquirer: return "the same text, where the policy names the acquirer";
    case transformation::letters: return "three letters for three digits";
    case transformation::minor_units: return "minor units, exactly";
    case transformation::with_fee: return "minor units, the fee added";
    case transformation::iso_time: return "ISO 8601, down to the second";
    case transformation::scenario: return "EntryCode without an amount, else OrderCode";
    case transformation::constant: break;
  }
  return "always";
}

std::string_view text_of(rendering how) {
  switch (how) {
    case rendering::copied: return "the same text, printable ASCII";
    case rendering::name: return "the first of these that is printable ASCII";
    case rendering::other_name: return "the first of these that is not, under the caller's language";
    case rendering::category: return "four digits, else 0000";
    case rendering::numeric: return "three digits for three letters";
    case rendering::major_units: return "a decimal, exactly";
    case rendering::fee: return "what is paid above the order's amount, with 55 = 02";
    case rendering::region: return "the same text, else the caller's";
    case rendering::city: return "the city, else the country's name";
    case rendering::digest: return "the same text, else the first digits of its MD5";
    case rendering::milliseconds: return "milliseconds since 1970";
    case rendering::implied: break;
  }
  return "said by the form of the payload";
}

std::string_view text_of(iso20022::transformation how) {
  switch (how) {
    case iso20022::transformation::copied: return "the same text";
    case iso20022::transformation::letters: return "three letters for three digits";
    case iso20022::transformation::major_units: return "a decimal in major units, the fee added";
    case iso20022::transformation::iso_time: break;
  }
  return "ISO 8601, down to the second";
}

std::string_view text_of(misfit otherwise) {
  return otherwise == misfit::refuse ? "refused" : otherwise == misfit::drop ? "left out" : "cut";
}

std::string_view text_of(alipayplus::form holds) {
  using alipayplus::form;
  switch (holds) {
    case form::amount: return "whole minor units";
    case form::currency: return "ISO 4217 letters";
    case form::region: return "ISO 3166-1 letters";
    case form::boolean: return "true or false";
    case form::time: return "ISO 8601 with offset";
    case form::text: break;
  }
  return "text";
}

/// In which codes one of the objects means this; empty for all codes, and where there is no object.
std::string_view scope_text(table<path> from) {
  const auto means_this = [from](alipayplus::code_kind in) {
    return std::any_of(from.begin(), from.end(), [in](path where) { return !where.empty() && in.knows(where); });
  };
  if (means_this({})) return {};
  const bool in_khqr = means_this({true, false}), in_rendering = means_this({false, true});
  if (in_khqr && in_rendering) return "KHQR or rendering";
  return in_khqr ? "KHQR" : in_rendering ? "rendering" : "";
}

/// Writes a row for each member of an object.
class member_rows {
 public:
  explicit member_rows(std::string& out) : out_(out) {}

  template <class T>
  void operator()(const alipayplus::member& of, const T&) {
    const std::string_view what = alipayplus::is_scalar<T>  ? text_of(of.holds)
                                  : alipayplus::is_array<T> ? std::string_view("array")
                                                            : std::string_view("object");
    const std::string also = of.also.empty() ? "" : fmt::format("; `{}` is read too", of.also);
    out_ += fmt::format("| `{}` | {}{} | {} | {} | {} |\n", of.name, what, also, length_text(of.max_length),
                        yes_text(of.required), alipayplus::name(of.sure));
  }

 private:
  std::string& out_;
};

template <class Object>
std::string members_table(std::string_view name) {
  std::string out =
      fmt::format("\n### {}\n\n| member | is | at most | required | evidence |\n|---|---|---|---|---|\n", name);
  member_rows rows{out};
  const Object none{};
  Object::members(none, rows);
  return out;
}

}  // namespace

std::string order_rows_table() {
  std::string out =
      "| member | at most | required | from | how | too long | only where | evidence |\n"
      "|---|---|---|---|---|---|---|---|\n";
  const alipayplus::user_initiated_pay_response answer;
  for (const alipayplus::mapping_row& row : alipayplus::order_rows) {
    alipayplus::member of;
    alipayplus::find_scalar(answer, row.to, &of);
    const std::string needs =
        row.needs.empty() ? std::string(scope_text(row.from)) : fmt::format("{} is there", to_text(row.needs).view());
    const std::string how =
        row.text.empty() ? std::string(text_of(row.how)) : fmt::format("{} `{}`", text_of(row.how), row.text);
    out += fmt::format("| `{}` | {} | {} | {} | {} | {} | {} | {} |\n", row.to, length_text(of.max_length),
                       yes_text(of.required), objects_text(row.from), how,
                       of.max_length == 0 ? "-" : text_of(row.otherwise), needs, alipayplus::name(row.sure));
  }
  return out;
}

std::string unmapped_rows_table() {
  std::string out = "| object | why | only where |\n|---|---|---|\n";
  for (const alipayplus::unmapped_row& row : alipayplus::unmapped_rows) {
    const std::string objects = row.first == row.last
                                    ? object_text(row.first)
                                    : fmt::format("{} to {}", to_text(row.first).view(), to_text(row.last).view());
    out += fmt::format("| {} | {} | {} |\n", objects, alipayplus::meaning(row.why), scope_text({&row.first, 1}));
  }
  for (const path& where : alipayplus::form_objects)
    out += fmt::format("| {} | nothing of it is lost: it is about the form of the code | |\n", object_text(where));
  return out;
}

std::string payload_rows_table() {
  std::string out = "| object | at most | from | how | too long |\n|---|---|---|---|---|\n";
  for (const alipayplus::payload_row& row : alipayplus::payload_rows) {
    std::string members;
    for (const std::string_view each : row.from)
      if (!each.empty()) members += fmt::format("{}`{}`", members.empty() ? "" : ", else ", each);
    const bool is_implied = row.how == rendering::implied;
    const std::string how = row.text.empty() ? std::string(text_of(row.how))
                                             : fmt::format("{} where it is `{}`", text_of(row.how), row.text);
    out +=
        fmt::format("| {} | {} | {} | {} | {} |\n", row.to.empty() ? "-" : object_text(row.to),
                    is_implied ? "-" : longest_text(row.to), members, how, is_implied ? "-" : text_of(row.otherwise));
  }
  return out;
}

std::string element_rows_table() {
  std::string out =
      "| element | message | at most | from | how | only where | evidence |\n|---|---|---|---|---|---|---|\n";
  for (const iso20022::element_row& row : iso20022::element_rows)
    out += fmt::format("| `{}` | {} | {} | {} | {} | {} | {} |\n", row.name, row.message, length_text(row.max_length),
                       objects_text(row.from), text_of(row.how), scope_text(row.from), alipayplus::name(row.sure));
  return out;
}

std::string object_tables() {
  using namespace alipayplus;  // NOLINT: a list of its types
  return members_table<amount>("Amount") + members_table<address>("Address") + members_table<store>("Store") +
         members_table<merchant>("Merchant") + members_table<goods>("Goods") + members_table<user_name>("UserName") +
         members_table<buyer>("Buyer") + members_table<shipping>("Shipping") + members_table<env>("Env") +
         members_table<indirect_acquirer>("IndirectAcquirer") + members_table<order>("Order") +
         members_table<payment_factor>("PaymentFactor") + members_table<payment_method>("PaymentMethod") +
         members_table<settlement_strategy>("SettlementStrategy") + members_table<call_result>("Result") +
         members_table<user_initiated_pay_request>("Request of userInitiatedPay") +
         members_table<user_initiated_pay_response>("Response of userInitiatedPay") +
         members_table<pay_request>("Request of pay") + members_table<push_payment_request>("Request of pushPayment") +
         members_table<notify_push_payment_request>("Request of notifyPushPayment");
}

std::string result_codes_table() {
  std::string out = "| code | status | meaning |\n|---|---|---|\n";
  for (const alipayplus::result_code_info& each : alipayplus::result_codes)
    out += fmt::format("| `{}` | {} | {} |\n", each.name, each.status, each.meaning);
  return out;
}

std::string obstacles_table() {
  using alipayplus::obstacle_kind;
  std::string out = "| reason | result code | meaning |\n|---|---|---|\n";
  for (int i = 0; i <= static_cast<int>(obstacle_kind::member_illegal); ++i) {
    const alipayplus::obstacle why{static_cast<obstacle_kind>(i)};
    const bool is_rule = why.kind == obstacle_kind::breaks_rule;
    const auto meaning = alipayplus::explain(why);
    out += fmt::format(
        "| `{}` | {}{} | {} |\n", alipayplus::name(why.kind), alipayplus::describe(alipayplus::code_of(why)).name,
        is_rule ? ", or PARAM_ILLEGAL where the rule is about the form of a value" : "",
        is_rule ? "a rule of [rules.md](rules.md) is broken; the rule's own sentence is told" : meaning.view());
  }
  return out;
}

std::string loss_reasons_table() {
  using alipayplus::loss_reason;
  std::string out = "| reason | meaning |\n|---|---|\n";
  for (int i = 0; i <= static_cast<int>(loss_reason::not_ascii); ++i) {
    const auto why = static_cast<loss_reason>(i);
    out += fmt::format("| `{}` | {} |\n", alipayplus::name(why), alipayplus::meaning(why));
  }
  return out;
}

std::string linked_schemes_table() {
  std::string out = "| scheme | since | evidence | source |\n|---|---|---|---|\n";
  for (const alipayplus::linked_scheme& each : alipayplus::linked_schemes)
    out += fmt::format("| [{}](schemes.md#{}) | {} | {} | {} |\n", each.scheme, each.scheme, each.since,
                       alipayplus::name(each.sure), each.source);
  return out;
}

}  // namespace emvqr::cli
