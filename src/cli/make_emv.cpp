// emvqr make emv: any payload from the values of its objects.
#include "clock.hpp"
#include "commands.hpp"
#include "exit_status.hpp"
#include "made.hpp"
#include "output.hpp"
#include "payload_making.hpp"

#include <string>
#include <vector>

namespace emvqr::cli {

int make_emv_command::run() const {
  check_picture_name(made);
  std::vector<assignment> wishes;
  for (const std::string& text : objects) wishes.push_back(read_assignment(text));
  std::vector<char> buffer;
  const made_payload out = make_payload(wishes, {quirk::none, now_or_clock(made.now_ms)}, buffer);
  if (out.fault) return refuse(out.fault, {}, made);
  if (out.breaks_rules && !force) return refuse(out.judged, made);
  note_findings(out.judged);
  if (out.breaks_rules) note("made all the same; the payload is not valid");
  return finish(out.judged.text, made);
}

}  // namespace emvqr::cli
