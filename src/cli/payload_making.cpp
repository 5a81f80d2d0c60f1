#include "payload_making.hpp"

#include <emvqr/payload/parse.hpp>
#include <emvqr/payload/writer.hpp>
#include <emvqr/schemes/scheme.hpp>
#include <emvqr/syntax/text.hpp>

#include <algorithm>
#include <string_view>

namespace emvqr::cli {
namespace {

/// An object to write: a value, or objects inside in the order of their first mention.
struct node {
  path where;
  std::string_view value;
  std::vector<node> inside;
};

void add(std::vector<node>& level, path level_path, const assignment& wish) {
  const path where = level_path / wish.where[level_path.depth()];
  if (where == wish.where) {
    // A second mention, of a template too, is left for the writer to refuse.
    level.push_back({where, wish.value, {}});
    return;
  }
  for (node& each : level)
    if (each.where == where && !each.inside.empty()) return add(each.inside, where, wish);
  level.push_back({where, {}, {}});
  add(level.back().inside, where, wish);
}

void write(writer& out, const std::vector<node>& level) {
  for (const node& each : level) {
    if (each.inside.empty()) {
      out.put(each.where.id(), each.value);
    } else {
      out.nested(each.where.id(), [&](writer& inner) { write(inner, each.inside); });
    }
  }
}

result<std::string_view> compose(const std::vector<node>& root, length_unit unit, std::vector<char>& buffer) {
  writer out{buffer.data(), buffer.size(), unit};
  write(out, root);
  return out.finish();
}

std::vector<node> tree_of(const std::vector<assignment>& objects) {
  std::vector<node> root;
  bool has_indicator = false;
  for (const assignment& wish : objects) {
    has_indicator = has_indicator || wish.where == tag::payload_format_indicator;
    add(root, {}, wish);
  }
  if (!has_indicator) root.insert(root.begin(), node{tag::payload_format_indicator, "01", {}});
  return root;
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
  const std::vector<node> root = tree_of(objects);
  buffer.resize(max_input_bytes);
  made_payload out;
  const auto make = [&](length_unit unit) {
    const result<std::string_view> payload = compose(root, unit, buffer);
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
