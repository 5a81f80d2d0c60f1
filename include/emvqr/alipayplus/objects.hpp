// The objects of the Alipay+ API, as plain structs of texts.
#pragma once

#include <emvqr/alipayplus/member.hpp>
#include <emvqr/base/config.hpp>
#include <emvqr/base/table.hpp>

#include <string_view>

EMVQR_NAMESPACE_BEGIN

namespace alipayplus {

// A scalar that is absent is an empty text: the API has optional members left out, never sent empty. An object all of
// whose members are absent is absent itself. Texts are UTF-8, own nothing and point into a payload, a reader's document
// or a workspace. `members` tells each member's JSON name, most characters, and whether it is required, to whoever
// walks over them; it throws what that one throws (a writer of JSON runs out of memory), and nothing of its own.
// Source: docs.alipayplus.com, place_order/model; what is required, and lengths it leaves out, from the data dictionary
// of Alipay Connect mini programs, version 2; members that no page lists from the SDK global-open-sdk-java, model aps.

/// Money: whole minor units of a currency, `{"currency":"KHR","value":"5000000"}` for 50,000 riel.
struct amount {
  std::string_view currency{};
  std::string_view value{};  ///< the model page states no limit, the dictionary 16 digits

  template <class Self, class To>
  static constexpr void members(Self& self, To& to) {
    to(required("currency", 3, form::currency), self.currency);
    to(required("value", 16, form::amount), self.value);
  }
};

/// A postal address.
struct address {
  std::string_view region{};
  std::string_view state{};
  std::string_view city{};
  std::string_view address1{};
  std::string_view address2{};
  std::string_view zip_code{};

  template <class Self, class To>
  static constexpr void members(Self& self, To& to) {
    to(required("region", 2, form::region), self.region);
    to(optional("state", 8), self.state);
    to(optional("city", 32), self.city);
    to(optional("address1", 256), self.address1);
    to(optional("address2", 256), self.address2);
    to(optional("zipCode", 32), self.zip_code);
  }
};

/// A place of business of a merchant.
struct store {
  std::string_view reference_store_id{};
  std::string_view store_name{};
  std::string_view store_mcc{};
  std::string_view store_display_name{};
  std::string_view store_terminal_id{};
  std::string_view store_operator_id{};
  address store_address{};
  std::string_view store_phone_no{};

  template <class Self, class To>
  static constexpr void members(Self& self, To& to) {
    to(required("referenceStoreId", 64), self.reference_store_id);
    to(optional("storeName", 256), self.store_name);
    to(optional("storeMCC", 32, form::text, evidence::documented, "storeMcc"), self.store_mcc);
    to(optional("storeDisplayName", 64), self.store_display_name);
    to(optional("storeTerminalId", 64), self.store_terminal_id);
    to(optional("storeOperatorId", 64), self.store_operator_id);
    to(optional("storeAddress", 0), self.store_address);
    to(optional("storePhoneNo", 16), self.store_phone_no);
  }
};

/// Who sells.
struct merchant {
  std::string_view reference_merchant_id{};
  std::string_view merchant_mcc{};
  std::string_view merchant_name{};
  std::string_view merchant_display_name{};
  address merchant_address{};
  std::string_view merchant_register_date{};
  alipayplus::store store{};

  template <class Self, class To>
  static constexpr void members(Self& self, To& to) {
    to(required("referenceMerchantId", 32), self.reference_merchant_id);
    to(required("merchantMCC", 32, form::text, evidence::documented, "merchantMcc"), self.merchant_mcc);
    to(required("merchantName", 256), self.merchant_name);
    to(optional("merchantDisplayName", 64), self.merchant_display_name);
    to(optional("merchantAddress", 0), self.merchant_address);
    to(optional("merchantRegisterDate", 32, form::time), self.merchant_register_date);
    to(optional("store", 0), self.store);
  }
};

/// One thing that is bought.
struct goods {
  std::string_view reference_goods_id{};
  std::string_view goods_name{};
  std::string_view goods_category{};
  std::string_view goods_brand{};
  amount goods_unit_amount{};
  std::string_view goods_quantity{};

  template <class Self, class To>
  static constexpr void members(Self& self, To& to) {
    to(required("referenceGoodsId", 64), self.reference_goods_id);
    to(required("goodsName", 256), self.goods_name);
    to(optional("goodsCategory", 256), self.goods_category);
    to(optional("goodsBrand", 32), self.goods_brand);
    to(optional("goodsUnitAmount", 0), self.goods_unit_amount);
    to(optional("goodsQuantity", 32), self.goods_quantity);
  }
};

/// A person's name. Nobody states lengths.
struct user_name {
  std::string_view first_name{};
  std::string_view middle_name{};
  std::string_view last_name{};
  std::string_view full_name{};

  template <class Self, class To>
  static constexpr void members(Self& self, To& to) {
    to(optional("firstName", 0, form::text, evidence::source_code), self.first_name);
    to(optional("middleName", 0, form::text, evidence::source_code), self.middle_name);
    to(optional("lastName", 0, form::text, evidence::source_code), self.last_name);
    to(optional("fullName", 0, form::text, evidence::source_code), self.full_name);
  }
};

/// Nobody states lengths.
struct buyer {
  std::string_view reference_buyer_id{};
  user_name buyer_name{};
  std::string_view buyer_phone_no{};
  std::string_view buyer_email{};

  template <class Self, class To>
  static constexpr void members(Self& self, To& to) {
    to(optional("referenceBuyerId", 0, form::text, evidence::source_code), self.reference_buyer_id);
    to(optional("buyerName", 0, form::text, evidence::source_code), self.buyer_name);
    to(optional("buyerPhoneNo", 0, form::text, evidence::source_code), self.buyer_phone_no);
    to(optional("buyerEmail", 0, form::text, evidence::source_code), self.buyer_email);
  }
};

/// Nobody states lengths.
struct shipping {
  user_name shipping_name{};
  address shipping_address{};
  std::string_view shipping_carrier{};
  std::string_view shipping_phone_no{};

  template <class Self, class To>
  static constexpr void members(Self& self, To& to) {
    to(optional("shippingName", 0, form::text, evidence::source_code), self.shipping_name);
    to(optional("shippingAddress", 0, form::text, evidence::source_code), self.shipping_address);
    to(optional("shippingCarrier", 0, form::text, evidence::source_code), self.shipping_carrier);
    to(optional("shippingPhoneNo", 0, form::text, evidence::source_code), self.shipping_phone_no);
  }
};

/// Where an order was placed.
struct env {
  std::string_view terminal_type{};  ///< WEB, APP, WAP, MINI_APP or SYSTEM
  std::string_view os_type{};        ///< IOS or ANDROID
  std::string_view user_agent{};
  std::string_view device_token_id{};
  std::string_view client_ip{};
  std::string_view cookie_id{};
  std::string_view store_terminal_id{};
  std::string_view store_terminal_request_time{};

  template <class Self, class To>
  static constexpr void members(Self& self, To& to) {
    to(optional("terminalType", 0), self.terminal_type);
    to(optional("osType", 0), self.os_type);
    to(optional("userAgent", 1024), self.user_agent);
    to(optional("deviceTokenId", 128), self.device_token_id);
    to(optional("clientIp", 64), self.client_ip);
    to(optional("cookieId", 0), self.cookie_id);
    to(optional("storeTerminalId", 64), self.store_terminal_id);
    to(optional("storeTerminalRequestTime", 0, form::time), self.store_terminal_request_time);
  }
};

/// An acquirer behind the acquirer. Seen only in a sandbox of others.
struct indirect_acquirer {
  std::string_view acquirer_name{};

  template <class Self, class To>
  static constexpr void members(Self& self, To& to) {
    to(optional("acquirerName", 0, form::text, evidence::observed), self.acquirer_name);
  }
};

/// What is bought, from whom, for how much.
struct order {
  std::string_view reference_order_id{};
  std::string_view order_description{};
  amount order_amount{};
  alipayplus::merchant merchant{};
  table<alipayplus::goods> goods{};
  alipayplus::shipping shipping{};
  alipayplus::buyer buyer{};
  alipayplus::env env{};
  alipayplus::indirect_acquirer indirect_acquirer{};

  template <class Self, class To>
  static constexpr void members(Self& self, To& to) {
    to(required("referenceOrderId", 64), self.reference_order_id);
    to(required("orderDescription", 256), self.order_description);
    to(required("orderAmount", 0), self.order_amount);
    to(required("merchant", 0), self.merchant);
    to(optional("goods", 100, form::text, evidence::source_code), self.goods);
    to(optional("shipping", 0), self.shipping);
    to(optional("buyer", 0), self.buyer);
    to(optional("env", 0), self.env);
    to(optional("indirectAcquirer", 0, form::text, evidence::observed), self.indirect_acquirer);
  }
};

/// How a payment is made.
struct payment_factor {
  std::string_view is_in_store_payment{};
  std::string_view is_cashier_payment{};
  std::string_view presentment_mode{};
  std::string_view in_store_payment_scenario{};  ///< PaymentCode, OrderCode or EntryCode

  template <class Self, class To>
  static constexpr void members(Self& self, To& to) {
    to(optional("isInStorePayment", 0, form::boolean), self.is_in_store_payment);
    to(optional("isCashierPayment", 0, form::boolean), self.is_cashier_payment);
    to(optional("presentmentMode", 0, form::text, evidence::source_code), self.presentment_mode);
    to(optional("inStorePaymentScenario", 0), self.in_store_payment_scenario);
  }
};

/// What a payment is made with.
struct payment_method {
  std::string_view payment_method_type{};  ///< CONNECT_WALLET in calls of acquirers
  std::string_view payment_method_id{};
  std::string_view customer_id{};

  template <class Self, class To>
  static constexpr void members(Self& self, To& to) {
    to(required("paymentMethodType", 32), self.payment_method_type);
    to(optional("paymentMethodId", 128), self.payment_method_id);
    to(optional("customerId", 64), self.customer_id);
  }
};

/// In which currency Alipay+ pays the acquirer.
struct settlement_strategy {
  std::string_view settlement_currency{};

  template <class Self, class To>
  static constexpr void members(Self& self, To& to) {
    to(optional("settlementCurrency", 3, form::currency, evidence::source_code), self.settlement_currency);
  }
};

/// How a call ended. `result_code.hpp` has the codes.
struct call_result {
  std::string_view result_code{};
  std::string_view result_status{};  ///< S, F or U
  std::string_view result_message{};

  template <class Self, class To>
  static constexpr void members(Self& self, To& to) {
    to(required("resultCode", 64), self.result_code);
    to(required("resultStatus", 1), self.result_status);
    to(optional("resultMessage", 256), self.result_message);
  }
};

}  // namespace alipayplus

EMVQR_NAMESPACE_END
