#include "map_json.hpp"

#include <emvqr/alipayplus/iso20022.hpp>
#include <emvqr/alipayplus/json.hpp>
#include <emvqr/alipayplus/obstacle.hpp>
#include <emvqr/alipayplus/workspace.hpp>
#include <emvqr/base/fixed_text.hpp>

#include "json_parts.hpp"

#include <cstddef>
#include <utility>

namespace emvqr::cli {
namespace {

/// Adds a member that is left out where it is empty.
void add(json& out, const char* name, std::string_view text) {
  if (!text.empty()) out[name] = text;
}

json result_json(const alipayplus::call_result& result) { return json::parse(alipayplus::to_json(result)); }

json reasons_json(const alipayplus::obstacle_list& reasons) {
  json out = json::array();
  for (const alipayplus::obstacle& each : reasons) {
    json entry{{"kind", alipayplus::name(each.kind)}};
    add(entry, "path", to_text(each.where));
    add(entry, "member", each.member.text());
    if (each.broken != rule::none) entry["rule"] = name(each.broken);
    entry["resultCode"] = alipayplus::describe(alipayplus::code_of(each)).name;
    entry["message"] = alipayplus::explain(each).view();
    out.push_back(std::move(entry));
  }
  return out;
}

json route_json(const alipayplus::route& way) {
  json out{{"kind", alipayplus::name(way.kind)}};
  add(out, "path", to_text(way.where));
  if (way.is != nullptr) out["scheme"] = way.is->id;
  if (way.link != nullptr) out["since"] = way.link->since;
  out["message"] = alipayplus::meaning(way.kind);
  return out;
}

}  // namespace

std::string json_of_mapped(const alipayplus::mapped_order& mapped, const alipayplus::route& way, const verdict& v) {
  // What came out of a code that breaks rules may be bytes that are no UTF-8, which `to_json` makes good.
  const json answer = json::parse(alipayplus::to_json(mapped.answer));
  json out{{"result", answer["result"]}, {"codeValue", mapped.code_value}};
  for (const auto& [name, value] : answer.items()) out[name] = value;
  json& lost = out["loss"] = json::array();
  for (const alipayplus::loss& each : mapped.lost)
    lost.push_back({{"path", to_text(each.where).view()},
                    {"name", object_label(v, each.where)},
                    {"reason", alipayplus::meaning(each.why)},
                    {"why", alipayplus::name(each.why)}});
  out["payable"] = mapped.is_payable() ? "true" : "false";
  if (!mapped.obstacles.empty()) out["reasons"] = reasons_json(mapped.obstacles);
  if (const std::size_t more = mapped.obstacles.dropped(); more != 0) out["reasons_dropped"] = std::to_string(more);
  if (mapped.not_a_payload) out["failure"] = failure_json(mapped.not_a_payload, v.text);
  out["route"] = route_json(way);
  return line_of(out);
}

std::string json_of_rendered(const alipayplus::rendered_order& rendered, const std::vector<order_loss>& lost) {
  json out{{"result", result_json(rendered.result)}, {"payload", rendered.text}, {"synthetic", "true"}};
  json& rows = out["loss"] = json::array();
  for (const order_loss& each : lost) {
    json row{{"member", each.member}};
    add(row, "path", to_text(each.where));
    row["reason"] = each.reason;
    row["why"] = each.why;
    rows.push_back(std::move(row));
  }
  return line_of(out);
}

std::string json_of_refusal(const order_refusal& why) {
  json reason{{"kind", why.kind}};
  add(reason, "member", why.member);
  reason["message"] = why.message;
  return line_of({{"result", result_json(alipayplus::result_of(why.code))},
                  {"reasons", json::array({std::move(reason)})},
                  {"loss", json::array()}});
}

std::string json_of_elements(const verdict& v) {
  if (!v.is_payload()) return line_of({{"failure", failure_json(v.fault, v.text)}});
  json elements = json::array();
  json lost = json::array();
  alipayplus::workspace memory;
  iso20022::for_each_element(v.view, memory, [&](const iso20022::element& each) {
    const auto where = to_text(each.where);
    if (!each.is_left_out())
      elements.push_back({{"element", each.row->name},
                          {"value", each.text},
                          {"path", where.view()},
                          {"message", each.row->message},
                          {"evidence", alipayplus::name(each.row->sure)}});
    if (each.why)
      lost.push_back({{"path", where.view()},
                      {"element", each.row->name},
                      {"reason", alipayplus::meaning(*each.why)},
                      {"why", alipayplus::name(*each.why)}});
  });
  return line_of({{"valid", v.is_valid() ? "true" : "false"}, {"elements", elements}, {"loss", lost}});
}

}  // namespace emvqr::cli
