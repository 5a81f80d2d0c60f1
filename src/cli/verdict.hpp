// One text judged: what every command that reads prints, in one form or another.
#pragma once

#include <emvqr/base/failure.hpp>
#include <emvqr/check.hpp>
#include <emvqr/describe.hpp>
#include <emvqr/image/decode.hpp>
#include <emvqr/payload/parse.hpp>
#include <emvqr/payload/payload_view.hpp>
#include <emvqr/payload/quirk.hpp>
#include <emvqr/rules/report.hpp>
#include <emvqr/schemes/scheme.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace emvqr::cli {

/// How many findings of one payload are told; more are counted.
inline constexpr std::size_t max_findings = 64;
using findings = report<max_findings>;

/// How a text is to be judged.
struct judge_options {
  quirk allow = quirk::none;
  std::int64_t now_ms = no_clock;
  khqr::edition khqr_edition = khqr::edition::current;

  parse_options reading() const { return {allow}; }
  check_options checking() const { return {now_ms, khqr_edition}; }
};

/// As `--lenient` and `--profile` ask for it: what is allowed leniently includes KHQRs of the legacy edition.
judge_options judge_options_of(bool lenient, khqr::edition profile, std::int64_t now_ms);

/// How a text was seen in a picture.
struct sighting {
  std::array<image::point, 4> corners{};
  image::read_step step{};
  bool accounts_differ = false;  ///< a payload, and another one there does not pay the same accounts
};

/// What there is to say of one text. Points into it.
struct verdict {
  std::string_view text;
  failure fault{};  ///< why it is no payload; none where it is one
  payload_view view{};
  const scheme* in = nullptr;
  findings found{};

  std::optional<sighting> sight{};  ///< for a code of a picture
  /// Where it was found in a file of many, from 1; 0 for a text alone.
  std::uint64_t line = 0;

  bool is_payload() const { return !fault; }
  bool is_valid() const { return is_payload() && found.valid(); }
};

verdict judge(std::string_view text, const judge_options& options);

/// The CRC that fits a text which `parse` refused with `crc_mismatch`.
std::uint16_t crc_wanted(const verdict& refused);

/// What the object at `where` is called: by a scheme in the payload, or else by the bank that added it, or else by
/// EMVCo. Of a text that is no payload, by EMVCo.
std::string_view object_label(const verdict& v, path where);
using emvqr::object_label;

/// True if the object may be shown taken apart: not deeper than a path can say.
bool shows_objects(path where);

}  // namespace emvqr::cli
