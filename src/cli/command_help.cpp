#include "command_help.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace emvqr::cli {

std::string text_of(const exit_words& ends) {
  std::string out;
  int status = 0;
  for (const std::string_view word : {ends.good, ends.invalid, ends.unusable}) {
    if (!word.empty()) out += fmt::format("{}{} {}", out.empty() ? "" : ", ", status, word);
    ++status;
  }
  return out;
}

std::string footer_of(const command_help& help) {
  std::string out = help.notes;
  out += fmt::format("{}Exit status: {}.\n", out.empty() ? "" : "\n", text_of(help.ends));
  std::size_t widest = 0;
  for (const environment_words& each : help.environment) widest = std::max(widest, each.name.size());
  if (!help.environment.empty()) out += "\nEnvironment:\n";
  for (const environment_words& each : help.environment)
    out += fmt::format("  {:<{}}  {}\n", each.name, widest, each.does);
  out += "\nExamples:";
  for (const std::string& each : help.examples) out += "\n  " + each;
  return out;
}

}  // namespace emvqr::cli
