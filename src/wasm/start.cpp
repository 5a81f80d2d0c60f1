// What runs before the first call: WASI's start of a module, `_initialize`, makes static objects.
#include <emvqr/syntax/unicode_table.hpp>

namespace {

struct tables {
  tables() noexcept { emvqr::detail::unpack_unicode_tables(); }
};
const tables unpacked;

}  // namespace
