#include "sdk_table.hpp"

#include <emvqr/base/message.hpp>
#include <emvqr/rules/catalogue.hpp>
#include <emvqr/schemes/khqr/sdk_error_name.hpp>

#include <map>
#include <string_view>

#include <fmt/format.h>

namespace emvqr::cli {
namespace {

using khqr::sdk_numbering;

/// What stands in place of a rule for numbers that no payload has.
constexpr struct {
  int number;
  std::string_view what;
} elsewhere[] = {
    {13, "Open API: the caller's HTTP client"},
    {14, "Open API: source info of a deeplink, [bakong-api.md](bakong-api.md)"},
    {15, "Open API: an answer of the server, [bakong-api.md](bakong-api.md)"},
    {29, "Open API: the caller's HTTP client"},
    {36, "none: the order is free (EMVCo 4.6.1), and no SDK that was run raises it"},
};

void add(std::string& list, const std::string& more) { list += (list.empty() ? "" : ", ") + more; }

/// `KHQR-2902 at 29.00, 30.00, KHQR-5401 at 54`.
std::string rules_of(int number) {
  std::string out;
  rule last = rule::none;
  for (const khqr::sdk_error_of_rule& each : khqr::sdk_errors) {
    if (each.number != number) continue;
    const std::string place(to_text(each.where).view());
    const std::string at = place.empty() ? "" : " at " + place;
    add(out, each.broken == last ? place : fmt::format("{}{}", name(each.broken), at));
    last = each.broken;
  }
  for (const errc_info& info : errc_catalogue)
    if (khqr::sdk_error(failure{info.code}) == number) add(out, fmt::format("`{}`", info.name));
  for (const auto& each : elsewhere)
    if (each.number == number) add(out, std::string(each.what));
  return out;
}

std::string name_text(int number) {
  const std::string_view script = khqr::sdk_error_name(number);
  const std::string_view document = khqr::sdk_error_name(number, sdk_numbering::document);
  return script == document ? std::string(script) : fmt::format("{} (documents, iOS: {})", script, document);
}

std::string by_number() {
  std::string out = "| number | the SDKs' name | here |\n|---|---|---|\n";
  for (int number = khqr::first_sdk_error; number <= khqr::last_sdk_error; ++number)
    out += fmt::format("| {} | {} | {} |\n", number, name_text(number), rules_of(number));
  return out;
}

/// `7 at 59, 21 at 60`, a number once for all its objects; nothing where the SDKs do not know the rule.
std::string numbers_of(rule broken) {
  std::map<int, std::string> places;
  for (const khqr::sdk_error_of_rule& each : khqr::sdk_errors)
    if (each.broken == broken) add(places[each.number], std::string(to_text(each.where).view()));
  std::string out;
  for (const auto& [number, where] : places) add(out, fmt::format("{}{}", number, where.empty() ? "" : " at " + where));
  return out;
}

std::string by_rule() {
  std::string out = "| rule or failure | the SDKs' number | what it says |\n|---|---|---|\n";
  for (const rule_info& info : rule_catalogue) {
    const std::string numbers = numbers_of(info.number);
    const bool of_khqr = info.id.substr(0, 5) == "KHQR-";
    if (!of_khqr && numbers.empty()) continue;
    out += fmt::format("| {} | {} | {} |\n", info.id, numbers.empty() ? "none" : numbers, info.meaning);
  }
  for (const errc_info& info : errc_catalogue) {
    const int number = khqr::sdk_error(failure{info.code});
    if (number != 0) out += fmt::format("| `{}` | {} | {} |\n", info.name, number, info.meaning);
  }
  return out;
}

}  // namespace

std::string sdk_table() {
  return "### From the SDKs' numbers\n\n" + by_number() + "\n### To the SDKs' numbers\n\n" + by_rule();
}

}  // namespace emvqr::cli
