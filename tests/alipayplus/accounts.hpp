// Keeps account of a mapping from outside: what of a code came through, what was told as lost, what neither.
#pragma once

#include <emvqr/syntax/path_text.hpp>

#include "alipayplus/mapping.hpp"

#include <set>
#include <string>
#include <string_view>

namespace emvqr_test {

/// Every object of a code that a mapping has to account for: root objects, and what is inside 62, 64 and a KHQR's own
/// templates.
inline std::set<std::string> objects_of(const emvqr::payload_view& view) {
  std::set<std::string> out;
  for (const emvqr::field& object : view.objects()) {
    bool is_template = false;
    for (const emvqr::field& inside : view.objects(object.id, object)) {
      out.insert(std::string(emvqr::to_text(emvqr::path{object.id, inside.id}).view()));
      is_template = true;
    }
    if (!is_template) out.insert(std::string(emvqr::to_text(emvqr::path{object.id}).view()));
  }
  return out;
}

/// Is a value of the code somewhere in the answer, as it stands or as money, letters or a time?
inline bool is_in_answer(const mapping& code, std::string_view value) {
  bool found = false;
  ap::for_each_scalar(code.to.answer, [&](const ap::member_path&, const ap::member&, std::string_view text) {
    found = found || text == value;
  });
  return found;
}

/// An object that is neither in the answer nor told as lost; empty where there is none.
inline std::string unaccounted(const mapping& code, const emvqr::payload_view& view) {
  // Whose value is changed on the way, or is the form of the code.
  static const std::set<std::string> changed = {"00", "01", "53",    "54",    "55",   "56",
                                                "57", "63", "64.00", "99.00", "99.01"};
  for (const std::string& where : objects_of(view)) {
    if (!code.lost(where).empty() || !code.lost(where.substr(0, 2)).empty()) continue;
    const auto path = *emvqr::parse_path(where);
    if (changed.count(where) != 0 || is_in_answer(code, emvqr::text_at(view, path))) continue;
    return where;
  }
  return {};
}

}  // namespace emvqr_test
