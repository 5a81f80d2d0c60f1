// Draws a payload and scans it back, so that everything emvqr::image links is linked here.
#include <emvqr/image/image.hpp>

#include <string_view>

bool survives_a_picture(std::string_view payload) {
  const auto code = emvqr::image::encode(payload);
  if (!code) return false;
  const auto png = emvqr::image::to_png(*code);
  if (!png) return false;
  const auto picture = emvqr::image::read_picture(*png);
  if (!picture) return false;
  const auto found = emvqr::image::decode(picture->view());
  if (!found || found->size() != 1 || found->front().bytes != payload) return false;
  // What draws cards is linked too, where it is built in.
  const auto card = emvqr::image::to_png(emvqr::image::khqr_card{payload, "Shop", "1", "USD", "$"});
  return card || card.error().code == emvqr::errc::image_no_renderer;
}
