// The command line itself: which commands and options there are.
#pragma once

namespace emvqr::cli {

/// Reads the command line, runs the command and yields the exit status. Throws what the command throws.
int run_app(int argc, const char* const* argv);

}  // namespace emvqr::cli
