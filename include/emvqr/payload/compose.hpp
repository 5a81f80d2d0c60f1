// A payload from a list of its objects, each with its path.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/failure.hpp>
#include <emvqr/base/path.hpp>
#include <emvqr/base/result.hpp>
#include <emvqr/base/table.hpp>
#include <emvqr/payload/change.hpp>
#include <emvqr/payload/writer.hpp>
#include <emvqr/syntax/text.hpp>

#include <cstddef>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

namespace detail {

/// True if an object before the one at `at` has been written into the same child of `level`, as part of a template.
constexpr bool is_begun(table<change> objects, std::size_t at, path child) noexcept {
  for (std::size_t i = 0; i != at; ++i)
    if (objects[i].where != child && child.contains(objects[i].where)) return true;
  return false;
}

constexpr void compose_level(writer& out, table<change> objects, path level) noexcept {
  const std::size_t depth = level.depth();
  for (std::size_t i = 0; i != objects.size(); ++i) {
    const path where = objects[i].where;
    if (where.depth() <= depth || !level.contains(where)) continue;
    const path child = level / where[depth];
    if (child == where) {
      out.put(child.id(), objects[i].value);
    } else if (!is_begun(objects, i, child)) {
      out.nested(child.id(), [&](writer& inner) { compose_level(inner, objects, child); });
    }
    if (out.error()) return;
  }
}

}  // namespace detail

/// Writes a payload of `objects` into `buffer` and yields it: in the order they are listed, those of one template
/// together where the first of them is listed, the CRC at the end. 00 is not added. The list is not copied, and its
/// texts must not lie in the buffer. Fails like `writer::put` and `writer::finish`, and with `bad_id` for an empty
/// path. Knows no rules. Takes time by the square of the list's length.
constexpr result<std::string_view> compose(table<change> objects, char* buffer EMVQR_LIFETIMEBOUND,
                                           std::size_t capacity, length_unit unit = length_unit::characters) noexcept {
  for (const change& each : objects)
    if (each.where.empty()) return failure{errc::bad_id};
  writer out{buffer, capacity, unit};
  detail::compose_level(out, objects, path{});
  return out.finish();
}

EMVQR_NAMESPACE_END
