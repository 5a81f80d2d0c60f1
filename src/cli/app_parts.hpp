// Commands with what is told of them, and options that several have. For the files that see CLI11, which is slow to
// compile: app*.cpp, command_tree.cpp.
#pragma once

#include "command_help.hpp"
#include "commands.hpp"
#include "picture_file.hpp"
#include "terminal.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include <CLI/CLI.hpp>

namespace emvqr::cli {

/// What to run once the command line is read.
using action = std::function<int()>;

/// A command that keeps what is told of it, for the manual.
class command_app : public CLI::App {
 public:
  command_app(std::string purpose, std::string name) : CLI::App(std::move(purpose), std::move(name)) {}
  command_app(std::string purpose, std::string name, CLI::App& parent)
      : CLI::App(std::move(purpose), std::move(name), &parent) {}

  void tell(command_help help) {
    help_ = std::move(help);
    footer(footer_of(help_));
  }
  const command_help& help() const { return help_; }

 private:
  command_help help_;
};

/// The command with all that are inside, as plain data: command_tree.cpp.
command_entry describe(const CLI::App& app);

/// A command that has others inside.
inline command_app& add_group(CLI::App& parent, const char* name, const char* purpose) {
  const auto app = std::make_shared<command_app>(purpose, name, parent);
  parent.add_subcommand(app);
  return *app;
}

template <class Command>
command_app& add_command(CLI::App& parent, const char* name, const char* purpose, Command& command, action& todo) {
  command_app& app = add_group(parent, name, purpose);
  app.callback([&command, &todo] { todo = [&command] { return command.run(); }; });
  return app;
}

/// Digits alone, few enough for an int64: CLI11 by itself reads 010 as eight and makes the largest number of too many.
inline std::string complain_unless_whole(const std::string& text) {
  constexpr std::size_t max_digits = 18;
  const bool digits = !text.empty() && text.find_first_not_of("0123456789") == std::string::npos;
  const bool plain = digits && text.size() <= max_digits && (text.size() == 1 || text.front() != '0');
  return plain ? "" : "not a whole number: " + text;
}

inline CLI::Option* add_time(CLI::App& app, const char* name, given_time& value, const char* purpose) {
  return app.add_option(name, value, purpose)->type_name("MS")->check(complain_unless_whole);
}

inline void add_now(CLI::App& app, given_time& value) {
  add_time(app, "--now", value, "The time to judge by, in milliseconds since 1970 (default: the clock)");
}

inline void add_json(CLI::App& app, bool& value) { app.add_flag("--json", value, "Answer in JSON, for programs"); }

/// An option that takes the words of its placeholder and no others: `current|legacy`. `how` is what CLI11 has for
/// comparing, as `CLI::ignore_case`.
template <class... How>
CLI::Option* take_words(CLI::Option* option, const std::string& placeholder, How... how) {
  return option->type_name(placeholder)->check(CLI::IsMember(form_of(placeholder).choices, how...).description(""));
}

/// For the commands whose words for people are coloured.
inline void add_colour(CLI::App& app) {
  const auto read = [](const std::string& text) {
    use_colour(text == "always" ? colour::always : text == "never" ? colour::never : colour::by_terminal);
  };
  take_words(app.add_option_function<std::string>("--color", read, "Colours (default: auto, on a terminal alone)"),
             "auto|always|never");
}

inline void add_lenient(CLI::App& app, bool& value) {
  app.add_flag("--lenient", value, "Allow what real codes do wrong and still leave no doubt");
}

/// Which generation of KHQRs a KHQR is held against.
inline void add_profile(CLI::App& app, khqr::edition& value, const char* purpose) {
  const auto read = [&value](const std::string& text) {
    value = text == "legacy" ? khqr::edition::legacy : khqr::edition::current;
  };
  take_words(app.add_option_function<std::string>("--profile", read, purpose), "current|legacy");
}
inline constexpr const char* judged_by =
    "KHQR: legacy lets dynamic codes of before 2025 do without an expiry (default: current)";

/// The payload that a command changes or draws.
inline void add_payload(CLI::App& app, std::string& value) {
  app.add_option("payload", value, "The payload; - for stdin")->type_name("PAYLOAD|-")->required();
}

/// A whole number between two limits.
inline void add_number(CLI::App& app, const char* name, unsigned& value, unsigned least, unsigned most,
                       const char* purpose) {
  app.add_option(name, value, purpose)->type_name("N")->check(complain_unless_whole)->check(CLI::Range(least, most));
}

/// An option with a text, which may be given once.
inline CLI::Option* add_text(CLI::App& app, const char* name, std::optional<std::string>& value, const char* purpose,
                             const char* placeholder = "TEXT") {
  return app.add_option(name, value, purpose)->type_name(placeholder);
}

inline CLI::Option* add_expires_in(CLI::App& app, std::optional<std::string>& value) {
  return app.add_option("--expires-in", value, "The same as a time from now: 90s, 2m, 1h, 1d")
      ->type_name("TIME")
      ->excludes("--expires");
}

inline void add_picture(CLI::App& app, std::string& file) {
  app.add_option("-o,--output", file, "Draw it too, into a " + std::string(picture_endings) + " file")
      ->type_name("FILE");
}

inline void add_made(CLI::App& app, made_options& made) {
  add_picture(app, made.picture_file);
  add_now(app, made.now_ms);
  add_json(app, made.json);
  add_colour(app);
}

}  // namespace emvqr::cli
