// JSON as such: read as a second reader reads it, hidden characters written out, bytes as texts of JSON; and replies of
// Bakong's server, with nothing in them that was not said.
#include <emvqr/bakong/json.hpp>
#include <emvqr/json.hpp>

#include "fuzz/bakong_oracle.hpp"
#include "fuzz/fuzz.hpp"
#include "fuzz/input.hpp"
#include "fuzz/json_oracle.hpp"
#include "fuzz/reference_utf8.hpp"

#include <string>
#include <string_view>

using emvqr_fuzz::must;
namespace json = emvqr::json;

namespace {

bool has_hidden(std::string_view text) {
  for (std::size_t at = 0; at != text.size();) {
    const emvqr::character c = emvqr::character_at(text, at);
    if (c.size == 0 || (emvqr::must_be_escaped(c.code) && c.code != '\n' && c.code != '\r' && c.code != '\t'))
      return true;
    at += c.size;
  }
  return false;
}

/// What has newlines outside its texts, or a byte order mark, is not what `escape_hidden` is for.
void must_escape_well(std::string_view text) {
  if (text.find_first_of("\n\r\t") != std::string_view::npos || text.substr(0, 3) == "\xEF\xBB\xBF") return;
  const std::string shown = json::escape_hidden(text);
  must(!has_hidden(shown), "nothing is hidden in what was written out");
  must(emvqr_fuzz::second_reading(shown) == emvqr_fuzz::second_reading(text), "what is written out says the same");
}

/// Any bytes as a text of JSON, alone and as a name and a value.
void must_quote_well(std::string_view bytes) {
  const std::string quoted = json::quoted(bytes);
  must(!has_hidden(quoted), "nothing is hidden in a text that was written");
  const auto read = emvqr_fuzz::second_reading(quoted);
  must(read.is_string(), "bytes become a text");
  const bool is_utf8 = emvqr_fuzz::is_utf8(bytes);
  must(!is_utf8 || read.get<std::string>() == bytes, "a text is what it was");
  must(is_utf8 || read.get<std::string>().find("\xEF\xBF\xBD") != std::string::npos, "what is no text is told");
  const json::document again = json::parse("{" + quoted + ":" + quoted + "}");
  if (bytes.size() < 10000)
    must(again && again->members.at(0).name == again->members.at(0).is.text, "a name is read as a value is");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const emvqr_fuzz::payload_input input{data, size};
  const std::string_view text = input.payload;
  emvqr_fuzz::chooser choose{input.choices};
  json::limits within;
  if (choose.yes()) within = {choose.below(4096), choose.below(70), choose.below(300)};
  emvqr_fuzz::must_read_json_rightly(text, within);
  if (json::parse(text)) must_escape_well(text);
  must_quote_well({reinterpret_cast<const char*>(data), size});
  emvqr_fuzz::must_read_replies_well(text, static_cast<int>(100 + choose.below(600)));
  return 0;
}
