// The rules by which a wallet tells what to do with a code it does not know, as data.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/path.hpp>
#include <emvqr/base/table.hpp>

#include <cstdint>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

namespace alipayplus {

/// How a condition looks at a value. Texts are compared byte by byte, case and all.
/// Source: Alipay+ MPP server SDK 1.2.1.20240506, which compares to the letter too.
enum class match_kind : std::uint8_t {
  exact,     ///< the value is the text
  prefix,    ///< the value begins with the text
  contains,  ///< the text stands in the value
  regex,     ///< asked of the matcher that `identify` is given (code_matcher.hpp)
  is_null,   ///< the object is not there
  not_null   ///< the object is there
};

/// Where a condition finds its value.
enum class code_place : std::uint8_t {
  text,         ///< the whole code as it was scanned: web addresses, digits, payloads too
  object,       ///< one object of a payload
  any_template  ///< an object inside any one of the templates 26 to 51 and 80 to 99
};

/// A place in a code; made by `whole_code`, `object_of_code` and `in_any_template`.
struct code_field {
  code_place place = code_place::text;  ///< where
  /// Of `object` from the root down; of `any_template` below the template, as {0} for its GUID. Else empty.
  path where{};
};

/// The whole code, as it was scanned.
inline constexpr code_field whole_code{};
/// One object of a payload, by its path from the root.
constexpr code_field object_of_code(path where) noexcept { return {code_place::object, where}; }
/// An object in any one of the templates 26 to 51 and 80 to 99, by its path in there.
constexpr code_field in_any_template(path below) noexcept { return {code_place::any_template, below}; }
/// Equal where both name the same place.
constexpr bool operator==(const code_field& a, const code_field& b) noexcept {
  return a.place == b.place && a.where == b.where;
}
/// Different where they name two places.
constexpr bool operator!=(const code_field& a, const code_field& b) noexcept { return !(a == b); }

/// One thing that has to hold. `text` is what is compared with, the pattern of `regex`, nothing for the two of null;
/// where it has to be and is empty, the condition never holds: a slip in the data must not catch every code.
struct code_condition {
  code_field what{};                   ///< where its value is
  match_kind how = match_kind::exact;  ///< how the value is looked at
  std::string_view text{};             ///< what it is compared with; points to where the rules are kept
};

/// What is to be done with a code.
/// Source: docs.alipayplus.com, CodeIdentificationService#identifyCode, postCodeMatchActionType.
enum class code_action : std::uint8_t {
  none,     ///< nothing: no rule holds
  decode,   ///< send the code to Alipay+ (userInitiatedPay)
  open_url  ///< open a web page, where the user goes on
};

/// What in `code_rule::url` the code is put for, percent-encoded.
inline constexpr std::string_view code_placeholder = "{code}";

/// One rule. All its conditions have to hold; those of `any_template` in one and the same template. A rule without
/// conditions never holds. Texts and tables are views: they must outlive the rule.
struct code_rule {
  /// What people call it; nothing is done with it.
  std::string_view id{};
  /// Lower wins; among equals the one that stands first.
  int priority = 0;
  table<code_condition> conditions{};      ///< all of them have to hold; a rule without any never does
  code_action action = code_action::none;  ///< what is done where they hold
  /// Of `open_url`: the page, of which at most one place behind the host may be `{code}`. If it is empty, the URL is
  /// the value at `url_from`.
  std::string_view url{};
  /// The whole code, unless the URL is written inside one of its objects.
  code_field url_from{};
  /// Where the URL comes out of the code: the host it must have, without port; either case. Empty for any, which
  /// trusts whoever made the code.
  std::string_view url_host{};
};

/// A set of rules in no particular order. The library has none of its own: they are the integrator's, and change daily.
using code_rules = table<code_rule>;

/// The answer of a matcher. `cannot` where it has no such pattern or no memory left: neither yes nor no.
enum class match_answer : std::uint8_t {
  no,     ///< it does not fit
  yes,    ///< it fits
  cannot  ///< nobody can tell
};

}  // namespace alipayplus

EMVQR_NAMESPACE_END
