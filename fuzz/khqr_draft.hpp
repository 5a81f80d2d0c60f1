// A draft of a KHQR from bytes of choice, as a request of the differential test. Good values as a rule, so that the odd
// ones meet a draft that is good otherwise.
#pragma once

#include "fuzz/input.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

namespace emvqr_fuzz {

using words = std::array<std::string_view, 8>;

/// A text of a draft, by the SDK's name; some good values, and some at an edge.
struct draft_text {
  std::string_view name;
  bool is_required;
  words values;
};

inline constexpr draft_text draft_texts[] = {
    {"bakongAccountID",
     true,
     {"cafe@abaa", "a@b", "000123456@ABA", "@", "a@", "@b", "a@b@c", "xxxxxxxxxxxxxxxxxxxxxxxxxxx@devb"}},
    {"merchantName", true, {"Angkor Cafe", "A", "កាហ្វេ", "Cafe 😀", "Café", "a\nb", "e\u0301", "p\u0430ypal"}},
    {"merchantCity", false, {"Phnom Penh", "ភ្នំពញ", "😀", "\u202eabc", "a\u200bb", "x", " ", "Siem Reap 123456"}},
    {"merchantID", true, {"M123456", "1", "៛", " ", "0000", "\x7f", "a", "12345678901234567890123456789012"}},
    {"acquiringBank", true, {"ABA Bank", "ធនាគារ", "😀😀", " ", "B", "\t", "0", "Bank of an overlong name, 32 letters"}},
    {"accountInformation", false, {"85512345678", "0", "ខ", "😀", " ", "a", "\x01", "00012345678901234567890123456789"}},
    {"billNumber", false, {"INV-1", "#0001", "***", "😀", " ", "ខ", "\x7f", "2512345678901234567890123"}},
    {"mobileNumber", false, {"85512345678", "+855 12", "***", "😀", " ", "0", "a", "2512345678901234567890123"}},
    {"storeLabel", false, {"BKK-1", "ហាង", "***", "😀", " ", "0", "a", "2512345678901234567890123"}},
    {"terminalLabel", false, {"T-01", "ខ", "***", "😀", " ", "0", "a", "2512345678901234567890123"}},
    {"purposeOfTransaction", false, {"Coffee", "កាហ្វេ", "***", "😀", " ", "0", "a", "2512345678901234567890123"}},
    {"languagePreference", false, {"km", "en", "KM", "xx", "k", "kmr", "ខម", "😀"}},
    {"merchantNameAlternateLanguage", false, {"ភ្នំ", "A", "😀", "a\u200bb", " ", "0", "\n", "2512345678901234567890123"}},
    {"merchantCityAlternateLanguage", false, {"ភ្នំពញ", "A", "😀", "\u202eabc", " ", "0", "\n", "15 letters here"}},
    {"upiMerchantAccount",
     false,
     {"1111111111111111111111111111111", "0", "A", "ខ", "😀", " ", "\x7f", "3012345678901234567890123456789"}},
    {"merchantCategoryCode", false, {"5812", "0000", "9999", "5", "58123", "1A2B", " 999", "５９９９"}},
};

inline constexpr words draft_amounts = {"50000", "1.5", "100.00", "0.01", "0", "007", "1.", "9999999999999"};

/// Characters that a text is made of where no word is taken; a byte chooses one.
inline constexpr std::array<std::string_view, 32> draft_characters = {
    "0", "1", "2", "3",  "4",  "5", "6", "9", "A", "Z", "a",      "z",      "@",  ".", "-",      "+",
    " ", "_", "#", "\t", "\n", "é", "ខ", "្",  "ា", "😀", "\u200b", "\u202e", "０", "٣", "\ufeff", "\x7f"};

template <std::size_t Count>
std::string_view one_of(chooser& choose, const std::array<std::string_view, Count>& list) noexcept {
  return list[choose.below(Count)];
}

inline std::string chosen_text(chooser& choose, const words& values) {
  std::string text;
  const auto length = [&] { return 1 + choose.below(choose.yes() ? 36 : 110); };
  switch (choose.below(8)) {
    case 0: return std::string{values[0]};
    case 1:
      for (unsigned left = length(); left != 0; --left) text += one_of(choose, draft_characters);
      return text;
    case 2: {
      const std::string_view repeated = one_of(choose, draft_characters);
      for (unsigned left = length(); left != 0; --left) text += repeated;
      return text;
    }
    case 3: text = one_of(choose, values); return text += one_of(choose, values);
    default: return std::string{one_of(choose, values)};
  }
}

/// An amount: digits with a point as a rule, anything else besides.
inline std::string chosen_amount(chooser& choose) {
  if (choose.below(4) == 3) return chosen_text(choose, draft_amounts);
  if (choose.yes()) return std::string{one_of(choose, draft_amounts)};
  std::string text;
  for (unsigned left = 1 + choose.below(14); left != 0; --left) text += static_cast<char>('0' + choose.below(10));
  if (choose.yes()) text += '.';
  if (text.back() == '.')
    for (unsigned left = choose.below(5); left != 0; --left) text += static_cast<char>('0' + choose.below(10));
  return text;
}

inline std::int64_t chosen_expiry(chooser& choose, std::int64_t now_ms) noexcept {
  constexpr std::int64_t minute = 60'000, many = 100'000'000'000'000;
  switch (choose.below(8)) {
    case 1: return now_ms;
    case 2: return now_ms - 1;
    case 3: return now_ms + 1;
    case 4: return now_ms / 1000;
    case 5: return choose.number() % many;
    case 6: return 9'999'999'999'999;
    default: return now_ms + minute;
  }
}

inline nlohmann::json chosen_draft(chooser& choose, std::int64_t now_ms) {
  const bool is_merchant = choose.yes();
  nlohmann::json texts = nlohmann::json::object();
  for (const draft_text& each : draft_texts) {
    const unsigned what = choose.below(8);
    if (each.name == "merchantID" && !is_merchant) continue;
    if (each.is_required ? what == 7 : what < 5) continue;
    texts[std::string{each.name}] =
        each.is_required && what < 4 ? std::string{each.values[0]} : chosen_text(choose, each.values);
  }
  nlohmann::json draft{{"op", "draft"},
                       {"kind", is_merchant ? "merchant" : "individual"},
                       {"now_ms", now_ms},
                       {"texts", std::move(texts)},
                       {"numeric", choose.yes()}};
  constexpr int riel = 116, dollar = 840;
  const unsigned currency = choose.below(16);
  if (currency != 15)
    draft["currency"] = currency == 14 ? 1 + static_cast<int>(choose.below(999)) : currency % 2 == 0 ? riel : dollar;
  if (choose.yes()) {
    draft["amount"] = chosen_amount(choose);
    if (choose.below(8) != 7) draft["expires_ms"] = chosen_expiry(choose, now_ms);
  } else if (choose.below(8) == 7) {
    draft["expires_ms"] = chosen_expiry(choose, now_ms);
  }
  return draft;
}

}  // namespace emvqr_fuzz
