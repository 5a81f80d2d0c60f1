#include "print.hpp"

#include "random.hpp"

#include <algorithm>
#include <array>

namespace emvqr_pictures {
namespace {

using noise_grid = std::array<std::uint8_t, 4096>;  // 64 by 64

// Tones on a coarse grid, blended, its cells `wide` by `high`. The tile meets itself at its edges.
int value_noise(const noise_grid& grid, int x, int y, int wide, int high) noexcept {
  const int column = x / wide, row = y / high, across = x % wide, down = y % high;
  const auto at = [&](int c, int r) -> int {
    return grid[static_cast<std::size_t>(r % (ground_side / high) * 64 + c % (ground_side / wide))];
  };
  const int upper = at(column, row) * (wide - across) + at(column + 1, row) * across;
  const int lower = at(column, row + 1) * (wide - across) + at(column + 1, row + 1) * across;
  return (upper * (high - down) + lower * down) / (wide * high);
}

// Words of a newspaper: short bars of uneven height in lines.
void print_words(raster& sheet, int left, int top, int right, int bottom, int line, std::uint8_t tone,
                 random_numbers& draw) {
  for (int y = top; y + line <= bottom; y += line * 2)
    for (int x = left; x < right; x += line / 4 + 1) {
      if (draw.one_in(6)) continue;
      const int tall = line * draw.between(5, 10) / 10;
      sheet.fill(x, y + line - tall, std::min(std::max(1, line / 6), right - x), tall, tone);
      if (draw.one_in(2))
        sheet.fill(x, y + line - tall / 2, std::min(line / 4 + 1, right - x), std::max(1, line / 6), tone);
    }
}

raster make_ground(ground kind) {
  random_numbers draw{77 + static_cast<std::uint64_t>(kind)};
  noise_grid grid{};
  for (std::uint8_t& tone : grid) tone = static_cast<std::uint8_t>(draw.between(0, 255));
  raster tile{ground_side, ground_side, 235};
  if (kind == ground::print) {
    print_words(tile, 0, 4, ground_side, ground_side, 8, 60, draw);
    return tile;
  }
  for (int y = 0; y != ground_side; ++y)
    for (int x = 0; x != ground_side; ++x) {
      const int rough = value_noise(grid, x, y, 32, 32), fine = value_noise(grid, y, x, 8, 8);
      int tone = 0;
      if (kind == ground::wood)
        tone = 60 + value_noise(grid, x, y, 64, 4) / 4 + rough / 8 + fine / 16;
      else if (kind == ground::stone)
        tone = 120 + rough / 4 + fine / 6;
      else
        tone = 40 + ((x / 2 + y / 2) % 4 < 2 ? 0 : 14) + rough / 8 + fine / 12;
      tile.row(y)[x] = to_tone(tone);
    }
  return tile;
}

const raster* ground_tile(ground kind) {
  static const std::array<raster, 4> tiles{make_ground(ground::wood), make_ground(ground::stone),
                                           make_ground(ground::cloth), make_ground(ground::print)};
  return &tiles[static_cast<std::size_t>(kind)];
}

// A disc or a square with a white edge, and a sign in it.
void cover_middle(print& page, const recipe& how, random_numbers& draw) {
  const int side = page.code_side * how.logo / 1000;
  const int left = page.code_left + (page.code_side - side) / 2, top = page.code_top + (page.code_side - side) / 2;
  const bool round = draw.one_in(2);
  const auto tone = static_cast<std::uint8_t>(draw.between(30, 140));
  const int kind_of_sign = draw.between(0, 2);
  const int radius = side / 2;
  for (int y = 0; y != side; ++y)
    for (int x = 0; x != side; ++x) {
      const int across = x - radius, down = y - radius;
      const int far = round ? across * across + down * down : std::max(across * across, down * down);
      if (far > radius * radius) continue;
      const bool edge = far * 100 > radius * radius * 72;
      const bool sign = (kind_of_sign == 0 && across * across * 16 < radius * radius) ||
                        (kind_of_sign == 1 && (across * across + down * down) * 6 < radius * radius) ||
                        (kind_of_sign == 2 && down * down * 20 < radius * radius);
      const bool light = edge || (sign && far * 100 < radius * radius * 45);
      page.card.row(top + y)[left + x] = light ? static_cast<std::uint8_t>(how.paper) : tone;
    }
}

}  // namespace

print print_code(const emvqr::image::symbol& code, const recipe& how) {
  random_numbers draw{how.seed ^ 0x5052494E54U};
  const int module = std::clamp((how.module_pixels * 16 + 999) / 1000, 4, 9);
  const int modules = static_cast<int>(code.size()), side = modules * module;
  const int quiet = module * how.quiet / 100;
  const int margin = how.card ? std::max(quiet, 5 * module) : quiet;
  const int header = how.card ? 8 * module : 0, footer = how.card ? 7 * module : 0;
  const auto paper = static_cast<std::uint8_t>(how.inverted ? how.ink : how.paper);
  const auto ink = static_cast<std::uint8_t>(how.inverted ? how.paper : how.ink);
  print page{raster{side + 2 * margin, side + 2 * margin + header + footer, paper},
             ground_tile(how.around),
             module,
             margin,
             margin + header,
             side};
  raster& card = page.card;
  if (how.card) {
    card.fill(0, 0, card.width, header, how.inverted ? 120 : 80);
    print_words(card, 6 * module, 3 * module, card.width - 6 * module, header, 2 * module, 230, draw);
    print_words(card, margin, card.height - footer, card.width - margin - side / 3, card.height - module, 2 * module,
                ink, draw);
  }
  for (int y = 0; y != modules; ++y)
    for (int x = 0; x != modules; ++x)
      if (code.dark(static_cast<unsigned>(x), static_cast<unsigned>(y)))
        card.fill(page.code_left + x * module, page.code_top + y * module, module, module, ink);
  if (how.logo != 0) cover_middle(page, how, draw);
  return page;
}

}  // namespace emvqr_pictures
