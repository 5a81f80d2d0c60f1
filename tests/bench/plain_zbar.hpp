// The program zbarimg, as anybody would call it.
#pragma once

#include <emvqr/image/picture.hpp>

#include <string>
#include <vector>

namespace emvqr_bench {

/// True if there is a zbarimg to call.
bool has_zbar();

/// What zbarimg prints for a PNG file: the bytes of the QR codes in it. It sets nothing between the bytes of one code
/// and the next, so that there is one text at most. Throws std::runtime_error where the program cannot be run.
std::vector<std::string> plain_zbar(const std::string& png_path);

/// The first line of `zbarimg --version`.
std::string plain_zbar_version();

}  // namespace emvqr_bench
