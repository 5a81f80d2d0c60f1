#include "json.hpp"

#include <emvqr/base/fixed_text.hpp>
#include <emvqr/base/message.hpp>
#include <emvqr/rules/catalogue.hpp>
#include <emvqr/rules/explain.hpp>
#include <emvqr/schemes/registry.hpp>
#include <emvqr/syntax/crc16.hpp>
#include <emvqr/syntax/md5.hpp>

#include "json_writer.hpp"

#include <array>
#include <cstdint>

namespace emvqr::cli {
namespace {

template <std::size_t Size>
std::string_view text_of(const std::array<char, Size>& characters) {
  return {characters.data(), characters.size()};
}

void add_place(json_writer& out, path where, std::uint32_t offset) {
  out.member("path", to_text(where).view()).key("offset").number(offset);
}

void add_crc(json_writer& out, std::string_view given, std::uint16_t computed, bool good) {
  out.key("crc").begin_object().member("given", given).member("computed", text_of(crc16_hex(computed)));
  out.key("ok").boolean(good).end_object();
}

void add_failure(json_writer& out, const failure& why) {
  out.key("failure").begin_object().member("code", name(why.code));
  const auto broken = static_cast<rule>(why.rule);
  const bool is_rule = why.code == errc::breaks_rule;
  if (is_rule) out.member("rule", name(broken));
  add_place(out, why.where, why.offset);
  out.member("message", is_rule ? explain(broken, why.where).view() : meaning(why.code)).end_object();
}

void add_fields(json_writer& out, const verdict& v, path level, const template_view& objects) {
  out.key("fields").begin_array();
  for (const field& object : objects) {
    const path where = level / object.id;
    out.begin_object().member("path", to_text(where).view()).member("name", object_label(*v.in, where));
    out.member("value", object.value).key("offset").number(object.offset);
    const template_view inside = shows_objects(where) ? v.view.objects(where, object) : template_view{};
    if (!inside.empty()) add_fields(out, v, where, inside);
    out.end_object();
  }
  out.end_array();
}

void add_findings(json_writer& out, const findings& found) {
  out.key("findings").begin_array();
  for (const finding& each : found) {
    out.begin_object().member("rule", name(each.broken)).member("severity", name(each.level));
    add_place(out, each.where, each.offset);
    out.member("message", explain(each).view()).end_object();
  }
  out.end_array();
  if (found.dropped() != 0) out.key("findings_dropped").number(static_cast<std::int64_t>(found.dropped()));
}

void add_payload(json_writer& out, const verdict& v) {
  out.member("payload", v.text).key("valid").boolean(v.is_valid());
  out.member("scheme", v.in->id).member("length_unit", name(v.view.unit()));
  add_crc(out, v.view.crc_given(), v.view.crc_computed(), true);
  add_fields(out, v, {}, v.view.objects());
  add_findings(out, v.found);
}

void add_no_payload(json_writer& out, const verdict& v) {
  // A line of a file that is far too long is not all there: its beginning tells which it is.
  const bool cut = v.line != 0 && v.fault.code == errc::input_too_long;
  constexpr std::size_t cut_bytes = 64;
  out.member("payload", cut ? v.text.substr(0, cut_bytes) : v.text).key("valid").boolean(false);
  add_failure(out, v.fault);
  if (v.fault.code == errc::crc_mismatch) add_crc(out, v.text.substr(v.fault.offset), crc_wanted(v), false);
  if (cut) out.key("payload_cut").boolean(true);
}

}  // namespace

std::string json_of(const verdict& v) {
  json_writer out;
  out.begin_object();
  v.is_payload() ? add_payload(out, v) : add_no_payload(out, v);
  if (v.corners) {
    out.key("corners").begin_array();
    for (const image::point& corner : *v.corners) out.begin_array().number(corner.x).number(corner.y).end_array();
    out.end_array();
  }
  if (v.line != 0) out.key("line").number(static_cast<std::int64_t>(v.line));
  return out.end_object().take();
}

std::string json_of_picture_failure(const failure& why) {
  json_writer out;
  out.begin_object().member("payload", "").key("valid").boolean(false);
  add_failure(out, why);
  return out.end_object().take();
}

std::string json_of_made(std::string_view payload) {
  json_writer out;
  return out.begin_object().member("payload", payload).member("md5", text_of(md5_hex(payload))).end_object().take();
}

std::string json_of_refusal(const failure& why, std::string_view option) {
  json_writer out;
  out.begin_object().key("valid").boolean(false);
  add_failure(out, why);
  if (!option.empty()) out.member("option", option);
  return out.end_object().take();
}

std::string json_of_refusal(const verdict& v) {
  json_writer out;
  out.begin_object().key("valid").boolean(false);
  add_findings(out, v.found);
  return out.end_object().take();
}

std::string json_of_drawing(const drawing& made, std::string_view file) {
  json_writer out;
  out.begin_object().key("version").number(made.code.version()).key("modules").number(made.code.size());
  out.member("level", letter_of(made.code.level()));
  file.empty() ? out.member("text", made.bytes) : out.member("file", file);
  return out.end_object().take();
}

std::string json_of_schemes() {
  json_writer out;
  out.begin_array();
  for (const scheme* const each : scheme_registry) {
    out.begin_object().member("id", each->id).member("name", each->name).member("country", each->country);
    out.member("operator", each->operator_name).member("found_by", each->found_by);
    out.member("certainty", name(each->sure)).member("source", each->source).end_object();
  }
  return out.end_array().take();
}

std::string json_of_rules() {
  json_writer out;
  out.begin_array();
  for (const rule_info& each : rule_catalogue) {
    out.begin_object().member("rule", each.id).key("number").number(static_cast<int>(each.number));
    out.member("severity", name(default_severity(each.number)));
    out.member("meaning", each.meaning).member("source", each.source);
    if (each.enforced_by != errc::none) out.member("failure", name(each.enforced_by));
    out.end_object();
  }
  return out.end_array().take();
}

}  // namespace emvqr::cli
