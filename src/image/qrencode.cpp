// The only file that sees libqrencode.
#include <emvqr/image/encode.hpp>

#include <cerrno>
#include <memory>
#include <optional>
#include <utility>

#include <qrencode.h>

EMVQR_NAMESPACE_BEGIN
namespace image {
namespace {

using qr_code = std::unique_ptr<QRcode, decltype(&QRcode_free)>;

std::optional<QRecLevel> library_level(ecc level) noexcept {
  switch (level) {
    case ecc::low: return QR_ECLEVEL_L;
    case ecc::medium: return QR_ECLEVEL_M;
    case ecc::quartile: return QR_ECLEVEL_Q;
    case ecc::high: return QR_ECLEVEL_H;
  }
  return std::nullopt;
}

// The version is taken as the least.
qr_code encode_bytes(std::string_view text, int version, QRecLevel level) noexcept {
  return {QRcode_encodeData(static_cast<int>(text.size()), reinterpret_cast<const unsigned char*>(text.data()), version,
                            level),
          &QRcode_free};
}

}  // namespace

result<symbol> encode(std::string_view text, encode_options options) noexcept {
  if (text.empty()) return errc::empty_input;
  if (text.size() > max_symbol_bytes) return errc::symbol_too_large;
  const std::optional<QRecLevel> wanted = library_level(options.level);
  if (!wanted || options.least_version < 1 || options.least_version > QRSPEC_VERSION_MAX)
    return errc::image_write_failed;

  qr_code best = encode_bytes(text, static_cast<int>(options.least_version), *wanted);
  if (!best) return errno == ERANGE ? errc::symbol_too_large : errc::image_write_failed;
  symbol made;
  made.level_ = options.level;
  while (made.level_ != ecc::high) {
    const ecc higher = static_cast<ecc>(static_cast<unsigned>(made.level_) + 1);
    qr_code stronger = encode_bytes(text, best->version, *library_level(higher));
    if (!stronger || stronger->version != best->version) break;
    best = std::move(stronger);
    made.level_ = higher;
  }

  made.size_ = static_cast<unsigned>(best->width);
  try {
    made.modules_.assign(best->data, best->data + std::size_t{made.size_} * made.size_);
  } catch (...) {
    return errc::image_write_failed;
  }
  for (std::uint8_t& module : made.modules_) module &= 1U;  // the other bits say what a module is for
  return made;
}

}  // namespace image
EMVQR_NAMESPACE_END
