// A program that needs the headers and the pictures.
#include <emvqr/emvqr.hpp>
#include <emvqr/image/image.hpp>

int main() {
  const auto symbol = emvqr::image::encode("a code");
  return symbol && !emvqr::parse("no payload") ? 0 : 1;
}
