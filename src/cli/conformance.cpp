// emvqr conformance: asks any program that speaks the protocol, and judges its answers.
#include "commands.hpp"
#include "conformance_report.hpp"
#include "exit_status.hpp"
#include "output.hpp"
#include "progress.hpp"
#include "write_file.hpp"

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace emvqr::cli {
namespace {

using kind = vector_outcome::kind;

bool is_claimed(const conformance_vector& vector, const target_claims& claims) {
  const bool has_op = claims.ops.count(vector.op) != 0;
  return has_op && (vector.op != "decode" || claims.modes.count(vector.mode) != 0);
}

vector_outcome outcome_of(const conformance_vector& vector, const asked& result, const target_claims& claims) {
  switch (result.how) {
    case conduct::timeout: return {kind::timeout, {}, result.detail};
    case conduct::crashed: return {kind::crashed, {}, result.detail};
    case conduct::babbled: return {kind::babbled, {}, result.detail};
    case conduct::answered: break;
  }
  if (result.answer.verdict == "unsupported") return {kind::unsupported, {}, {}};
  std::vector<difference> found = judge_answer(vector.expect, result.answer, claims);
  return {found.empty() ? kind::passed : kind::failed, std::move(found), {}};
}

conformance_report run_all(const std::vector<conformance_vector>& vectors, target_session& target) {
  conformance_report report(vectors, target.claims());
  progress bar(vectors.size(), "vectors", true);
  std::optional<std::size_t> last_asked;
  for (std::size_t i = 0; i != vectors.size(); ++i) {
    if (!is_claimed(vectors[i], target.claims())) {
      report.add({kind::unsupported, {}, {}});
    } else {
      bool late = false;
      const asked result = target.ask(vectors[i], late);
      if (late && last_asked) report.turned_out_to_babble(*last_asked);
      report.add(outcome_of(vectors[i], result, target.claims()));
      last_asked = i;
    }
    bar.show(i + 1, i + 1);
  }
  if (target.finish() && last_asked) report.turned_out_to_babble(*last_asked);
  return report;
}

}  // namespace

int conformance_command::run() const {
  const std::vector<conformance_vector> all = gather_vectors(vectors, only);
  const no_sigpipe quiet_pipes;
  target_session session(target, std::chrono::milliseconds(time_limit_ms));
  const conformance_report report = run_all(all, session);
  const std::string& file = json_file;
  if (file == "-") {
    write_out(report.json_line() + "\n");
  } else {
    if (!file.empty()) write_file(file, report.json_line() + "\n");
    write_out(report.text());
  }
  return report.totals().bad() == 0 ? exit_good : exit_invalid;
}

}  // namespace emvqr::cli
