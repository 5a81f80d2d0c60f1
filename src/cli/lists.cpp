// emvqr schemes and emvqr rules: what the library knows, as tables.
#include <emvqr/rules/catalogue.hpp>
#include <emvqr/schemes/registry.hpp>

#include "commands.hpp"
#include "exit_status.hpp"
#include "json.hpp"
#include "output.hpp"
#include "rule_examples.hpp"
#include "rules_page.hpp"
#include "scheme_words.hpp"
#include "schemes_page.hpp"
#include "sdk_table.hpp"
#include "table.hpp"

#include <list>
#include <string>
#include <vector>

namespace emvqr::cli {

int schemes_command::run() const {
  if (markdown) {
    write_out(schemes_page());
    return exit_good;
  }
  std::vector<table_row> rows = {{"ID", "NAME", "COUNTRY", "OPERATOR", "CERTAINTY", "FOUND BY"}};
  std::list<std::string> texts;  // what the rows point at
  for (const scheme* const each : scheme_registry)
    rows.push_back({each->id, each->name, each->country, each->operator_name, name(each->sure),
                    texts.emplace_back(recognition_text(*each))});
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
