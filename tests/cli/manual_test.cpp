// The manual page has all that --help has, bears no clock's date, and is written as man(7) wants it.
#include "cli/help_text.hpp"
#include "cli/run.hpp"
#include "cli/tools.hpp"
#include "support/test.hpp"

#include <set>
#include <sstream>
#include <utility>

using namespace emvqr_test;

namespace {

/// The page as of a day in 2025.
outcome manual_of(const words& environment) {
  words line = environment;
  line.insert(line.end(), {EMVQR_CLI_PATH, "manual"});
  return run_program("env", line);
}
const words on_a_day = {"SOURCE_DATE_EPOCH=1750000000"};

/// The page without what troff needs beside the words.
std::string plain(std::string page) {
  const std::pair<std::string, std::string> escapes[] = {
      {"\\fB", ""},   {"\\fI", ""},   {"\\fR", ""},   {"\\-", "-"},   {"\\&", ""},
      {"\\(aq", "'"}, {"\\(ga", "`"}, {"\\(ha", "^"}, {"\\(ti", "~"}, {"\\(dq", "\""},
  };
  for (const auto& [from, to] : escapes)
    for (std::size_t at = page.find(from); at != std::string::npos; at = page.find(from, at + to.size()))
      page.replace(at, from.size(), to);
  for (std::size_t at = page.find("\\e"); at != std::string::npos; at = page.find("\\e", at + 1))
    page.replace(at, 2, "\\");
  return page;
}

/// What stands of a command, up to the next one's heading.
std::string section_of(const std::string& page, const std::string& name) {
  const std::string heading = name == "emvqr" ? ".SH OPTIONS\n" : ".SS \"" + name + "\"\n";
  const std::size_t begin = page.find(heading);
  if (begin == std::string::npos) return {};
  return page.substr(begin, page.find("\n.S", begin + 1) - begin);
}

/// The lines behind `.TP` that begin with a dash: the options.
std::set<std::string> option_heads(const std::string& section) {
  std::set<std::string> heads;
  std::istringstream in(section);
  bool is_head = false;
  for (std::string line; std::getline(in, line);) {
    if (is_head && line[0] == '-') heads.insert(line);
    is_head = line == ".TP";
  }
  return heads;
}

std::string head_of(const told_option& option) {
  std::string out;
  for (const std::string& each : option.names) out += (out.empty() ? "" : ", ") + each;
  // Limits stand behind the placeholder there.
  const std::string value = option.value.substr(0, option.value.find(':'));
  return out + (value.empty() ? "" : " " + value);
}

}  // namespace

TEST_CASE("the manual has every command with its options and examples", "[cli][manual]") {
  const std::string page = plain(manual_of(on_a_day).out);
  for (const told_command& command : all_told()) {
    CAPTURE(command.name());
    const std::string section = section_of(page, command.name());
    REQUIRE_FALSE(section.empty());
    std::set<std::string> heads;
    for (const told_option& option : command.options)
      // Told once for all.
      if (option.names.back() != "--help" || command.path.empty()) heads.insert(head_of(option));
    CHECK(option_heads(section) == heads);
    for (const std::string& example : command.examples) {
      CAPTURE(example);
      const std::string first_line = example.substr(0, example.find('\n'));
      CHECK(page.find("\n" + first_line + "\n") != std::string::npos);
    }
  }
}

TEST_CASE("the manual has the sections that readers look for", "[cli][manual]") {
  const std::string page = plain(manual_of(on_a_day).out);
  std::size_t at = 0;
  for (const char* const title :
       {".SH NAME\nemvqr - ", ".SH SYNOPSIS\n", ".SH DESCRIPTION\n", ".SH OPTIONS\n", ".SH COMMANDS\n",
        ".SH \"EXIT STATUS\"\n", ".SH ENVIRONMENT\n", ".SH EXAMPLES\n", ".SH \"SEE ALSO\"\n"}) {
    CAPTURE(title);
    const std::size_t found = page.find(title);
    REQUIRE(found != std::string::npos);
    CHECK(found > at);
    at = found;
  }
  for (const char* const words_of_it :
       {"\nNO_COLOR\n", "\nTERM\n", "\nSOURCE_DATE_EPOCH\n", ".TP\n0\n", ".TP\n1\n", ".TP\n2\n"})
    CHECK(page.find(words_of_it) != std::string::npos);
}

TEST_CASE("the manual bears the day that the environment tells, and never the clock's", "[cli][manual]") {
  const std::string page = manual_of(on_a_day).out;
  CHECK(page.find(".TH EMVQR 1 \"2025-06-15\" \"emvqr ") != std::string::npos);
  CHECK(manual_of({"TZ=Asia/Phnom_Penh", on_a_day[0]}).out == page);
  const std::string today = manual_of({"-u", "SOURCE_DATE_EPOCH"}).out;
  CHECK(today.find(".TH EMVQR 1 \"" EMVQR_RELEASE_DATE "\"") != std::string::npos);
  CHECK(manual_of({"SOURCE_DATE_EPOCH=soon"}).status == 2);
  CHECK(manual_of({"SOURCE_DATE_EPOCH=-1"}).status == 2);
}

TEST_CASE("mandoc and groff have nothing to say against the manual", "[cli][manual]") {
  const scratch_folder scratch;
  const std::string file = scratch.file("emvqr.1", manual_of(on_a_day).out);
  if (has_tool("mandoc")) {
    const outcome told = run_program("mandoc", {"-T", "lint", "-W", "warning", file});
    CHECK(told.status == 0);
    CHECK(told.out + told.err == "");
  }
  if (has_tool("groff")) {
    const outcome told = run_program("groff", {"-man", "-Tutf8", "-ww", "-z", file});
    CHECK(told.status == 0);
    CHECK(told.out + told.err == "");
  }
}

TEST_CASE("the build leaves the manual and the completions beside the program", "[cli][manual]") {
  const std::string share = EMVQR_CLI_SHARE;
  const std::string page = read_file(share + "/man/man1/emvqr.1");
  const std::string now_made = run({"manual"}).out;
  const auto behind_head = [](const std::string& text) { return text.substr(text.find("\n.SH NAME")); };
  CHECK(behind_head(page) == behind_head(now_made));
  CHECK(read_file(share + "/bash-completion/completions/emvqr") == run({"completion", "bash"}).out);
  CHECK(read_file(share + "/zsh/vendor-completions/_emvqr") == run({"completion", "zsh"}).out);
  CHECK(read_file(share + "/fish/vendor_completions.d/emvqr.fish") == run({"completion", "fish"}).out);
}
