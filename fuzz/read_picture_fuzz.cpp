// The bytes of a stranger's picture file: read, and where that gives a picture, searched for codes.
#include <emvqr/image/file.hpp>

#include "fuzz/fuzz.hpp"
#include "fuzz/picture_oracle.hpp"
#include "image/png_chunks.hpp"

#include <string_view>

using emvqr::errc;
using emvqr_fuzz::must;
namespace image = emvqr::image;

namespace {

// Larger pictures are read, and searched only in part of the runs, to keep them many.
constexpr std::uint64_t most_pixels_to_search = 256 * 256;

void put_number(std::uint8_t* at, std::uint32_t number) noexcept {
  for (int i = 0; i != 4; ++i) at[i] = static_cast<std::uint8_t>(number >> (24 - 8 * i));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto picture = image::read_picture({reinterpret_cast<const char*>(data), size});
  if (!picture) {
    const errc code = picture.error().code;
    must(code == errc::image_unsupported || code == errc::image_unreadable || code == errc::image_too_large,
         "a file that is not read has one of three faults");
    return 0;
  }
  must(picture->width > 0 && picture->height > 0, "a picture has pixels");
  must(image::within_limits(picture->width, picture->height), "a picture is within the limits");
  must(picture->format == image::pixel_format::grey, "a picture comes in grey");
  must(picture->pixels.size() == std::uint64_t{picture->width} * picture->height, "the pixels are as many as it says");
  if (picture->pixels.size() <= most_pixels_to_search) emvqr_fuzz::must_look_well(picture->view());
  return 0;
}

// A PNG with a wrong checksum is refused at once, so most changes would lead nowhere: mend the sums of most inputs.
extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t max_size,
                                               unsigned seed) {
  size = LLVMFuzzerMutate(data, size, max_size);
  if (seed % 8 == 0 || size < image::png_signature_bytes) return size;
  const std::string_view file{reinterpret_cast<const char*>(data), size};
  image::png_walk walk{file};
  image::png_chunk chunk;
  while (walk.next(chunk)) {
    const auto sum_at = static_cast<std::size_t>(chunk.whole.data() - file.data()) + chunk.whole.size() - 4;
    put_number(data + sum_at, image::png_checksum({chunk.whole.data() + 4, chunk.whole.size() - 8}));
  }
  return size;
}
