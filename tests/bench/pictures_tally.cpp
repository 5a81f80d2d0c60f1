#include "pictures_tally.hpp"

#include "pictures/files.hpp"
#include "pictures/reader.hpp"
#include "plain_zbar.hpp"
#include "plain_zxing.hpp"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <stdexcept>
#include <string_view>
#include <system_error>

#include <unistd.h>

namespace emvqr_bench {
namespace {

using emvqr::image::picture;

template <class Reader>
auto timed(const Reader& read, double& microseconds) {
  const auto began = std::chrono::steady_clock::now();
  auto codes = read();
  const std::chrono::duration<double, std::micro> took = std::chrono::steady_clock::now() - began;
  microseconds = microseconds == 0 ? took.count() : std::min(microseconds, took.count());
  return codes;
}

void judge(outcome& seen, std::string_view text, std::string_view payload) {
  if (text == payload)
    seen.read = true;
  else
    ++seen.misread;
}

outcome judged(const std::vector<std::string>& texts, std::string_view payload) {
  outcome seen;
  for (const std::string& text : texts) judge(seen, text, payload);
  return seen;
}

outcome judged(const std::vector<emvqr::image::found_code>& codes, std::string_view payload) {
  outcome seen;
  for (const auto& code : codes) {
    judge(seen, code.bytes, payload);
    if (code.bytes == payload) seen.step = code.step;
  }
  return seen;
}

// Where the PNG files lie while zbarimg reads them.
class png_folder {
 public:
  explicit png_folder(const std::string& wanted) : path_(wanted), keeps_(!wanted.empty()) {
    if (keeps_) return;
    path_ = (std::filesystem::temp_directory_path() / ("emvqr_pictures_" + std::to_string(getpid()))).string();
    std::filesystem::create_directory(path_);
  }
  png_folder(const png_folder&) = delete;
  png_folder& operator=(const png_folder&) = delete;
  ~png_folder() {
    std::error_code ignored;
    if (!keeps_) std::filesystem::remove_all(path_, ignored);
  }

  std::string write(const picture& seen, const std::string& name) const {
    std::string path = path_ + '/' + name + ".png";
    if (!emvqr_pictures::write_png(seen, path)) throw std::runtime_error("cannot write " + path);
    return path;
  }

 private:
  std::string path_;
  bool keeps_;
};

void read_with_all(picture_outcome& one, const png_folder& folder, const tally_options& options) {
  const picture seen = emvqr_pictures::picture_of(one.kind, one.strength, one.payload_index);
  const std::string_view payload = emvqr_pictures::payload_at(one.payload_index).text;
  const auto by_us = [&] { return emvqr_pictures::read_by_us(seen); };
  const auto by_zxing = [&] { return plain_zxing(seen); };
  double ours = 0, zxing = 0;
  one.ours = judged(timed(by_us, ours), payload);
  one.zxing = judged(timed(by_zxing, zxing), payload);
  for (int again = 1; options.with_times && again != 3; ++again) {
    timed(by_us, ours);
    timed(by_zxing, zxing);
  }
  one.ours.microseconds = ours;
  one.zxing.microseconds = zxing;
  if (!options.with_zbar && options.dump_folder.empty()) return;
  const std::string path = folder.write(seen, picture_name(one));
  if (options.with_zbar) one.zbar = judged(plain_zbar(path), payload);
}

}  // namespace

std::string picture_name(const picture_outcome& one) {
  const std::string number = std::to_string(one.payload_index);
  return std::string{emvqr_pictures::name(one.kind)} + '-' + std::to_string(one.strength) + '-' +
         (number.size() == 1 ? "0" : "") + number;
}

std::vector<picture_outcome> tally(const tally_options& options) {
  const png_folder folder{options.dump_folder};
  std::vector<picture_outcome> all;
  for (const emvqr_pictures::damage kind : options.kinds)
    for (int strength = 1; strength <= emvqr_pictures::strength_count; ++strength)
      for (int payload = 0; payload != emvqr_pictures::payload_count; ++payload) {
        picture_outcome one;
        one.kind = kind;
        one.strength = strength;
        one.payload_index = payload;
        read_with_all(one, folder, options);
        all.push_back(one);
      }
  return all;
}

}  // namespace emvqr_bench
