// The completions, asked of the shells themselves: what they offer is what --help tells, no more and no less.
#include "cli/help_text.hpp"
#include "cli/run.hpp"
#include "cli/tools.hpp"
#include "support/test.hpp"

#include <algorithm>
#include <filesystem>
#include <set>
#include <sstream>

using namespace emvqr_test;

namespace {

using offers = std::set<std::string>;

words parts(const std::string& text, char between) {
  words out;
  std::istringstream in(text);
  for (std::string part; std::getline(in, part, between);) out.push_back(part);
  return out;
}

/// What stands where is a placeholder; other words of an option's value are to be given as they are.
words choices_of(const std::string& value) {
  const std::set<std::string> placeholders = {"FILE", "DIR", "PAYLOAD", "-"};
  const std::size_t list = value.find(",...");
  words out = parts(value.substr(0, list), '|');
  if (out.size() < 2) return {};
  const auto is_placeholder = [&](const std::string& each) { return placeholders.count(each) != 0; };
  out.erase(std::remove_if(out.begin(), out.end(), is_placeholder), out.end());
  return out;
}

/// A shell that has read the completions.
class asked_shell {
 public:
  explicit asked_shell(std::string name) : name_(std::move(name)), files_(scratch_ / "work") {
    const outcome made = run({"completion", name_});
    REQUIRE(made.status == 0);
    scratch_.file("completion", made.out);
    std::filesystem::create_directory(files_);
    scratch_.file("work/payload.txt", "0002");
    scratch_.file("work/acquirer.json", "{}");
  }

  /// What is offered at the end of each line, in a folder with payload.txt and acquirer.json.
  std::vector<offers> ask(const words& lines) const {
    std::string input;
    for (const std::string& each : lines) input += each + "\n";
    const std::string script = EMVQR_CLI_SHELLS "/ask." + name_;
    const std::string options = name_ == "zsh" ? "-f" : name_ == "fish" ? "-N" : "--norc";
    const outcome told = run_program("sh",
                                     {"-c", "cd \"$1\" && HOME=$1 exec \"$2\" \"$3\" \"$4\" \"$5\" \"$1/../own\"", "sh",
                                      files_, name_, options, script, scratch_ / "completion"},
                                     input);
    INFO(told.err);
    REQUIRE(told.status == 0);
    std::vector<offers> all;
    for (const std::string& line : parts(told.out, '\n')) {
      const words each = parts(line, '\t');
      all.emplace_back(each.begin(), each.end());
    }
    REQUIRE(all.size() == lines.size());
    return all;
  }

 private:
  std::string name_;
  scratch_folder scratch_;
  std::string files_;
};

struct completion_case {
  std::string line;
  offers offered;
};

/// All that --help tells: the commands, the options of each, the choices of those.
std::vector<completion_case> told_cases() {
  std::vector<completion_case> cases;
  for (const told_command& command : all_told()) {
    if (!command.inside.empty())
      cases.push_back({command.name() + " ", offers(command.inside.begin(), command.inside.end())});
    offers names;
    for (const told_option& option : command.options) {
      names.insert(option.names.begin(), option.names.end());
      const words choices = choices_of(option.value);
      if (!choices.empty())
        cases.push_back({command.name() + " " + option.names.back() + " ", offers(choices.begin(), choices.end())});
    }
    cases.push_back({command.name() + " -", names});
  }
  return cases;
}

std::vector<completion_case> own_cases() {
  return {
      {"emvqr completion ", {"bash", "zsh", "fish"}},
      {"emvqr make k", {"khqr"}},
      {"emvqr make khqr --name ", {}},
      {"emvqr make khqr --name emv --t", {"--type", "--terminal"}},
      {"emvqr make khqr --profile leg", {"legacy"}},
      {"emvqr decode pay", {"payload.txt"}},
      {"emvqr decode --lenient pay", {"payload.txt"}},
      {"emvqr draw pay", {}},
      {"emvqr draw x -o pay", {"payload.txt"}},
      {"emvqr map alipayplus --profile acq", {"acquirer.json"}},
      {"emvqr conformance --vectors acq", {"acquirer.json"}},
      {"emvqr make emv 5", {}},
  };
}

void compare_with(const std::string& shell_name, const std::vector<completion_case>& cases) {
  words lines;
  for (const completion_case& each : cases) lines.push_back(each.line);
  const std::vector<offers> offered = asked_shell(shell_name).ask(lines);
  for (std::size_t i = 0; i != cases.size(); ++i) {
    CAPTURE(shell_name, cases[i].line);
    CHECK(offered[i] == cases[i].offered);
  }
}

std::string last_part(const offers& offered, const std::string& behind) {
  if (offered.size() != 1) return {};
  const std::size_t at = offered.begin()->find_last_of(behind);
  return at == std::string::npos ? *offered.begin() : offered.begin()->substr(at + 1);
}

}  // namespace

TEST_CASE("bash, zsh and fish offer what help tells", "[cli][completion]") {
  const std::vector<completion_case> cases = told_cases();
  CHECK(cases.size() > 80);
  for (const char* const name : {"bash", "zsh", "fish"})
    if (has_tool(name)) compare_with(name, cases);
}

TEST_CASE("bash, zsh and fish know files from choices and both from free text", "[cli][completion]") {
  for (const char* const name : {"bash", "zsh", "fish"})
    if (has_tool(name)) compare_with(name, own_cases());
}

TEST_CASE("a choice is completed behind an equals sign, and in a list", "[cli][completion]") {
  for (const std::string name : {"bash", "zsh", "fish"}) {
    if (!has_tool(name)) continue;
    CAPTURE(name);
    const auto offered = asked_shell(name).ask({"emvqr check --profile=leg", "emvqr decode --steps fast,up"});
    CHECK(last_part(offered[0], "=") == "legacy");
    // fish completes words, of which a list is one.
    if (name != "fish") {
      CHECK(last_part(offered[1], ",") == "upscaled");
    }
  }
}

namespace {

/// The examples of a command with another option behind them, run one after the other.
class tried_examples {
 public:
  explicit tried_examples(const told_command& command, const std::string& option) : option_(option) {
    for (const char* const name : {"payload.txt", "shop.txt", "photo.jpg", "register.txt"})
      folder_.file(name, khmer_khqr());
    folder_.file("order.json", "{}");
    // A pipeline's last command would get the option, and an option is given once.
    for (const std::string& each : command.examples)
      if (each.find('|') == std::string::npos && each.find(option + " ") == std::string::npos)
        examples_.push_back(each);
  }
  bool any() const { return !examples_.empty(); }

  /// True if one of them does not complain of the option.
  bool takes(const std::string& value) const {
    return std::any_of(examples_.begin(), examples_.end(), [&](const std::string& example) {
      const outcome result = run_with(example, value);
      return result.status != 2 || result.err.find(option_) == std::string::npos;
    });
  }
  /// True if all of them fail.
  bool refuses(const std::string& value) const {
    return std::all_of(examples_.begin(), examples_.end(),
                       [&](const std::string& example) { return run_with(example, value).status != 0; });
  }

 private:
  outcome run_with(const std::string& example, const std::string& value) const {
    const std::string program = std::filesystem::path(EMVQR_CLI_PATH).parent_path().string();
    return run_program("sh", {"-c", "cd '" + folder_.path() + "'; PATH='" + program + "':$PATH\n" + example + " " +
                                        option_ + " " + value});
  }

  std::string option_;
  scratch_folder folder_;
  words examples_;
};

}  // namespace

TEST_CASE("the choices that are told of an option are those it takes", "[cli][completion]") {
  std::set<std::string> seen;
  for (const told_command& command : all_told()) {
    for (const told_option& option : command.options) {
      const std::string& name = option.names.back();
      const words choices = choices_of(option.value);
      if (choices.empty() || !seen.insert(name + option.value).second) continue;
      CAPTURE(command.name(), name);
      const tried_examples tried(command, name);
      REQUIRE(tried.any());
      CHECK(tried.refuses("no-such-choice"));
      for (const std::string& choice : choices) {
        CAPTURE(choice);
        CHECK(tried.takes(choice));
      }
    }
  }
  CHECK(seen.size() > 10);
}
