// What draw writes into each kind of file, read by our reader and by zbarimg; SVG and PDF through programs that print.
#include "cli/run.hpp"
#include "image/small_readers.hpp"

#include <nlohmann/json.hpp>
#include <png.h>

using namespace emvqr_test;
using json = nlohmann::json;

namespace {

bool has_program(const std::string& program, const std::string& says_its_version) {
  const outcome result = run_program(program, {says_its_version});
  if (result.status == 0) return true;
  WARN(program << " is not installed: not compared");
  return false;
}

outcome draw(const std::string& payload, const std::string& file, const words& options) {
  words line = {"draw", payload, "-o", file};
  line.insert(line.end(), options.begin(), options.end());
  return run(line);
}

std::string zbar_reads(const std::string& file) {
  return run_program("zbarimg", {"--raw", "-q", "--nodbus", "-Sbinary", file}).out;
}

void write_png(const image::picture& picture, const std::string& file) {
  png_image about{};
  about.version = PNG_IMAGE_VERSION;
  about.width = picture.width;
  about.height = picture.height;
  about.format = PNG_FORMAT_GRAY;
  REQUIRE(png_image_write_to_file(&about, file.c_str(), 0, picture.pixels.data(), 0, nullptr) != 0);
}

/// Our reader and zbarimg read these bytes in the picture.
void check_read(const std::string& file, const std::string& payload, bool zbar) {
  CHECK(only_code(emvqr_test::read(read_file(file))) == payload);
  if (zbar) CHECK(zbar_reads(file) == payload);
}

/// Three sizes of each kind; a module has two pixels at least, which zbar needs.
const std::vector<words> pixel_sizes = {
    {"--scale", "2"}, {"--scale", "7", "--quiet-zone", "5"}, {"--mm", "45.5", "--dpi", "203"}};
const std::vector<words> vector_sizes = {{"--scale", "3"}, {"--mm", "30"}, {"--mm", "62.35", "--dpi", "600"}};

const std::vector<words> ways = {{}, {"--segments", "smallest"}, {"--eci"}, {"--covered-middle", "--level", "H"}};

words with(words base, const words& more) {
  base.insert(base.end(), more.begin(), more.end());
  return base;
}

}  // namespace

TEST_CASE("draw: PNGs of 1 and 8 bits are read at every size", "[cli][draw][zbar]") {
  const scratch_folder scratch;
  const bool zbar = has_program("zbarimg", "--version");
  for (const std::string& payload : {dynamic_khqr(), khmer_khqr()})
    for (const words& size : pixel_sizes)
      for (const words& way : ways)
        for (const std::string bits : {"1", "8"}) {
          CAPTURE(size, way, bits);
          const std::string file = scratch / "code.png";
          REQUIRE(draw(payload, file, with(with(size, way), {"--bits", bits})).status == 0);
          CHECK(byte_at(read_file(file), 24) == (bits == "1" ? 1U : 8U));
          check_read(file, payload, zbar);
        }
}

TEST_CASE("draw: X bitmaps and ESC/POS are read at every size", "[cli][draw][zbar]") {
  const scratch_folder scratch;
  const bool zbar = has_program("zbarimg", "--version");
  for (const words& size : pixel_sizes)
    for (const words& way : ways) {
      CAPTURE(size, way);
      const std::string png = scratch / "code.png";
      REQUIRE(draw(khmer_khqr(), scratch / "code.xbm", with(size, way)).status == 0);
      write_png(from_xbm(read_file(scratch / "code.xbm")), png);
      check_read(png, khmer_khqr(), zbar);
      REQUIRE(draw(khmer_khqr(), scratch / "code.escpos", with(size, way)).status == 0);
      write_png(from_escpos(read_file(scratch / "code.escpos")), png);
      check_read(png, khmer_khqr(), zbar);
    }
}

TEST_CASE("draw: a terminal shows a code that is read, on a light ground and on a dark one", "[cli][draw][zbar]") {
  const scratch_folder scratch;
  const bool zbar = has_program("zbarimg", "--version");
  for (const bool dark_terminal : {false, true})
    for (const unsigned half_pixels : {2U, 4U, 9U})
      for (const words& way : ways) {
        CAPTURE(dark_terminal, half_pixels, way);
        words line = with({"draw", khmer_khqr()}, way);
        if (dark_terminal) line.push_back("--inverted");
        const outcome shown = run(line);
        REQUIRE(shown.status == 0);
        const std::string png = scratch / "screen.png";
        write_png(from_text(shown.out, dark_terminal, half_pixels), png);
        check_read(png, khmer_khqr(), zbar);
      }
}

TEST_CASE("draw: SVG is read through rsvg-convert, in the size it says", "[cli][draw][zbar]") {
  if (!has_program("rsvg-convert", "--version")) return;
  const scratch_folder scratch;
  const bool zbar = has_program("zbarimg", "--version");
  for (const words& size : vector_sizes)
    for (const words& way : ways) {
      CAPTURE(size, way);
      const std::string svg = scratch / "code.svg", png = scratch / "code.png";
      REQUIRE(draw(dynamic_khqr(), svg, with(size, way)).status == 0);
      REQUIRE(run_program("rsvg-convert", {"--dpi-x", "300", "--dpi-y", "300", "-o", png, svg}).status == 0);
      check_read(png, dynamic_khqr(), zbar);
    }
  // 30 mm are 354 dots at 300 an inch; librsvg rounds up or down.
  REQUIRE(draw(dynamic_khqr(), scratch / "code.svg", {"--mm", "30"}).status == 0);
  REQUIRE(run_program("rsvg-convert",
                      {"--dpi-x", "300", "--dpi-y", "300", "-o", scratch / "code.png", scratch / "code.svg"})
              .status == 0);
  const unsigned width = emvqr_test::read(read_file(scratch / "code.png")).width;
  CHECK((width == 354 || width == 355));
}

TEST_CASE("draw: PDF is read through pdftoppm, and the page has the size that was asked for", "[cli][draw][zbar]") {
  if (!has_program("pdftoppm", "-v")) return;
  const scratch_folder scratch;
  const bool zbar = has_program("zbarimg", "--version");
  for (const words& size : vector_sizes)
    for (const words& way : ways) {
      CAPTURE(size, way);
      const std::string pdf = scratch / "code.pdf";
      REQUIRE(draw(dynamic_khqr(), pdf, with(size, way)).status == 0);
      const outcome printed = run_program("pdftoppm", {"-r", "300", "-png", "-singlefile", pdf, scratch / "page"});
      REQUIRE(printed.status == 0);
      CHECK(printed.err.empty());  // it would tell of a broken table
      check_read(scratch / "page.png", dynamic_khqr(), zbar);
    }
  REQUIRE(draw(dynamic_khqr(), scratch / "code.pdf", {"--mm", "25.4"}).status == 0);
  const outcome info = run_program("pdfinfo", {scratch / "code.pdf"});
  REQUIRE(info.status == 0);
  CHECK(info.err.empty());
  CHECK(info.out.find("72 x 72 pts") != std::string::npos);
  CHECK(info.out.find("Pages:           1\n") != std::string::npos);
}

TEST_CASE("draw: a width comes to whole dots, and what is lost is told", "[cli][draw]") {
  const scratch_folder scratch;
  const std::string file = scratch / "code.png";
  const outcome whole = draw(dynamic_khqr(), file, {"--mm", "61", "--dpi", "254", "--json"});  // 61 modules of 10 dots
  REQUIRE(whole.status == 0);
  CHECK(whole.err.empty());
  CHECK(json::parse(whole.out)["print"] == json({{"wanted_um", 61'000},
                                                 {"side_um", 61'000},
                                                 {"module_um", 1'000},
                                                 {"dpi", 254},
                                                 {"module_pixels", 10},
                                                 {"next_um", 67'100},
                                                 {"warnings", json::array()}}));
  CHECK(emvqr_test::read(read_file(file)).width == 610);
  CHECK(read_file(file).find("pHYs") != std::string::npos);

  const outcome small = draw(dynamic_khqr(), file, {"--mm", "16", "--dpi", "203", "--json"});
  REQUIRE(small.status == 0);
  CHECK(json::parse(small.out)["print"] == json({{"wanted_um", 16'000},
                                                 {"side_um", 15'265},
                                                 {"module_um", 250},
                                                 {"dpi", 203},
                                                 {"module_pixels", 2},
                                                 {"next_um", 22'898},
                                                 {"warnings", {"small_module", "size_not_whole"}}}));
  CHECK(
      small.err ==
      "emvqr: the code will be 15.265 mm wide: no whole number of dots a module makes 16 mm, the next makes 22.898 mm\n"
      "emvqr: a module will be 0.25 mm wide; phones want 0.33 mm\n");

  const outcome vector = draw(dynamic_khqr(), scratch / "code.svg", {"--mm", "20.129", "--json"});
  CHECK(json::parse(vector.out)["print"] ==
        json({{"wanted_um", 20'129}, {"side_um", 20'129}, {"module_um", 329}, {"warnings", {"small_module"}}}));
  CHECK(read_file(scratch / "code.svg").find("width=\"20.129mm\"") != std::string::npos);
  CHECK(draw(dynamic_khqr(), scratch / "code.svg", {"--mm", "20.13"}).err.empty());

  const outcome none = draw(dynamic_khqr(), scratch / "none.png", {"--mm", "5", "--dpi", "203"});
  CHECK(none.status == 1);
  CHECK(none.err.find("[--mm]") != std::string::npos);
  CHECK_FALSE(json::parse(draw(dynamic_khqr(), file, {"--json"}).out).contains("print"));
}

TEST_CASE("draw: what a scale comes to on paper is told where the resolution is", "[cli][draw]") {
  const scratch_folder scratch;
  const outcome small = draw(dynamic_khqr(), scratch / "code.png", {"--scale", "2", "--dpi", "203", "--json"});
  REQUIRE(small.status == 0);
  CHECK(json::parse(small.out)["print"] == json({{"side_um", 15'265},
                                                 {"module_um", 250},
                                                 {"dpi", 203},
                                                 {"module_pixels", 2},
                                                 {"next_um", 22'898},
                                                 {"warnings", {"small_module"}}}));
  CHECK(small.err == "emvqr: a module will be 0.25 mm wide; phones want 0.33 mm\n");
  CHECK(draw(dynamic_khqr(), scratch / "code.png", {"--scale", "3", "--dpi", "203"}).err.empty());
}

TEST_CASE("draw: segments, mark and a covered middle change the code", "[cli][draw]") {
  const scratch_folder scratch;
  const auto drawn_with = [&](const words& options) {
    return json::parse(draw(dynamic_khqr(), scratch / "code.png", with(options, {"--json"})).out);
  };
  CHECK(drawn_with({})["version"] == 9);
  CHECK(drawn_with({"--segments", "bytes"})["version"] == 9);
  CHECK(drawn_with({"--segments", "smallest"})["version"] == 7);
  CHECK(drawn_with({"--covered-middle"})["version"] == 14);
  CHECK(drawn_with({"--covered-middle"})["level"] == "H");
  CHECK(drawn_with({"--covered-middle", "--segments", "smallest"})["version"] == 14);
  const outcome refused = run({"draw", "-", "--force", "--eci"}, "Caf\xE9");
  CHECK(refused.status == 1);
  CHECK(refused.err.find("[--eci]") != std::string::npos);
}

TEST_CASE("make draws into every kind of file", "[cli][draw]") {
  const scratch_folder scratch;
  const std::pair<std::string, std::string> starts[] = {{"a.png", "\x89PNG"},
                                                        {"a.svg", "<svg"},
                                                        {"a.pdf", "%PDF-1.4"},
                                                        {"a.txt", "  "},
                                                        {"a.XBM", "#define emvqr_width"},
                                                        {"a.escpos", "\x1Dv0"}};
  for (const auto& [name, start] : starts) {
    CAPTURE(name);
    REQUIRE(run({"make", "khqr", "--account", "dara@abaa", "--name", "Dara", "-o", scratch / name}).status == 0);
    CHECK(read_file(scratch / name).substr(0, start.size()) == start);
  }
}
