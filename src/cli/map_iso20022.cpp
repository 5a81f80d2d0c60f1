// emvqr map iso20022: what a code says in the elements of ISO 20022.
#include <emvqr/alipayplus/iso20022.hpp>
#include <emvqr/base/fixed_text.hpp>

#include "commands.hpp"
#include "exit_status.hpp"
#include "input.hpp"
#include "made.hpp"
#include "map_json.hpp"
#include "output.hpp"
#include "report_text.hpp"
#include "safe_text.hpp"
#include "table.hpp"
#include "terminal.hpp"

#include <string>
#include <vector>

#include <unistd.h>

namespace emvqr::cli {
namespace {

std::string elements_text(const verdict& v) {
  std::vector<std::vector<std::string>> rows = {{"ELEMENT", "VALUE", "FROM", "MESSAGE"}};
  std::vector<std::vector<std::string>> lost;
  alipayplus::workspace memory;
  iso20022::for_each_element(v.view, memory, [&](const iso20022::element& each) {
    const std::string from = std::string(to_text(each.where).view()).append(" ").append(object_label(v, each.where));
    const std::string name(each.row->name);
    if (!each.is_left_out()) rows.push_back({name, safe_text(each.text), from, std::string(each.row->message)});
    if (each.why) lost.push_back({"  " + name, from, std::string(alipayplus::meaning(*each.why))});
  });
  return table_text(rows, widest_of_codes) +
         (lost.empty() ? "" : "\nLeft behind:\n" + table_text(lost, widest_of_codes));
}

}  // namespace

int map_iso20022_command::run() const {
  const std::string text = read_payload(payload);
  const verdict v = judge(text, {});  // without a clock: when it expires is said, not judged
  if (json) {
    write_out(json_of_elements(v) + "\n");
  } else {
    write_out(v.is_payload() ? elements_text(v) : report_text(v, painter(STDOUT_FILENO)));
    if (v.is_payload()) note_findings(v);
  }
  return v.is_valid() ? exit_good : exit_invalid;
}

}  // namespace emvqr::cli
