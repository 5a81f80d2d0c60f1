// What a scheme is: who runs it, how it is recognised, what its objects hold, which rules it adds and bends. Data.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/path.hpp>
#include <emvqr/base/table.hpp>
#include <emvqr/payload/object.hpp>
#include <emvqr/payload/payload_view.hpp>
#include <emvqr/payload/quirk.hpp>
#include <emvqr/rules/profile.hpp>
#include <emvqr/rules/report.hpp>
#include <emvqr/rules/rule.hpp>
#include <emvqr/syntax/text.hpp>
#include <emvqr/syntax/tlv.hpp>

#include <cstdint>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

/// How sure the facts about a scheme are.
enum class certainty : std::uint8_t {
  verified,      ///< official document, sample or SDK read, or several independent implementations agree
  payload_only,  ///< inferred from public payloads with a right CRC; meanings may be guesses
  code_only,     ///< only third-party code says so
  unverified     ///< nothing solid found
};

/// A stable name: `verified`, `payload-only`, `code-only` or `unverified`.
constexpr std::string_view name(certainty sure) noexcept {
  switch (sure) {
    case certainty::verified: return "verified";
    case certainty::payload_only: return "payload-only";
    case certainty::code_only: return "code-only";
    case certainty::unverified: break;
  }
  return "unverified";
}

/// A root object that may be a scheme's.
struct candidate {
  const payload_view& view;  ///< the payload
  field account;             ///< the root object
  std::string_view guid;     ///< its 00, or an empty text

  /// The value at a path below the root object, or an empty text; it points into the payload.
  constexpr std::string_view inside(path where) const noexcept { return text_at(view, where.below(account.id)); }
};

/// What tells a scheme's codes where no GUID does.
struct condition {
  /// Nothing more is asked.
  constexpr condition() noexcept = default;
  /// `asks` is not null. What `like_guid` is: `tells_like_guid`.
  constexpr condition(bool (*asks)(const candidate& what) noexcept, std::string_view in_words,
                      bool like_guid = false) noexcept
      : holds(asks), words(in_words), tells_like_guid(like_guid), is_given(true) {}

  bool (*holds)(const candidate& what) noexcept = nullptr;  ///< the function to ask, where `is_given`
  std::string_view words{};                                 ///< the same for people: `with "@" in its 00`
  bool tells_like_guid = false;  ///< what it asks for is an ID of the scheme's own in place of a GUID
  /// False: nothing more is asked. The function is not held against null, since g++ with -fsanitize=undefined takes
  /// that for no constant.
  bool is_given = false;
};

/// What a root object has whose it is: an ID from `first` to `last`, and everything of the rest that is given.
struct signature {
  std::uint8_t first;          ///< the first root ID that is its
  std::uint8_t last;           ///< the last one
  std::string_view guid{};     ///< in its 00, compared without regard to case
  std::string_view country{};  ///< in object 58, as it stands
  condition also{};            ///< what else has to hold
};

/// One object of a scheme: what it is called, and what its value must be. Lengths are in characters.
struct scheme_object {
  path where;  ///< below the scheme's template (the empty path: the template itself), or from the root in `elsewhere`
  std::string_view name;                              ///< for people; empty with EMVQR_NO_MESSAGES
  value_format format = value_format::text;           ///< what its value may be made of
  std::uint8_t min_length = 1;                        ///< the shortest value, in characters
  std::uint8_t max_length = 99;                       ///< the longest value, in characters
  bool mandatory = false;                             ///< of what stands in the scheme's template
  rule broken = rule::none;                           ///< by a value that is not `good`
  bool (*good)(std::string_view) noexcept = nullptr;  ///< asked where length and format are right
  severity read_as = severity::error;                 ///< the worst that a wrong value is in a code that is read
  severity written_as = severity::error;              ///< what a value that is not `good` is in one to be written
  std::uint8_t root = 0;  ///< if not 0: of `objects`, only where the scheme's root object has this ID
};

/// A row that is about one of several root objects that a scheme has.
constexpr scheme_object only_in(std::uint8_t root, scheme_object row) noexcept {
  row.root = root;
  return row;
}

/// What a rule of a scheme's own is asked about: a payload, the scheme's root object in it, and a time.
struct scheme_case {
  const payload_view& view;  ///< the payload
  path account;              ///< the path of the scheme's root object
  std::int64_t now_ms;       ///< milliseconds since 1970, or `no_clock`

  /// The value at a path below the scheme's root object, or an empty text; it points into the payload.
  constexpr std::string_view inside(path where) const noexcept { return text(below(where)); }
  /// The value at a path from the root, or an empty text; it points into the payload.
  constexpr std::string_view text(path where) const noexcept { return text_at(view, where); }
  /// The path from the root of what stands at `where` below the scheme's root object.
  constexpr path below(path where) const noexcept { return where.below(account.id()); }
};

/// A rule that is about more than one value.
struct scheme_rule {
  rule broken;  ///< its number
  path where;   ///< below the scheme's template: where it is reported
  /// True where the payload obeys it.
  bool (*obeyed)(const scheme_case& which) noexcept;
  severity read_as = severity::error;  ///< how bad breaking it is in a code that somebody else made
};

/// A set of root IDs.
class root_ids {
 public:
  constexpr root_ids() noexcept = default;
  /// Of all IDs from the first to the last of each mark.
  constexpr explicit root_ids(table<signature> marks) noexcept {
    for (const signature& mark : marks)
      for (unsigned id = mark.first; id <= mark.last; ++id) bits_[id / 64 % 2] |= std::uint64_t{1} << id % 64;
  }
  /// True if the ID is in the set.
  constexpr bool has(unsigned id) const noexcept { return (bits_[id / 64 % 2] >> id % 64 & 1) != 0; }

 private:
  std::uint64_t bits_[2] = {};
};

/// One scheme. All texts and tables are read-only data that outlives everything. The texts for people are empty with
/// EMVQR_NO_MESSAGES.
struct scheme {
  std::string_view id;                     ///< stable, as in the command line's JSON: `khqr-merchant`
  std::string_view country{};              ///< ISO 3166-1 alpha-2; several with commas between; empty: no country's own
  certainty sure = certainty::unverified;  ///< how sure the facts are
  std::string_view name{};                 ///< for people
  std::string_view operator_name{};        ///< who runs it, for people
  std::string_view source{};               ///< where the facts are from
  std::string_view note{};                 ///< what else is worth knowing, doubts above all
  std::string_view currency{};             ///< ISO 4217 numbers it pays in, with commas between; empty: any
  table<signature> signatures{};           ///< none: its codes cannot be told from others
  root_ids stands_in{};                    ///< the IDs of all signatures, which spares most of them being read
  table<scheme_object> objects{};          ///< what stands in its template
  table<scheme_object> elsewhere{};        ///< what of its own stands elsewhere in the payload
  table<scheme_rule> own_rules{};          ///< what is about more than one value
  profile rules{};                         ///< which of EMVCo's rules it bends
  quirk allow = quirk::none;               ///< without which its codes cannot be read
  length_unit unit = length_unit::characters;  ///< what the scheme's own readers count lengths in
  bool judged_by_code = false;                 ///< what its values must be is said by rules of its own (KHQR)

  /// Each says one more thing of the scheme and yields it, so that a descriptor reads as a list.
  constexpr scheme& called(std::string_view title, std::string_view run_by) noexcept {
    name = title;
    operator_name = run_by;
    return *this;
  }
  /// Where the facts are from, and what else is worth knowing.
  constexpr scheme& from(std::string_view known_from, std::string_view remark = {}) noexcept {
    source = known_from;
    note = remark;
    return *this;
  }
  /// ISO 4217 numbers, with commas between.
  constexpr scheme& paying_in(std::string_view currencies) noexcept {
    currency = currencies;
    return *this;
  }
  /// What tells its codes: every mark by itself is enough.
  constexpr scheme& signed_by(table<signature> marks) noexcept {
    signatures = marks;
    stands_in = root_ids{marks};
    return *this;
  }
  /// What stands in its template, and what of its own elsewhere in the payload.
  constexpr scheme& holding(table<scheme_object> in_template, table<scheme_object> in_payload = {}) noexcept {
    objects = in_template;
    elsewhere = in_payload;
    return *this;
  }
  /// What is about more than one value.
  constexpr scheme& ruled_by(table<scheme_rule> more) noexcept {
    own_rules = more;
    return *this;
  }
  /// Which of EMVCo's rules it bends.
  constexpr scheme& bending(profile bent) noexcept {
    rules = bent;
    return *this;
  }
  /// Without what its codes cannot be read.
  constexpr scheme& allowing(quirk needed) noexcept {
    allow = needed;
    return *this;
  }
};

/// Begins a scheme: `make_scheme("th-promptpay", "TH", certainty::verified).called(...).signed_by(...)`.
constexpr scheme make_scheme(std::string_view id, std::string_view country, certainty sure) noexcept {
  scheme made;
  made.id = id;
  made.country = country;
  made.sure = sure;
  return made;
}

/// True if `code` is one of `codes`, which have commas between.
constexpr bool is_listed(std::string_view codes, std::string_view code) noexcept {
  for (std::size_t at = 0; at < codes.size();) {
    const std::string_view rest{codes.data() + at, codes.size() - at};
    const std::size_t size = find(rest, ',');
    if (std::string_view{rest.data(), size} == code) return true;
    at += size + 1;
  }
  return false;
}

EMVQR_NAMESPACE_END
