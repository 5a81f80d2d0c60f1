// Colour, and only on a terminal.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace emvqr::cli {

enum class tone { plain, good, bad, warning, dim };

/// When words are coloured, `--color`.
enum class colour { by_terminal, always, never };
/// From here on; `by_terminal` where it was never called.
void use_colour(colour when);

/// Wraps words in colour codes where that is wanted.
class painter {
 public:
  /// Colour off.
  painter() = default;
  /// Colour on if `use_colour` says so, or else if the file descriptor is a terminal that shows it and NO_COLOR is not
  /// set.
  explicit painter(int descriptor);

  std::string operator()(tone wanted, std::string_view words) const;

 private:
  bool on_ = false;
};

bool is_terminal(int descriptor);
/// How wide it is; 80 where it does not tell.
std::size_t columns_of(int descriptor);

}  // namespace emvqr::cli
