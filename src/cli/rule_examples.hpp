// What the built-in vectors show: for each rule one that obeys and one that breaks it, for each failure code one.
#pragma once

#include <emvqr/rules/catalogue.hpp>

#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace emvqr::cli {

/// Ids of vectors, the first of each kind; empty where there is none.
class rule_examples {
 public:
  rule_examples();

  std::string_view obeying(std::string_view rule_id) const { return in(obeys_, rule_id); }
  std::string_view breaking(std::string_view rule_id) const { return in(breaks_, rule_id); }
  std::string_view failing(std::string_view code_name) const { return in(fails_, code_name); }

 private:
  using ids = std::map<std::string, std::string, std::less<>>;
  static std::string_view in(const ids& of, std::string_view key) {
    const auto found = of.find(key);
    return found == of.end() ? std::string_view{} : std::string_view{found->second};
  }

  ids obeys_, breaks_, fails_;
};

/// `error`, `warning` or `info`; `by field` where a rule is worse in the names of the payee; `-` where nothing finds
/// it.
std::string_view severity_text(const rule_info& info);

/// The function that finds a rule broken, or the id of the rule through which it is found.
std::string_view finder_text(const rule_info& info);

}  // namespace emvqr::cli
