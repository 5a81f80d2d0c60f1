// Bytes, characters and numbers, each held against a simple way to the same answer.
#include <emvqr/syntax/decimal.hpp>
#include <emvqr/syntax/display.hpp>
#include <emvqr/syntax/look_alike.hpp>
#include <emvqr/syntax/nfc.hpp>
#include <emvqr/syntax/path_text.hpp>
#include <emvqr/syntax/text.hpp>
#include <emvqr/syntax/unicode.hpp>
#include <emvqr/syntax/url.hpp>
#include <emvqr/syntax/utf8.hpp>

#include "fuzz/fuzz.hpp"
#include "fuzz/input.hpp"
#include "fuzz/reference_utf8.hpp"

#include <algorithm>
#include <string>
#include <string_view>

using emvqr_fuzz::must;

namespace {

struct counts {
  std::size_t characters = 0, utf16 = 0;
};
counts count_simply(std::string_view text) {
  counts out;
  for (std::size_t at = 0; at != text.size();) {
    const std::size_t size = emvqr_fuzz::reference_character(text.substr(at));
    ++out.characters;
    out.utf16 += size == 4 ? 2 : 1;
    at += size;
  }
  return out;
}

void must_read_bytes(std::string_view text) {
  const auto is_plain = [](char c) { return c >= ' ' && c <= '~'; };
  const auto other = static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), is_plain) - text.begin());
  must(emvqr::find_not_ans(text) == other, "the first byte that is not printable ASCII");
  must(emvqr::is_ans(text) == (other == text.size()), "printable ASCII to the end");
  must(emvqr::find_invalid_utf8(text) == emvqr_fuzz::reference_broken(text), "the first byte that is not UTF-8");
}

void must_count(std::string_view text) {
  const counts wanted = count_simply(text);
  must(emvqr::count_characters(text) == wanted.characters, "as many characters");
  must(emvqr::count_length(text, emvqr::length_unit::characters) == wanted.characters, "as many characters");
  must(emvqr::count_length(text, emvqr::length_unit::utf16) == wanted.utf16, "as many UTF-16 units");
  must(emvqr::count_length(text, emvqr::length_unit::bytes) == text.size(), "as many bytes");
  must(emvqr::has_astral(text) == (wanted.utf16 != wanted.characters), "a character past U+FFFF");
  for (const auto unit : {emvqr::length_unit::characters, emvqr::length_unit::utf16})
    must(emvqr::bytes_of_length(text, emvqr::count_length(text, unit), unit) == text.size(), "all of it, counted back");
}

bool is_shown_as_it_is(std::string_view value) {
  for (std::size_t at = 0; at != value.size();) {
    const emvqr::character c = emvqr::character_at(value, at);
    if (c.code == '\\' || emvqr::is_hidden(c.code) || emvqr::is_unknown(c.code)) return false;
    at += c.size;
  }
  return emvqr::find_mixed_letter(value) == value.size();
}

// What is shown has nothing that hides or turns, and what needed no escape is as it was.
void must_display(std::string_view text) {
  const std::string_view value = text.substr(0, emvqr::bytes_of_length(text, 99, emvqr::length_unit::characters));
  const auto shown = emvqr::display(value);
  must(emvqr_fuzz::is_utf8(shown.view()), "what is shown is UTF-8");
  for (std::size_t at = 0; at != shown.view().size();) {
    const emvqr::character c = emvqr::character_at(shown.view(), at);
    must(!emvqr::is_hidden(c.code) || emvqr::is_joiner(c.code), "nothing hidden is shown but joiners");
    must(!emvqr::is_bidi_control(c.code) && !emvqr::is_control(c.code), "nothing that turns or controls is shown");
    at += c.size;
  }
  if (is_shown_as_it_is(value)) must(shown.view() == value, "what hides nothing is shown as it is");
}

// Digits by hand: at most 18, one point.
void must_read_number(std::string_view text) {
  const auto points = std::count(text.begin(), text.end(), '.');
  const bool digits = std::all_of(text.begin(), text.end(), [](char c) { return c == '.' || (c >= '0' && c <= '9'); });
  const auto count = text.size() - static_cast<std::size_t>(points);
  const auto number = emvqr::parse_decimal(text);
  must(number.has_value() == (digits && points <= 1 && count >= 1 && count <= 18), "a number is digits and a point");
  if (!number) {
    must(number.error().offset <= text.size(), "its fault is in it");
    return;
  }
  std::int64_t units = 0;
  for (const char c : text)
    if (c != '.') units = units * 10 + (c - '0');
  const std::size_t scale = points == 0 ? 0 : text.size() - text.find('.') - 1;
  must(number->units == units && number->scale == scale, "it is that number");
  const auto written = emvqr::to_text(*number);
  const auto again = emvqr::parse_decimal(written.view());
  must(again && again->units == units && again->scale == scale, "and is read again from what it is written as");
}

void must_read_path(std::string_view text) {
  if (const auto where = emvqr::parse_path(text))
    must(emvqr::to_text(*where).view() == text, "a path has one spelling");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string copy{reinterpret_cast<const char*>(data), size};
  const std::string_view text = copy;
  must_read_bytes(text);
  const std::string_view start = text.substr(0, text.find('\0'));
  must_read_number(start);
  must_read_path(start);
  must(emvqr_fuzz::lies_in(emvqr::https_host(text), text), "a host is part of its address");
  if (!emvqr_fuzz::is_utf8(text)) return 0;
  must_count(text);
  must_display(text);
  must(emvqr::find_not_nfc(text) <= text.size(), "a place in the text");
  must(emvqr::find_mixed_letter(text) <= text.size(), "a place in the text");
  must(emvqr::find_latin_imitation(text) <= text.size(), "a place in the text");
  return 0;
}
