// Files that are written whole or not at all.
#pragma once

#include "limits.hpp"

#include <chrono>
#include <string>
#include <string_view>

namespace emvqr::cli {

/// Writes a whole file or nothing. The bytes go to a temporary file of the same folder, to the disk, and then in place
/// of `file`, so whoever ends the program or the machine in between leaves the old file as it was (and the temporary
/// one, `.emvqr.` and six letters, which no later run needs). A file that was there keeps its permissions and, where we
/// may, its owner; other hard links to it keep the old bytes. A link stays, and what it points to is written.
///
/// A named pipe, a terminal, another character device, and the file that stdout or stderr already is (`/dev/stdout`)
/// are written to and not replaced. Throws `unusable` where anything fails, for a folder, a socket or a disk, for a
/// pipe that nobody reads, and for one that takes nothing for so long.
void write_file(const std::string& file, std::string_view bytes, std::chrono::milliseconds for_reader = max_pipe_wait);

}  // namespace emvqr::cli
