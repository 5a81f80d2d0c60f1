#include "help_text.hpp"

#include "support/test.hpp"

#include <sstream>

namespace emvqr_test {
namespace {

constexpr const char* indent = "  ";

bool begins_with(const std::string& text, const std::string& with) { return text.compare(0, with.size(), with) == 0; }

/// The lines of a section, from behind its title to the next empty line or the end.
words section(const std::string& text, const std::string& title) {
  words lines;
  std::istringstream in(text);
  bool inside = false;
  for (std::string line; std::getline(in, line);) {
    if (inside && line.empty()) break;
    if (inside) lines.push_back(line);
    inside = inside || line == title;
  }
  return lines;
}

std::string first_word(const std::string& line) {
  const std::size_t begin = line.find_first_not_of(' ');
  return line.substr(begin, line.find(' ', begin) - begin);
}

words options_named(const std::string& text) {
  words names;
  std::istringstream in(text);
  for (std::string name; std::getline(in, name, ',');) names.push_back(name);
  return names;
}

told_command told(const words& path) {
  words line = path;
  line.emplace_back("--help");
  const outcome result = run(line);
  REQUIRE(result.status == 0);
  told_command out{path, result.out, {}, {}, {}};
  for (const std::string& each : section(out.text, "Subcommands:")) out.inside.push_back(first_word(each));
  for (const std::string& each : section(out.text, "Options:")) {
    // Deeper lines go on with what the one before says.
    if (!begins_with(each, "  -")) continue;
    const std::string names = first_word(each);
    const std::size_t behind = each.find(names) + names.size() + 1;
    const bool has_word = behind < each.size() && each[behind] != ' ';
    const std::string word = has_word ? first_word(each.substr(behind)) : "";
    const bool is_value = word != "Excludes:" && word != "Needs:";
    out.options.push_back({options_named(names), is_value ? word : ""});
  }
  for (const std::string& each : section(out.text, "Examples:")) {
    REQUIRE(begins_with(each, indent));
    const bool goes_on = !out.examples.empty() && out.examples.back().back() == '\\';
    if (goes_on)
      out.examples.back() += "\n" + each;
    else
      out.examples.push_back(each.substr(2));
  }
  return out;
}

void add_told(std::vector<told_command>& all, const words& path) {
  all.push_back(told(path));
  const words inside = all.back().inside;
  for (const std::string& name : inside) {
    words below = path;
    below.push_back(name);
    add_told(all, below);
  }
}

}  // namespace

std::string told_command::name() const {
  std::string out = "emvqr";
  for (const std::string& each : path) out += " " + each;
  return out;
}

bool told_command::tells_status(int status) const {
  const std::size_t begin = text.find("\nExit status: ");
  if (begin == std::string::npos) return false;
  const std::string line = text.substr(begin, text.find('\n', begin + 1) - begin);
  return line.find(" " + std::to_string(status) + " ") != std::string::npos;
}

std::vector<told_command> all_told() {
  std::vector<told_command> all;
  add_told(all, {});
  return all;
}

}  // namespace emvqr_test
