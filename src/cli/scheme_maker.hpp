// How `emvqr make SCHEME` gets from options to a payload: a table of options, and a function that fills a draft.
#pragma once

#include <emvqr/base/path.hpp>
#include <emvqr/base/result.hpp>
#include <emvqr/base/table.hpp>
#include <emvqr/payload/currency.hpp>
#include <emvqr/schemes/draft.hpp>
#include <emvqr/syntax/decimal.hpp>

#include "exit_status.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace emvqr::cli {

/// One option with a text.
struct maker_option {
  const char* flag;
  const char* help;
  path where{};  ///< the object it becomes, by which a refusal names the option
  bool required = false;
  const char* placeholder = "TEXT";  ///< of its value, as `form_of` reads it
};
inline constexpr const char* yes_or_no = "yes|no";

/// What was given on the command line.
class given_options {
 public:
  std::map<std::string, std::string> texts;  ///< by flag
  decimal amount{};                          ///< zero: none was given

  bool has(const char* flag) const { return texts.count(flag) != 0; }
  /// Nothing happens where the option was not given.
  void set(std::string_view& value, const char* flag) const;
  void set(initiation& method) const;
  void set(shop_fields& shop) const;
  void set(additional_fields& additional) const;
  /// `yes` or `no`; anything else is wrong usage.
  bool is_on(const char* flag) const;
  /// What the drafts of shops share.
  template <class Draft>
  void set_common(Draft& draft) const {
    set(draft.shop);
    set(draft.additional);
    draft.amount = amount;
    set(draft.method);
  }
  /// Whom to pay, which one option of several tells by its kind. None or several is wrong usage.
  template <class Kind, std::size_t Count>
  void set_payee(Kind& kind, std::string_view& id, const std::pair<const char*, Kind> (&kinds)[Count]) const {
    std::size_t count = 0;
    std::string flags;
    for (const auto& [flag, of] : kinds) {
      flags += (flags.empty() ? "" : ", ") + std::string(flag);
      if (!has(flag)) continue;
      ++count;
      kind = of;
      set(id, flag);
    }
    if (count != 1) throw unusable("one of " + flags + " tells whom to pay");
  }
};

/// One scheme that can be made.
struct scheme_maker {
  const char* name;     ///< as in `emvqr make NAME`
  const char* purpose;  ///< one line
  const char* example;  ///< what follows `emvqr make NAME`
  table<maker_option> options;
  result<std::string_view> (*write)(const given_options& given, std::int64_t now_ms, std::vector<char>& buffer);
};

/// All of them. The options of `shared_options` go with each.
const std::vector<const scheme_maker*>& scheme_makers();

/// --amount, --method, and those of the shop and of template 62.
table<maker_option> shared_options();

/// The flag of the option that an object comes from, one that was given if there are several; or an empty text.
std::string_view option_of(const scheme_maker& maker, const given_options& given, path where);

/// A currency of ISO 4217 in letters or digits. Throws `unusable` for anything else.
currency read_currency(const std::string& text);

}  // namespace emvqr::cli
