// A payload of its objects.
#include <emvqr/base/table.hpp>
#include <emvqr/payload/change.hpp>
#include <emvqr/schemes/write_in_scheme.hpp>

#include "changes.hpp"
#include "convert.hpp"

using namespace emvqr;
using namespace emvqr::c_api;

emvqr_errc emvqr_payload_compose(const emvqr_change* objects, size_t count, emvqr_buffer* out, emvqr_failure* why) {
  if (!is_buffer(out)) return answer(why, EMVQR_ERRC_BAD_ARGUMENT);
  change listed[EMVQR_MAX_CHANGES];
  if (!take_all(objects, count, listed)) return answer(why, EMVQR_ERRC_BAD_ARGUMENT);
  return answer(why, compose_in_scheme(table<change>{listed, count}, out->data, out->capacity), *out);
}
