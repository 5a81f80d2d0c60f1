// emvqr map alipayplus: can an Alipay+ wallet pay a code, and what order does it become?
#include <emvqr/alipayplus/json.hpp>
#include <emvqr/alipayplus/money.hpp>
#include <emvqr/alipayplus/payable.hpp>
#include <emvqr/alipayplus/route.hpp>
#include <emvqr/alipayplus/to_order.hpp>
#include <emvqr/payload/amount_text.hpp>
#include <emvqr/schemes/khqr/khqr.hpp>
#include <emvqr/syntax/display.hpp>

#include "clock.hpp"
#include "commands.hpp"
#include "exit_status.hpp"
#include "input.hpp"
#include "map_json.hpp"
#include "output.hpp"
#include "policy_file.hpp"
#include "report_text.hpp"
#include "safe_text.hpp"
#include "table.hpp"
#include "terminal.hpp"

#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <unistd.h>

namespace emvqr::cli {
namespace {

/// All that is told of one code.
struct mapping {
  const verdict& judged;
  const alipayplus::mapped_order& mapped;
  const alipayplus::policy& rules;
  const alipayplus::occasion& when;
};

/// `KHR 50,000`; empty where the payer enters the amount.
std::string paid_text(const mapping& m) {
  const alipayplus::amount& paid = m.mapped.answer.payment_amount;
  const std::optional<currency> code = currency_from_alpha(paid.currency);
  const result<std::int64_t> units = alipayplus::parse_value(paid.value);
  if (!m.mapped.has_amount || !code || !units) return {};
  const std::optional<alipayplus::currency_rule> counted = alipayplus::rule_of(*code, m.rules.exponents);
  if (!counted) return {};
  const bool has_fee = paid.value != m.mapped.answer.order.order_amount.value;
  return fmt::format("{} {}{}", paid.currency, shown_amount(decimal{*units, counted->exponent}, *code).view(),
                     has_fee ? ", fee included," : "");
}

std::string verdict_text(const mapping& m, const painter& paint) {
  const auto plain = alipayplus::to_text(alipayplus::payable(m.mapped));
  if (!m.mapped.is_payable()) return paint(tone::bad, plain) + "\n";
  const auto name = display(m.mapped.answer.order.merchant.merchant_name);
  const std::string amount = paid_text(m);
  return fmt::format("{}: {}{}to {}{}\n", paint(tone::good, plain), amount, amount.empty() ? "" : " ", name.view(),
                     amount.empty() ? ", the payer enters the amount" : "");
}

/// Which way a Bakong wallet would take it; a KHQR needs none.
std::string route_text(const alipayplus::route& way) {
  if (way.kind == alipayplus::route_kind::at_home) return {};
  std::string out(alipayplus::meaning(way.kind));
  if (way.is != nullptr) out += fmt::format(": {}", way.is->id);
  if (!way.where.empty()) out += fmt::format(" ({})", to_text(way.where).view());
  if (way.link != nullptr) out += fmt::format(", linked since {}", way.link->since);
  return out + "\n";
}

std::string object_text(const mapping& m, path where) {
  return fmt::format("{} {}", to_text(where).view(), object_label(m.judged, where));
}

/// The first object of a row that is in the code.
path first_present(const mapping& m, const alipayplus::mapping_row& row) {
  for (const path& where : row.from)
    if (!where.empty() && m.judged.view.has(where)) return where;
  return row.from[0];
}

/// Where a value was made from that is no text of the code.
std::string made_from(const mapping& m, const alipayplus::mapping_row& row, std::string_view text) {
  using alipayplus::transformation;
  switch (row.how) {
    case transformation::order_id: return text == m.when.order_id ? "--order-id" : "a digest of the code";
    case transformation::with_fee:
    case transformation::iso_time: break;
    case transformation::scenario: return m.mapped.has_amount ? object_text(m, row.from[0]) : "no amount in the code";
    case transformation::constant: return "always so";
    default: break;
  }
  std::string out = object_text(m, first_present(m, row));
  if (row.how != transformation::with_fee) return out;
  for (const path& fee : {row.from[1], row.from[2]})
    if (m.judged.view.has(fee)) out += " and " + object_text(m, fee);
  return out;
}

/// Where the value of a member came from.
std::string source_text(const mapping& m, std::string_view member, std::string_view text) {
  for (const alipayplus::mapping_row& row : alipayplus::order_rows) {
    if (row.to != member) continue;
    const auto is_from = [&](path where) {
      const auto value = m.judged.view.get(where);
      return value && value->data() == text.data();
    };
    for (const path& where : row.from)
      if (is_from(where)) return object_text(m, where);
    if (is_from(m.rules.merchant_id)) return object_text(m, m.rules.merchant_id);
    return made_from(m, row, text);
  }
  return "the profile";
}

std::string members_text(const mapping& m) {
  std::vector<std::vector<std::string>> rows = {{"MEMBER", "VALUE", "FROM"}};
  alipayplus::for_each_scalar(
      m.mapped.answer, [&](const alipayplus::member_path& where, const alipayplus::member&, std::string_view text) {
        const auto path_text = where.text();
        const std::string name(path_text.view());
        if (text.empty() || name.substr(0, 7) == "result.") return;
        rows.push_back({name, safe_text(text), source_text(m, name, text)});
      });
  return rows.size() == 1 ? std::string{} : "\n" + table_text(rows, widest_of_codes);
}

std::string lost_text(const mapping& m) {
  if (m.mapped.lost.empty()) return {};
  std::vector<std::vector<std::string>> rows;
  for (const alipayplus::loss& each : m.mapped.lost)
    rows.push_back({"  " + std::string(to_text(each.where).view()), std::string(object_label(m.judged, each.where)),
                    std::string(alipayplus::meaning(each.why))});
  return "\nLeft behind:\n" + table_text(rows, widest_of_codes);
}

std::string mapping_text(const mapping& m, const alipayplus::route& way) {
  const painter paint(STDOUT_FILENO);
  const alipayplus::call_result& result = m.mapped.answer.result;
  const bool has_way = m.judged.is_payload() || way.kind != alipayplus::route_kind::none;
  std::string out = verdict_text(m, paint) + (has_way ? route_text(way) : std::string{});
  out += fmt::format("result: {} ({}), {}\n", result.result_code, result.result_status, result.result_message);
  if (!m.judged.is_payload()) return out + report_text(m.judged, paint);
  return out + members_text(m) + lost_text(m);
}

}  // namespace

int map_alipayplus_command::run() const {
  const alipayplus::owned_policy profile = read_policy(profile_file);
  const std::string text = read_payload(payload);
  const alipayplus::occasion when{now_or_clock(now_ms), order_id, {}};
  const judge_options options = judge_options_of(lenient, profile.is.edition, when.now_ms);
  alipayplus::policy rules = profile.is;
  rules.edition = options.khqr_edition;
  const verdict v = judge(text, options);
  alipayplus::workspace memory;
  const alipayplus::mapped_order mapped =
      v.is_payload() ? alipayplus::to_order(v.view, rules, when, memory) : alipayplus::to_order(v.fault, text);
  const alipayplus::route way = v.is_payload() ? alipayplus::route_of(v.view) : alipayplus::route_of(text);
  write_out(json ? json_of_mapped(mapped, way, v) + "\n" : mapping_text({v, mapped, rules, when}, way));
  return mapped.is_payable() ? exit_good : exit_invalid;
}

}  // namespace emvqr::cli
