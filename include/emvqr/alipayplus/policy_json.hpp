// A policy as JSON, on nlohmann-json: what an acquirer takes, in a file. Opt-in as alipayplus/json.hpp is; it needs
// exceptions to be enabled, and lets none out.
#pragma once

#include <emvqr/alipayplus/fault.hpp>
#include <emvqr/alipayplus/member_path.hpp>
#include <emvqr/alipayplus/messages.hpp>
#include <emvqr/alipayplus/money.hpp>
#include <emvqr/alipayplus/policy.hpp>
#include <emvqr/base/config.hpp>
#include <emvqr/base/path.hpp>
#include <emvqr/base/table.hpp>
#include <emvqr/json.hpp>
#include <emvqr/payload/currency.hpp>
#include <emvqr/payload/language.hpp>
#include <emvqr/schemes/khqr/edition.hpp>
#include <emvqr/schemes/registry.hpp>
#include <emvqr/syntax/path_text.hpp>
#include <emvqr/syntax/text.hpp>

#include <cstddef>
#include <cstdint>
#include <list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

EMVQR_NAMESPACE_BEGIN

namespace alipayplus {

/// The longest policy that is read, in bytes, how deep, and how many values.
inline constexpr json::limits policy_limits{65536, 4, 8192};

/// Why a policy is refused.
enum class policy_fault : std::uint8_t {
  none,
  not_json,        ///< or longer, deeper, or with more in it than is read; `owned_policy::json_fault` tells
  wrong_type,      ///< an object, array, text, number or boolean where another of these belongs; null too
  unknown_member,  ///< a policy has no such member: what is misspelled would otherwise rule nothing
  missing,         ///< a row of `exponents` or `limits` without what makes it one
  bad_value,       ///< the text is none of those the member can be
  said_twice,      ///< two rows about one currency
  out_of_memory
};

/// What a fault means, a constant without a full stop; empty with EMVQR_NO_MESSAGES.
constexpr std::string_view meaning(policy_fault why) noexcept {
  switch (why) {
    case policy_fault::none: return EMVQR_TEXT("nothing is wrong");
    case policy_fault::not_json: return EMVQR_TEXT("the text is not JSON that is read here");
    case policy_fault::wrong_type: return EMVQR_TEXT("it has another type than it should have");
    case policy_fault::unknown_member: return EMVQR_TEXT("a policy has no such member");
    case policy_fault::missing: return EMVQR_TEXT("it must be there");
    case policy_fault::bad_value: return EMVQR_TEXT("it has a value that it cannot have");
    case policy_fault::said_twice: return EMVQR_TEXT("there is a row for this currency already");
    case policy_fault::out_of_memory: return EMVQR_TEXT("there is no memory");
  }
  return {};
}

/// A policy that was read. It owns the texts and rows that `is` points at: it may be moved, which leaves them where
/// they are, and not copied.
class owned_policy {
 public:
  policy is{};                                 ///< the default one where the text is refused
  policy_fault why = policy_fault::none;       ///< why it is refused; `none` where it is not
  json::fault json_fault = json::fault::none;  ///< where `why` is `not_json`: why it is none
  std::string where{};  ///< of the fault, such as `limits[1].least`; safe to show, and empty for the text as a whole

  owned_policy() = default;
  owned_policy(owned_policy&&) noexcept = default;
  owned_policy& operator=(owned_policy&&) noexcept = default;
  owned_policy(const owned_policy&) = delete;
  owned_policy& operator=(const owned_policy&) = delete;
  ~owned_policy() = default;

  /// True where it was read.
  explicit operator bool() const noexcept { return why == policy_fault::none; }

  // Where the texts and rows of `is` live. Lists leave their elements where they are when they are moved.
  std::list<std::string> texts{};          ///< the texts of `is`
  std::vector<currency_rule> exponents{};  ///< the rows of `is.exponents`
  std::vector<amount_limit> limits{};      ///< the rows of `is.limits`
};

namespace detail {

/// A name of a policy's JSON and what it stands for.
template <class Value>
struct policy_word {
  std::string_view text;
  Value is;
};
inline constexpr policy_word<overflow> overflow_words[] = {{"by_row", overflow::by_row},
                                                           {"refuse", overflow::refuse},
                                                           {"drop", overflow::drop},
                                                           {"shorten", overflow::shorten}};
inline constexpr policy_word<id_source> id_source_words[] = {{"digest", id_source::digest},
                                                             {"caller", id_source::caller}};
inline constexpr policy_word<rounding> rounding_words[] = {{"half_up", rounding::half_up},
                                                           {"refuse", rounding::refuse}};
inline constexpr policy_word<khqr::edition> edition_words[] = {{"current", khqr::edition::current},
                                                               {"legacy", khqr::edition::legacy}};

// What an item of a list may be. `*`, alone, takes all.
inline bool is_scheme_id(std::string_view text) noexcept {
  for (const scheme* const each : all_schemes)
    if (each->id == text) return true;
  return false;
}
inline bool is_participant(std::string_view text) noexcept { return is_ans(text) && find(text, ' ') == text.size(); }
inline bool is_small_language(std::string_view text) noexcept {
  return is_language(text) && is_lower(text[0]) && is_lower(text[1]);
}

/// Takes a policy out of a tree. The first fault is told; nothing is read behind it.
class policy_reader {
 public:
  policy_reader(const json::value& from, owned_policy& to) noexcept : from_(from), to_(to) {}

  void read() {
    if (from_.k != json::kind::object) return refuse(policy_fault::wrong_type, {});
    for (const json::member& each : from_.members)
      if (to_) read_member(each);
    to_.is.exponents = {to_.exponents.data(), to_.exponents.size()};
    to_.is.limits = {to_.limits.data(), to_.limits.size()};
  }

 private:
  using place = json::place;

  void refuse(policy_fault why, const place& where) {
    if (!to_) return;
    to_.why = why;
    to_.where = where.get().view();
  }
  static place of(place at, std::string_view name) noexcept {
    at.add_name(name);
    return at;
  }
  static place of(place at, std::size_t item) noexcept {
    at.add_index(item);
    return at;
  }
  std::string_view keep(std::string text) { return to_.texts.emplace_back(std::move(text)); }

  void read_member(const json::member& from) {
    const place at = of({}, from.name);
    policy& is = to_.is;
    const std::string_view name = from.name;
    if (name == "schemes") return read_list(at, from.is, is_scheme_id, false, is.schemes);
    if (name == "currencies") return read_list(at, from.is, is_currency, false, is.currencies);
    if (name == "participants") return read_list(at, from.is, is_participant, false, is.participants);
    if (name == "languages") return read_list(at, from.is, is_small_language, true, is.languages);
    if (name == "exponents") return read_exponents(at, from.is);
    if (name == "limits") return read_limits(at, from.is);
    if (name == "overflow") return read_word(at, from.is, overflow_words, is.overflow);
    if (name == "static_ids") return read_word(at, from.is, id_source_words, is.static_ids);
    if (name == "fees") return read_word(at, from.is, rounding_words, is.fees);
    if (name == "edition") return read_word(at, from.is, edition_words, is.edition);
    if (name == "merchant_id") return read_path(at, from.is, is.merchant_id);
    if (name == "names_acquirer") return read_boolean(at, from.is, is.names_acquirer);
    if (name == "settlement_currency")
      return read_text(at, from.is, "settlementStrategy.settlementCurrency", is.settlement_currency);
    if (name == "notify_url") return read_text(at, from.is, "paymentNotifyUrl", is.notify_url);
    refuse(policy_fault::unknown_member, at);
  }

  // --- lists ---

  /// A text with commas between, or an array of texts. Empty means something else for some of them than one might
  /// think, so only `may_be_empty` lists may be.
  void read_list(const place& at, const json::value& from, bool (*good)(std::string_view) noexcept, bool may_be_empty,
                 std::string_view& out) {
    if (from.k != json::kind::text && from.k != json::kind::array) return refuse(policy_fault::wrong_type, at);
    std::string all = from.text;
    for (std::size_t i = 0; i != from.items.size(); ++i) {
      const json::value& item = from.items[i];
      if (item.k != json::kind::text) return refuse(policy_fault::wrong_type, of(at, i));
      const std::string_view text = item.text;
      if (find(text, ',') != text.size() || !is_item(text, from.items.size() == 1, good))
        return refuse(policy_fault::bad_value, of(at, i));
      all.append(i == 0 ? "" : ",").append(text);
    }
    if (all.empty() ? !may_be_empty : !is_list(all, good)) return refuse(policy_fault::bad_value, at);
    out = keep(std::move(all));
  }
  static bool is_item(std::string_view text, bool alone, bool (*good)(std::string_view) noexcept) noexcept {
    return text == "*" ? alone : !text.empty() && good(text);
  }
  static bool is_list(std::string_view all, bool (*good)(std::string_view) noexcept) noexcept {
    const bool alone = find(all, ',') == all.size();
    for (std::string_view rest = all;;) {
      const std::size_t size = find(rest, ',');
      if (!is_item({rest.data(), size}, alone, good)) return false;
      if (size == rest.size()) return true;
      rest.remove_prefix(size + 1);
    }
  }

  // --- scalars ---

  template <class Value, std::size_t Count>
  void read_word(const place& at, const json::value& from, const policy_word<Value> (&words)[Count], Value& out) {
    if (from.k != json::kind::text) return refuse(policy_fault::wrong_type, at);
    for (const policy_word<Value>& each : words) {
      if (each.text != from.text) continue;
      out = each.is;
      return;
    }
    refuse(policy_fault::bad_value, at);
  }
  void read_boolean(const place& at, const json::value& from, bool& out) {
    if (from.k != json::kind::boolean && from.k != json::kind::text) return refuse(policy_fault::wrong_type, at);
    if (from.text != "true" && from.text != "false") return refuse(policy_fault::bad_value, at);
    out = from.text == "true";
  }
  /// What goes into a member of the answer must be what that member takes.
  void read_text(const place& at, const json::value& from, std::string_view into, std::string_view& out) {
    if (from.k != json::kind::text) return refuse(policy_fault::wrong_type, at);
    const user_initiated_pay_response answer;
    member of;
    find_scalar(answer, into, &of);
    if (from.text.empty() || fault_of(of, from.text) != fault::none) return refuse(policy_fault::bad_value, at);
    out = keep(from.text);
  }
  /// `26.01`: two-digit IDs with points between.
  void read_path(const place& at, const json::value& from, path& out) {
    if (from.k != json::kind::text) return refuse(policy_fault::wrong_type, at);
    const std::optional<path> where = parse_path(from.text);
    if (!where) return refuse(policy_fault::bad_value, at);
    out = *where;
  }

  // --- rows ---

  /// Digits, as a number or a text, that make no more than `most`.
  std::optional<std::int64_t> number(const place& at, const json::value& from, std::int64_t most) {
    if (from.k != json::kind::number && from.k != json::kind::text) {
      refuse(policy_fault::wrong_type, at);
      return std::nullopt;
    }
    const result<std::int64_t> units = parse_value(from.text);
    if (units && *units <= most) return *units;
    refuse(policy_fault::bad_value, at);
    return std::nullopt;
  }
  std::optional<currency> currency_of(const place& at, const json::value& row) {
    const json::value* const letters = row.find("currency");
    if (letters == nullptr) {
      refuse(policy_fault::missing, of(at, "currency"));
    } else if (letters->k != json::kind::text) {
      refuse(policy_fault::wrong_type, of(at, "currency"));
    } else if (!is_currency(letters->text)) {
      refuse(policy_fault::bad_value, of(at, "currency"));
    } else {
      return currency_from_alpha(letters->text);
    }
    return std::nullopt;
  }
  /// Calls `each(place, value, currency)` for the rows of an array, which have the members of these two names besides.
  template <class Each>
  void read_rows(const place& at, const json::value& from, std::string_view first, std::string_view second,
                 Each&& each) {
    if (from.k != json::kind::array) return refuse(policy_fault::wrong_type, at);
    std::vector<currency> seen;
    for (std::size_t i = 0; i != from.items.size() && to_; ++i) {
      const json::value& row = from.items[i];
      const place here = of(at, i);
      if (row.k != json::kind::object) return refuse(policy_fault::wrong_type, here);
      for (const json::member& in : row.members)
        if (in.name != "currency" && in.name != first && in.name != second)
          return refuse(policy_fault::unknown_member, of(here, in.name));
      const std::optional<currency> code = currency_of(here, row);
      if (!code) return;
      for (const currency other : seen)
        if (other == *code) return refuse(policy_fault::said_twice, of(here, "currency"));
      seen.push_back(*code);
      each(here, row, *code);
    }
  }
  void read_exponents(const place& at, const json::value& from) {
    read_rows(at, from, "exponent", "zeros", [this](const place& here, const json::value& row, currency code) {
      constexpr std::int64_t most = 4;  // ISO 4217 has none with more digits
      const json::value* const exponent = row.find("exponent");
      const json::value* const zeros = row.find("zeros");
      if (exponent == nullptr) return refuse(policy_fault::missing, of(here, "exponent"));
      const auto digits = number(of(here, "exponent"), *exponent, most);
      if (!digits) return;
      const auto last = zeros == nullptr ? std::int64_t{0} : number(of(here, "zeros"), *zeros, *digits);
      if (!last) return;
      to_.exponents.push_back({code, static_cast<std::uint8_t>(*digits), static_cast<std::uint8_t>(*last)});
    });
  }
  void read_limits(const place& at, const json::value& from) {
    read_rows(at, from, "least", "most", [this](const place& here, const json::value& row, currency code) {
      const json::value* const least = row.find("least");
      const json::value* const most = row.find("most");
      if (least == nullptr && most == nullptr) return refuse(policy_fault::missing, of(here, "most"));
      amount_limit limit{code};
      for (const auto& [from_row, name, to] : {row_number{least, "least", &limit.least}, {most, "most", &limit.most}}) {
        const auto units = from_row == nullptr ? std::int64_t{0} : number(of(here, name), *from_row, INT64_MAX);
        if (!units) return;
        *to = *units;
      }
      if (limit.most != 0 && limit.least > limit.most) return refuse(policy_fault::bad_value, of(here, "least"));
      to_.limits.push_back(limit);
    });
  }
  struct row_number {
    const json::value* from;
    std::string_view name;
    std::int64_t* to;
  };

  const json::value& from_;
  owned_policy& to_;
};

}  // namespace detail

/// Reads a policy: a JSON object whose members are those of `policy`, each of which may be left out. Lists are arrays
/// of texts or one text with commas between, `*` alone takes all. `exponents` has rows of `currency`, `exponent` (0 to
/// 4) and `zeros` (no more than the exponent, or left out); `limits` rows of `currency`, `least` and `most` in minor
/// units; numbers may be JSON texts. `merchant_id` is a path such as `26.01`; the enumerations go by their names.
/// Strict: anything else is refused with its place. O(n log n). Throws nothing.
inline owned_policy parse_policy(std::string_view text) noexcept {
  owned_policy out;
  try {
    const json::document read = json::parse(text, policy_limits);
    if (read) {
      detail::policy_reader{*read, out}.read();
    } else {
      const bool no_memory = read.error().why == json::fault::out_of_memory;
      out.why = no_memory ? policy_fault::out_of_memory : policy_fault::not_json;
      out.json_fault = read.error().why;
      out.where = read.error().where.view();
    }
  } catch (...) {
    out.why = policy_fault::out_of_memory;
  }
  if (!out) out.is = {};
  return out;
}

}  // namespace alipayplus

EMVQR_NAMESPACE_END
