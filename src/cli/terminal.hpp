// Colour, and only on a terminal.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace emvqr::cli {

enum class tone { plain, good, bad, warning, dim };

/// Wraps words in colour codes where that is wanted.
class painter {
 public:
  /// Colour off.
  painter() = default;
  /// Colour on if the file descriptor is a terminal that shows it, and NO_COLOR is not set.
  explicit painter(int descriptor);

  std::string operator()(tone wanted, std::string_view words) const;

 private:
  bool on_ = false;
};

bool is_terminal(int descriptor);
/// How wide it is; 80 where it does not tell.
std::size_t columns_of(int descriptor);

}  // namespace emvqr::cli
