// Which schemes stand in a payload, and in which of its objects.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/path.hpp>
#include <emvqr/payload/payload_view.hpp>
#include <emvqr/payload/tag.hpp>
#include <emvqr/payload/template_view.hpp>
#include <emvqr/schemes/scheme.hpp>
#include <emvqr/schemes/scheme_set.hpp>
#include <emvqr/syntax/text.hpp>
#include <emvqr/syntax/tlv.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

/// A root object, and whose it is. Points into the payload.
struct scheme_match {
  const scheme* is = nullptr;  ///< null: a template of nobody we know
  field account{};             ///< the root object: 02 to 51, or 80 to 99
  std::string_view guid{};     ///< its 00, or an empty text
  std::size_t place = 0;       ///< the scheme's place in the set that was asked; the set's size for nobody

  /// The path of the root object.
  constexpr path where() const noexcept { return account.id; }
  /// True if the object is a known scheme's.
  constexpr bool is_known() const noexcept { return is != nullptr; }
};

namespace detail {

constexpr bool is_signed(const signature& mark, const payload_view& view, const scheme_match& what,
                         std::string_view country) noexcept {
  if (what.account.id < mark.first || what.account.id > mark.last) return false;
  if (!mark.guid.empty() && !equal_ignoring_case(mark.guid, what.guid)) return false;
  if (!mark.country.empty() && mark.country != country) return false;
  return !mark.also.is_given || mark.also.holds({view, what.account, what.guid});
}

/// Fills in whose object `what` is: the scheme with the signature that tells most, of equals the first of the set.
constexpr void recognise(const payload_view& view, std::string_view country, scheme_set known,
                         scheme_match& what) noexcept {
  what.place = known.size();
  if (const scheme_index* const index = known.index()) {
    const mark_set asked = index->candidates(what.account.id, what.guid);
    for (std::size_t i = asked.next(0); i != mark_set::capacity; i = asked.next(i + 1)) {
      const mark_of_scheme& one = (*index)[i];
      if (!is_signed(*one.mark, view, what, country)) continue;
      what.is = known[one.place];
      what.place = one.place;
      return;
    }
    return;
  }
  int best = -1;
  for (std::size_t i = 0; i != known.size(); ++i) {
    if (!known[i]->stands_in.has(what.account.id)) continue;
    for (const signature& mark : known[i]->signatures) {
      if (weight(mark) <= best || !is_signed(mark, view, what, country)) continue;
      best = weight(mark);
      what.is = known[i];
      what.place = i;
    }
  }
}

/// The first ID from `id` on of a root object that may be a scheme's, 02 to 51 or 80 to 99; 100 or more if there is
/// none.
constexpr unsigned next_account(const payload_view& view, unsigned id) noexcept {
  const unsigned next = view.next_id(id);
  return next > 51 && next < 80 ? view.next_id(80) : next;
}

/// Whose a root object is.
constexpr scheme_match match_of(const payload_view& view, std::string_view country, scheme_set known,
                                const field& account) noexcept {
  field guid;
  const bool named = view.objects(account.id, account).find(0, guid);
  scheme_match match{nullptr, account, named ? guid.value : std::string_view{}, 0};
  recognise(view, country, known, match);
  return match;
}

}  // namespace detail

/// The schemes in a payload, to walk over with a range-for; read as they are walked over. Points at the payload's view,
/// which must outlive it.
class scheme_range {
 public:
  /// Walks over the objects that are schemes'; what it yields is good until it goes on.
  class iterator {
   public:
    constexpr iterator() noexcept = default;
    /// Begins at the first of them; the view has to outlive it.
    constexpr iterator(const payload_view& view, scheme_set known) noexcept
        : view_(&view), known_(known), at_(view.objects().begin()) {
      view.find(tag::country_code, country_);
      settle();
    }
    /// The scheme it stands at.
    constexpr const scheme_match& operator*() const noexcept { return current_; }
    /// A member of that.
    constexpr const scheme_match* operator->() const noexcept { return &current_; }
    /// Goes on to the next, or to the end.
    constexpr iterator& operator++() noexcept {
      ++at_;
      settle();
      return *this;
    }
    /// Only the comparison with `end()` makes sense.
    friend constexpr bool operator==(const iterator& a, const iterator& b) noexcept { return a.at_ == b.at_; }
    /// True until the end, compared with `end()`.
    friend constexpr bool operator!=(const iterator& a, const iterator& b) noexcept { return !(a == b); }

   private:
    /// Goes on to an object that is a scheme's, or a template of 26 to 51 that is nobody's.
    constexpr void settle() noexcept {
      for (; at_ != template_view::iterator{}; ++at_) {
        const std::uint8_t id = at_->id;
        if (id < 2 || (id > 51 && id < 80)) continue;
        current_ = detail::match_of(*view_, country_.value, known_, *at_);
        if (current_.is_known() || (id >= 26 && id <= 51)) return;
      }
    }

    const payload_view* view_ = nullptr;
    scheme_set known_{};
    template_view::iterator at_{};
    field country_{};
    scheme_match current_{};
  };

  /// Of a payload, by the schemes of `known`; the view has to outlive it.
  constexpr scheme_range(const payload_view& view, scheme_set known) noexcept : view_(&view), known_(known) {}
  /// The first of them, or the end.
  constexpr iterator begin() const noexcept { return {*view_, known_}; }
  /// The end.
  constexpr iterator end() const noexcept { return {}; }

 private:
  const payload_view* view_;
  scheme_set known_;
};

/// Every scheme of `known` in a payload with the root object it was found in, in payload order, and every template of
/// 26 to 51 that is nobody's, whose GUID is given and no scheme. A scheme may stand in several objects; an object
/// belongs to at most one. GUIDs tell before the country (58), that before other marks, those before the root ID.
constexpr scheme_range schemes(const payload_view& view EMVQR_LIFETIMEBOUND, scheme_set known) noexcept {
  return {view, known};
}

/// What one walk over the schemes in a payload tells.
struct scheme_survey {
  const scheme* first = nullptr;  ///< the one whose rules the payload is under: of those in it the first of `known`
  bool has_rows = false;          ///< one of them has values that its descriptor judges
  bool has_code = false;          ///< one of them has values that code judges
};
/// Walks over the payload once and tells what it holds.
constexpr scheme_survey survey(const payload_view& view, scheme_set known) noexcept {
  const std::string_view country = text_at(view, tag::country_code);
  std::size_t first = known.size();
  scheme_survey told;
  field account;
  // By rising ID: the order of the payload makes no difference here, and looking up is quicker than walking.
  for (unsigned id = detail::next_account(view, 2); id < 100; id = detail::next_account(view, id + 1)) {
    if (!view.find(path{static_cast<int>(id)}, account)) continue;
    const scheme_match match = detail::match_of(view, country, known, account);
    if (!match.is_known()) continue;
    (match.is->judged_by_code ? told.has_code : told.has_rows) = true;
    if (match.place >= first) continue;
    first = match.place;
    told.first = match.is;
  }
  return told;
}

/// The scheme whose rules a payload is under: of those in it the first of `known`; null if there is none. The pointer
/// is to read-only data.
constexpr const scheme* find_scheme(const payload_view& view, scheme_set known) noexcept {
  return survey(view, known).first;
}

namespace detail {
constexpr const scheme_object* find_row(table<scheme_object> rows, path where, std::uint8_t root) noexcept {
  for (const scheme_object& each : rows)
    if (each.where == where && (each.root == 0 || each.root == root)) return &each;
  return nullptr;
}
}  // namespace detail

/// What the schemes in a payload say of the object at `where`: the one that its root object belongs to, or else the
/// first of `known` that says something. Null if nobody does.
constexpr const scheme_object* find_object(const payload_view& view, path where, scheme_set known) noexcept {
  const scheme_object* said = nullptr;
  std::size_t by = known.size();
  for (const scheme_match& match : schemes(view, known)) {
    if (!match.is_known()) continue;
    if (match.where().contains(where)) {
      if (const scheme_object* const own = detail::find_row(match.is->objects, where.below_root(), match.account.id))
        return own;
    }
    const scheme_object* const row = match.place < by ? detail::find_row(match.is->elsewhere, where, 0) : nullptr;
    if (row == nullptr) continue;
    said = row;
    by = match.place;
  }
  return said;
}

EMVQR_NAMESPACE_END
