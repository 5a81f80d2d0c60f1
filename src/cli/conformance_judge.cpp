#include "conformance_judge.hpp"

#include <algorithm>
#include <optional>

namespace emvqr::cli {
namespace {

constexpr const char* nothing = "(nothing)";

std::string text_of(const std::optional<std::uint32_t>& offset) { return offset ? std::to_string(*offset) : nothing; }
std::string text_of(const std::optional<std::string>& text) { return text ? *text : nothing; }
std::string text_of(const rule_place& place) {
  return text_of(place.rule) + " at path \"" + place.path.value_or("") + "\", offset " + text_of(place.offset);
}

class comparison {
 public:
  comparison(const expectation& expect, const target_answer& answer, const target_claims& claims)
      : expect_(expect), answer_(answer), claims_(claims) {}

  std::vector<difference> run() {
    if (!same_verdict()) {
      add("verdict", expect_.verdict, answer_.verdict);
      return std::move(found_);
    }
    if (expect_.verdict == "made") compare("payload", expect_.payload, answer_.payload);
    // Whoever does not tell a refusal from a payload that breaks rules may name either kind of fault.
    if (expect_.verdict == "refused" || expect_.verdict == "invalid") {
      compare_place(answer_.verdict == "refused" ? answer_.place : first("error"));
      if (claims_.says("failure") && expect_.failure) compare("failure", expect_.failure, answer_.failure);
    }
    if (expect_.verdict == "valid") compare_warnings();
    // Who refuses has nothing to tell of the content, even where another reader gets as far as that.
    if (answer_.verdict == "refused") return std::move(found_);
    if (claims_.says("unit") && expect_.unit) compare("unit", expect_.unit, answer_.unit);
    if (claims_.says("fields")) compare_fields();
    return std::move(found_);
  }

 private:
  void add(std::string what, std::string wanted, std::string told) {
    found_.push_back({std::move(what), std::move(wanted), std::move(told)});
  }
  template <class T>
  void compare(const char* what, const std::optional<T>& wanted, const std::optional<T>& told) {
    if (wanted && wanted != told) add(what, text_of(wanted), text_of(told));
  }
  void compare(const char* what, const std::optional<std::string>& wanted, const std::string& told) {
    compare(what, wanted, std::optional<std::string>(told));
  }

  bool same_verdict() const {
    if (expect_.verdict == answer_.verdict) return true;
    const auto not_accepted = [](const std::string& verdict) { return verdict == "invalid" || verdict == "refused"; };
    return !claims_.says("refusal") && not_accepted(expect_.verdict) && not_accepted(answer_.verdict);
  }

  /// The first finding of this severity: by offset where the target tells offsets, else in its own order.
  rule_place first(const char* severity) const {
    const told_finding* best = nullptr;
    for (const told_finding& each : answer_.findings) {
      if (each.severity != severity) continue;
      const bool earlier = best != nullptr && claims_.says("offset") && each.place.offset && best->place.offset &&
                           *each.place.offset < *best->place.offset;
      if (best == nullptr || earlier) best = &each;
    }
    return best == nullptr ? rule_place{} : best->place;
  }

  void compare_place(const rule_place& told) {
    if (claims_.says("rule")) {
      compare("rule", expect_.place.rule, told.rule);
      compare("path", expect_.place.path, told.path);
    }
    if (claims_.says("offset")) compare("offset", expect_.place.offset, told.offset);
  }

  void compare_warnings() {
    if (!claims_.says("rule")) return;
    const rule_place told = first("warning");
    if (expect_.clean && told.rule) add("warning", nothing, text_of(told));
    if (!expect_.warning) return;
    rule_place wanted = *expect_.warning;
    if (!claims_.says("offset")) wanted.offset = std::nullopt;
    const bool same = (!wanted.rule || wanted.rule == told.rule) && (!wanted.path || wanted.path == told.path) &&
                      (!wanted.offset || wanted.offset == told.offset);
    if (!same) add("warning", text_of(wanted), told.rule ? text_of(told) : nothing);
  }

  void compare_fields() {
    for (const auto& [where, value] : expect_.fields) {
      const auto told = answer_.fields.find(where);
      if (told == answer_.fields.end()) {
        add("fields " + where, value, nothing);
      } else if (told->second != value) {
        add("fields " + where, value, told->second);
      }
    }
  }

  const expectation& expect_;
  const target_answer& answer_;
  const target_claims& claims_;
  std::vector<difference> found_;
};

}  // namespace

std::vector<difference> judge_answer(const expectation& expect, const target_answer& answer,
                                     const target_claims& claims) {
  return comparison(expect, answer, claims).run();
}

}  // namespace emvqr::cli
