// A photo taken with the camera turned: the corners that are told are those of the upright picture.
#include "cli/run.hpp"
#include "image/exif_files.hpp"
#include "image/jpeg_files.hpp"
#include "image/oriented.hpp"

#include <cstdlib>

#include <nlohmann/json.hpp>

using namespace emvqr_test;
using json = nlohmann::json;

TEST_CASE("decode tells corners of a turned photo as people see it", "[cli][picture]") {
  const scratch_folder scratch;
  const image::symbol code = encoded(dynamic_khqr());
  constexpr unsigned left = 200, top = 30, scale = 4;
  const unsigned side = scale * code.size();
  canvas upright{left + side + 40, top + side + 100};
  upright.draw(code, left, top, scale);
  const int low_x = left, low_y = top, high_x = static_cast<int>(left + side), high_y = static_cast<int>(top + side);
  const int expected[4][2] = {{low_x, low_y}, {high_x, low_y}, {high_x, high_y}, {low_x, high_y}};
  for (unsigned orientation = 1; orientation <= 8; ++orientation) {
    CAPTURE(orientation);
    const std::string photo =
        jpeg_of(stored_as(upright, orientation), grey, 90, in_app1(tiff_of(orientation, orientation % 2 == 0)));
    const outcome result = run({"decode", "--json", "--now", now, scratch.file("photo.jpg", photo)});
    REQUIRE(result.status == 0);
    const json told = json::parse(result.out);
    CHECK(told["payload"] == dynamic_khqr());
    for (std::size_t i = 0; i != 4; ++i) {
      CHECK(std::abs(told["corners"][i][0].get<int>() - expected[i][0]) <= 3);
      CHECK(std::abs(told["corners"][i][1].get<int>() - expected[i][1]) <= 3);
    }
  }
}
