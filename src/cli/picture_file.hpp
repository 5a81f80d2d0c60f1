// A text drawn as a QR code, in the form a file's name asks for.
#pragma once

#include <emvqr/base/result.hpp>
#include <emvqr/image/draw.hpp>
#include <emvqr/image/encode.hpp>
#include <emvqr/image/print.hpp>

#include <cstdint>
#include <string>
#include <string_view>

namespace emvqr::cli {

enum class picture_kind { png, svg, pdf, text, xbm, escpos };

/// How the names of picture files end, for help and complaints.
inline constexpr std::string_view picture_endings = ".png, .svg, .pdf, .txt, .xbm or .escpos";

/// What the end of a file's name asks for, in either case. Throws `unusable` for one that is not among
/// `picture_endings`.
picture_kind kind_of(std::string_view file);

struct drawing {
  image::symbol code;
  std::string bytes;
};

/// A size on paper that was asked for, and what it comes to.
struct printing {
  std::uint32_t wanted_um = 0;  ///< 0: none was
  unsigned dpi = 0;             ///< 0: none was given
  image::print_size size;
};

/// Draws a code. Fails as the `to_...` functions do.
result<std::string> render(const image::symbol& code, picture_kind kind, const image::draw_options& options);

/// Draws `text` as every command does that is told no more than a file. Fails as `image::encode` does too.
result<drawing> draw(std::string_view text, picture_kind kind);

/// `L`, `M`, `Q` or `H`.
std::string_view letter_of(image::ecc level);

}  // namespace emvqr::cli
