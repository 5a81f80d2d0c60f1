// Texts as other texts.
#include <emvqr/syntax/display.hpp>
#include <emvqr/syntax/md5.hpp>
#include <emvqr/syntax/text.hpp>
#include <emvqr/syntax/utf8.hpp>

#include "convert.hpp"

namespace emvqr::c_api {

static_assert(EMVQR_MAX_DISPLAY_BYTES == max_display_bytes);

}  // namespace emvqr::c_api

using namespace emvqr;
using namespace emvqr::c_api;

emvqr_errc emvqr_text_display(emvqr_text value, emvqr_buffer* out) {
  if (!is_text(value)) return EMVQR_ERRC_BAD_ARGUMENT;
  const std::string_view text = view_of(value);
  if (find_invalid_utf8(text) != text.size()) return EMVQR_ERRC_INVALID_UTF8;
  // What is longer would be cut, and what is cut looks whole.
  if (count_characters(text) > max_value_length) return EMVQR_ERRC_VALUE_TOO_LONG;
  return put(display(text), out);
}
emvqr_errc emvqr_text_md5(emvqr_text text, emvqr_buffer* out) {
  if (!is_text(text)) return EMVQR_ERRC_BAD_ARGUMENT;
  const auto digits = md5_hex(view_of(text));
  return put({digits.data(), digits.size()}, out);
}
