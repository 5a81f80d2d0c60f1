#include "rules_page.hpp"

#include <emvqr/base/message.hpp>
#include <emvqr/rules/catalogue.hpp>

#include "rule_examples.hpp"

#include <string_view>

#include <fmt/format.h>

namespace emvqr::cli {
namespace {

constexpr std::string_view rules_head = R"(# Rules and failure codes

Made by `emvqr rules --markdown` from the library's own tables; a test compares this page with them.

`parse` refuses what is no payload and answers with a failure code; `check` goes on through what is one and tells every
rule that is broken. A rule keeps its id and number for ever. Severity is what it is where no scheme's profile says
otherwise; *by field*: an error where it hides who is paid (59, 60, 64.01, 64.02). "Obeys" and "breaks" name the first
[conformance vector](conformance.md) that does so. A rule found by *nothing* permits something, or asks for what no
payload shows; one found by *another rule* is broken by the same payloads as that one.

MPM-... are the requirement numbers of EMV QRCPS-MPM v1.0, MPM-T its tables, n1 a sentence without a number of its own;
MPM11-... is what v1.1 adds, as national standards restate it (its own text could not be read); KHQR-..., TXT-... and
SCH-... are this library's numbers. SCH-... are shared by the schemes: [schemes.md](schemes.md) tells which values each
asks for, and how bad it is where we are not sure.
)";

/// In the typewriter face, or a dash for nothing.
std::string code(std::string_view text) { return text.empty() ? "-" : fmt::format("`{}`", text); }

std::string rule_rows_text(std::string_view title, std::string_view prefix, const rule_examples& shown) {
  std::string out = fmt::format(
      "\n## {}\n\n| rule | number | severity | meaning | source | found by | obeys | breaks |\n"
      "|---|---|---|---|---|---|---|---|\n",
      title);
  for (const rule_info& info : rule_catalogue) {
    if (info.id.substr(0, prefix.size()) != prefix) continue;
    out += fmt::format("| {} | {} | {} | {} | {} | {} | {} | {} |\n", info.id, static_cast<unsigned>(info.number),
                       severity_text(info), info.meaning, info.source, code(finder_text(info)),
                       code(shown.obeying(info.id)), code(shown.breaking(info.id)));
  }
  return out;
}

std::string failure_rows_text(const rule_examples& shown) {
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
                       broken.empty() ? "-" : broken, code(shown.failing(info.name)));
  }
  return out;
}

}  // namespace

std::string rules_page() {
  const rule_examples shown;
  return std::string(rules_head) + rule_rows_text("EMVCo, v1.0", "MPM-", shown) +
         rule_rows_text("EMVCo, v1.1", "MPM11-", shown) + rule_rows_text("KHQR", "KHQR-", shown) +
         rule_rows_text("Text that deceives", "TXT-", shown) + rule_rows_text("Schemes", "SCH-", shown) +
         failure_rows_text(shown);
}

}  // namespace emvqr::cli
