#include "plain_zbar.hpp"

#include <array>
#include <cstdio>
#include <stdexcept>

namespace emvqr_bench {
namespace {

// Only ever called with commands of this file and the path of a file that this program wrote.
std::string output_of(const std::string& command) {
  std::FILE* const pipe = popen(command.c_str(), "r");
  if (pipe == nullptr) throw std::runtime_error("cannot run " + command);
  std::string text;
  std::array<char, 4096> piece{};
  while (const std::size_t size = std::fread(piece.data(), 1, piece.size(), pipe)) text.append(piece.data(), size);
  pclose(pipe);
  return text;
}

std::string quoted(const std::string& path) {
  std::string text = "'";
  for (const char c : path) text += c == '\'' ? std::string{"'\\''"} : std::string(1, c);
  return text + '\'';
}

}  // namespace

bool has_zbar() { return !plain_zbar_version().empty(); }

std::vector<std::string> plain_zbar(const std::string& png_path) {
  const std::string text =
      output_of("zbarimg --raw -q --nodbus -Sbinary -Sdisable -Sqrcode.enable " + quoted(png_path) + " 2>/dev/null");
  if (text.empty()) return {};
  return {text};
}

std::string plain_zbar_version() {
  const std::string text = output_of("zbarimg --version 2>/dev/null");
  return text.substr(0, text.find('\n'));
}

}  // namespace emvqr_bench
