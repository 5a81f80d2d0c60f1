#include "scheme_maker.hpp"

#include <emvqr/payload/tag.hpp>

#include "exit_status.hpp"
#include "scheme_makers.hpp"

#include <optional>

namespace emvqr::cli {
namespace {

constexpr maker_option shared[] = {
    {"--amount", "Amount; without it the payer enters one", tag::transaction_amount},
    {"--method", "Object 01 (default: by the amount)", tag::point_of_initiation_method, false, "static|dynamic|none"},
    {"--name", "The name the payer sees, up to 25 characters", tag::merchant_name},
    {"--city", "City, up to 15 characters", tag::merchant_city},
    {"--mcc", "Merchant category code", tag::merchant_category_code},
    {"--postal-code", "Postal code", tag::postal_code},
    {"--bill", "Bill number", tag::bill_number},
    {"--mobile", "Mobile number", tag::mobile_number},
    {"--store", "Store label", tag::store_label},
    {"--loyalty", "Loyalty number", tag::loyalty_number},
    {"--reference", "Reference label", tag::reference_label},
    {"--customer", "Customer label", tag::customer_label},
    {"--terminal", "Terminal label", tag::terminal_label},
    {"--purpose", "Purpose of the transaction", tag::purpose_of_transaction},
};

}  // namespace

void given_options::set(std::string_view& value, const char* flag) const {
  if (const auto found = texts.find(flag); found != texts.end()) value = found->second;
}

void given_options::set(initiation& method) const {
  std::string_view text;
  set(text, "--method");
  if (text.empty()) return;
  if (text != "static" && text != "dynamic" && text != "none") throw unusable("--method is static, dynamic or none");
  method = text == "static"    ? initiation::static_code
           : text == "dynamic" ? initiation::dynamic_code
                               : initiation::absent;
}

void given_options::set(shop_fields& shop) const {
  set(shop.name, "--name");
  set(shop.city, "--city");
  set(shop.category, "--mcc");
  set(shop.postal_code, "--postal-code");
}

void given_options::set(additional_fields& additional) const {
  set(additional.bill_number, "--bill");
  set(additional.mobile_number, "--mobile");
  set(additional.store_label, "--store");
  set(additional.loyalty_number, "--loyalty");
  set(additional.reference_label, "--reference");
  set(additional.customer_label, "--customer");
  set(additional.terminal_label, "--terminal");
  set(additional.purpose, "--purpose");
}

bool given_options::is_on(const char* flag) const {
  std::string_view text;
  set(text, flag);
  if (!text.empty() && text != "yes" && text != "no") throw unusable(std::string(flag) + " is yes or no");
  return text == "yes";
}

table<maker_option> shared_options() { return shared; }

const std::vector<const scheme_maker*>& scheme_makers() {
  static const std::vector<const scheme_maker*> all = {
      &promptpay_maker, &thai_bill_maker, &vietqr_maker, &laoqr_maker, &duitnow_maker,  &paynow_maker, &qris_maker,
      &qrph_maker,      &qrph_p2p_maker,  &fps_maker,    &jpqr_maker,  &bharatqr_maker, &pix_maker,    &union_pay_maker,
  };
  return all;
}

std::string_view option_of(const scheme_maker& maker, const given_options& given, path where) {
  std::string_view flag;
  for (const table<maker_option> options : {maker.options, shared_options()})
    for (const maker_option& each : options) {
      if (each.where != where || where.empty()) continue;
      if (given.has(each.flag)) return each.flag;
      if (flag.empty()) flag = each.flag;
    }
  return flag;
}

currency read_currency(const std::string& text) {
  const std::optional<currency> by_number = currency_from_numeric(text);
  if (by_number && find_currency(*by_number) != nullptr) return *by_number;
  if (const std::optional<currency> by_letters = currency_from_alpha(text)) return *by_letters;
  throw unusable("--currency is a code of ISO 4217, such as HKD or 344");
}

}  // namespace emvqr::cli
