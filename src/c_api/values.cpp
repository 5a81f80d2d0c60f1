// Paths and numbers as texts and back.
#include <emvqr/base/fixed_text.hpp>
#include <emvqr/syntax/decimal.hpp>
#include <emvqr/syntax/path_text.hpp>

#include "convert.hpp"

#include <optional>

using namespace emvqr;
using namespace emvqr::c_api;

emvqr_errc emvqr_path_write(emvqr_path where, emvqr_buffer* out) {
  path known;
  if (!take(where, known)) return EMVQR_ERRC_BAD_ARGUMENT;
  return put(to_text(known), out);
}
emvqr_errc emvqr_path_read(emvqr_text text, emvqr_path* out) {
  if (out == nullptr || !is_text(text)) return EMVQR_ERRC_BAD_ARGUMENT;
  const std::optional<path> where = parse_path(view_of(text));
  if (!where) return EMVQR_ERRC_BAD_ID;
  *out = path_of(*where);
  return EMVQR_ERRC_NONE;
}

emvqr_errc emvqr_decimal_write(emvqr_decimal number, emvqr_buffer* out) {
  decimal known;
  if (!take(number, known)) return EMVQR_ERRC_BAD_ARGUMENT;
  return put(to_text(known), out);
}
emvqr_errc emvqr_decimal_read(emvqr_text text, emvqr_decimal* out) {
  if (out == nullptr || !is_text(text)) return EMVQR_ERRC_BAD_ARGUMENT;
  const result<decimal> read = parse_decimal(view_of(text));
  if (!read) return number(read.error().code);
  *out = decimal_of(*read);
  return EMVQR_ERRC_NONE;
}
