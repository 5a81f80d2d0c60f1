// The only file that sees ZXing-C++: 1.4, 2.x and 3.x.
#define ZX_USE_UTF8 1  // 1.4: text as std::string, or its headers print a message

#include "scan.hpp"
#include "shape.hpp"

#include <charconv>
#include <cstdint>
#include <string>
#include <vector>

#include <ZXing/ReadBarcode.h>
#if __has_include(<ZXing/Version.h>)
#include <ZXing/Version.h>
#else
#include <ZXing/ZXVersion.h>
#endif

// Macros that the headers of 1.4 leave behind.
#undef FormatError
#undef ChecksumError
#undef UnsupportedError

EMVQR_NAMESPACE_BEGIN
namespace image {
namespace {

#if ZXING_VERSION_MAJOR > 2 || (ZXING_VERSION_MAJOR == 2 && ZXING_VERSION_MINOR >= 2)
using reader_options = ZXing::ReaderOptions;
#else
using reader_options = ZXing::DecodeHints;
#endif

reader_options options_for(scan_kind kind) {
  reader_options wanted;
#if ZXING_VERSION_MAJOR >= 3
  wanted.setFormats(ZXing::BarcodeFormat::QRCodeModel2);  // QRCode means the small and the narrow kinds too
#else
  wanted.setFormats(ZXing::BarcodeFormat::QRCode);
#endif
#if ZXING_VERSION_MAJOR >= 2
  wanted.setTryInvert(false);  // 1.4 cannot; so it is done outside, for all versions in the same way
#endif
  wanted.setTryDownscale(false);  // done outside too
  wanted.setTryHarder(kind == scan_kind::grey);
  if (kind == scan_kind::inked) wanted.setBinarizer(ZXing::Binarizer::BoolCast);
  return wanted;
}

// The library has the number as a text.
std::uint8_t parity_of(const std::string& id) noexcept {
  unsigned number = 0;
  std::from_chars(id.data(), id.data() + id.size(), number);
  return static_cast<std::uint8_t>(number);
}

template <class Result>
found_code to_found(const Result& seen, const grey_view& plane) {
  found_code code;
  const auto& bytes = seen.bytes();  // never text(), which guesses a character set
  code.bytes.assign(bytes.begin(), bytes.end());
  for (std::size_t i = 0; i != code.corners.size(); ++i) {
    const auto corner = seen.position()[i];
    code.corners[i] = within_reach({corner.x, corner.y}, plane);
  }
  code.mirrored = seen.isMirrored();
  if (seen.isPartOfSequence() && seen.sequenceSize() != 1) {
    code.part = seen.sequenceIndex();
    code.parts = seen.sequenceSize();
    code.parity = parity_of(seen.sequenceId());
  }
  return code;
}

}  // namespace

std::vector<found_code> scan(const grey_view& plane, scan_kind kind) {
  const ZXing::ImageView view{plane.data, plane.width, plane.height, ZXing::ImageFormat::Lum,
                              static_cast<int>(plane.stride)};
  std::vector<found_code> codes;
  for (const auto& seen : ZXing::ReadBarcodes(view, options_for(kind)))
    if (seen.isValid()) codes.push_back(to_found(seen, plane));
  return codes;
}

}  // namespace image
EMVQR_NAMESPACE_END
