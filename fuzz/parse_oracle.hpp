// What `parse` has to answer, whatever the bytes are.
#pragma once

#include <emvqr/base/message.hpp>
#include <emvqr/payload/parse.hpp>
#include <emvqr/rules/mend.hpp>

#include "fuzz/fuzz.hpp"
#include "fuzz/reference_utf8.hpp"
#include "fuzz/sound_view.hpp"
#include "property/reference.hpp"

#include <cstddef>
#include <string_view>

namespace emvqr_fuzz {

inline void must_tell_why(const emvqr::failure& why, std::string_view text) {
  must(static_cast<bool>(why) && !name(why.code).empty(), "a refusal has a code with a name");
  must(why.offset <= text.size(), "a refusal names a place in the text");
  must(!message(why).view().empty(), "a refusal has a sentence");
  mend(text, why);
}

/// The verdict of the reference reader: yes where exactly one of the two ways of counting gives a payload.
inline emvqr::errc reference_verdict(std::string_view text) {
  using emvqr::errc;
  if (text.empty()) return errc::empty_input;
  if (text.size() > emvqr::max_input_bytes) return errc::input_too_long;
  if (!is_utf8(text) || text.find('\0') != std::string_view::npos) return errc::invalid_utf8;
  const bool by_characters = emvqr_test::reference_accepts(text);
  if (!has_four_byte_character(text)) return by_characters ? errc::none : errc::bad_length;
  const bool by_utf16 = emvqr_test::reference_accepts(text, true);
  if (by_characters && by_utf16) return errc::ambiguous_length;
  return by_characters || by_utf16 ? errc::none : errc::bad_length;
}

/// Reads `text` strictly and with the quirks of `allow`; both have to agree with the reference, and with each other.
inline void must_parse_rightly(std::string_view text, emvqr::quirk allow) {
  const auto strict = emvqr::parse(text);
  const emvqr::errc wanted = reference_verdict(text);
  must(strict.has_value() == (wanted == emvqr::errc::none), "a second reader gives the same verdict");
  if (wanted == emvqr::errc::ambiguous_length) must(strict.error().code == wanted, "two readings are told as such");
  const auto lenient = emvqr::parse(text, {allow});
  if (strict) {
    must_be_sound(*strict, text);
    must(strict->quirks() == emvqr::quirk::none, "a strict reading forgives nothing");
    // What is forgiven may make a second reading good: then there are two, and none is given.
    must(lenient ? lenient->unit() == strict->unit() && lenient->quirks() == emvqr::quirk::none
                 : lenient.error().code == emvqr::errc::ambiguous_length,
         "what is read strictly is read leniently just so, or in two ways");
  } else {
    must_tell_why(strict.error(), text);
    if (!lenient) must_tell_why(lenient.error(), text);
  }
  if (!lenient) return;
  must_be_sound(*lenient, text);
  must((static_cast<unsigned>(lenient->quirks()) & ~static_cast<unsigned>(allow)) == 0, "what is forgiven was allowed");
}

}  // namespace emvqr_fuzz
