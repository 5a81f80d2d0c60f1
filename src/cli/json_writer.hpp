// Writes JSON straight into a text: no tree in between, since `check --json` writes millions of lines.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace emvqr::cli {

/// Appends one JSON value. Whoever calls sees to it that what was begun is ended; commas come by themselves.
class json_writer {
 public:
  json_writer& begin_object() { return open('{'); }
  json_writer& end_object() { return close('}'); }
  json_writer& begin_array() { return open('['); }
  json_writer& end_array() { return close(']'); }

  /// A name within an object; plain ASCII. The value comes next.
  json_writer& key(std::string_view name);

  /// Any bytes. What is not UTF-8 becomes U+FFFD, since JSON has no way to say it; what must not reach a terminal
  /// (`is_hidden`) becomes a \u escape.
  json_writer& text(std::string_view value);
  json_writer& number(std::int64_t value);
  json_writer& boolean(bool value);

  json_writer& member(std::string_view name, std::string_view value) { return key(name).text(value); }

  /// What was written.
  std::string take() { return std::move(out_); }

 private:
  json_writer& open(char bracket);
  json_writer& close(char bracket);
  void separate();

  std::string out_;
};

}  // namespace emvqr::cli
