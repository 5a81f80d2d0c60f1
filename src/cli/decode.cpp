// emvqr decode: what a payload, or every code in a picture, says.
#include <emvqr/base/message.hpp>
#include <emvqr/image/file.hpp>
#include <emvqr/payload/other_code.hpp>
#include <emvqr/scan.hpp>

#include "clock.hpp"
#include "commands.hpp"
#include "exit_status.hpp"
#include "input.hpp"
#include "json.hpp"
#include "output.hpp"
#include "report_text.hpp"

#include <vector>

#include <fmt/format.h>
#include <unistd.h>

namespace emvqr::cli {
namespace {

void print(const verdict& v, bool json, const painter& paint) {
  write_out(json ? json_of(v) + "\n" : report_text(v, paint));
}

int tell_picture_failure(const failure& why, bool json) {
  if (json) write_out(json_of_picture_failure(why) + "\n");
  note(meaning(why.code));
  // "There is no code" is an answer about a picture that was read; the others are about the file.
  return why.code == errc::image_no_code ? exit_invalid : exit_unusable;
}

/// Other codes may stand beside a payment code (a link, a ticket); one that starts as a payload does means to be one.
bool means_to_be_payload(const verdict& v) { return v.is_payload() || v.text.substr(0, 4) == "0002"; }

std::string place_of(const image::found_code& code) {
  std::string out;
  for (const image::point& corner : code.corners) out += fmt::format(" ({}, {})", corner.x, corner.y);
  return out;
}

// What a code says is worth nothing by itself where it is one of several parts.
verdict judge_code(const image::found_code& code, const judge_options& options) {
  verdict v = judge(code.bytes, options);
  if (code.parts > 1) v.fault = {errc::image_code_in_parts, {}, 0, 0};
  return v;
}

int decode_picture(const std::string& bytes, const judge_options& options, const image::decode_options& how,
                   bool json) {
  const result<image::picture> picture = image::read_picture(bytes);
  if (!picture) return tell_picture_failure(picture.error(), json);
  const result<scanned> seen = scan(picture->view(), how, {options.allow});
  if (!seen) return tell_picture_failure(seen.error(), json);

  const painter paint(STDOUT_FILENO);
  bool any_valid = false;
  bool any_invalid = false;
  std::size_t number = 0;
  for (const image::found_code& code : seen->codes) {
    verdict v = judge_code(code, options);
    v.sight = sighting{code.corners, code.step, seen->accounts_differ && v.is_payload()};
    any_valid = any_valid || v.is_valid();
    any_invalid = any_invalid || (means_to_be_payload(v) && !v.is_valid());
    if (!json)
      write_out(fmt::format("{}code {} of {} at{}, step {}\n", number == 0 ? "" : "\n", number + 1, seen->codes.size(),
                            place_of(code), name_of(code.step)));
    print(v, json, paint);
    ++number;
  }
  if (seen->accounts_differ)
    note("the payment codes in this picture do not pay the same accounts: ask which one is meant");
  return any_valid && !any_invalid && !seen->accounts_differ ? exit_good : exit_invalid;
}

}  // namespace

int decode_command::run() const {
  const input in = read_argument(source);
  const judge_options options = judge_options_of(lenient, profile, now_or_clock(now_ms));
  if (in.is_picture) return decode_picture(in.bytes, options, how, json);
  const verdict v = judge(in.bytes, options);
  print(v, json, painter(STDOUT_FILENO));
  const bool maybe_a_name = in.from == input::origin::argument && v.fault.offset == 0 && !means_to_be_payload(v) &&
                            !is_other_code(v.fault.code);
  if (maybe_a_name && !in.bytes.empty()) note("there is no file of this name, so it was read as a payload");
  return v.is_valid() ? exit_good : exit_invalid;
}

}  // namespace emvqr::cli
