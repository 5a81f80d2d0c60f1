// Reading: a text as a payload, its CRC, its objects, its money.
#include <emvqr/base/version.hpp>
#include <emvqr/payload/currency.hpp>
#include <emvqr/payload/parse.hpp>
#include <emvqr/syntax/crc16.hpp>
#include <emvqr/syntax/decimal.hpp>

#include "convert.hpp"
#include "parse_with.hpp"
#include "sized.hpp"

#include <optional>

namespace emvqr::c_api {

static_assert(EMVQR_MAX_INPUT_BYTES >= max_input_bytes);

template <>
inline constexpr std::uint64_t mark_of<template_view::iterator> = 0x3165'6C66'7271'6D65;  // "emqrfle1"

namespace {

emvqr_errc describe(currency code, emvqr_currency& out) noexcept {
  out = {number(code), 0, {}};
  const currency_info* const info = find_currency(code);
  if (info == nullptr) return EMVQR_ERRC_NO_SUCH_OBJECT;
  out.exponent = info->exponent;
  std::memcpy(out.alpha, info->alpha, sizeof info->alpha);
  return EMVQR_ERRC_NONE;
}

}  // namespace
}  // namespace emvqr::c_api

using namespace emvqr;
using namespace emvqr::c_api;

emvqr_text emvqr_version(void) { return text_of(version); }
std::uint32_t emvqr_abi_version(void) { return EMVQR_ABI_VERSION; }

emvqr_errc emvqr_payload_parse(emvqr_text text, std::uint32_t quirks, emvqr_payload* out, emvqr_failure* why) {
  return parse_with(parse, text, quirks, out, why);
}

emvqr_errc emvqr_text_crc(emvqr_text text, std::uint32_t* crc) {
  if (crc == nullptr || !is_text(text)) return EMVQR_ERRC_BAD_ARGUMENT;
  *crc = crc16(view_of(text));
  return EMVQR_ERRC_NONE;
}

emvqr_errc emvqr_payload_describe(const emvqr_payload* payload, emvqr_payload_info* out) {
  if (out == nullptr) return EMVQR_ERRC_BAD_ARGUMENT;
  if (!is_size_of<emvqr_payload_info>(out->struct_size)) return EMVQR_ERRC_BAD_STRUCT_SIZE;
  const payload_view* view = nullptr;
  if (const emvqr_errc misuse = find_view(payload, view)) return misuse;
  write_sized(*out, {0, number(view->unit()), number(view->quirks()), view->crc_computed(), text_of(view->raw()),
                     text_of(view->crc_given())});
  return EMVQR_ERRC_NONE;
}

emvqr_errc emvqr_payload_find(const emvqr_payload* payload, emvqr_path where, emvqr_field* out) {
  path at;
  if (out == nullptr || !take(where, at)) return EMVQR_ERRC_BAD_ARGUMENT;
  const payload_view* view = nullptr;
  if (const emvqr_errc misuse = find_view(payload, view)) return misuse;
  field found;
  if (!view->find(at, found)) return EMVQR_ERRC_NO_SUCH_OBJECT;
  *out = field_of(found);
  return EMVQR_ERRC_NONE;
}
emvqr_errc emvqr_payload_get(const emvqr_payload* payload, emvqr_path where, emvqr_text* value) {
  if (value == nullptr) return EMVQR_ERRC_BAD_ARGUMENT;
  emvqr_field found;
  const emvqr_errc code = emvqr_payload_find(payload, where, &found);
  if (code == EMVQR_ERRC_NONE) *value = found.value;
  return code;
}

emvqr_errc emvqr_fields_begin(const emvqr_payload* payload, emvqr_path where, emvqr_fields* out) {
  if (out == nullptr) return EMVQR_ERRC_BAD_ARGUMENT;
  let_go(*out);
  path at;
  if (!take(where, at)) return EMVQR_ERRC_BAD_ARGUMENT;
  const payload_view* view = nullptr;
  if (const emvqr_errc misuse = find_view(payload, view)) return misuse;
  if (!at.empty() && !view->has(at)) return EMVQR_ERRC_NO_SUCH_OBJECT;
  const template_view level = at.empty() ? view->objects() : view->objects(at);
  if (level.empty()) return EMVQR_ERRC_NOT_A_TEMPLATE;
  hold<template_view::iterator>(*out, level.begin());
  return EMVQR_ERRC_NONE;
}
emvqr_errc emvqr_fields_next(emvqr_fields* walk, emvqr_field* out) {
  if (walk == nullptr || out == nullptr) return EMVQR_ERRC_BAD_ARGUMENT;
  auto* const at = held<template_view::iterator>(walk);
  if (at == nullptr) return EMVQR_ERRC_NOT_FILLED;
  if (*at == template_view::iterator{}) return EMVQR_ERRC_AT_END;
  *out = field_of(**at);
  ++*at;
  return EMVQR_ERRC_NONE;
}

emvqr_errc emvqr_payload_amount(const emvqr_payload* payload, emvqr_decimal* out, emvqr_failure* why) {
  if (out == nullptr) return answer(why, EMVQR_ERRC_BAD_ARGUMENT);
  const payload_view* view = nullptr;
  if (const emvqr_errc misuse = find_view(payload, view)) return answer(why, misuse);
  const result<std::optional<decimal>> amount = view->amount();
  if (!amount) return answer(why, amount.error());
  if (!*amount) return answer(why, failure{errc::no_such_object, tag::transaction_amount});
  *out = decimal_of(**amount);
  return answer(why, EMVQR_ERRC_NONE);
}

emvqr_errc emvqr_payload_currency(const emvqr_payload* payload, emvqr_currency* out) {
  if (out == nullptr) return EMVQR_ERRC_BAD_ARGUMENT;
  const payload_view* view = nullptr;
  if (const emvqr_errc misuse = find_view(payload, view)) return misuse;
  const std::optional<currency> code = view->transaction_currency();
  if (!code) return EMVQR_ERRC_NO_SUCH_OBJECT;
  describe(*code, *out);
  return EMVQR_ERRC_NONE;
}
emvqr_errc emvqr_currency_of_numeric(std::uint32_t numeric, emvqr_currency* out) {
  if (out == nullptr || numeric > 999) return EMVQR_ERRC_BAD_ARGUMENT;
  return describe(static_cast<currency>(numeric), *out);
}
emvqr_errc emvqr_currency_of_alpha(emvqr_text letters, emvqr_currency* out) {
  if (out == nullptr || !is_text(letters)) return EMVQR_ERRC_BAD_ARGUMENT;
  const std::optional<currency> code = currency_from_alpha(view_of(letters));
  if (!code) return EMVQR_ERRC_NO_SUCH_OBJECT;
  return describe(*code, *out);
}
