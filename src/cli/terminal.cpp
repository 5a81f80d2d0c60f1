#include "terminal.hpp"

#include <cstdlib>

#include <sys/ioctl.h>
#include <unistd.h>

namespace emvqr::cli {
namespace {

// Of the whole program, as what it follows is: the terminal and the environment.
colour chosen_colour = colour::by_terminal;

bool environment_allows_colour() {
  const char* const forbidden = std::getenv("NO_COLOR");  // NOLINT(concurrency-mt-unsafe): nothing sets variables
  if (forbidden != nullptr && *forbidden != '\0') return false;
  const char* const kind = std::getenv("TERM");  // NOLINT(concurrency-mt-unsafe)
  return kind != nullptr && std::string_view{kind} != "dumb";
}

constexpr std::string_view code_of(tone wanted) {
  switch (wanted) {
    case tone::good: return "\x1b[32m";
    case tone::bad: return "\x1b[1;31m";
    case tone::warning: return "\x1b[33m";
    case tone::dim: return "\x1b[2m";
    case tone::plain: break;
  }
  return {};
}

}  // namespace

bool is_terminal(int descriptor) { return isatty(descriptor) == 1; }

std::size_t columns_of(int descriptor) {
  constexpr std::size_t usual = 80;
  winsize size = {};
  return ioctl(descriptor, TIOCGWINSZ, &size) == 0 && size.ws_col != 0 ? size.ws_col : usual;
}

void use_colour(colour when) { chosen_colour = when; }

painter::painter(int descriptor)
    : on_(chosen_colour == colour::always ||
          (chosen_colour == colour::by_terminal && is_terminal(descriptor) && environment_allows_colour())) {}

std::string painter::operator()(tone wanted, std::string_view words) const {
  if (!on_ || wanted == tone::plain) return std::string(words);
  return std::string(code_of(wanted)).append(words).append("\x1b[0m");
}

}  // namespace emvqr::cli
