#include "output.hpp"

#include "exit_status.hpp"

#include <cerrno>
#include <cstdio>

namespace emvqr::cli {

void write_out(std::string_view bytes) {
  if (std::fwrite(bytes.data(), 1, bytes.size(), stdout) != bytes.size())
    throw unusable("cannot write the result: " + reason_of(errno));
}

void flush_out() {
  if (std::fflush(stdout) != 0) throw unusable("cannot write the result: " + reason_of(errno));
}

// Where talk cannot be written there is nobody to tell.
void note_more(std::string_view lines) { static_cast<void>(std::fwrite(lines.data(), 1, lines.size(), stderr)); }

void note(std::string_view line) { note_more(std::string("emvqr: ").append(line).append("\n")); }

}  // namespace emvqr::cli
