// The only file that sees libqrencode.
#include "make_modules.hpp"

#include <cerrno>
#include <memory>

#include <qrencode.h>

EMVQR_NAMESPACE_BEGIN
namespace image {
namespace {

struct freed {
  void operator()(QRinput* input) const noexcept { QRinput_free(input); }
  void operator()(QRcode* code) const noexcept { QRcode_free(code); }
};

QRecLevel library_level(ecc level) noexcept {
  switch (level) {
    case ecc::low: return QR_ECLEVEL_L;
    case ecc::medium: return QR_ECLEVEL_M;
    case ecc::quartile: return QR_ECLEVEL_Q;
    case ecc::high: break;
  }
  return QR_ECLEVEL_H;
}

QRencodeMode library_mode(segment_mode mode) noexcept {
  switch (mode) {
    case segment_mode::digits: return QR_MODE_NUM;
    case segment_mode::capitals: return QR_MODE_AN;
    case segment_mode::bytes: break;
  }
  return QR_MODE_8;
}

bool append(QRinput* input, const symbol_content& content) noexcept {
  constexpr unsigned utf8 = 26;
  if (content.eci && QRinput_appendECIheader(input, utf8) != 0) return false;
  const auto* const bytes = reinterpret_cast<const unsigned char*>(content.text.data());
  for (const segment& part : content.segments)
    if (QRinput_append(input, library_mode(part.mode), static_cast<int>(part.length), bytes + part.first) != 0)
      return false;
  return true;
}

}  // namespace

result<module_square> make_modules(const symbol_content& content, unsigned least_version, ecc level) noexcept {
  // The version is taken as the least.
  const std::unique_ptr<QRinput, freed> input{QRinput_new2(static_cast<int>(least_version), library_level(level))};
  if (!input || !append(input.get(), content)) return errc::image_write_failed;
  const std::unique_ptr<QRcode, freed> code{QRcode_encodeInput(input.get())};
  if (!code) return errno == ERANGE ? errc::symbol_too_large : errc::image_write_failed;
  module_square square;
  square.side = static_cast<unsigned>(code->width);
  square.version = static_cast<unsigned>(code->version);
  try {
    square.modules.assign(code->data, code->data + std::size_t{square.side} * square.side);
  } catch (...) {
    return errc::image_write_failed;
  }
  for (std::uint8_t& module : square.modules) module &= 1U;  // the other bits say what a module is for
  return square;
}

}  // namespace image
EMVQR_NAMESPACE_END
