// ZXing-C++ as a program would call it that knows nothing of this library.
#pragma once

#include <emvqr/image/picture.hpp>

#include <string>
#include <vector>

namespace emvqr_bench {

/// The bytes of every QR code that `ZXing::ReadBarcodes` finds in a grey picture with the options it has by default.
std::vector<std::string> plain_zxing(const emvqr::image::picture& seen);

/// Its version, such as `1.4.0`.
std::string plain_zxing_version();

}  // namespace emvqr_bench
