#include "verdict.hpp"

#include <emvqr/describe.hpp>
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
  return v.is_payload() ? object_label(v.view, where) : object_label(where);
}

bool shows_objects(path where) { return where.depth() < path::max_depth; }

}  // namespace emvqr::cli
