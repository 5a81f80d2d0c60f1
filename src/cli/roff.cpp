#include "roff.hpp"

#include <algorithm>

namespace emvqr::cli {
namespace {

std::vector<std::string_view> lines_in(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

}  // namespace

std::string roff_text(std::string_view text) {
  std::string out;
  // A line that begins with one of these is a command.
  if (!text.empty() && (text.front() == '.' || text.front() == '\'')) out += "\\&";
  for (const char c : text) {
    switch (c) {
      case '\\': out += "\\e"; break;
      case '-': out += "\\-"; break;
      case '\'': out += "\\(aq"; break;
      case '`': out += "\\(ga"; break;
      case '^': out += "\\(ha"; break;
      case '~': out += "\\(ti"; break;
      default: out += c;
    }
  }
  return out;
}

std::string roff_macro(std::string_view name, std::string_view argument) {
  std::string quoted;
  for (const char c : roff_text(argument)) quoted += c == '"' ? std::string("\\(dq") : std::string(1, c);
  return std::string(".").append(name).append(" \"").append(quoted).append("\"\n");
}

std::string roff_paragraphs(std::string_view notes) {
  std::string out;
  bool broken = true;
  for (const std::string_view line : lines_in(notes)) {
    const bool stays = line.substr(0, 2) == "  ";
    if (stays && !broken) out += ".br\n";
    out += roff_text(stays ? line.substr(2) : line) + (stays ? "\n.br\n" : "\n");
    broken = stays;
  }
  return out;
}

std::string roff_example(const std::vector<std::string>& commands) {
  std::string out = ".nf\n.RS\n";
  for (const std::string& each : commands)
    for (const std::string_view line : lines_in(each)) out += roff_text(line) + "\n";
  return out + ".RE\n.fi\n";
}

}  // namespace emvqr::cli
