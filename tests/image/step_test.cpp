// The steps by which a picture is read, and what they may cost.
#include <emvqr/image/decode.hpp>

#include "image/pictures.hpp"

#include <algorithm>
#include <cstdlib>

using emvqr::errc;
using emvqr::image::all_read_steps;
using emvqr::image::camera_frame;
using emvqr::image::decode;
using emvqr::image::decode_options;
using emvqr::image::found_code;
using emvqr::image::photo;
using emvqr::image::point;
using emvqr::image::read_step;
using emvqr::image::read_steps;
using emvqr_test::canvas;
using emvqr_test::drawn;
using emvqr_test::encoded;
using emvqr_test::khqr_payload;

namespace {

decode_options with(read_steps steps, unsigned budget_ms = 0) { return {steps, budget_ms, {}}; }

canvas inverted(canvas sheet) {
  for (std::uint8_t& pixel : sheet.pixels.pixels) pixel = static_cast<std::uint8_t>(255 - pixel);
  return sheet;
}

}  // namespace

TEST_CASE("sets of steps") {
  STATIC_REQUIRE(read_steps::all() == read_steps::none()
                                          .with(read_step::fast)
                                          .with(read_step::harder)
                                          .with(read_step::inverted)
                                          .with(read_step::downscaled)
                                          .with(read_step::contrast)
                                          .with(read_step::upscaled)
                                          .with(read_step::rotated)
                                          .with(read_step::second_reader));
  for (const read_step step : all_read_steps) {
    CHECK(read_steps::all().has(step));
    CHECK_FALSE(read_steps::none().has(step));
    CHECK_FALSE(read_steps::all().without(step).has(step));
    CHECK(read_steps::all().without(step).with(step) == read_steps::all());
    CHECK(read_steps::none().with(step) != read_steps::none());
  }
  CHECK(photo.steps == read_steps::all());
  CHECK(camera_frame.steps == read_steps::none().with(read_step::fast));
}

TEST_CASE("steps have names of their own") {
  for (const read_step a : all_read_steps)
    for (const read_step b : all_read_steps) CHECK((name_of(a) == name_of(b)) == (a == b));
  CHECK(name_of(read_step::downscaled) == "downscaled");
  CHECK(name_of(read_step::rotated) == "rotated");
  CHECK(name_of(read_step::second_reader) == "second_reader");
}

TEST_CASE("each step reads a clear code alone, says that it did, and where the code is") {
  const auto code = encoded(khqr_payload());
  canvas sheet{500, 420};
  sheet.draw(code, 120, 60, 6);
  const int low_x = 120, low_y = 60, side = static_cast<int>(code.size()) * 6;
  const point corners[] = {{low_x, low_y}, {low_x + side, low_y}, {low_x + side, low_y + side}, {low_x, low_y + side}};
  for (const read_step step : all_read_steps) {
    if (step == read_step::second_reader && EMVQR_TEST_HAS_ZBAR == 0) continue;
    INFO(name_of(step));
    const canvas seen = step == read_step::inverted ? inverted(sheet) : sheet;
    const auto found = decode(seen.view(), with(read_steps::none().with(step)));
    REQUIRE(found);
    REQUIRE(found->size() == 1);
    CHECK((*found)[0].bytes == khqr_payload());
    CHECK((*found)[0].step == step);
    CHECK((*found)[0].inverted == (step == read_step::inverted));
    for (std::size_t i = 0; i != 4; ++i) {
      INFO("corner " << i << ": " << (*found)[0].corners[i].x << ", " << (*found)[0].corners[i].y);
      CHECK(std::abs((*found)[0].corners[i].x - corners[i].x) <= 6);
      CHECK(std::abs((*found)[0].corners[i].y - corners[i].y) <= 6);
    }
  }
}

TEST_CASE("a clear code is read by the first step, whatever others there are") {
  const auto found = decode(drawn(encoded(khqr_payload())).view());
  REQUIRE(found);
  CHECK((*found)[0].step == read_step::fast);
}

TEST_CASE("where the step for inverted codes is off, no step sees them") {
  const canvas sheet = inverted(drawn(encoded(khqr_payload())));
  CHECK(decode(sheet.view()));
  CHECK_FALSE(decode(sheet.view(), with(read_steps::all().without(read_step::inverted))));
  CHECK_FALSE(decode(sheet.view(), camera_frame));
}

TEST_CASE("no steps, no codes") {
  const auto found = decode(drawn(encoded(khqr_payload())).view(), with(read_steps::none()));
  REQUIRE_FALSE(found);
  CHECK(found.error().code == errc::image_no_code);
}

TEST_CASE("a code that the first step cannot read is looked for on, even beside one that it reads") {
  canvas sheet{1000, 420};
  sheet.draw(encoded("clear"), 40, 80, 8);
  // A code whose modules are speckled: clear in a smaller copy, in pieces in this one.
  const auto speckled = encoded("speckled");
  for (unsigned y = 0; y != speckled.size() * 12; ++y)
    for (unsigned x = 0; x != speckled.size() * 12; ++x) {
      const bool dark = speckled.dark(x / 12, y / 12);
      const bool speck = (x % 3 == 0) && (y % 3 == 0);
      sheet.at(600 + x, 60 + y) = dark != speck ? 0 : 255;
    }
  const auto found = decode(sheet.view());
  REQUIRE(found);
  REQUIRE(found->size() == 2);
  CHECK((*found)[0].bytes == "clear");
  CHECK((*found)[1].bytes == "speckled");
  CHECK((*found)[1].step != read_step::fast);
  CHECK(decode(sheet.view(), camera_frame)->size() == 1);
}

TEST_CASE("a light code whose corners are in sight is looked for on beside a dark one that was read") {
  canvas sheet{480, 240};
  sheet.draw(encoded("clear"), 20, 60, 5);
  const auto code = encoded("night");
  for (unsigned y = 0; y != 240; ++y)
    for (unsigned x = 220; x != 480; ++x) sheet.at(x, y) = 0;
  // Clean corner squares, and a speck in the middle of every other module, just where it is looked at.
  const unsigned far = code.size() - 8;
  for (unsigned y = 0; y != code.size() * 9; ++y)
    for (unsigned x = 0; x != code.size() * 9; ++x) {
      const bool left = x / 9 < 8, top = y / 9 < 8, right = x / 9 >= far, bottom = y / 9 >= far;
      const bool square = (left && (top || bottom)) || (right && top);
      const bool speck = !square && x % 3 == 1 && y % 3 == 1;
      sheet.at(255 + x, 25 + y) = code.dark(x / 9, y / 9) != speck ? 255 : 0;
    }
  const auto first = decode(sheet.view(), with(read_steps::none().with(read_step::fast).with(read_step::inverted)));
  REQUIRE(first);
  REQUIRE(first->size() == 1);
  const auto found = decode(sheet.view());
  REQUIRE(found);
  REQUIRE(found->size() == 2);
  CHECK((*found)[0].bytes == "clear");
  CHECK((*found)[1].bytes == "night");
  CHECK((*found)[1].inverted);
}

TEST_CASE("no try is begun past the budget, and that is told") {
  canvas wall{2500, 2000, 128};  // looked at once, this takes more than a millisecond
  for (unsigned y = 0; y != 2000; ++y)
    for (unsigned x = 0; x != 2500; ++x) wall.at(x, y) = static_cast<std::uint8_t>((x * 7 + y * 13 + x * y % 31) % 251);
  const auto cut_off = decode(wall.view(), with(read_steps::all(), 1));
  REQUIRE_FALSE(cut_off);
  CHECK(cut_off.error().code == errc::image_unreadable);
  const auto whole = decode(wall.view(), with(read_steps::none().with(read_step::fast), 1));
  REQUIRE_FALSE(whole);
  CHECK(whole.error().code == errc::image_no_code);  // all that was asked for was done
}
