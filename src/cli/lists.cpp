// emvqr schemes and emvqr rules: what the library knows, as tables.
#include <emvqr/rules/catalogue.hpp>
#include <emvqr/schemes/registry.hpp>

#include "commands.hpp"
#include "exit_status.hpp"
#include "json.hpp"
#include "output.hpp"
#include "rule_examples.hpp"
#include "rules_page.hpp"
#include "sdk_table.hpp"
#include "table.hpp"

#include <vector>

namespace emvqr::cli {

int schemes_command::run() const {
  std::vector<table_row> rows = {{"ID", "NAME", "COUNTRY", "OPERATOR", "FOUND BY", "SOURCE"}};
  for (const scheme* const each : scheme_registry)
    rows.push_back({each->id, each->name, each->country, each->operator_name, each->found_by, each->source});
  write_out(json ? json_of_schemes() + "\n" : table_text(rows));
  return exit_good;
}

int rules_command::run() const {
  if (markdown) {
    write_out(rules_page());
    return exit_good;
  }
  if (sdk) {
    write_out(sdk_table());
    return exit_good;
  }
  const rule_examples shown;
  std::vector<table_row> rows = {{"RULE", "SEVERITY", "FOUND BY", "OBEYS", "BREAKS", "MEANING", "SOURCE"}};
  for (const rule_info& each : rule_catalogue)
    rows.push_back({each.id, severity_text(each), finder_text(each), shown.obeying(each.id), shown.breaking(each.id),
                    each.meaning, each.source});
  write_out(json ? json_of_rules(shown) + "\n" : table_text(rows));
  return exit_good;
}

}  // namespace emvqr::cli
