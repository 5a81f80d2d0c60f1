#include "payload_making.hpp"

#include <emvqr/payload/compose.hpp>
#include <emvqr/payload/parse.hpp>
#include <emvqr/schemes/scheme.hpp>
#include <emvqr/syntax/text.hpp>

#include <algorithm>
#include <string_view>

namespace emvqr::cli {
namespace {

/// 00 in front where it is not given.
std::vector<change> complete(const std::vector<assignment>& objects) {
  std::vector<change> all = objects;
  const bool has_indicator = std::any_of(objects.begin(), objects.end(), [](const assignment& wish) {
    return wish.where == tag::payload_format_indicator;
  });
  if (!has_indicator) all.insert(all.begin(), change{tag::payload_format_indicator, "01"});
  return all;
}

/// What the edit brought in: findings that the payload did not have before, the same rule at the same object.
findings new_findings(const findings& before, const findings& after) {
  findings fresh;
  for (const finding& each : after) {
    const bool known = std::any_of(before.begin(), before.end(), [&](const finding& old) {
      return old.broken == each.broken && old.where == each.where;
    });
    if (!known) fresh.add(each);
  }
  return fresh;
}

}  // namespace

made_payload make_payload(const std::vector<assignment>& objects, const judge_options& options,
                          std::vector<char>& buffer) {
  const std::vector<change> all = complete(objects);
  buffer.resize(max_input_bytes);
  made_payload out;
  const auto make = [&](length_unit unit) {
    const result<std::string_view> payload = compose({all.data(), all.size()}, buffer.data(), buffer.size(), unit);
    out.judged = payload ? judge(*payload, options) : verdict{};
    out.fault = payload ? out.judged.fault : payload.error();
  };
  make(length_unit::characters);
  const verdict& v = out.judged;
  if (!out.fault && v.in->unit != length_unit::characters && has_astral(v.text)) make(v.in->unit);
  out.breaks_rules = !out.fault && !out.judged.is_valid();
  return out;
}

made_payload change_payload(const verdict& before, const std::vector<change>& wishes, const judge_options& options,
                            std::vector<char>& buffer) {
  made_payload out;
  buffer.resize(max_input_bytes);
  const bool counts_characters = before.in->unit == length_unit::characters;
  const length_unit unit = counts_characters ? before.view.unit() : before.in->unit;
  const result<std::string_view> text =
      emvqr::edit(before.view, wishes.data(), wishes.size(), buffer.data(), buffer.size(), unit);
  if (!text) {
    out.fault = text.error();
    return out;
  }
  out.judged = judge(*text, options);
  out.judged.found = new_findings(before.found, out.judged.found);
  out.breaks_rules = first_own_fault(out.judged.found, wishes) != nullptr;
  return out;
}

const finding* first_own_fault(const findings& fresh, const std::vector<change>& wishes) {
  const finding* const found = std::find_if(fresh.begin(), fresh.end(), [&](const finding& each) {
    return each.level == severity::error && std::any_of(wishes.begin(), wishes.end(), [&](const change& wish) {
             return wish.where.contains(each.where) || each.where.contains(wish.where);
           });
  });
  return found == fresh.end() ? nullptr : found;
}

}  // namespace emvqr::cli
