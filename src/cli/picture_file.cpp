#include "picture_file.hpp"

#include <emvqr/syntax/text.hpp>

#include "exit_status.hpp"

#include <utility>

namespace emvqr::cli {
namespace {

result<std::string> render(const image::symbol& code, picture_kind kind, const image::draw_options& options) {
  switch (kind) {
    case picture_kind::png: return image::to_png(code, options);
    case picture_kind::svg: return image::to_svg(code, options);
    case picture_kind::text: break;
  }
  return image::to_text(code, options);
}

}  // namespace

picture_kind kind_of(std::string_view file) {
  const auto ends_with = [file](std::string_view end) {
    return file.size() > end.size() && equal_ignoring_case(file.substr(file.size() - end.size()), end);
  };
  if (ends_with(".png")) return picture_kind::png;
  if (ends_with(".svg")) return picture_kind::svg;
  if (ends_with(".txt")) return picture_kind::text;
  throw unusable("a picture's file name ends in .png, .svg or .txt: " + std::string(file));
}

result<drawing> draw(std::string_view text, picture_kind kind, image::ecc level, const image::draw_options& options) {
  result<image::symbol> code = image::encode(text, {level});
  if (!code) return code.error();
  result<std::string> bytes = render(*code, kind, options);
  if (!bytes) return bytes.error();
  return drawing{*std::move(code), *std::move(bytes)};
}

std::string_view letter_of(image::ecc level) {
  switch (level) {
    case image::ecc::low: return "L";
    case image::ecc::medium: return "M";
    case image::ecc::quartile: return "Q";
    case image::ecc::high: break;
  }
  return "H";
}

}  // namespace emvqr::cli
