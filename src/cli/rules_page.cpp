#include "rules_page.hpp"

#include <emvqr/base/message.hpp>
#include <emvqr/rules/catalogue.hpp>

#include "conformance_vector.hpp"

#include <algorithm>
#include <map>
#include <string_view>
#include <vector>

#include <fmt/format.h>

namespace emvqr::cli {
namespace {

constexpr std::string_view head = R"(# Rules and failure codes

Made by `emvqr rules --markdown` from the library's own tables; a test compares this page with them.

`parse` refuses what is no payload and answers with a failure code; `check` goes on through what is one and tells every
rule that is broken. A rule keeps its id and number for ever. Severity is what it is where no scheme's profile says
otherwise; *by field*: an error where it hides who is paid (59, 60, 64.01, 64.02). "Obeys" and "breaks" name the first
[conformance vector](conformance.md) that does so. A rule found by *nothing* permits something, or asks for what no
payload shows; one found by *another rule* is broken by the same payloads as that one.

MPM-... are the requirement numbers of EMV QRCPS-MPM v1.0, MPM-T its tables, n1 a sentence without a number of its own;
MPM11-... is what v1.1 adds, as national standards restate it (its own text could not be read); KHQR-... and TXT-... are
this library's numbers.
)";

/// The first vectors that obey and break each rule, and that each failure code answers.
struct examples {
  std::map<std::string, std::string, std::less<>> obeys, breaks, fails;
};

/// True if the answer a vector wants names the rule itself, so that it shows nothing else.
bool names(const conformance_vector& vector, std::string_view id) {
  const expectation& expect = vector.expect;
  return expect.place.rule == id || (expect.warning && expect.warning->rule == id);
}

examples gather_examples() {
  examples out;
  std::map<std::string, std::string, std::less<>> through;
  std::vector<conformance_vector> all = gather_vectors({}, {});
  // A payload to read shows a rule better than one to make or change.
  std::stable_partition(all.begin(), all.end(), [](const conformance_vector& each) { return each.op == "decode"; });
  for (const conformance_vector& each : all) {
    for (const std::string& covered : each.covers) {
      if (each.role == "pass") out.obeys.emplace(covered, each.id);
      if (each.role != "fail") continue;
      (names(each, covered) ? out.breaks : through).emplace(covered, each.id);
    }
    if (each.expect.failure) out.fails.emplace(*each.expect.failure, each.id);
  }
  out.breaks.insert(through.begin(), through.end());
  return out;
}

std::string example(const std::map<std::string, std::string, std::less<>>& of, std::string_view id) {
  const auto found = of.find(id);
  return found == of.end() ? "-" : fmt::format("`{}`", found->second);
}

std::string severity_text(const rule_info& info) {
  if (info.by == enforcer::nothing || info.by == enforcer::symbol) return "-";
  const bool by_field = info.number == rule::txt_0001 || info.number == rule::txt_0002 || info.number == rule::txt_0005;
  return by_field ? "by field" : std::string(name(default_severity(info.number)));
}

std::string found_by(const rule_info& info) {
  if (info.by == enforcer::another_rule) return std::string(name(info.through));
  if (info.by == enforcer::nothing) return "nothing";
  return fmt::format("`{}`", name(info.by));
}

std::string rule_rows_text(std::string_view title, std::string_view prefix, const examples& shown) {
  std::string out = fmt::format(
      "\n## {}\n\n| rule | number | severity | meaning | source | found by | obeys | breaks |\n"
      "|---|---|---|---|---|---|---|---|\n",
      title);
  for (const rule_info& info : rule_catalogue) {
    if (info.id.substr(0, prefix.size()) != prefix) continue;
    out += fmt::format("| {} | {} | {} | {} | {} | {} | {} | {} |\n", info.id, static_cast<unsigned>(info.number),
                       severity_text(info), info.meaning, info.source, found_by(info), example(shown.obeys, info.id),
                       example(shown.breaks, info.id));
  }
  return out;
}

std::string failure_rows_text(const examples& shown) {
  std::string out =
      "\n## Failure codes\n\n"
      "Of `parse`, the writers and the pictures. What the vectors cannot show (a buffer that is too small, a picture) "
      "the\n"
      "unit tests do.\n\n"
      "| code | number | meaning | rule | vector |\n|---|---|---|---|---|\n";
  for (const errc_info& info : errc_catalogue) {
    if (info.code == errc::none) continue;
    const std::string_view broken = name(rule_of(info.code));
    out += fmt::format("| `{}` | {} | {} | {} | {} |\n", info.name, static_cast<unsigned>(info.code), info.meaning,
                       broken.empty() ? "-" : broken, example(shown.fails, info.name));
  }
  return out;
}

}  // namespace

std::string rules_page() {
  const examples shown = gather_examples();
  return std::string(head) + rule_rows_text("EMVCo, v1.0", "MPM-", shown) +
         rule_rows_text("EMVCo, v1.1", "MPM11-", shown) + rule_rows_text("KHQR", "KHQR-", shown) +
         rule_rows_text("Text that deceives", "TXT-", shown) + failure_rows_text(shown);
}

}  // namespace emvqr::cli
