// emvqr schemes and emvqr rules: what the library knows, as tables.
#include <emvqr/rules/catalogue.hpp>
#include <emvqr/schemes/registry.hpp>

#include "commands.hpp"
#include "exit_status.hpp"
#include "json.hpp"
#include "output.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

namespace emvqr::cli {
namespace {

using table_row = std::vector<std::string_view>;

/// Columns as wide as their widest text, two blanks between them; the first row is the heading.
std::string table_text(const std::vector<table_row>& rows) {
  std::vector<std::size_t> widths(rows.front().size());
  for (const table_row& row : rows)
    for (std::size_t i = 0; i != row.size(); ++i) widths[i] = std::max(widths[i], row[i].size());
  std::string out;
  for (const table_row& row : rows) {
    std::string line;
    for (std::size_t i = 0; i != row.size(); ++i) line += fmt::format("{:<{}}  ", row[i], widths[i]);
    line.erase(line.find_last_not_of(' ') + 1);
    out += line + "\n";
  }
  return out;
}

}  // namespace

int schemes_command::run() const {
  std::vector<table_row> rows = {{"ID", "NAME", "COUNTRY", "OPERATOR", "FOUND BY", "SOURCE"}};
  for (const scheme* const each : scheme_registry)
    rows.push_back({each->id, each->name, each->country, each->operator_name, each->found_by, each->source});
  write_out(json ? json_of_schemes() + "\n" : table_text(rows));
  return exit_good;
}

int rules_command::run() const {
  std::vector<table_row> rows = {{"RULE", "SEVERITY", "MEANING", "SOURCE"}};
  for (const rule_info& each : rule_catalogue)
    rows.push_back({each.id, name(default_severity(each.number)), each.meaning, each.source});
  write_out(json ? json_of_rules() + "\n" : table_text(rows));
  return exit_good;
}

}  // namespace emvqr::cli
