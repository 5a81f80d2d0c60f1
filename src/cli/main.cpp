// The program emvqr.
#include "app.hpp"
#include "exit_status.hpp"
#include "output.hpp"

#include <exception>
#include <new>

int main(int argc, char** argv) {
  using namespace emvqr::cli;
  try {
    const int status = run_app(argc, argv);
    flush_out();
    return status;
  } catch (const std::bad_alloc&) {
    note("out of memory");
  } catch (const std::exception& problem) {
    note(problem.what());
  } catch (...) {
    note("something went wrong that has no name");
  }
  return exit_unusable;
}
