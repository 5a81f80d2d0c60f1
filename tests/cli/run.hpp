// Runs the program as a user does and hands back what it said.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace emvqr_test {

struct outcome {
  int status = -1;  ///< the exit status; -1 where a signal ended it
  std::string out;
  std::string err;
};

using words = std::vector<std::string>;

/// The clock most tests judge by, in milliseconds since 1970, and the words that set it.
inline const std::string now = "1750000000000";

/// Runs `emvqr` with these words and this stdin; neither stdout nor stderr is a terminal.
outcome run(const words& arguments, std::string_view input = {});

/// Runs it on a terminal of its own (stdout and stderr in one, lines ended by "\r\n"); `environment` is all it sees.
outcome run_on_terminal(const words& arguments, const words& environment);

/// Runs any other program, found in the PATH.
outcome run_program(const std::string& program, const words& arguments, std::string_view input = {});

/// A folder that goes away with all that is in it.
class scratch_folder {
 public:
  scratch_folder();
  scratch_folder(const scratch_folder&) = delete;
  scratch_folder& operator=(const scratch_folder&) = delete;
  ~scratch_folder();

  /// The path of a file in it.
  std::string operator/(std::string_view name) const { return path_ + "/" + std::string(name); }
  /// The same, with a file there that holds `bytes`.
  std::string file(std::string_view name, std::string_view bytes) const;
  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

/// A dynamic KHQR of a merchant that is good from `now` for two minutes, one static one of an individual with a Khmer
/// name, and EMVCo's own example.
std::string dynamic_khqr();
std::string khmer_khqr();
std::string emvco_example();

/// `payload` with the CRC that fits the rest.
std::string sealed(std::string payload);

}  // namespace emvqr_test
