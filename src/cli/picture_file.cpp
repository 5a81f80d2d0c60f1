#include "picture_file.hpp"

#include <emvqr/syntax/text.hpp>

#include "exit_status.hpp"

#include <utility>

namespace emvqr::cli {
namespace {

struct picture_ending {
  std::string_view text;
  picture_kind kind;
};
constexpr picture_ending endings[] = {{".png", picture_kind::png}, {".svg", picture_kind::svg},
                                      {".pdf", picture_kind::pdf}, {".txt", picture_kind::text},
                                      {".xbm", picture_kind::xbm}, {".escpos", picture_kind::escpos}};

}  // namespace

picture_kind kind_of(std::string_view file) {
  for (const picture_ending& end : endings)
    if (file.size() > end.text.size() && equal_ignoring_case(file.substr(file.size() - end.text.size()), end.text))
      return end.kind;
  throw unusable("a picture's file name ends in " + std::string(picture_endings) + ": " + std::string(file));
}

result<std::string> render(const image::symbol& code, picture_kind kind, const image::draw_options& options) {
  switch (kind) {
    case picture_kind::png: return image::to_png(code, options);
    case picture_kind::svg: return image::to_svg(code, options);
    case picture_kind::pdf: return image::to_pdf(code, options);
    case picture_kind::xbm: return image::to_xbm(code, options);
    case picture_kind::escpos: return image::to_escpos(code, options);
    case picture_kind::text: break;
  }
  return image::to_text(code, options);
}

result<drawing> draw(std::string_view text, picture_kind kind) {
  result<image::symbol> code = image::encode(text);
  if (!code) return code.error();
  result<std::string> bytes = render(*code, kind, {});
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
