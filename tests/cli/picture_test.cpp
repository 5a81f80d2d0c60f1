// Pictures: what is drawn is read again, and the ways a picture can fail are different answers.
#include "cli/run.hpp"
#include "image/pictures.hpp"

#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include <jpeglib.h>
#include <nlohmann/json.hpp>
#include <png.h>

using namespace emvqr_test;
using json = nlohmann::json;

namespace {

std::string write_png(const canvas& sheet, const std::string& file) {
  png_image about{};
  about.version = PNG_IMAGE_VERSION;
  about.width = sheet.pixels.width;
  about.height = sheet.pixels.height;
  about.format = PNG_FORMAT_GRAY;
  REQUIRE(png_image_write_to_file(&about, file.c_str(), 0, sheet.pixels.pixels.data(), 0, nullptr) != 0);
  return file;
}

std::string write_jpeg(canvas& sheet, const std::string& file) {
  jpeg_compress_struct writer{};
  jpeg_error_mgr errors{};
  writer.err = jpeg_std_error(&errors);
  jpeg_create_compress(&writer);
  std::FILE* const out = std::fopen(file.c_str(), "wb");
  REQUIRE(out != nullptr);
  jpeg_stdio_dest(&writer, out);
  writer.image_width = sheet.pixels.width;
  writer.image_height = sheet.pixels.height;
  writer.input_components = 1;
  writer.in_color_space = JCS_GRAYSCALE;
  jpeg_set_defaults(&writer);
  jpeg_start_compress(&writer, TRUE);
  while (writer.next_scanline < writer.image_height) {
    JSAMPROW row = &sheet.at(0, writer.next_scanline);
    jpeg_write_scanlines(&writer, &row, 1);
  }
  jpeg_finish_compress(&writer);
  jpeg_destroy_compress(&writer);
  REQUIRE(std::fclose(out) == 0);
  return file;
}

/// Codes in a row, with room around each and their middles on one line.
std::string row_of(const std::vector<std::string>& texts, const scratch_folder& scratch) {
  constexpr unsigned cell = 400;
  canvas sheet{static_cast<unsigned>(texts.size()) * cell, cell};
  unsigned left = 40;
  for (const std::string& text : texts) {
    const image::symbol code = encoded(text);
    sheet.draw(code, left, (cell - 4 * code.size()) / 2, 4);
    left += cell;
  }
  return write_png(sheet, scratch / "row.png");
}

std::vector<json> lines_of(const std::string& text) {
  std::vector<json> lines;
  for (std::size_t at = 0; at < text.size(); at = text.find('\n', at) + 1)
    lines.push_back(json::parse(text.substr(at, text.find('\n', at) - at)));
  return lines;
}

outcome decode_file(const std::string& file) { return run({"decode", "--json", "--now", now, file}); }

std::string broken(std::string payload) { return payload.replace(payload.size() - 4, 4, "0000"); }

}  // namespace

TEST_CASE("decode tells each code of a picture with its corners", "[cli][picture]") {
  const scratch_folder scratch;
  const std::string file = write_png(drawn(encoded(dynamic_khqr()), 5), scratch / "one.png");
  const outcome result = decode_file(file);
  CHECK(result.status == 0);
  CHECK(result.err.empty());
  const std::vector<json> lines = lines_of(result.out);
  REQUIRE(lines.size() == 1);
  CHECK(lines[0]["payload"] == dynamic_khqr());
  CHECK(lines[0]["valid"] == true);
  REQUIRE(lines[0]["corners"].size() == 4);
  const int low = 4 * 5;
  const int high = low + static_cast<int>(encoded(dynamic_khqr()).size()) * 5;
  const int expected[4][2] = {{low, low}, {high, low}, {high, high}, {low, high}};
  for (std::size_t i = 0; i != 4; ++i) {
    CHECK(std::abs(lines[0]["corners"][i][0].get<int>() - expected[i][0]) <= 3);
    CHECK(std::abs(lines[0]["corners"][i][1].get<int>() - expected[i][1]) <= 3);
  }
}

TEST_CASE("a JPEG, a picture on stdin and a name without an ending are read too", "[cli][picture]") {
  const scratch_folder scratch;
  canvas sheet = drawn(encoded(khmer_khqr()), 6);
  CHECK(lines_of(decode_file(write_jpeg(sheet, scratch / "a.jpg")).out)[0]["payload"] == khmer_khqr());
  const std::string file = write_png(sheet, scratch / "no_ending");
  CHECK(lines_of(decode_file(file).out)[0]["payload"] == khmer_khqr());
  const outcome piped = run({"decode", "--json", "--now", now, "-"}, read_file(file));
  CHECK(lines_of(piped.out)[0]["payload"] == khmer_khqr());
}

TEST_CASE("a picture that cannot be read, holds no code, or a code that is no payload: three answers",
          "[cli][picture]") {
  const scratch_folder scratch;
  const std::string whole = read_file(write_png(drawn(encoded(dynamic_khqr())), scratch / "whole.png"));

  const outcome unreadable = decode_file(scratch.file("cut.png", whole.substr(0, whole.size() / 2)));
  CHECK(unreadable.status == 2);
  CHECK(json::parse(unreadable.out)["failure"]["code"] == "image_unreadable");
  CHECK(unreadable.err == "emvqr: the picture cannot be read\n");

  const outcome blank = decode_file(write_png(canvas{200, 200}, scratch / "blank.png"));
  CHECK(blank.status == 1);
  CHECK(json::parse(blank.out)["failure"]["code"] == "image_no_code");
  CHECK(json::parse(blank.out)["valid"] == false);
  CHECK(blank.err == "emvqr: there is no QR code in the picture\n");

  const outcome link = decode_file(write_png(drawn(encoded("https://example.com/menu")), scratch / "link.png"));
  CHECK(link.status == 1);
  CHECK(json::parse(link.out)["payload"] == "https://example.com/menu");
  CHECK(json::parse(link.out)["failure"]["code"] == "web_address");
}

TEST_CASE("pictures of other kinds are told apart from text", "[cli][picture]") {
  const scratch_folder scratch;
  for (const std::string start : {"GIF89a", "BM\x10", "RIFF\x10\x10\x10\x10WEBPVP8 ", "%PDF-1.7", "<svg "}) {
    CAPTURE(start);
    const outcome result = decode_file(scratch.file("other", start + std::string(100, 'x')));
    CHECK(result.status == 2);
    CHECK(json::parse(result.out)["failure"]["code"] == "image_unsupported");
  }
}

TEST_CASE("a PNG whose header promises a giant is refused without taking the memory", "[cli][picture][limits]") {
  const scratch_folder scratch;
  std::string png = read_file(write_png(canvas{8, 8}, scratch / "small.png"));
  // The header of 100,000 by 100,000 grey pixels, with its CRC.
  const std::string size = {'\0', '\1', '\x86', '\xA0'};
  png.replace(16, 13, size + size + std::string("\b\0\0\0\0", 5)).replace(29, 4, "\x8D\x39\x54\x14");
  const outcome result = decode_file(scratch.file("huge.png", png));
  CHECK(result.status == 2);
  CHECK(json::parse(result.out)["failure"]["code"] == "image_too_large");
}

TEST_CASE("of several codes one has to be a valid payload and none an invalid one", "[cli][picture]") {
  const scratch_folder scratch;
  const std::string good = dynamic_khqr();
  const std::string other = khmer_khqr();
  const std::string link = "https://example.com/a";
  // Payloads are told first, whatever stands left of them.
  struct {
    std::vector<std::string> drawn;
    std::vector<std::string> told;
    int status;
  } const cases[] = {
      {{good, good}, {good, good}, 0},
      {{good, link}, {good, link}, 0},
      {{link, good}, {good, link}, 0},
      {{link, link + "b"}, {link, link + "b"}, 1},
      {{good, broken(other)}, {good, broken(other)}, 1},
      {{broken(good), link}, {broken(good), link}, 1},
  };
  for (const auto& each : cases) {
    const outcome result = decode_file(row_of(each.drawn, scratch));
    CAPTURE(each.drawn);
    CHECK(result.status == each.status);
    CHECK(result.err.empty());
    const std::vector<json> lines = lines_of(result.out);
    REQUIRE(lines.size() == each.told.size());
    for (std::size_t i = 0; i != lines.size(); ++i) CHECK(lines[i]["payload"] == each.told[i]);
  }
}

TEST_CASE("two payloads of a picture that do not pay the same accounts are a finding", "[cli][picture]") {
  const scratch_folder scratch;
  const outcome result = decode_file(row_of({dynamic_khqr(), "menu", khmer_khqr()}, scratch));
  CHECK(result.status == 1);
  CHECK(result.err ==
        "emvqr: the payment codes in this picture do not pay the same accounts: ask which one is meant\n");
  const std::vector<json> lines = lines_of(result.out);
  REQUIRE(lines.size() == 3);
  CHECK(lines[0]["accounts_differ"] == true);
  CHECK(lines[1]["accounts_differ"] == true);
  CHECK_FALSE(lines[2].contains("accounts_differ"));

  const outcome same = decode_file(row_of({dynamic_khqr(), dynamic_khqr()}, scratch));
  CHECK(same.status == 0);
  CHECK(lines_of(same.out)[1]["accounts_differ"] == false);
}

TEST_CASE("the step that read a code is told, and steps are chosen", "[cli][picture]") {
  const scratch_folder scratch;
  const std::string plain = write_png(drawn(encoded(dynamic_khqr())), scratch / "plain.png");
  const std::string inverted = scratch / "inverted.png";
  REQUIRE(run({"draw", dynamic_khqr(), "--inverted", "-o", inverted}).status == 0);
  CHECK(lines_of(decode_file(plain).out)[0]["step"] == "fast");
  CHECK(lines_of(decode_file(inverted).out)[0]["step"] == "inverted");
  CHECK(run({"decode", "--now", now, inverted}).out.find(", step inverted\n") != std::string::npos);

  const auto with_steps = [&](const char* steps, const std::string& file) {
    return run({"decode", "--json", "--now", now, "--steps", steps, file});
  };
  CHECK(with_steps("fast,harder", inverted).status == 1);
  CHECK(with_steps("fast,inverted", inverted).status == 0);
  CHECK(lines_of(with_steps("upscaled", plain).out)[0]["step"] == "upscaled");
  CHECK(with_steps("faster", plain).status == 2);
  CHECK(with_steps("", plain).status == 2);
}

TEST_CASE("a picture that takes longer than its budget is unreadable, not empty", "[cli][picture]") {
  const scratch_folder scratch;
  const std::string wall = write_png(canvas{3000, 3000, 128}, scratch / "wall.png");
  const outcome cut_off = run({"decode", "--json", "--budget", "1", wall});
  CHECK(cut_off.status == 2);
  CHECK(json::parse(cut_off.out)["failure"]["code"] == "image_unreadable");
  CHECK(run({"decode", "--budget", "0", wall}).status == 2);
  CHECK(run({"decode", "--json", "--budget", "600000", wall}).status == 1);
}

TEST_CASE("a part of a text is refused, though it reads like a payload", "[cli][picture]") {
  const scratch_folder scratch;
  const outcome result = decode_file(write_png(first_of_two_parts(), scratch / "part.png"));
  CHECK(result.status == 1);
  const json line = json::parse(result.out);
  CHECK(line["payload"] == "structured a");
  CHECK(line["valid"] == false);
  CHECK(line["failure"]["code"] == name(emvqr::errc::image_code_in_parts));
  CHECK_FALSE(line.contains("accounts_differ"));
}

TEST_CASE("for people, codes of a picture are numbered and placed", "[cli][picture]") {
  const scratch_folder scratch;
  const outcome result = run({"decode", "--now", now, row_of({dynamic_khqr(), "hello"}, scratch)});
  CHECK(result.status == 0);
  CHECK(result.out.substr(0, 16) == "code 1 of 2 at (");
  CHECK(result.out.find("\n\ncode 2 of 2 at (") != std::string::npos);
  CHECK(result.out.find("not a payload: an ID is two digits (byte 0, MPM-4.3.1.1)") != std::string::npos);
}

TEST_CASE("what make and draw draw, emvqr reads byte for byte", "[cli][picture]") {
  const scratch_folder scratch;
  const words khqr = {"make",         "khqr",
                      "--account",    "cafe@abaa",
                      "--name",       "\u1780\u17B6\u17A0\u17D2\u179C\u17C1",
                      "--amount",     "100",
                      "--now",        now,
                      "--expires-in", "2m",
                      "-o",           scratch / "made.PNG"};
  const outcome made = run(khqr);
  REQUIRE(made.status == 0);
  const std::string payload = made.out.substr(0, made.out.size() - 1);
  CHECK(lines_of(decode_file(scratch / "made.PNG").out)[0]["payload"] == payload);

  for (const words& options : {words{}, {"--level", "H"}, {"--scale", "3"}, {"--inverted"}, {"--quiet-zone", "10"}}) {
    words line = {"draw", payload, "-o", scratch / "drawn.png"};
    line.insert(line.end(), options.begin(), options.end());
    CAPTURE(options);
    const outcome drew = run(line);
    CHECK(drew.status == 0);
    CHECK(drew.out.empty());
    CHECK(lines_of(decode_file(scratch / "drawn.png").out)[0]["payload"] == payload);
  }
}

TEST_CASE("what make draws, zbarimg reads byte for byte", "[cli][picture][zbar]") {
  if (run_program("zbarimg", {"--version"}).status != 0) {
    WARN("zbarimg is not installed: not compared");
    return;
  }
  const scratch_folder scratch;
  for (const std::string name : {"Dara", "\u1780\u17B6\u17A0\u17D2\u179C\u17C1", "Cafe \U0001F600"}) {
    const outcome made = run({"make", "khqr", "--account", "dara@abaa", "--name", name, "-o", scratch / "code.png"});
    REQUIRE(made.status == 0);
    const outcome seen = run_program("zbarimg", {"--raw", "-q", "--nodbus", "-Sbinary", scratch / "code.png"});
    // With -Sbinary nothing is put behind the bytes; the payload was printed with a newline.
    CHECK(seen.out + "\n" == made.out);
  }
}

TEST_CASE("SVG and text files are written by their ending", "[cli][picture]") {
  const scratch_folder scratch;
  CHECK(run({"draw", khmer_khqr(), "-o", scratch / "a.svg"}).status == 0);
  CHECK(read_file(scratch / "a.svg").find("<svg") != std::string::npos);
  CHECK(run({"draw", khmer_khqr(), "-o", scratch / "a.txt"}).status == 0);
  CHECK(read_file(scratch / "a.txt") == run({"draw", khmer_khqr()}).out);
}
