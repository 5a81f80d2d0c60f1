// Writing payloads whose scheme is known by their content alone: lengths count what that scheme counts.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/result.hpp>
#include <emvqr/base/table.hpp>
#include <emvqr/payload/change.hpp>
#include <emvqr/payload/compose.hpp>
#include <emvqr/payload/edit.hpp>
#include <emvqr/payload/parse.hpp>
#include <emvqr/payload/payload_view.hpp>
#include <emvqr/schemes/registry.hpp>
#include <emvqr/schemes/scheme.hpp>
#include <emvqr/syntax/text.hpp>
#include <emvqr/syntax/utf8.hpp>

#include <cstddef>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

/// As `compose`, counting characters; where the scheme that the payload turns out to belong to counts something else
/// and that makes a difference, counting that. `options` are those it will be read with. Yields the text in `buffer`;
/// fails like `compose`; what `parse_in_scheme` has against the outcome is for the caller to ask.
constexpr result<std::string_view> compose_in_scheme(table<change> objects, char* buffer EMVQR_LIFETIMEBOUND,
                                                     std::size_t capacity, parse_options options = {}) noexcept {
  const result<std::string_view> text = compose(objects, buffer, capacity, length_unit::characters);
  if (!text || !has_astral(*text)) return text;
  const result<payload_view> view = parse_in_scheme(*text, options);
  if (!view) return text;
  const length_unit unit = find_scheme(*view)->unit;
  return unit == length_unit::characters ? text : compose(objects, buffer, capacity, unit);
}

/// As `edit`, counting what the scheme of `view` counts where that is not characters, else what `view` itself counts.
/// Yields the text in `buffer`; fails like `edit`.
constexpr result<std::string_view> edit_in_scheme(const payload_view& view, table<change> changes,
                                                  char* buffer EMVQR_LIFETIMEBOUND, std::size_t capacity) noexcept {
  const length_unit unit = find_scheme(view)->unit;
  return edit(view, changes.begin(), changes.size(), buffer, capacity,
              unit == length_unit::characters ? view.unit() : unit);
}

EMVQR_NAMESPACE_END
