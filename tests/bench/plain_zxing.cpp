// Calls ZXing-C++ 1.4, 2.x and 3.x itself.
#define ZX_USE_UTF8 1  // 1.4: text as std::string, or its headers print a message

#include "plain_zxing.hpp"

#include <ZXing/ReadBarcode.h>
#if __has_include(<ZXing/Version.h>)
#include <ZXing/Version.h>
#else
#include <ZXing/ZXVersion.h>
#endif

namespace emvqr_bench {
namespace {

#if ZXING_VERSION_MAJOR > 2 || (ZXING_VERSION_MAJOR == 2 && ZXING_VERSION_MINOR >= 2)
using reader_options = ZXing::ReaderOptions;
#else
using reader_options = ZXing::DecodeHints;
#endif

}  // namespace

std::vector<std::string> plain_zxing(const emvqr::image::picture& seen) {
  reader_options options;
#if ZXING_VERSION_MAJOR >= 3
  options.setFormats(ZXing::BarcodeFormat::QRCodeModel2);
#else
  options.setFormats(ZXing::BarcodeFormat::QRCode);
#endif
  const ZXing::ImageView view{seen.pixels.data(), static_cast<int>(seen.width), static_cast<int>(seen.height),
                              ZXing::ImageFormat::Lum};
  std::vector<std::string> texts;
  for (const auto& code : ZXing::ReadBarcodes(view, options))
    if (code.isValid()) {
      const auto& bytes = code.bytes();
      texts.emplace_back(bytes.begin(), bytes.end());
    }
  return texts;
}

std::string plain_zxing_version() {
  return std::to_string(ZXING_VERSION_MAJOR) + '.' + std::to_string(ZXING_VERSION_MINOR) + '.' +
         std::to_string(ZXING_VERSION_PATCH);
}

}  // namespace emvqr_bench
