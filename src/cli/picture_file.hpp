// A text drawn as a QR code, in the form a file's name asks for.
#pragma once

#include <emvqr/base/result.hpp>
#include <emvqr/image/draw.hpp>
#include <emvqr/image/encode.hpp>

#include <string>
#include <string_view>

namespace emvqr::cli {

enum class picture_kind { png, svg, text };

/// What the end of a file's name asks for: .png, .svg or .txt, in either case. Throws `unusable` for anything else.
picture_kind kind_of(std::string_view file);

struct drawing {
  image::symbol code;
  std::string bytes;
};

/// Draws `text`. Fails as `image::encode` and the `to_...` functions do.
result<drawing> draw(std::string_view text, picture_kind kind, image::ecc level, const image::draw_options& options);

/// `L`, `M`, `Q` or `H`.
std::string_view letter_of(image::ecc level);

}  // namespace emvqr::cli
