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
      : view_(view), changes_(changes), count_(count), recount_(counts_differ(view, unit)) {}

  /// Writes the payload up to its CRC. Where a wish cannot be granted that is the writer's failure.
  constexpr void write(writer& out) const noexcept {
    out.failure_ = refuse();
    if (!out.failure_) write_levels(out);
  }

 private:
  /// The first wish that cannot be granted: the CRC, an object to remove that is not there, two wishes for one place,
  /// or a place inside what holds no objects.
  EMVQR_OWN_STACK constexpr failure refuse() const noexcept {
    for (std::size_t i = 0; i != count_; ++i) {
      const path where = changes_[i].where;
      if (where.empty()) return failure{errc::bad_id};
      if (where[0] == tag::crc.id()) return failure{errc::crc_is_computed, where};
      if (changes_[i].value.empty() && !view_.has(where)) return failure{errc::no_such_object, where};
      for (std::size_t j = 0; j != count_; ++j)
        if (i != j && changes_[j].where.contains(where)) return failure{errc::duplicate_id, where};
    }
    for (std::size_t i = 0; i != count_; ++i)
      for (path up = changes_[i].where.parent(); !up.empty(); up = up.parent())
        if (!may_hold_objects(up) || (view_.has(up) && view_.objects(up).empty()))
          return failure{errc::not_a_template, up};
    return {};
  }

  /// Levels lie in a list and not on the stack of calls: a till has little of that.
  constexpr void write_levels(writer& out) const noexcept {
    level levels[path::max_depth] = {};
    level* at = levels;
    enter(*at, {}, {0, 0, view_.raw()});
    for (;;) {
      field object;
      const bool more = tlv_reader{at->left, view_.unit()}.next(object);
      const bool is_crc = more && at == levels && object.id == tag::crc.id();
      const int missing = next_missing(*at, more && !is_crc ? object.id - 1 : 99);
      if (missing < 0 && !more) {
        if (at == levels) return;
        out.shut(at->where.id(), at->outer);
        --at;
        continue;
      }
      if (missing < 0) at->left = rest_behind(at->left, object);
      if (missing < 0 && is_crc) continue;

      const path where = at->where / (missing < 0 ? object.id : missing);
      if (const change* const wish = change_at(where)) {
        if (!wish->value.empty()) out.put(where.id(), wish->value);
      } else if (missing < 0 && !is_rewritten(where, object)) {
        out.put(object.id, object.value);
      } else {
        // An object that is there holds objects, or `refuse` would have told.
        enter(*++at, where, missing < 0 ? object : field{});
        out.open(where.id(), at->outer);
      }
    }
  }

  /// How far one level has been written.
  struct level {
    std::string_view left{};  // of the objects there are
    id_set there{};
    path where{};
    int placed = -1;  // IDs up to this one are written, as far as they were to be added
    writer::level outer{};
  };
  /// Begins a level: what is inside `object`.
  EMVQR_OWN_STACK constexpr void enter(level& at, path where, const field& object) const noexcept {
    at.left = object.value;
    at.there = id_set{};
    at.where = where;
    at.placed = -1;
    tlv_reader all{object.value, view_.unit()};
    for (field inside; all.next(inside);) at.there.test_and_set(inside.id);
  }
  static constexpr std::string_view rest_behind(std::string_view level, const field& object) noexcept {
    const char* const end = object.value.data() + object.value.size();
    return {end, static_cast<std::size_t>(level.data() + level.size() - end)};
  }
  /// The next ID up to `last` of a new object, or below zero: it goes before the first object with a larger ID.
  constexpr int next_missing(level& at, int last) const noexcept {
    while (at.placed < last) {
      const int id = ++at.placed;
      if (!at.there.has(static_cast<std::uint8_t>(id)) && changes_below(at.where / id)) return id;
    }
    return -1;
  }

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
  /// True if something inside changes. Where lengths shall count something else, those inside a template are written
  /// anew too, as deep as a path reaches.
  constexpr bool is_rewritten(path where, const field& object) const noexcept {
    return changes_below(where) || (recount_ && where.depth() != path::max_depth && may_hold_objects(where) &&
                                    template_view{object.value, view_.unit(), 0}.reads());
  }

  const payload_view& view_;
  const change* changes_;
  std::size_t count_;
  bool recount_;
};

/// Why a text that was written is no payload, or is another one to who forgives as much and counts otherwise, if so.
EMVQR_OWN_STACK constexpr failure refusal_of_written(std::string_view text, quirk allow, length_unit unit) noexcept {
  const result<payload_view> view = parse(text, {allow});
  if (!view) return view.error();
  return counts_differ(*view, unit) ? failure{errc::ambiguous_length} : failure{};
}

}  // namespace detail

/// The payload of `view` with `changes` made, in `buffer`. Untouched objects keep place, order and bytes, unknown ones
/// included; an added object stands before the first one with a larger ID; a template that is emptied goes.
/// `unit` is what the lengths shall count, which matters only where the units differ: characters past U+FFFF, or bytes.
/// Those of objects deeper than a path reaches (`path::max_depth`) stay as they are.
/// `buffer` must not overlap the payload or the values.
/// Fails like `writer::put`, and with `no_such_object` (nothing there to remove), `crc_is_computed` (63),
/// `duplicate_id` (two changes of one place), `not_a_template`, `ambiguous_length` (no reader could tell what the
/// lengths count), or like `parse` where the outcome would be no payload.
/// Whether the new payload obeys the rules is for `check`: an amount may ask for an expiry.
constexpr result<std::string_view> edit(const payload_view& view, const change* changes, std::size_t count,
                                        char* buffer EMVQR_LIFETIMEBOUND, std::size_t capacity,
                                        length_unit unit) noexcept {
  writer out{buffer, capacity, unit};
  detail::editor{view, changes, count, unit}.write(out);
  result<std::string_view> text = out.finish();
  if (!text) return text;
  if (const failure why = detail::refusal_of_written(*text, view.quirks(), unit)) text = why;
  return text;
}

/// The same into an array, counting as the payload itself does.
template <std::size_t Count, std::size_t Capacity>
constexpr result<std::string_view> edit(const payload_view& view, const change (&changes)[Count],
                                        char (&buffer EMVQR_LIFETIMEBOUND)[Capacity]) noexcept {
  return edit(view, changes, Count, buffer, Capacity, view.unit());
}

EMVQR_NAMESPACE_END
