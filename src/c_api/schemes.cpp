// The schemes there are, and which are in a payload.
#include <emvqr/schemes/recognise.hpp>
#include <emvqr/schemes/registry.hpp>
#include <emvqr/schemes/scheme.hpp>

#include "convert.hpp"
#include "parse_with.hpp"
#include "sized.hpp"

#include <iterator>

namespace emvqr::c_api {

template <>
inline constexpr std::uint64_t mark_of<scheme_range::iterator> = 0x3168'6373'7271'6D65;  // "emqrsch1"

namespace {

/// Fills in a scheme, or a template of nobody we know, and where it stands.
void fill(const scheme* in, const scheme_match* match, emvqr_scheme& out) noexcept {
  emvqr_scheme told{};
  told.certainty = number(certainty::unverified);
  if (in != nullptr) {
    told.certainty = number(in->sure);
    told.id = text_of(in->id);
    told.name = text_of(in->name);
    told.country = text_of(in->country);
    told.run_by = text_of(in->operator_name);
  }
  if (match != nullptr) {
    told.root_id = match->account.id;
    told.offset = match->account.offset;
    told.guid = text_of(match->guid);
  }
  write_sized(out, told);
}

}  // namespace
}  // namespace emvqr::c_api

using namespace emvqr;
using namespace emvqr::c_api;

emvqr_errc emvqr_payload_parse_in_scheme(emvqr_text text, std::uint32_t quirks, emvqr_payload* out,
                                         emvqr_failure* why) {
  return parse_with(parse_in_scheme, text, quirks, out, why);
}

emvqr_errc emvqr_payload_scheme(const emvqr_payload* payload, emvqr_scheme* out) {
  if (out == nullptr) return EMVQR_ERRC_BAD_ARGUMENT;
  if (!is_size_of<emvqr_scheme>(out->struct_size)) return EMVQR_ERRC_BAD_STRUCT_SIZE;
  const payload_view* view = nullptr;
  if (const emvqr_errc misuse = find_view(payload, view)) return misuse;
  const scheme* const in = find_scheme(*view);
  for (const scheme_match& match : schemes(*view)) {
    if (match.is != in) continue;
    fill(in, &match, *out);
    return EMVQR_ERRC_NONE;
  }
  fill(in, nullptr, *out);
  return EMVQR_ERRC_NONE;
}

emvqr_errc emvqr_schemes_begin(const emvqr_payload* payload, emvqr_schemes* out) {
  if (out == nullptr) return EMVQR_ERRC_BAD_ARGUMENT;
  let_go(*out);
  const payload_view* view = nullptr;
  if (const emvqr_errc misuse = find_view(payload, view)) return misuse;
  hold<scheme_range::iterator>(*out, schemes(*view).begin());
  return EMVQR_ERRC_NONE;
}
emvqr_errc emvqr_schemes_next(emvqr_schemes* walk, emvqr_scheme* out) {
  if (walk == nullptr || out == nullptr) return EMVQR_ERRC_BAD_ARGUMENT;
  if (!is_size_of<emvqr_scheme>(out->struct_size)) return EMVQR_ERRC_BAD_STRUCT_SIZE;
  auto* const at = held<scheme_range::iterator>(walk);
  if (at == nullptr) return EMVQR_ERRC_NOT_FILLED;
  if (*at == scheme_range::iterator{}) return EMVQR_ERRC_AT_END;
  fill((*at)->is, &**at, *out);
  ++*at;
  return EMVQR_ERRC_NONE;
}

emvqr_errc emvqr_scheme_at(size_t index, emvqr_scheme* out) {
  if (out == nullptr) return EMVQR_ERRC_BAD_ARGUMENT;
  if (!is_size_of<emvqr_scheme>(out->struct_size)) return EMVQR_ERRC_BAD_STRUCT_SIZE;
  if (index >= std::size(scheme_registry)) return EMVQR_ERRC_AT_END;
  fill(scheme_registry[index], nullptr, *out);
  return EMVQR_ERRC_NONE;
}
