// emvqr edit: the same payload with some objects changed.
#include <emvqr/payload/edit.hpp>
#include <emvqr/payload/parse.hpp>
#include <emvqr/schemes/scheme.hpp>

#include "assignment.hpp"
#include "clock.hpp"
#include "commands.hpp"
#include "exit_status.hpp"
#include "input.hpp"
#include "made.hpp"
#include "output.hpp"
#include "verdict.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace emvqr::cli {
namespace {

std::vector<change> read_changes(const edit_command& command) {
  std::vector<change> wishes;
  for (const std::string& text : command.changes) {
    const assignment wish = read_assignment(text);
    if (wish.value.empty()) throw unusable("no object has an empty value; --unset takes one away: " + text);
    wishes.push_back({wish.where, wish.value});
  }
  for (const std::string& text : command.unset) wishes.push_back({read_path(text), {}});
  if (wishes.empty()) throw unusable("nothing to change: give PATH=VALUE or --unset PATH");
  return wishes;
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

/// True if an error is about one of the edited objects itself, not about what else the edit now asks for.
bool is_own_fault(const findings& fresh, const std::vector<change>& wishes) {
  return std::any_of(fresh.begin(), fresh.end(), [&](const finding& each) {
    return each.level == severity::error && std::any_of(wishes.begin(), wishes.end(), [&](const change& wish) {
             return wish.where.contains(each.where) || each.where.contains(wish.where);
           });
  });
}

}  // namespace

int edit_command::run() const {
  check_picture_name(made);
  const std::vector<change> wishes = read_changes(*this);
  const std::string before_text = read_payload(payload);
  const judge_options options{quirk::none, now_or_clock(made.now_ms)};
  const verdict before = judge(before_text, options);
  if (!before.is_payload()) return refuse(before.fault, "PAYLOAD", made);

  std::vector<char> buffer(max_input_bytes);
  const bool counts_characters = before.in->unit == length_unit::characters;
  const length_unit unit = counts_characters ? before.view.unit() : before.in->unit;
  const result<std::string_view> text =
      emvqr::edit(before.view, wishes.data(), wishes.size(), buffer.data(), buffer.size(), unit);
  if (!text) return refuse(text.error(), {}, made);
  verdict after = judge(*text, options);
  after.found = new_findings(before.found, after.found);
  if (!force && is_own_fault(after.found, wishes)) return refuse(after, made);
  note_findings(after.found, *text);
  if (!after.is_valid()) note("made all the same; the payload is not valid");
  return finish(*text, made);
}

}  // namespace emvqr::cli
