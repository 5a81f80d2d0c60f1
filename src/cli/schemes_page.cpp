#include "schemes_page.hpp"

#include <emvqr/base/fixed_text.hpp>
#include <emvqr/payload/currency.hpp>
#include <emvqr/payload/quirk.hpp>
#include <emvqr/rules/catalogue.hpp>
#include <emvqr/schemes/khqr/khqr.hpp>
#include <emvqr/schemes/registry.hpp>

#include "scheme_words.hpp"

#include <optional>
#include <string_view>

#include <fmt/format.h>

namespace emvqr::cli {
namespace {

constexpr std::string_view schemes_head = R"(# Schemes

Made by `emvqr schemes --markdown` from the descriptors the library reads with; a test compares this page with them.
[adding-a-scheme.md](adding-a-scheme.md) tells how a row gets here.

A scheme is recognised by the GUID in a template's 00 (letters in either case), then by the country (58), then by other
marks, then by the ID alone: 29 is KHQR's, PromptPay's and others'. A template with a GUID that is in no row is reported as
unknown, never guessed. How sure a row is:

| certainty | means | what a code breaks of it is |
|---|---|---|
| verified | an official document, sample or SDK was read, or several independent implementations agree | what the row says, mostly an error |
| payload-only | inferred from public codes with a right CRC; meanings may be guesses | at most a warning |
| code-only | only third-party code says so | at most a warning |
| unverified | nothing solid was found: the row only says so | nothing |

Codes we write are held to every row fully. Paths in the tables are below the scheme's template, `26.01` being `01` there,
unless the table says "elsewhere in the payload". Lengths count characters.
)";

std::string list_text(std::string_view commas) {
  std::string out;
  for (const char c : commas) out += c == ',' ? std::string(", ") : std::string(1, c);
  return out;
}

/// The letters of the numbers in a list: THB for 764.
std::string currency_text(std::string_view numbers) {
  std::string out;
  for (std::size_t at = 0; at < numbers.size(); at += 4) {
    const std::string_view number = numbers.substr(at, 3);
    const std::optional<currency> code = currency_from_numeric(number);
    out += fmt::format("{}{}", out.empty() ? "" : ", ", code ? alpha(*code) : number);
  }
  return out.empty() ? "any" : out;
}

std::string level_text(severity read_as) { return std::string(name(read_as)); }

/// `01`, or `27.01` where the row is about one of the scheme's root objects; `the template` for a root object itself.
std::string place_text(const scheme_object& of) {
  if (of.root != 0) return fmt::format("{:02}{}{}", of.root, of.where.empty() ? "" : ".", to_text(of.where).view());
  return of.where.empty() ? "the template" : std::string(to_text(of.where).view());
}

std::string object_rows(std::string_view title, table<scheme_object> objects) {
  if (objects.empty()) return {};
  std::string out = fmt::format("\n| {} | name | holds | also |\n|---|---|---|---|\n", title);
  for (const scheme_object& each : objects) {
    std::string also = each.mandatory ? "must be there" : "";
    if (each.broken != rule::none)
      also += fmt::format("{}{} ({})", also.empty() ? "" : "; ", name(each.broken), level_text(each.read_as));
    out += fmt::format("| {} | {} | {} | {} |\n", place_text(each), each.name, form_text(each), also);
  }
  return out;
}

std::string rules_text(const scheme& of) {
  std::string out;
  for (const scheme_rule& each : of.own_rules)
    out += fmt::format("* {} ({}): {}\n", name(each.broken), level_text(each.read_as), describe(each.broken).meaning);
  for (const adjustment& each : table<adjustment>{of.rules.adjustments, of.rules.count}) {
    out += fmt::format("* {}{}{}{} is {}\n", name(each.broken), each.where.empty() ? "" : " at ",
                       to_text(each.where).view(),
                       each.value_text().empty() ? "" : fmt::format(" = {}", each.value_text()),
                       each.level == severity::off ? "not asked for" : fmt::format("only told ({})", name(each.level)));
  }
  return out.empty() ? out : "\n" + out;
}

std::string section(const scheme& of) {
  const std::string where = countries_text(of);
  std::string out = fmt::format("\n## {}\n\n{}{}{}; {}. Certainty: {}. Currency: {}.\n\nFound by: {}.\n", of.id,
                                of.name, where.empty() ? "" : ", ", where, of.operator_name, name(of.sure),
                                currency_text(of.currency), recognition_text(of));
  if (has(of.allow, quirk::raw_template)) out += "\nRead though a template holds no objects (`quirk::raw_template`).\n";
  out += object_rows("path", of.objects) + object_rows("elsewhere in the payload", of.elsewhere) + rules_text(of);
  out += fmt::format("\nSource: {}.\n", of.source);
  if (!of.note.empty()) out += fmt::format("\nNote: {}.\n", of.note);
  return out;
}

}  // namespace

std::string form_text(const scheme_object& of) {
  const bool any_length = of.min_length == 1 && of.max_length == 99;
  if (any_length && of.format == value_format::text) return "any";
  const std::string_view letters = of.format == value_format::numeric ? "digits"
                                   : of.format == value_format::ans   ? "printable ASCII"
                                                                      : "characters";
  if (any_length) return std::string(letters);
  if (of.min_length == of.max_length) return fmt::format("{} {}", of.min_length, letters);
  return fmt::format("{} to {} {}", of.min_length, of.max_length, letters);
}

std::string schemes_page() {
  std::string out(schemes_head);
  out += "\n| id | country | name | certainty | found by |\n|---|---|---|---|---|\n";
  for (const scheme* const each : all_schemes)
    out += fmt::format("| [{}](#{}) | {} | {} | {} | {} |\n", each->id, each->id,
                       each->country.empty() ? "-" : list_text(each->country), each->name, name(each->sure),
                       recognition_text(*each));
  for (const scheme* const each : all_schemes) out += section(*each);
  return out;
}

}  // namespace emvqr::cli
