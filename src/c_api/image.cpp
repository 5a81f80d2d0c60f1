// The picture layer for C: symbols into modules, pictures into bytes. What the C++ side allocates is freed here.
#include <emvqr/image/decode.hpp>
#include <emvqr/image/encode.hpp>
#include <emvqr/image/file.hpp>
#include <emvqr/image/picture.hpp>

#include "convert.hpp"
#include "image_codes.hpp"
#include "sized.hpp"

#include <cstddef>
#include <vector>

namespace emvqr::c_api {

namespace {

using codes = result<std::vector<image::found_code>>;

bool take_level(std::uint32_t given, image::ecc& out) noexcept {
  if (given == EMVQR_ECC_DEFAULT) return true;
  for (const image::ecc level : {image::ecc::low, image::ecc::medium, image::ecc::quartile, image::ecc::high}) {
    if (code_of(level) != given) continue;
    out = level;
    return true;
  }
  return false;
}
bool take_steps(std::uint32_t given, image::read_steps& out) noexcept {
  if (given == 0) return true;
  out = image::read_steps::none();
  for (const image::read_step step : image::all_read_steps) {
    if ((given & code_of(step)) != 0) out = out.with(step);
    given &= ~code_of(step);
  }
  return given == 0;
}

emvqr_errc read(const emvqr_symbol_options* given, image::encode_options& out) noexcept {
  if (given == nullptr) return EMVQR_ERRC_NONE;
  emvqr_symbol_options whole;
  if (!read_sized(*given, whole)) return EMVQR_ERRC_BAD_STRUCT_SIZE;
  if (whole.least_version != 0) out.least_version = whole.least_version;
  out.eci = whole.says_utf8 == 1;
  out.covered_middle = whole.covered_middle == 1;
  if (!take_level(whole.least_ecc, out.level) || !take(whole.segments, out.segments) || whole.least_version > 40 ||
      whole.says_utf8 > 1 || whole.covered_middle > 1)
    return EMVQR_ERRC_BAD_ARGUMENT;
  return EMVQR_ERRC_NONE;
}

emvqr_errc read(const emvqr_picture* given, image::picture_view& out) noexcept {
  if (given == nullptr) return EMVQR_ERRC_BAD_ARGUMENT;
  emvqr_picture whole;
  if (!read_sized(*given, whole)) return EMVQR_ERRC_BAD_STRUCT_SIZE;
  out = {whole.data, whole.size_bytes, whole.width, whole.height, whole.stride_bytes, image::pixel_format::grey};
  if (!take(whole.format, out.format) || (whole.data == nullptr && whole.size_bytes != 0))
    return EMVQR_ERRC_BAD_ARGUMENT;
  return EMVQR_ERRC_NONE;
}

emvqr_errc read(const emvqr_decode_options* given, image::decode_options& out) noexcept {
  if (given == nullptr) return EMVQR_ERRC_NONE;
  emvqr_decode_options whole;
  if (!read_sized(*given, whole)) return EMVQR_ERRC_BAD_STRUCT_SIZE;
  out.budget_ms = whole.budget_ms;
  out.region = {whole.left, whole.top, whole.width, whole.height};
  if (!take_steps(whole.steps, out.steps)) return EMVQR_ERRC_BAD_ARGUMENT;
  return EMVQR_ERRC_NONE;
}

/// Where a caller wants codes.
struct codes_out {
  emvqr_buffer* bytes;
  emvqr_found* found;
  std::size_t capacity;
  std::size_t* count;

  bool is_place() const noexcept { return is_buffer(bytes) && (found != nullptr || capacity == 0) && count != nullptr; }
};

emvqr_found found_of(const image::found_code& code, emvqr_text bytes) noexcept {
  emvqr_found out{};
  out.bytes = bytes;
  for (std::size_t i = 0; i != code.corners.size(); ++i) out.corners[i] = {code.corners[i].x, code.corners[i].y};
  out.inverted = code.inverted ? 1 : 0;
  out.mirrored = code.mirrored ? 1 : 0;
  out.part = static_cast<std::uint32_t>(code.part);
  out.parts = static_cast<std::uint32_t>(code.parts);
  out.parity = code.parity;
  out.step = code_of(code.step);
  return out;
}

emvqr_errc hand_out(const codes& seen, const codes_out& to) noexcept {
  if (!seen) return number(seen.error().code);
  std::size_t size = 0;
  for (const image::found_code& code : *seen) size += code.bytes.size();
  to.bytes->size = size;
  *to.count = seen->size();
  if (size > to.bytes->capacity || to.found == nullptr || seen->size() > to.capacity) return EMVQR_ERRC_NO_SPACE;
  std::size_t at = 0;
  emvqr_found* next = to.found;
  for (const image::found_code& code : *seen) {
    if (!code.bytes.empty()) std::memcpy(to.bytes->data + at, code.bytes.data(), code.bytes.size());
    *next++ = found_of(code, {to.bytes->data + at, code.bytes.size()});
    at += code.bytes.size();
  }
  return EMVQR_ERRC_NONE;
}

}  // namespace
}  // namespace emvqr::c_api

using namespace emvqr;
using namespace emvqr::c_api;

emvqr_errc emvqr_symbol_encode(emvqr_text text, const emvqr_symbol_options* options, std::uint8_t* modules,
                               size_t capacity, emvqr_symbol* out) {
  if (!is_text(text) || out == nullptr || (modules == nullptr && capacity != 0)) return EMVQR_ERRC_BAD_ARGUMENT;
  if (!is_size_of<emvqr_symbol>(out->struct_size)) return EMVQR_ERRC_BAD_STRUCT_SIZE;
  image::encode_options how;
  if (const emvqr_errc misuse = read(options, how)) return misuse;
  const result<image::symbol> made = image::encode(view_of(text), how);
  if (!made) return number(made.error().code);
  const unsigned side = made->size();
  write_sized(*out, {0, side, made->version(), code_of(made->level())});
  if (modules == nullptr || std::size_t{side} * side > capacity) return EMVQR_ERRC_NO_SPACE;
  for (unsigned y = 0; y != side; ++y)
    for (unsigned x = 0; x != side; ++x) *modules++ = made->dark(x, y) ? 1 : 0;
  return EMVQR_ERRC_NONE;
}

emvqr_errc emvqr_picture_decode(const emvqr_picture* picture, const emvqr_decode_options* options, emvqr_buffer* bytes,
                                emvqr_found* found, size_t capacity, size_t* count) {
  const codes_out to{bytes, found, capacity, count};
  if (!to.is_place()) return EMVQR_ERRC_BAD_ARGUMENT;
  image::picture_view view;
  if (const emvqr_errc misuse = read(picture, view)) return misuse;
  image::decode_options how;
  if (const emvqr_errc misuse = read(options, how)) return misuse;
  return hand_out(image::decode(view, how), to);
}

emvqr_errc emvqr_file_decode(const void* file, size_t size, const emvqr_decode_options* options, emvqr_buffer* bytes,
                             emvqr_found* found, size_t capacity, size_t* count) {
  const codes_out to{bytes, found, capacity, count};
  if (!to.is_place() || (file == nullptr && size != 0)) return EMVQR_ERRC_BAD_ARGUMENT;
  image::decode_options how;
  if (const emvqr_errc misuse = read(options, how)) return misuse;
  const result<image::picture> picture = image::read_picture({static_cast<const char*>(file), size});
  if (!picture) return number(picture.error().code);
  return hand_out(image::decode(picture->view(), how), to);
}
