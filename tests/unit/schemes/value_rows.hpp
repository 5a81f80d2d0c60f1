// Tables of texts with what a question about them has to answer.
#pragma once

#include <cstddef>
#include <string_view>

namespace emvqr_test {

struct value_row {
  std::string_view text;
  bool good;
};

inline constexpr std::string_view all_right = "(every row is answered as it says)";

/// The text of the first row that is answered wrongly, or `all_right`.
template <std::size_t Count>
constexpr std::string_view first_wrong(bool (*ask)(std::string_view) noexcept, const value_row (&rows)[Count]) {
  for (const value_row& each : rows)
    if (ask(each.text) != each.good) return each.text;
  return all_right;
}

/// `Size` times `Letter`.
template <char Letter, std::size_t Size>
struct repeated {
  char letters[Size] = {};
  constexpr repeated() noexcept {
    for (char& each : letters) each = Letter;
  }
  constexpr std::string_view view() const noexcept { return {letters, Size}; }
};

}  // namespace emvqr_test
