// Widths on paper to whole dots.
#include <emvqr/image/draw.hpp>
#include <emvqr/image/print.hpp>

#include "image/pictures.hpp"

using emvqr::errc;
using emvqr::image::draw_options;
using emvqr::image::ecc;
using emvqr::image::fit_print;
using emvqr::image::symbol;

namespace {

symbol of_version(unsigned version) { return *emvqr::image::encode("a", {ecc::low, version}); }

}  // namespace

TEST_CASE("print: the largest whole number of dots a module within the width") {
  struct {
    unsigned version, dpi;
    std::uint32_t wanted_um;
    unsigned module_pixels;
    std::uint32_t side_um, module_um;
    bool small, not_whole;
  } const rows[] = {
      {1, 254, 29'000, 10, 29'000, 1'000, false, false},  // a tenth of a millimetre a dot
      {1, 254, 31'899, 10, 29'000, 1'000, false, true},
      {1, 254, 31'900, 11, 31'900, 1'100, false, false},
      {1, 254, 28'999, 9, 26'100, 900, false, true},
      {8, 203, 25'000, 3, 21'396, 375, false, true},   // 57 modules on a label: 171 dots
      {8, 203, 20'000, 2, 14'264, 250, true, true},    // 114 dots
      {8, 300, 25'400, 5, 24'130, 423, false, true},   // 285 dots
      {8, 600, 50'000, 20, 48'260, 846, false, true},  // 1140 dots
      {40, 1200, 61'050, 15, 58'738, 317, true, true},
      {1, 9600, 29, 0, 0, 0, false, false},  // less than a dot
  };
  for (const auto& row : rows) {
    const auto size = fit_print(of_version(row.version), row.wanted_um, row.dpi);
    INFO("version " << row.version << ", " << row.wanted_um << " um at " << row.dpi);
    if (row.module_pixels == 0) {
      REQUIRE(size.error().code == errc::print_too_small);
      continue;
    }
    REQUIRE(size);
    REQUIRE(size->module_pixels == row.module_pixels);
    REQUIRE(size->side_um == row.side_um);
    REQUIRE(size->module_um == row.module_um);
    REQUIRE(size->small_module == row.small);
    REQUIRE(size->size_not_whole == row.not_whole);
  }
}

TEST_CASE("print: for vectors the width is exact") {
  const symbol code = of_version(8);  // 57 modules with the quiet zone
  const auto size = fit_print(code, 18'810);
  REQUIRE(size);
  REQUIRE(size->module_pixels == 0);
  REQUIRE(size->side_um == 18'810);
  REQUIRE(size->next_um == 0);
  REQUIRE(size->module_um == 330);
  REQUIRE_FALSE(size->small_module);
  REQUIRE_FALSE(size->size_not_whole);
  REQUIRE(fit_print(code, 18'809)->small_module);
  REQUIRE(fit_print(code, 18'809)->module_um == 329);
  REQUIRE_FALSE(fit_print(code, 16'170, 0, 0)->small_module);  // no quiet zone: 49 modules
}

TEST_CASE("print: what was promised is what is drawn, and never more than was asked for") {
  for (const unsigned version : {1U, 8U, 17U, 40U})
    for (const unsigned dpi : {72U, 203U, 300U, 600U, 1200U})
      for (std::uint32_t wanted = 5'000; wanted < 110'000; wanted += 3'333)
        for (const unsigned quiet_zone : {0U, 4U}) {
          const symbol code = of_version(version);
          const auto size = fit_print(code, wanted, dpi, quiet_zone);
          if (!size) {
            REQUIRE(size.error().code == errc::print_too_small);
            REQUIRE(std::uint64_t{code.size() + 2 * quiet_zone} * 25'400 > std::uint64_t{wanted} * dpi);
            continue;
          }
          const std::uint64_t dots = std::uint64_t{size->module_pixels} * (code.size() + 2 * quiet_zone);
          REQUIRE(dots * 25'400 <= std::uint64_t{wanted} * dpi);
          REQUIRE((dots + code.size() + 2 * quiet_zone) * 25'400 > std::uint64_t{wanted} * dpi);
          REQUIRE(size->next_um > wanted);
          const auto rows = to_rows(code, draw_options{size->module_pixels, quiet_zone, false});
          REQUIRE(rows->width == dots);
          REQUIRE(size->small_module == (std::uint64_t{size->module_pixels} * 25'400 < std::uint64_t{330} * dpi));
        }
}

TEST_CASE("print: refuses what is too small, too large or no code") {
  const symbol code = of_version(1);
  REQUIRE(fit_print({}, 10'000, 300).error().code == errc::empty_input);
  for (const std::uint32_t um : {0U, 1U, 28U}) {
    REQUIRE(fit_print(code, um).error().code == errc::print_too_small);
    REQUIRE(fit_print(code, um, 9'600).error().code == errc::print_too_small);
  }
  REQUIRE(fit_print(code, 29)->module_um == 1);
  REQUIRE(fit_print(code, 2'000, 300).error().code == errc::print_too_small);
  REQUIRE(fit_print(code, 5'000'000)->side_um == 5'000'000);
  for (const std::uint32_t um : {5'000'001U, 0xFFFFFFFFU})
    REQUIRE(fit_print(code, um, 300).error().code == errc::image_too_large);
  REQUIRE(fit_print(code, 5'000'000, 300).error().code == errc::image_too_large);  // over 256 dots a module
  REQUIRE(fit_print(code, 10'000, 9'601).error().code == errc::image_too_large);
  REQUIRE(fit_print(code, 10'000, 0xFFFFFFFF).error().code == errc::image_too_large);
  REQUIRE(fit_print(code, 10'000, 300, 65).error().code == errc::image_too_large);
  REQUIRE(fit_print(code, 10'000, 300, 0xFFFFFFFF).error().code == errc::image_too_large);
}

TEST_CASE("print: what so many dots a module come to") {
  const symbol code = of_version(8);
  const auto size = emvqr::image::size_on_paper(code, 2, 203);
  REQUIRE(size);
  REQUIRE(size->module_pixels == 2);
  REQUIRE(size->side_um == 14'264);
  REQUIRE(size->module_um == 250);
  REQUIRE(size->next_um == 21'396);
  REQUIRE(size->small_module);
  REQUIRE_FALSE(size->size_not_whole);
  REQUIRE_FALSE(emvqr::image::size_on_paper(code, 3, 203)->small_module);
  REQUIRE(emvqr::image::size_on_paper(code, 0, 203).error().code == errc::print_too_small);
  REQUIRE(emvqr::image::size_on_paper(code, 2, 0).error().code == errc::print_too_small);
  REQUIRE(emvqr::image::size_on_paper(code, 257, 203).error().code == errc::image_too_large);
  REQUIRE(emvqr::image::size_on_paper(code, 2, 9601).error().code == errc::image_too_large);
  REQUIRE(emvqr::image::size_on_paper(code, 2, 203, 65).error().code == errc::image_too_large);
  REQUIRE(emvqr::image::size_on_paper(symbol{}, 2, 203).error().code == errc::empty_input);
}
