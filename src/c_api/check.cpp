// Checking a payload, and which schemes are in it.
#include <emvqr/check.hpp>
#include <emvqr/schemes/recognise.hpp>
#include <emvqr/schemes/registry.hpp>
#include <emvqr/schemes/scheme.hpp>

#include "convert.hpp"
#include "findings.hpp"
#include "sized.hpp"

namespace emvqr::c_api {

template <>
inline constexpr std::uint64_t mark_of<scheme_range::iterator> = 0x3168'6373'7271'6D65;  // "emqrsch1"

namespace {

emvqr_errc read(const emvqr_check_options* given, check_options& out) noexcept {
  if (given == nullptr) return EMVQR_ERRC_NONE;
  emvqr_check_options options;
  if (!read_sized(*given, options)) return EMVQR_ERRC_BAD_STRUCT_SIZE;
  out.now_ms = clock_of(options.now_ms);
  if (!take(options.khqr_edition, out.khqr_edition)) return EMVQR_ERRC_BAD_ARGUMENT;
  return EMVQR_ERRC_NONE;
}

/// Fills in a scheme, or a template of nobody we know, and where it stands.
void put(const scheme* in, const scheme_match* match, emvqr_scheme& out) noexcept {
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

emvqr_errc emvqr_payload_check(const emvqr_payload* payload, const emvqr_check_options* options,
                               emvqr_finding* findings, size_t capacity, emvqr_report* report) {
  const findings_out to{findings, capacity, report};
  if (const emvqr_errc misuse = to.misuse()) return misuse;
  const payload_view* view = nullptr;
  if (const emvqr_errc misuse = find_view(payload, view)) return misuse;
  check_options how;
  if (const emvqr_errc misuse = read(options, how)) return misuse;
  return hand_out(check<EMVQR_MAX_FINDINGS>(*view, how), to);
}

emvqr_errc emvqr_payload_scheme(const emvqr_payload* payload, emvqr_scheme* out) {
  if (out == nullptr) return EMVQR_ERRC_BAD_ARGUMENT;
  if (!is_size_of<emvqr_scheme>(out->struct_size)) return EMVQR_ERRC_BAD_STRUCT_SIZE;
  const payload_view* view = nullptr;
  if (const emvqr_errc misuse = find_view(payload, view)) return misuse;
  const scheme* const in = find_scheme(*view);
  for (const scheme_match& match : schemes(*view)) {
    if (match.is != in) continue;
    put(in, &match, *out);
    return EMVQR_ERRC_NONE;
  }
  put(in, nullptr, *out);
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
  put((*at)->is, &**at, *out);
  ++*at;
  return EMVQR_ERRC_NONE;
}
