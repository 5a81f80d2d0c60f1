// Prints what the QR codes of a picture of one bit hold, a line each. usage: read_screen FILE.pbm
#include <emvqr/image/decode.hpp>

#include <cstdint>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

int main(int argc, char** argv) {
  if (argc != 2) return std::cerr << "usage: read_screen FILE.pbm\n", 2;
  std::ifstream file(argv[1], std::ios::binary);
  std::string format;
  unsigned width = 0;
  unsigned height = 0;
  file >> format >> width >> height;
  file.get();
  const std::vector<char> bits{std::istreambuf_iterator<char>(file), {}};
  const std::size_t stride = (std::size_t{width} + 7) / 8;
  if (format != "P4" || width == 0 || height == 0 || bits.size() / stride != height)
    return std::cerr << argv[1] << " is no whole PBM file\n", 2;

  std::vector<std::uint8_t> grey;
  for (unsigned y = 0; y != height; ++y)
    for (unsigned x = 0; x != width; ++x) {
      const auto eight = static_cast<unsigned char>(bits[y * stride + x / 8]);
      grey.push_back((eight >> (7 - x % 8) & 1) != 0 ? 0 : 255);
    }
  const auto found = emvqr::image::decode({grey.data(), grey.size(), width, height});
  if (!found) return std::cerr << "no code\n", 1;
  for (const auto& code : *found) std::cout << code.bytes << '\n';
}
