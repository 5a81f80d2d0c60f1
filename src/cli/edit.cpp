// emvqr edit: the same payload with some objects changed.
#include "clock.hpp"
#include "commands.hpp"
#include "exit_status.hpp"
#include "input.hpp"
#include "made.hpp"
#include "output.hpp"
#include "payload_making.hpp"

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

}  // namespace

int edit_command::run() const {
  check_picture_name(made);
  const std::vector<change> wishes = read_changes(*this);
  const std::string before_text = read_payload(payload);
  const judge_options options{quirk::none, now_or_clock(made.now_ms)};
  const verdict before = judge(before_text, options);
  if (!before.is_payload()) return refuse(before.fault, "PAYLOAD", made);

  std::vector<char> buffer;
  const made_payload after = change_payload(before, wishes, options, buffer);
  if (after.fault) return refuse(after.fault, {}, made);
  if (after.breaks_rules && !force) return refuse(after.judged, made);
  note_findings(after.judged);
  if (!after.judged.is_valid()) note("made all the same; the payload is not valid");
  return finish(after.judged.text, made);
}

}  // namespace emvqr::cli
