// Every allocation of ours fails in turn: a failure comes back, nothing else happens.
#include "image/jpeg_files.hpp"
#include "image/png_files.hpp"
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
  const emvqr::image::encode_options all{emvqr::image::ecc::medium, 1, emvqr::image::segments::smallest, true, true};
  REQUIRE(fail_each(errc::image_write_failed, [&] { return code_of(emvqr::image::encode(text, all)); }) > 0);
  REQUIRE(fail_each(errc::image_write_failed, [&] { return code_of(to_png(code)); }) > 0);
  REQUIRE(fail_each(errc::image_write_failed, [&] { return code_of(to_svg(code)); }) > 0);
  REQUIRE(fail_each(errc::image_write_failed, [&] { return code_of(to_text(code)); }) > 0);
  REQUIRE(fail_each(errc::image_write_failed, [&] { return code_of(to_pdf(code)); }) > 0);
  REQUIRE(fail_each(errc::image_write_failed, [&] { return code_of(to_rows(code)); }) > 0);
  REQUIRE(fail_each(errc::image_write_failed, [&] { return code_of(to_xbm(code)); }) > 0);
  REQUIRE(fail_each(errc::image_write_failed, [&] { return code_of(to_escpos(code)); }) > 0);
  const emvqr::image::khqr_card card{text, "Angkor Cafe and Restaurant", "50,000", "KHR", "$"};
  REQUIRE(fail_each(errc::image_write_failed, [&] { return code_of(to_svg(card)); }) > 0);
#if EMVQR_TEST_HAS_RSVG
  REQUIRE(fail_each(errc::image_write_failed, [&] { return code_of(to_png(card)); }) > 0);
#endif
}

TEST_CASE("a header that is refused takes no memory for its picture") {
  using namespace emvqr_test;
  const std::string png = *to_png(encoded("small"), {2, 4, false});
  const std::string jpeg = jpeg_of(drawn(encoded("small"), 2), grey),
                    passes = jpeg_of(drawn(encoded("small"), 2), progressive);
  struct {
    const char* name;
    std::string file;
    errc code;
  } const rows[] = {{"PNG past the limits", with_size(png, 100'000, 100'000), errc::image_too_large},
                    {"PNG a row past the limits", with_size(png, 8192, 8193), errc::image_too_large},
                    {"PNG with bytes for far less", with_size(png, 8192, 8192), errc::image_unreadable},
                    {"PNG without a row", with_size(png, 8192, 0), errc::image_unreadable},
                    {"JPEG past the limits", with_jpeg_size(jpeg, 65'500, 65'500), errc::image_too_large},
                    {"JPEG with bytes for far less", with_jpeg_size(jpeg, 8192, 8192), errc::image_unreadable},
                    {"JPEG in passes, the same", with_jpeg_size(passes, 8192, 8192), errc::image_unreadable}};
  for (const auto& row : rows) {
    INFO(row.name);
    largest_allocation = 0;
    const errc code = emvqr_test::code_of(row.file);
    const std::size_t largest = largest_allocation;
    CHECK(code == row.code);
    CHECK(largest <= 2 * row.file.size());
  }
  largest_allocation = 0;
  CHECK(emvqr_test::code_of(png) == errc::none);
  CHECK(largest_allocation > 0);
}

TEST_CASE("reading and decoding without memory") {
  const auto png = to_png(emvqr_test::encoded(emvqr_test::khqr_payload()), {3, 4, false});
  REQUIRE(png);
  REQUIRE(fail_each(errc::image_too_large, [&] { return code_of(emvqr::image::read_picture(*png)); }) > 0);
  const auto picture = emvqr_test::read(*png);
  const leaks_allowed in_the_decoder{};
  REQUIRE(fail_each(errc::image_too_large, [&] { return code_of(emvqr::image::decode(picture.view())); }) > 0);
}
