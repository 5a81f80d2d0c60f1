// How the program ends.
#pragma once

#include <stdexcept>
#include <string>
#include <system_error>

namespace emvqr::cli {

/// The program's exit status; other programs go by it.
enum exit_status : int {
  exit_good = 0,
  /// The payload or picture is not valid, or what was asked for would not be.
  exit_invalid = 1,
  /// Wrong usage, or a file that cannot be read or written.
  exit_unusable = 2,
};

/// Ends the program with `exit_unusable`; what() is told on stderr.
class unusable : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// What the system says of an `errno`.
inline std::string reason_of(int error) { return std::error_code(error, std::generic_category()).message(); }

}  // namespace emvqr::cli
