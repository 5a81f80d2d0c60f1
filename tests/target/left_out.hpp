// What the settings for firmware leave out of the library, as config.hpp tells it, and so what the tables' rows cannot
// be held to: the one place where that is listed for the tests that run on every target.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/failure.hpp>
#include <emvqr/payload/other_code.hpp>
#include <emvqr/rules/rule.hpp>

#include <cstddef>
#include <cstdint>

namespace emvqr_test {

/// How much of a rule is left out: all of it, or whether a list has the value, so that its form is judged still.
enum class left_out : std::uint8_t { nothing, the_list, the_rule };

struct left_out_rule {
  emvqr::rule broken;
  left_out how;
};

inline constexpr left_out_rule left_out_rules[] = {
#ifdef EMVQR_SMALL_TEXT
    {emvqr::rule::mpm_4_5_3_1, left_out::the_rule},   {emvqr::rule::txt_0004, left_out::the_rule},
    {emvqr::rule::txt_0005, left_out::the_rule},      {emvqr::rule::txt_0006, left_out::the_rule},
#endif
#ifdef EMVQR_SMALL_LISTS
    {emvqr::rule::mpm_4_7_4_1n1, left_out::the_rule}, {emvqr::rule::mpm_4_7_5_1, left_out::the_rule},
    {emvqr::rule::mpm_4_7_12_1, left_out::the_rule},  {emvqr::rule::mpm_4_7_13_1, left_out::the_list},
    {emvqr::rule::mpm_4_9_2_1, left_out::the_list},
#endif
    {emvqr::rule::none, left_out::nothing},
};

constexpr left_out how_left_out(emvqr::rule broken) noexcept {
  for (const left_out_rule& each : left_out_rules)
    if (each.broken == broken) return each.how;
  return left_out::nothing;
}

/// How much is left out of what refuses a text with this code.
constexpr left_out how_left_out(emvqr::errc code) noexcept {
#ifdef EMVQR_NO_OTHER_CODES
  return emvqr::is_other_code(code) ? left_out::the_rule : left_out::nothing;
#else
  static_cast<void>(code);
  return left_out::nothing;
#endif
}

/// How much is left out of what is found at this severity.
constexpr left_out how_left_out(emvqr::severity level) noexcept {
#ifdef EMVQR_ERRORS_ONLY
  return level < emvqr::severity::error ? left_out::the_rule : left_out::nothing;
#else
  static_cast<void>(level);
  return left_out::nothing;
#endif
}

/// How many conformance vectors, and rows of the unit tests' tables, are about what is left out: a rule that is listed
/// above by mistake, or left out without being listed, changes these.
#ifdef EMVQR_FIRMWARE
inline constexpr std::size_t left_out_vectors = 325;
inline constexpr std::size_t left_out_cases = 58;
#else
inline constexpr std::size_t left_out_vectors = 0;
inline constexpr std::size_t left_out_cases = 0;
#endif

}  // namespace emvqr_test
