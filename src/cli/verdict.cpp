#include "verdict.hpp"

#include <emvqr/payload/object.hpp>
#include <emvqr/schemes/khqr/bank_objects.hpp>
#include <emvqr/schemes/registry.hpp>
#include <emvqr/syntax/crc16.hpp>

namespace emvqr::cli {

judge_options judge_options_of(bool lenient, khqr::edition profile, std::int64_t now_ms) {
  return {lenient ? quirk::lenient : quirk::none, now_ms, lenient ? khqr::edition::legacy : profile};
}

verdict judge(std::string_view text, const judge_options& options) {
  verdict v;
  v.text = text;
  const result<payload_view> view = parse_in_scheme(text, options.reading());
  if (!view) {
    v.fault = view.error();
    return v;
  }
  v.view = *view;
  v.in = find_scheme(v.view);
  v.found = check<max_findings>(v.view, options.checking());
  return v;
}

std::uint16_t crc_wanted(const verdict& refused) { return crc16(refused.text.substr(0, refused.fault.offset)); }

std::string_view object_label(const verdict& v, path where) {
  if (!v.is_payload()) return object_label(where);
  if (const std::string_view own = scheme_name_of(v.view, where); !own.empty()) return own;
  const std::string_view bank = khqr::is_khqr(*v.in) ? khqr::bank_object_name(v.view, where) : std::string_view{};
  return bank.empty() ? object_label(where) : bank;
}

std::string_view object_label(path where) {
  const object_info* const info = find_object(where);
  return info == nullptr ? "Scheme specific" : info->name;
}

bool shows_objects(path where) { return where.depth() < path::max_depth; }

}  // namespace emvqr::cli
