#include "json_writer.hpp"

#include "safe_text.hpp"

#include <array>
#include <charconv>
#include <iterator>

#include <fmt/format.h>

namespace emvqr::cli {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";  // U+FFFD

constexpr bool is_plain(char c) { return c >= 0x20 && c < 0x7F && c != '"' && c != '\\'; }

void add_escape(std::string& out, char32_t c) {
  const auto unit = [&out](unsigned value) { fmt::format_to(std::back_inserter(out), "\\u{:04x}", value); };
  if (c <= 0xFFFF) return unit(static_cast<unsigned>(c));
  const auto above = static_cast<unsigned>(c) - 0x10000U;
  unit(0xD800U + (above >> 10));
  unit(0xDC00U + (above & 0x3FFU));
}

}  // namespace

void json_writer::separate() {
  // A value ends in a quote, a digit, a letter or a closing bracket: nothing that stands before a first one.
  if (!out_.empty() && out_.back() != '{' && out_.back() != '[' && out_.back() != ':') out_ += ',';
}

json_writer& json_writer::open(char bracket) {
  separate();
  out_ += bracket;
  return *this;
}

json_writer& json_writer::close(char bracket) {
  out_ += bracket;
  return *this;
}

json_writer& json_writer::key(std::string_view name) {
  separate();
  out_.append("\"").append(name).append("\":");
  return *this;
}

json_writer& json_writer::text(std::string_view value) {
  separate();
  out_ += '"';
  while (!value.empty()) {
    std::size_t plain = 0;
    while (plain != value.size() && is_plain(value[plain])) ++plain;
    out_.append(value.data(), plain);
    value.remove_prefix(plain);
    if (value.empty()) break;
    std::size_t bytes = 0;
    const char32_t c = first_code_point(value, bytes);
    if (bytes == 0) {
      out_ += replacement;
      bytes = 1;
    } else if (c == '"' || c == '\\') {
      out_.append("\\").append(1, value.front());
    } else if (is_hidden(c)) {
      add_escape(out_, c);
    } else {
      out_.append(value.data(), bytes);
    }
    value.remove_prefix(bytes);
  }
  out_ += '"';
  return *this;
}

json_writer& json_writer::number(std::int64_t value) {
  separate();
  std::array<char, 24> digits{};
  const std::to_chars_result end = std::to_chars(digits.data(), digits.data() + digits.size(), value);
  out_.append(digits.data(), end.ptr);
  return *this;
}

json_writer& json_writer::boolean(bool value) {
  separate();
  out_ += value ? "true" : "false";
  return *this;
}

}  // namespace emvqr::cli
