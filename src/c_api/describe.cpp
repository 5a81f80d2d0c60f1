// What objects are called, what values mean, and what mends a fault.
#include <emvqr/describe.hpp>
#include <emvqr/rules/mend.hpp>

#include "convert.hpp"

using namespace emvqr;
using namespace emvqr::c_api;

emvqr_errc emvqr_object_name(const emvqr_payload* payload, emvqr_path where, emvqr_buffer* out) {
  path at;
  if (!take(where, at)) return EMVQR_ERRC_BAD_ARGUMENT;
  if (payload == nullptr) return put(object_label(at), out);
  const payload_view* view = nullptr;
  if (const emvqr_errc misuse = find_view(payload, view)) return misuse;
  return put(object_label(*view, at), out);
}

emvqr_errc emvqr_value_meaning(const emvqr_payload* payload, emvqr_path where, emvqr_buffer* out) {
  path at;
  if (!take(where, at)) return EMVQR_ERRC_BAD_ARGUMENT;
  const payload_view* view = nullptr;
  if (const emvqr_errc misuse = find_view(payload, view)) return misuse;
  field object;
  if (!view->find(at, object)) return EMVQR_ERRC_NO_SUCH_OBJECT;
  return put(meaning_of(*view, at, object.value), out);
}

emvqr_errc emvqr_finding_mend(const emvqr_payload* payload, const emvqr_finding* found, emvqr_buffer* out) {
  finding known;
  if (found == nullptr || !take(found->rule, known.broken) || !take(found->where, known.where))
    return EMVQR_ERRC_BAD_ARGUMENT;
  known.offset = found->offset;
  const payload_view* view = nullptr;
  if (const emvqr_errc misuse = find_view(payload, view)) return misuse;
  return put(mend(*view, known), out);
}
emvqr_errc emvqr_failure_mend(emvqr_text text, const emvqr_failure* why, emvqr_buffer* out) {
  failure known;
  if (why == nullptr || !is_text(text) || !take(*why, known)) return EMVQR_ERRC_BAD_ARGUMENT;
  return put(mend(view_of(text), known), out);
}
