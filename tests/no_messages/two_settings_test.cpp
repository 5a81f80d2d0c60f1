// Two settings of the library in one program: each translation unit has its own answers.
#include "no_messages/two_settings.hpp"

#include "support/test.hpp"

#include <string_view>

TEST_CASE("two settings of the library live in one program", "[abi]") {
  const two_settings::answers with = two_settings::with_messages();
  const two_settings::answers without = two_settings::without_messages();
  CHECK(std::string_view(with.message) == "62.07: the value runs past the end (offset 118)");
  CHECK(std::string_view(without.message) == "62.07: 10 (offset 118)");
  CHECK(std::string_view(with.scheme) == "KHQR individual (Bakong)");
  CHECK(std::string_view(without.scheme).empty());
  CHECK(with.parse != without.parse);
}

TEST_CASE("two settings of the library judge alike", "[abi]") {
  const two_settings::answers with = two_settings::with_messages();
  const two_settings::answers without = two_settings::without_messages();
  CHECK(with.valid);
  CHECK(without.valid);
  CHECK(with.refuses_hidden);
  CHECK(without.refuses_hidden);
  CHECK(with.crc == 0xA69A);
  CHECK(without.crc == 0xA69A);
}
