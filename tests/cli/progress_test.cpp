// The bar: how far, how fast, how long yet, in one line whatever the terminal's width.
#include "progress.hpp"

#include "support/test.hpp"

#include <algorithm>
#include <string>

using emvqr::cli::progress_line;

TEST_CASE("the bar tells how far, how many, how fast and how long yet", "[cli][progress]") {
  CHECK(progress_line({40, 100, 1'000'000, 2}, "payloads", 200) ==
        "[############                  ]  40%  1000000 payloads  500000 a second  3 s left");
  CHECK(progress_line({100, 100, 4'200'000, 2}, "payloads", 200) ==
        "[##############################] 100%  4200000 payloads  2.1 million a second  0 s left");
  CHECK(progress_line({1, 2, 3, 1}, "vectors", 200).find("  50%  3 vectors  3 a second  1 s left") !=
        std::string::npos);
}

TEST_CASE("what nobody knows is not told", "[cli][progress]") {
  CHECK(progress_line({5000, 0, 30, 2}, "payloads", 200) == "30 payloads  15 a second");
  CHECK(progress_line({0, 100, 0, 2}, "payloads", 200) ==
        "[                              ]   0%  0 payloads  0 a second");
  CHECK(progress_line({0, 0, 0, 0}, "payloads", 200) == "0 payloads");
}

TEST_CASE("a file that grew while it was read is done, and no more", "[cli][progress]") {
  CHECK(progress_line({300, 100, 9, 3}, "payloads", 200) ==
        "[##############################] 100%  9 payloads  3 a second  0 s left");
}

TEST_CASE("how long yet is rounded up, and told in a unit that suits", "[cli][progress]") {
  const auto left = [](double seconds) {
    const std::string line = progress_line({1, 2, 1, seconds}, "payloads", 200);
    return line.substr(line.rfind("  ") + 2);
  };
  CHECK(left(0.1) == "1 s left");
  CHECK(left(119) == "119 s left");
  CHECK(left(121) == "3 min left");
  CHECK(left(7199) == "120 min left");
  CHECK(left(7201) == "3 h left");
}

TEST_CASE("the bar gives way to the words, and the line is never wrapped", "[cli][progress]") {
  const emvqr::cli::progress_state now{50, 100, 123'456'789, 60};
  const std::string words = " 50%  123456789 payloads  2.1 million a second  60 s left";
  CHECK(progress_line(now, "payloads", 80) == "[#########          ] " + words);
  CHECK(progress_line(now, "payloads", words.size() + 5) == words);
  for (std::size_t columns = 0; columns != 120; ++columns) {
    CAPTURE(columns);
    const std::string line = progress_line(now, "payloads", columns);
    CHECK(line.size() < std::max<std::size_t>(columns, 1));
    if (columns > words.size()) CHECK(line.find(words) != std::string::npos);
  }
}
