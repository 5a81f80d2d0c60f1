// Checking a payload, and which rule a refused one breaks.
#include <emvqr/check.hpp>
#include <emvqr/rules/rule.hpp>

#include "convert.hpp"
#include "findings.hpp"
#include "sized.hpp"

namespace emvqr::c_api {

namespace {

emvqr_errc read(const emvqr_check_options* given, check_options& out) noexcept {
  if (given == nullptr) return EMVQR_ERRC_NONE;
  emvqr_check_options options;
  if (!read_sized(*given, options)) return EMVQR_ERRC_BAD_STRUCT_SIZE;
  out.now_ms = clock_of(options.now_ms);
  if (!take(options.khqr_edition, out.khqr_edition)) return EMVQR_ERRC_BAD_ARGUMENT;
  return EMVQR_ERRC_NONE;
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

emvqr_errc emvqr_errc_rule(emvqr_errc code, std::uint32_t* rule) {
  errc known{};
  if (rule == nullptr || !take(code, known)) return EMVQR_ERRC_BAD_ARGUMENT;
  *rule = number(rule_of(known));
  return EMVQR_ERRC_NONE;
}
