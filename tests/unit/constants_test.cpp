// Tables that the compiler makes, made once more at run time: what no test can reach in a constant, it reaches there.
#include <emvqr/payload/currency.hpp>
#include <emvqr/payload/object.hpp>
#include <emvqr/rules/value.hpp>
#include <emvqr/schemes/khqr/compose.hpp>
#include <emvqr/syntax/crc16_folded.hpp>

#include "support/test.hpp"

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <type_traits>

namespace {

/// True if a table that is made now is the constant, byte for byte.
template <class Table>
bool is_made_again(const Table& constant) {
  static_assert(std::has_unique_object_representations_v<Table>);
  const auto made = std::make_unique<Table>();
  return std::memcmp(made.get(), &constant, sizeof constant) == 0;
}

#if EMVQR_HAS_LANES
/// x to the power of `Power` modulo the CRC's polynomial, at run time as in a constant.
template <unsigned Power>
bool is_the_same_power() {
  constexpr auto constant = emvqr::detail::crc16_power(Power);
  const auto power = std::make_unique<unsigned>(Power);
  return emvqr::detail::crc16_power(*power) == constant;
}
#endif

}  // namespace

TEST_CASE("constants: tables are the same made at run time", "[constants]") {
  CHECK(is_made_again(emvqr::detail::currency_rows));
  CHECK(is_made_again(emvqr::detail::rows_by_id));
  CHECK(is_made_again(emvqr::detail::demands));
  CHECK(is_made_again(emvqr::khqr::detail::rows_by_place));
  CHECK(is_made_again(emvqr::khqr::detail::places_by_root));
  constexpr std::size_t roots =
      sizeof emvqr::khqr::detail::places_by_root.of / sizeof(emvqr::khqr::detail::places_of_root);
  CHECK(emvqr::khqr::detail::count_roots() == roots);
}

#if EMVQR_HAS_LANES
TEST_CASE("constants: powers of the CRC's polynomial are the same made at run time", "[constants]") {
  CHECK(is_the_same_power<0>());
  CHECK(is_the_same_power<1>());
  CHECK(is_the_same_power<16>());
  CHECK(is_the_same_power<64>());
  CHECK(is_the_same_power<80>());
  CHECK(is_the_same_power<128>());
  CHECK(is_the_same_power<192>());
  CHECK(is_the_same_power<256>());
  CHECK(is_the_same_power<320>());
  constexpr auto quotient = emvqr::detail::crc16_quotient();
  std::uint64_t (*volatile at_run_time)() noexcept = emvqr::detail::crc16_quotient;
  CHECK(at_run_time() == quotient);
}
#endif
