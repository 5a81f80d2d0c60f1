// What a KHQR is to be made of, as NBC's SDKs call it: plain data.
#pragma once

#include <cstdint>
#include <string_view>

namespace emvqr_test {

/// A text that is not given is empty.
struct khqr_input {
  bool is_merchant = false;     ///< else an individual
  std::int64_t now_ms = 0;      ///< milliseconds since 1970
  std::int64_t expires_ms = 0;  ///< the same; 0 for none
  unsigned currency = 0;        ///< ISO 4217, numeric

  std::string_view account_id{};
  std::string_view name{};
  std::string_view city{};
  std::string_view acquiring_bank{};
  std::string_view union_pay{};
  std::string_view merchant_category_code{};
  std::string_view amount{};
  std::string_view bill_number{};
  std::string_view mobile_number{};
  std::string_view store_label{};
  std::string_view terminal_label{};
  std::string_view purpose_of_transaction{};
  std::string_view alternate_language{};
  std::string_view alternate_name{};
  std::string_view alternate_city{};
  std::string_view merchant_id{};          ///< of a merchant
  std::string_view account_information{};  ///< of an individual

  std::string_view payload{};  ///< what it has to become
};

/// The texts of the input by the names that the SDKs have for them, in the order they stand above.
struct khqr_text {
  const char* key;
  std::string_view khqr_input::*member;
};
inline constexpr khqr_text khqr_texts[] = {
    {"bakongAccountID", &khqr_input::account_id},
    {"merchantName", &khqr_input::name},
    {"merchantCity", &khqr_input::city},
    {"acquiringBank", &khqr_input::acquiring_bank},
    {"upiMerchantAccount", &khqr_input::union_pay},
    {"merchantCategoryCode", &khqr_input::merchant_category_code},
    {"amount", &khqr_input::amount},
    {"billNumber", &khqr_input::bill_number},
    {"mobileNumber", &khqr_input::mobile_number},
    {"storeLabel", &khqr_input::store_label},
    {"terminalLabel", &khqr_input::terminal_label},
    {"purposeOfTransaction", &khqr_input::purpose_of_transaction},
    {"languagePreference", &khqr_input::alternate_language},
    {"merchantNameAlternateLanguage", &khqr_input::alternate_name},
    {"merchantCityAlternateLanguage", &khqr_input::alternate_city},
    {"merchantID", &khqr_input::merchant_id},
    {"accountInformation", &khqr_input::account_information},
};

}  // namespace emvqr_test
