// Every allocation of ours fails in turn: a failure comes back, nothing else happens.
#include "image/pictures.hpp"
#include "support/failing_new.hpp"

#if defined(__SANITIZE_ADDRESS__)
#define EMVQR_TEST_LEAKS 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define EMVQR_TEST_LEAKS 1
#endif
#endif
#ifdef EMVQR_TEST_LEAKS
#include <sanitizer/lsan_interface.h>
#endif

using emvqr::errc;

namespace {

template <class Work>
long fail_each(errc expected, const Work& work) {
  return emvqr_test::fail_each(expected, errc::none, work);
}

// ZXing 1.4 itself loses 16 bytes where memory runs out while it sets up its readers.
struct leaks_allowed {
#ifdef EMVQR_TEST_LEAKS
  leaks_allowed() { __lsan_disable(); }
  ~leaks_allowed() { __lsan_enable(); }
#else
  leaks_allowed() {}
  ~leaks_allowed() {}
#endif
  leaks_allowed(const leaks_allowed&) = delete;
  leaks_allowed& operator=(const leaks_allowed&) = delete;
};

template <class T>
errc code_of(const emvqr::result<T>& made) {
  return made ? errc::none : made.error().code;
}

}  // namespace

TEST_CASE("encoding and drawing without memory") {
  const std::string text = emvqr_test::khqr_payload();
  const auto code = emvqr_test::encoded(text);
  REQUIRE(fail_each(errc::image_write_failed, [&] { return code_of(emvqr::image::encode(text)); }) > 0);
  REQUIRE(fail_each(errc::image_write_failed, [&] { return code_of(to_png(code)); }) > 0);
  REQUIRE(fail_each(errc::image_write_failed, [&] { return code_of(to_svg(code)); }) > 0);
  REQUIRE(fail_each(errc::image_write_failed, [&] { return code_of(to_text(code)); }) > 0);
  const emvqr::image::khqr_card card{text, "Angkor Cafe and Restaurant", "50,000", "KHR", "$"};
  REQUIRE(fail_each(errc::image_write_failed, [&] { return code_of(to_svg(card)); }) > 0);
#if EMVQR_TEST_HAS_RSVG
  REQUIRE(fail_each(errc::image_write_failed, [&] { return code_of(to_png(card)); }) > 0);
#endif
}

TEST_CASE("reading and decoding without memory") {
  const auto png = to_png(emvqr_test::encoded(emvqr_test::khqr_payload()), {3, 4, false});
  REQUIRE(png);
  REQUIRE(fail_each(errc::image_too_large, [&] { return code_of(emvqr::image::read_picture(*png)); }) > 0);
  const auto picture = emvqr_test::read(*png);
  const leaks_allowed in_the_decoder{};
  REQUIRE(fail_each(errc::image_too_large, [&] { return code_of(emvqr::image::decode(picture.view())); }) > 0);
}
