// Draws a payload, then scans the picture back: what a shop prints is what a wallet reads.
// usage: scan_picture PAYLOAD FILE.png
#include <emvqr/emvqr.hpp>
#include <emvqr/image/image.hpp>
#include <emvqr/scan.hpp>

#include "read_up_to.hpp"

#include <fstream>
#include <iostream>
#include <string>

int main(int argc, char** argv) {
  if (argc != 3) return std::cerr << "usage: scan_picture PAYLOAD FILE.png\n", 2;

  const auto symbol = emvqr::image::encode(argv[1]);
  if (!symbol) return std::cerr << emvqr::message(symbol.error()).view() << '\n', 1;
  const auto png = emvqr::image::to_png(*symbol);
  if (!png || !(std::ofstream(argv[2], std::ios::binary) << *png << std::flush))
    return std::cerr << "cannot write the picture\n", 2;

  std::ifstream file(argv[2], std::ios::binary);
  const std::string bytes = example::read_up_to(file, emvqr::image::max_picture_file_bytes);
  const auto picture = emvqr::image::read_picture(bytes);
  if (!picture) return std::cerr << emvqr::message(picture.error()).view() << '\n', 2;
  const auto seen = emvqr::scan(picture->view());
  if (!seen) return std::cerr << emvqr::message(seen.error()).view() << '\n', 1;
  for (const emvqr::image::found_code& code : seen->codes) {
    const auto qr = emvqr::parse(code.bytes);  // bytes of a stranger: parse before anything else
    std::cout << (qr ? "a payload: " : "no payload: ") << code.bytes << '\n';
  }
  if (seen->accounts_differ) std::cout << "not all of them pay the same accounts: ask which one is meant\n";
  return seen->codes.size() == 1 && seen->codes.front().bytes == argv[1] ? 0 : 1;
}
