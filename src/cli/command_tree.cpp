#include "command_tree.hpp"

#include "app_parts.hpp"

#include <algorithm>

namespace emvqr::cli {
namespace {

constexpr std::string_view placeholders[] = {"-",        "FILE",    "DIR",     "PAYLOAD", "TEXT",       "MS",
                                             "N",        "NUMBER",  "TIME",    "PATH",    "PATH=VALUE", "ID",
                                             "LANGUAGE", "COUNTRY", "COMMAND", "URL",     "CURRENCY"};

bool is_placeholder(std::string_view word) {
  return std::find(std::begin(placeholders), std::end(placeholders), word) != std::end(placeholders);
}

/// CLI11 tells `N:UINT in [1 - 64]` of a number that has been given limits.
void read_type(const std::string& type, option_entry& entry) {
  const std::size_t colon = type.find(':');
  entry.value = type.substr(0, colon);
  const std::size_t open = type.find('[', colon), close = type.find(']', colon), between = type.find(" - ", open);
  if (colon == std::string::npos || between == std::string::npos || close == std::string::npos) return;
  entry.range = type.substr(open + 1, between - open - 1) + " to " + type.substr(between + 3, close - between - 3);
}

option_entry entry_of(const CLI::Option& option) {
  option_entry entry;
  for (const std::string& each : option.get_snames()) entry.names.push_back("-" + each);
  for (const std::string& each : option.get_lnames()) entry.names.push_back("--" + each);
  if (entry.names.empty()) entry.operand = option.get_name();
  if (option.get_items_expected_max() != 0) read_type(option.get_type_name(), entry);
  entry.purpose = option.get_description();
  entry.required = option.get_required();
  entry.repeats = option.get_items_expected_max() > 1;
  return entry;
}

command_entry described_below(const CLI::App& app, const std::string& above) {
  command_entry out;
  out.name = app.get_name();
  out.path = above.empty() ? out.name : above + " " + out.name;
  out.purpose = app.get_description();
  if (const auto* const ours = dynamic_cast<const command_app*>(&app)) out.help = ours->help();
  for (const CLI::Option* const each : app.get_options()) {
    option_entry entry = entry_of(*each);
    (entry.names.empty() ? out.operands : out.options).push_back(std::move(entry));
  }
  for (const CLI::App* const each : app.get_subcommands([](const CLI::App*) { return true; }))
    out.inside.push_back(described_below(*each, out.path));
  return out;
}

}  // namespace

value_form form_of(std::string_view placeholder) {
  constexpr std::string_view more = ",...";
  value_form form;
  if (placeholder.size() > more.size() && placeholder.substr(placeholder.size() - more.size()) == more) {
    form.list = true;
    placeholder.remove_suffix(more.size());
  }
  while (!placeholder.empty()) {
    const std::size_t end = std::min(placeholder.find('|'), placeholder.size());
    const std::string_view word = placeholder.substr(0, end);
    placeholder.remove_prefix(std::min(end + 1, placeholder.size()));
    if (word == "FILE" || word == "DIR") form.files = true;
    if (!is_placeholder(word)) form.choices.emplace_back(word);
  }
  return form;
}

command_entry describe(const CLI::App& app) { return described_below(app, {}); }

void for_each_command(const command_entry& top, const std::function<void(const command_entry&)>& see) {
  see(top);
  for (const command_entry& each : top.inside) for_each_command(each, see);
}

}  // namespace emvqr::cli
