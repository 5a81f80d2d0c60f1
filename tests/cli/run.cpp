#include "run.hpp"

#include <emvqr/syntax/crc16.hpp>

#include "support/test.hpp"

#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace emvqr_test {
namespace {

std::vector<char*> pointers(words& texts) {
  std::vector<char*> all;
  for (std::string& text : texts) all.push_back(text.data());
  all.push_back(nullptr);
  return all;
}

int wait_for(pid_t child) {
  int status = 0;
  REQUIRE(waitpid(child, &status, 0) == child);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

void redirect(int descriptor, const std::string& file, int flags) {
  const int opened = open(file.c_str(), flags, 0600);
  if (opened < 0 || dup2(opened, descriptor) < 0) _exit(126);
}

}  // namespace

outcome run_program(const std::string& program, const words& arguments, std::string_view input) {
  const scratch_folder scratch;
  const std::string in = scratch.file("in", input);
  words line = {program};
  line.insert(line.end(), arguments.begin(), arguments.end());
  const std::vector<char*> argv = pointers(line);
  const pid_t child = fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    redirect(STDIN_FILENO, in, O_RDONLY);
    redirect(STDOUT_FILENO, scratch / "out", O_WRONLY | O_CREAT);
    redirect(STDERR_FILENO, scratch / "err", O_WRONLY | O_CREAT);
    execvp(argv[0], argv.data());
    _exit(127);
  }
  outcome result;
  result.status = wait_for(child);
  result.out = read_file(scratch / "out");
  result.err = read_file(scratch / "err");
  return result;
}

outcome run(const words& arguments, std::string_view input) { return run_program(EMVQR_CLI_PATH, arguments, input); }

outcome run_on_terminal(const words& arguments, const words& environment) {
  const int master = posix_openpt(O_RDWR | O_NOCTTY);
  REQUIRE(master >= 0);
  REQUIRE(grantpt(master) == 0);
  REQUIRE(unlockpt(master) == 0);
  const std::string name = ptsname(master);  // NOLINT(concurrency-mt-unsafe): one thread
  words line = {EMVQR_CLI_PATH};
  line.insert(line.end(), arguments.begin(), arguments.end());
  words variables = environment;
  const std::vector<char*> argv = pointers(line);
  const std::vector<char*> envp = pointers(variables);
  const pid_t child = fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    redirect(STDIN_FILENO, "/dev/null", O_RDONLY);
    redirect(STDOUT_FILENO, name, O_WRONLY | O_NOCTTY);
    redirect(STDERR_FILENO, name, O_WRONLY | O_NOCTTY);
    execve(argv[0], argv.data(), envp.data());
    _exit(127);
  }
  outcome result;
  char buffer[4096];
  for (;;) {
    // The last writer gone, a terminal answers with an error (EIO).
    const ssize_t got = read(master, buffer, sizeof buffer);
    if (got <= 0 && errno != EINTR) break;
    if (got > 0) result.out.append(buffer, static_cast<std::size_t>(got));
  }
  close(master);
  result.status = wait_for(child);
  return result;
}

scratch_folder::scratch_folder() {
  path_ = (std::filesystem::temp_directory_path() / "emvqr_cli_test.XXXXXX").string();
  REQUIRE(mkdtemp(path_.data()) != nullptr);
}

scratch_folder::~scratch_folder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

std::string scratch_folder::file(std::string_view name, std::string_view bytes) const {
  std::string path = *this / name;
  std::ofstream out(path, std::ios::binary);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  REQUIRE(out.good());
  return path;
}

std::string dynamic_khqr() {
  return "00020101021230360009cafe@abaa0107M1234560208ABA Bank5204599953031165405500005802KH5911Angkor Cafe6010Phnom "
         "Penh62090105INV-7993400131750000000000011317500001200006304A5A9";
}

std::string khmer_khqr() {
  return "00020101021129130009shop@devb5204599953031165802KH5913"
         "\u1780\u17B6\u17A0\u17D2\u179C\u17C1 \u1780\u17D2\u179B\u17B6\u17C6\u1784"
         "6007\u1797\u17D2\u1793\u17C6\u1796\u17C1\u1789"
         "6304A93D";
}

std::string emvco_example() {
  return "00020101021229300012D156000000000510A93FO3230Q31280012D15600000001030812345678520441115802CN5914BEST "
         "TRANSPORT"
         "6007BEIJING64200002ZH0104\u6700\u4F73\u8FD0\u8F930202\u5317\u4EAC540523.7253031565502016233030412340603***"
         "0708A60086670902ME91320016A0112233449988770708123456786304A13A";
}

std::string sealed(std::string payload) {
  payload.resize(payload.size() - 4);
  const auto crc = emvqr::crc16_hex(emvqr::crc16(payload));
  return payload.append(crc.data(), crc.size());
}

}  // namespace emvqr_test
