#include "card_layout.hpp"

#include "card_text.hpp"

#include <algorithm>
#include <cstddef>

EMVQR_NAMESPACE_BEGIN
namespace image {
namespace {

// Our own choices, in thousandths of the size of the type: Khmer needs room above for vowels and below for subscripts.
constexpr length line_step = 1600;
constexpr length line_ascent = 1080;
constexpr length digit_height = 740;
constexpr length bold_width = 1140;  // bold letters next to plain ones
// And in thousandths of the height.
constexpr unsigned name_room = 110;
constexpr unsigned amount_gap = 18;
// In thousandths of the name's full size: where it looks small, and the least there is.
constexpr length still_fine = 850;
constexpr length still_good = 600;
constexpr length least = 50;
constexpr length full = 1000;

length share(unsigned height, unsigned thousandths) noexcept { return length{height} * thousandths * pixel / 1000; }

struct split {
  std::vector<std::string_view> lines;
  length scale = full;  // thousandths of the full size
};

/// How large a line may be; `room` is the card's in thousandths of the full size.
length scale_of(std::string_view line, length room) noexcept {
  const length width = text_width(line);
  return width == 0 ? full : std::min(full, room * full / width);
}

split in_two(std::string_view name, length room) {
  split best{{}, 0};
  for (std::size_t at = name.find(' '); at != std::string_view::npos; at = name.find(' ', at + 1)) {
    const std::string_view first = name.substr(0, at), second = name.substr(at + 1);
    const length scale = std::min(scale_of(first, room), scale_of(second, room));
    if (!first.empty() && !second.empty() && scale > best.scale) best = {{first, second}, scale};
  }
  return best;
}

std::vector<std::string_view> wrapped(std::string_view name, length line_room) {
  std::vector<std::string_view> lines;
  while (!name.empty()) {
    std::size_t bytes = first_cluster(name);
    length width = text_width(name.substr(0, bytes));
    while (bytes != name.size()) {
      const std::string_view next = name.substr(bytes, first_cluster(name.substr(bytes)));
      width += text_width(next);
      if (width > line_room) break;
      bytes += next.size();
    }
    lines.push_back(name.substr(0, bytes));
    name.remove_prefix(bytes);
  }
  return lines;
}

// One line while it is not much too wide, else two words' lines, else one small line (Khmer has no blanks), else lines
// broken anywhere and as small as it takes: nothing is ever cut, since a cut name is another name.
split split_name(std::string_view name, length room) {
  const length one = scale_of(name, room);
  if (one >= still_fine) return {{name}, one};
  split two = in_two(name, room);
  if (two.scale >= still_fine) return two;
  if (one >= still_good) return {{name}, one};
  if (two.scale >= still_good) return two;
  constexpr length most_lines = length{name_room} * 1000 * full / (card_share::name_size * line_step);
  for (length scale = still_fine;; scale -= least) {
    std::vector<std::string_view> lines = wrapped(name, room * full / scale);
    if (scale == least || static_cast<length>(lines.size()) * scale <= most_lines) return {std::move(lines), scale};
  }
}

void place_texts(card_layout& page, const khqr_card& card) {
  const unsigned height = page.height;
  const length room = length{page.width} * pixel - 2 * page.text_left;
  const length name_size = share(height, card_share::name_size);
  split name = split_name(card.name, room * 1000 / name_size);
  page.name = {std::move(name.lines), name_size * name.scale / full, 0, 0};
  page.name.step = page.name.size * line_step / 1000;

  page.amount_size = share(height, card_share::amount_size);
  page.currency_size = share(height, card_share::currency_size);
  const length gap_between = page.currency_size / 3;
  const length wide = (text_width(card.amount) * bold_width / 1000 * page.amount_size +
                       length{text_width(card.currency)} * page.currency_size) /
                          1000 +
                      gap_between;
  if (wide > room) {
    page.amount_size = page.amount_size * room / wide;
    page.currency_size = page.currency_size * room / wide;
  }

  // Names and amount as one block in the middle between the header and the dashed line.
  const length names = static_cast<length>(page.name.lines.size()) * page.name.step;
  const length digits = page.amount_size * digit_height / 1000;
  const length block = names + (card.amount.empty() ? 0 : share(height, amount_gap) + digits);
  const length top = page.header + (page.divider - page.header - block) / 2;
  page.name.baseline = top + page.name.size * line_ascent / 1000;
  page.amount_baseline = top + block;
}

// Whole pixels a module, as near to the share of the code as they come, but never into the quiet zone.
void place_code(card_layout& page, const symbol& code) {
  const unsigned width = page.width;
  const auto below = static_cast<unsigned>(length{page.height} - page.divider / pixel - 2);
  const auto wanted = static_cast<unsigned>(width - 2 * share(page.height, card_share::code_side) / pixel);
  const unsigned most = std::min(width, below) / (code.size() + 8);
  page.module_pixels = std::max(1U, std::min((wanted + code.size() / 2) / code.size(), most));
  const unsigned side = page.module_pixels * code.size();
  page.code_left = (width - side) / 2;
  page.code_top = page.height - below + (below - side) / 2;
}

}  // namespace

card_layout lay_out(const khqr_card& card, unsigned width, const symbol& code) {
  card_layout page;
  page.width = width;
  page.height = card_height(width);
  page.header = share(page.height, card_share::header);
  page.fold = share(page.height, card_share::fold);
  page.corner = share(page.height, card_share::corner);
  page.text_left = share(page.height, card_share::text_side);
  const length code_side = length{width} * pixel - 2 * share(page.height, card_share::code_side);
  page.divider = length{page.height} * pixel - code_side - 2 * share(page.height, card_share::code_above);
  place_texts(page, card);
  place_code(page, code);
  return page;
}

}  // namespace image
EMVQR_NAMESPACE_END
