// emvqr draw: the QR code of a payload.
#include <emvqr/image/encode.hpp>
#include <emvqr/syntax/text.hpp>

#include "commands.hpp"
#include "exit_status.hpp"
#include "input.hpp"
#include "json.hpp"
#include "made.hpp"
#include "output.hpp"
#include "picture_file.hpp"
#include "verdict.hpp"

#include <string>
#include <string_view>

namespace emvqr::cli {
namespace {

image::ecc read_level(std::string_view letter) {
  for (const image::ecc level : {image::ecc::low, image::ecc::medium, image::ecc::quartile, image::ecc::high})
    if (equal_ignoring_case(letter, letter_of(level))) return level;
  throw unusable("--level is L, M, Q or H");
}

}  // namespace

int draw_command::run() const {
  const picture_kind kind = file.empty() ? picture_kind::text : kind_of(file);
  const std::string text = read_payload(payload);
  const made_options answers{{}, json, {}};
  const verdict v = judge(text, {});
  if (!v.is_payload() && !force) {
    note("only payloads are drawn (--force draws any text)");
    return refuse(v.fault, "PAYLOAD", answers);
  }
  const result<drawing> made = draw(text, kind, read_level(level), {scale, quiet_zone, inverted});
  if (!made) return refuse(made.error(), {}, answers);
  if (!file.empty()) write_file(file, made->bytes);
  if (json) {
    write_out(json_of_drawing(*made, file) + "\n");
  } else if (file.empty()) {
    write_out(made->bytes);
  }
  return exit_good;
}

}  // namespace emvqr::cli
