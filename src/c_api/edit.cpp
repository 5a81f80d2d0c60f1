// A payload with changes.
#include <emvqr/payload/change.hpp>
#include <emvqr/payload/edit.hpp>

#include "changes.hpp"
#include "convert.hpp"

using namespace emvqr;
using namespace emvqr::c_api;

emvqr_errc emvqr_payload_edit(const emvqr_payload* payload, const emvqr_change* changes, size_t count,
                              emvqr_buffer* out, emvqr_failure* why) {
  if (!is_buffer(out)) return answer(why, EMVQR_ERRC_BAD_ARGUMENT);
  const payload_view* view = nullptr;
  if (const emvqr_errc misuse = find_view(payload, view)) return answer(why, misuse);
  change wishes[EMVQR_MAX_CHANGES];
  if (!take_all(changes, count, wishes)) return answer(why, EMVQR_ERRC_BAD_ARGUMENT);
  return answer(why, edit(*view, wishes, count, out->data, out->capacity, view->unit()), *out);
}
