#include "json.hpp"

#include <emvqr/base/fixed_text.hpp>
#include <emvqr/base/message.hpp>
#include <emvqr/describe.hpp>
#include <emvqr/json.hpp>
#include <emvqr/rules/catalogue.hpp>
#include <emvqr/rules/explain.hpp>
#include <emvqr/rules/mend.hpp>
#include <emvqr/schemes/khqr/fields.hpp>
#include <emvqr/schemes/khqr/khqr.hpp>
#include <emvqr/schemes/khqr/sdk_error_name.hpp>
#include <emvqr/schemes/registry.hpp>
#include <emvqr/syntax/crc16.hpp>
#include <emvqr/syntax/display.hpp>
#include <emvqr/syntax/md5.hpp>

#include "json_parts.hpp"
#include "safe_text.hpp"
#include "scheme_words.hpp"

#include <array>
#include <cstdint>

#include <fmt/format.h>

namespace emvqr::cli {
namespace {

template <std::size_t Size>
std::string_view text_of(const std::array<char, Size>& characters) {
  return {characters.data(), characters.size()};
}

json crc_json(std::string_view given, std::uint16_t computed, bool good) {
  return {{"given", given}, {"computed", text_of(crc16_hex(computed))}, {"ok", good}};
}

json fields_json(const verdict& v, path level, const template_view& objects) {
  json out = json::array();
  for (const field& object : objects) {
    const path where = level / object.id;
    json entry{{"path", to_text(where).view()},
               {"name", object_label(v, where)},
               {"value", object.value},
               {"offset", object.offset}};
    const template_view inside = shows_objects(where) ? v.view.objects(where, object) : template_view{};
    if (!inside.empty()) entry["fields"] = fields_json(v, where, inside);
    const meaning_text means = inside.empty() ? meaning_of(v.view, where, object.value) : meaning_text{};
    if (!means.view().empty()) entry["meaning"] = means.view();
    if (const auto shown = display(object.value); inside.empty() && shown.view() != object.value)
      entry["display"] = shown.view();
    out.push_back(std::move(entry));
  }
  return out;
}

void add_findings(json& out, const verdict& v) {
  json& list = out["findings"] = json::array();
  for (const finding& each : v.found) {
    json entry{{"rule", name(each.broken)},
               {"severity", name(each.level)},
               {"path", to_text(each.where).view()},
               {"offset", each.offset},
               {"message", explain(each).view()}};
    if (!each.where.empty()) entry["name"] = object_label(v, each.where);
    if (const mend_text mended = mend(v.view, each); !mended.view().empty()) entry["mend"] = mended.view();
    if (const int number = khqr::is_khqr(*v.in) ? khqr::sdk_error(each) : 0; number != 0)
      entry["sdk_error"] = {{"number", number}, {"name", khqr::sdk_error_name(number)}};
    list.push_back(std::move(entry));
  }
  if (v.found.dropped() != 0) out["findings_dropped"] = v.found.dropped();
}

/// Each scheme with the object it was found in; a template of nobody's has its GUID in place of a scheme's id.
json schemes_json(const payload_view& view) {
  json out = json::array();
  for (const scheme_match& match : schemes(view)) {
    json entry{{"path", to_text(match.where()).view()}};
    if (match.is_known())
      entry["id"] = match.is->id;
    else
      entry["unknown_guid"] = match.guid;
    out.push_back(std::move(entry));
  }
  return out;
}

json scheme_objects_json(table<scheme_object> objects) {
  json out = json::array();
  for (const scheme_object& each : objects) {
    json entry{{"path", to_text(each.where).view()},
               {"name", each.name},
               {"min", each.min_length},
               {"max", each.max_length},
               {"format", name(each.format)}};
    if (each.root != 0) entry["root"] = fmt::format("{:02}", each.root);
    if (each.mandatory) entry["mandatory"] = true;
    if (each.broken != rule::none) entry["rule"] = name(each.broken);
    out.push_back(std::move(entry));
  }
  return out;
}

json payload_json(const verdict& v) {
  json out{{"payload", v.text}, {"valid", v.is_valid()}, {"scheme", v.in->id}, {"length_unit", name(v.view.unit())}};
  out["crc"] = crc_json(v.view.crc_given(), v.view.crc_computed(), true);
  out["fields"] = fields_json(v, {}, v.view.objects());
  add_findings(out, v);
  out["schemes"] = schemes_json(v.view);
  if (khqr::is_khqr(*v.in)) {
    const khqr::fields says = khqr::read(v.view);
    out["khqr"] = {{"account", name(says.account_kind())}, {"dynamic", says.is_dynamic()}};
  }
  return out;
}

json no_payload_json(const verdict& v) {
  // A line of a file that is far too long is not all there: its beginning tells which it is.
  const bool cut = v.line != 0 && v.fault.code == errc::input_too_long;
  constexpr std::size_t cut_bytes = 64;
  json out{{"payload", cut ? v.text.substr(0, cut_bytes) : v.text}, {"valid", false}};
  out["failure"] = failure_json(v.fault, v.text);
  if (v.fault.code == errc::crc_mismatch) out["crc"] = crc_json(v.text.substr(v.fault.offset), crc_wanted(v), false);
  if (cut) out["payload_cut"] = true;
  return out;
}

json print_json(const printing& print) {
  json out;
  if (print.wanted_um != 0) out["wanted_um"] = print.wanted_um;
  out["side_um"] = print.size.side_um;
  out["module_um"] = print.size.module_um;
  if (print.dpi != 0) {
    out["dpi"] = print.dpi;
    out["module_pixels"] = print.size.module_pixels;
    out["next_um"] = print.size.next_um;
  }
  out["warnings"] = json::array();
  if (print.size.small_module) out["warnings"].push_back("small_module");
  if (print.size.size_not_whole) out["warnings"].push_back("size_not_whole");
  return out;
}

}  // namespace

std::string line_of(const json& value) {
  return emvqr::json::escape_hidden(value.dump(-1, ' ', false, json::error_handler_t::replace));
}

json failure_json(const failure& why, std::string_view text) {
  json out{{"code", name(why.code)}};
  const auto broken = static_cast<rule>(why.rule);
  const bool is_rule = why.code == errc::breaks_rule;
  if (is_rule) out["rule"] = name(broken);
  if (const rule of = rule_of(why.code); of != rule::none) out["rule"] = name(of);
  out["path"] = to_text(why.where).view();
  out["offset"] = why.offset;
  out["message"] = is_rule ? std::string(explain(broken, why.where).view()) : std::string(meaning(why.code));
  if (!why.where.empty()) out["name"] = object_label(why.where);
  if (const mend_text mended = mend(text, why); !text.empty() && !mended.view().empty()) out["mend"] = mended.view();
  return out;
}

std::string json_of(const verdict& v) {
  json out = v.is_payload() ? payload_json(v) : no_payload_json(v);
  if (v.sight) {
    json& corners = out["corners"] = json::array();
    for (const image::point& corner : v.sight->corners) corners.push_back({corner.x, corner.y});
    out["step"] = name_of(v.sight->step);
    if (v.is_payload()) out["accounts_differ"] = v.sight->accounts_differ;
  }
  if (v.line != 0) out["line"] = v.line;
  return line_of(out);
}

std::string json_of_picture_failure(const failure& why) {
  return line_of({{"payload", ""}, {"valid", false}, {"failure", failure_json(why)}});
}

std::string json_of_made(std::string_view payload) {
  return line_of({{"payload", payload}, {"md5", text_of(md5_hex(payload))}});
}

std::string json_of_refusal(const failure& why, std::string_view option) {
  json out{{"valid", false}, {"failure", failure_json(why)}};
  if (!option.empty()) out["option"] = option;
  return line_of(out);
}

std::string json_of_refusal(const verdict& v) {
  json out{{"valid", false}};
  add_findings(out, v);
  return line_of(out);
}

std::string json_of_drawing(const drawing& made, std::string_view file, const printing& print) {
  json out{{"version", made.code.version()}, {"modules", made.code.size()}, {"level", letter_of(made.code.level())}};
  if (print.size.side_um != 0) out["print"] = print_json(print);
  file.empty() ? out["text"] = made.bytes : out["file"] = file;
  return line_of(out);
}

std::string json_of_card(const image::khqr_card& drawn, unsigned width, std::string_view file) {
  json out{{"file", file}, {"width", width}, {"height", image::card_height(width)}, {"name", drawn.name}};
  if (!drawn.amount.empty()) {
    out["amount"] = drawn.amount;
    out["currency"] = drawn.currency;
  }
  return line_of(out);
}

std::string json_of_schemes() {
  json out = json::array();
  for (const scheme* const each : scheme_registry) {
    json entry{{"id", each->id},
               {"name", each->name},
               {"country", each->country},
               {"operator", each->operator_name},
               {"found_by", recognition_text(*each)},
               {"certainty", name(each->sure)},
               {"source", each->source}};
    if (!each->note.empty()) entry["note"] = each->note;
    if (!each->currency.empty()) entry["currency"] = each->currency;
    entry["objects"] = scheme_objects_json(each->objects);
    if (!each->elsewhere.empty()) entry["elsewhere"] = scheme_objects_json(each->elsewhere);
    out.push_back(std::move(entry));
  }
  return line_of(out);
}

std::string json_of_rules(const rule_examples& shown) {
  json out = json::array();
  for (const rule_info& each : rule_catalogue) {
    json entry{{"rule", each.id},
               {"number", static_cast<int>(each.number)},
               {"severity", name(default_severity(each.number))},
               {"meaning", each.meaning},
               {"source", each.source}};
    entry["enforced_by"] = name(each.by);
    if (each.through != rule::none) entry["through"] = name(each.through);
    for (const errc_info& code : errc_catalogue)
      if (rule_of(code.code) == each.number) entry["failures"].push_back(code.name);
    if (const std::string_view id = shown.obeying(each.id); !id.empty()) entry["obeyed_by"] = id;
    if (const std::string_view id = shown.breaking(each.id); !id.empty()) entry["broken_by"] = id;
    out.push_back(std::move(entry));
  }
  return line_of(out);
}

}  // namespace emvqr::cli
