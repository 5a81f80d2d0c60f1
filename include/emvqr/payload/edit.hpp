// Changes what is asked and nothing else: every other object keeps its place and its bytes, the CRC is computed anew.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/failure.hpp>
#include <emvqr/base/path.hpp>
#include <emvqr/base/result.hpp>
#include <emvqr/payload/change.hpp>
#include <emvqr/payload/parse.hpp>
#include <emvqr/payload/payload_view.hpp>
#include <emvqr/payload/tag.hpp>
#include <emvqr/payload/writer.hpp>
#include <emvqr/syntax/text.hpp>
#include <emvqr/syntax/tlv.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

namespace detail {

/// Writes a payload again, level by level, with the changes worked in.
class editor {
 public:
  constexpr editor(const payload_view& view, const change* changes, std::size_t count, length_unit unit) noexcept
      : view_(view), changes_(changes), count_(count), recount_(unit != view.unit()) {}

  /// The first wish that cannot be granted: the CRC, an object to remove that is not there, two wishes for one place.
  constexpr failure refuse() const noexcept {
    for (std::size_t i = 0; i != count_; ++i) {
      const path where = changes_[i].where;
      if (where.empty()) return failure{errc::bad_id};
      if (where[0] == tag::crc.id()) return failure{errc::crc_is_computed, where};
      if (changes_[i].value.empty() && !view_.has(where)) return failure{errc::no_such_object, where};
      for (std::size_t j = 0; j != count_; ++j)
        if (i != j && changes_[j].where.contains(where)) return failure{errc::duplicate_id, where};
    }
    return {};
  }

  constexpr void write_level(writer& out, path level, const template_view& objects) const noexcept {
    int placed = -1;  // IDs up to this one are written, as far as they were to be added
    for (const field& object : objects) {
      const bool is_crc = level.empty() && object.id == tag::crc.id();
      placed = add_missing(out, level, objects, placed, is_crc ? 99 : object.id - 1);
      if (!is_crc) write_object(out, level / object.id, object);
    }
    add_missing(out, level, objects, placed, 99);
  }

 private:
  constexpr const change* change_at(path where) const noexcept {
    for (std::size_t i = 0; i != count_; ++i)
      if (changes_[i].where == where) return &changes_[i];
    return nullptr;
  }
  constexpr bool changes_below(path where) const noexcept {
    for (std::size_t i = 0; i != count_; ++i)
      if (where.contains(changes_[i].where)) return true;
    return false;
  }

  constexpr void write_object(writer& out, path where, const field& object) const noexcept {
    if (const change* wish = change_at(where)) {
      if (!wish->value.empty()) out.put(object.id, wish->value);
      return;
    }
    // Where lengths shall count something else, those inside a template are written anew too.
    if (!changes_below(where) && !(recount_ && !view_.objects(where, object).empty())) {
      out.put(object.id, object.value);
      return;
    }
    out.nested(object.id, [&](writer& inner) { write_level(inner, where, view_.objects(where, object)); });
  }

  /// Adds the new objects with IDs from `after` + 1 to `last`: each goes before the first object with a larger ID.
  constexpr int add_missing(writer& out, path level, const template_view& objects, int after, int last) const noexcept {
    for (int id = after + 1; id <= last; ++id) {
      const path where = level / id;
      field there;
      if (!changes_below(where) || objects.find(static_cast<std::uint8_t>(id), there)) continue;
      if (const change* wish = change_at(where)) {
        out.put(id, wish->value);
      } else {
        out.nested(id, [&](writer& inner) { add_missing(inner, where, {}, -1, 99); });
      }
    }
    return last > after ? last : after;
  }

  const payload_view& view_;
  const change* changes_;
  std::size_t count_;
  bool recount_;
};

}  // namespace detail

/// The payload of `view` with `changes` made, in `buffer`. Untouched objects keep place, order and bytes, unknown ones
/// included; an added object stands before the first one with a larger ID; a template that is emptied goes.
/// `unit` is what the lengths shall count, which matters only where the units differ: characters past U+FFFF, or bytes.
/// `buffer` must not overlap the payload or the values.
/// Fails like `writer::put`, and with `no_such_object` (nothing there to remove), `crc_is_computed` (63),
/// `duplicate_id` (two changes of one place), `not_a_template`, `ambiguous_length` (no reader could tell what the
/// lengths count), or like `parse` where the outcome would be no payload.
/// Whether the new payload obeys the rules is for `check`: an amount may ask for an expiry.
constexpr result<std::string_view> edit(const payload_view& view, const change* changes, std::size_t count,
                                        char* buffer EMVQR_LIFETIMEBOUND, std::size_t capacity,
                                        length_unit unit) noexcept {
  const detail::editor editor{view, changes, count, unit};
  if (const failure fault = editor.refuse()) return fault;
  for (std::size_t i = 0; i != count; ++i) {
    for (path up = changes[i].where.parent(); !up.empty(); up = up.parent())
      if (!may_hold_objects(up) || (view.has(up) && view.objects(up).empty())) return failure{errc::not_a_template, up};
  }
  writer out{buffer, capacity, unit};
  editor.write_level(out, {}, view.objects());
  const result<std::string_view> text = out.finish();
  if (!text) return text;
  const result<payload_view> again = parse(*text, {view.quirks()});
  if (!again) return again.error();
  return text;
}

/// The same into an array, counting as the payload itself does.
template <std::size_t Count, std::size_t Capacity>
constexpr result<std::string_view> edit(const payload_view& view, const change (&changes)[Count],
                                        char (&buffer EMVQR_LIFETIMEBOUND)[Capacity]) noexcept {
  return edit(view, changes, Count, buffer, Capacity, view.unit());
}

EMVQR_NAMESPACE_END
