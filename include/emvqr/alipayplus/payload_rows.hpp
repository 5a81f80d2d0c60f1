// Which member of an order becomes which object of a payload: the table that `to_payload` goes by and
// docs/alipayplus.md prints.
#pragma once

#include <emvqr/alipayplus/member.hpp>
#include <emvqr/alipayplus/order_rows.hpp>
#include <emvqr/alipayplus/rendering_mark.hpp>
#include <emvqr/base/config.hpp>
#include <emvqr/base/path.hpp>
#include <emvqr/payload/tag.hpp>

#include <cstdint>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

namespace alipayplus {

/// Where the code's own web address stands, as in codes of the field.
inline constexpr path alipay_template{27};
/// Its GUID, in 00 of that template.
inline constexpr std::string_view alipay_guid = "com.alipay";

/// How a member becomes an object.
enum class rendering : std::uint8_t {
  copied,        ///< the same text, printable ASCII
  name,          ///< the first of these that is printable ASCII
  other_name,    ///< the first of these that is not, where a language is given for it
  category,      ///< four digits, or else 0000
  numeric,       ///< the currency's three digits
  major_units,   ///< the amount as a decimal
  fee,           ///< what is paid above the order's amount
  region,        ///< the same text, or else the caller's
  city,          ///< the city, or else the country's name
  digest,        ///< the same text, or the first digits of its MD5
  milliseconds,  ///< the time in milliseconds since 1970
  implied,       ///< said by the form of the payload, where it is `payload_row::text`
};

/// One row. The object's greatest length is that of EMVCo's table.
struct payload_row {
  std::string_view from[3];           ///< members of user_initiated_pay_response in order of preference
  path to;                            ///< the object
  rendering how = rendering::copied;  ///< how
  misfit otherwise = misfit::drop;    ///< what is done with a value that does not fit
  std::string_view text{};            ///< of `implied`, where the payload has an amount
  std::string_view entry_text{};      ///< the same where the payer enters it; empty: it says nothing then
};

/// All of it is inferred: Alipay+ itself never makes an EMVCo payload from an order. A member that says the same as the
/// one that was taken is said with it. Those of 62 stand in the order in which they get its 99 characters.
inline constexpr payload_row payload_rows[] = {
    {{"order.merchant.referenceMerchantId"}, rendering_merchant},
    {{"order.merchant.merchantMCC", "order.merchant.store.storeMCC"}, tag::merchant_category_code, rendering::category},
    {{"order.orderAmount.currency", "paymentAmount.currency"},
     tag::transaction_currency,
     rendering::numeric,
     misfit::refuse},
    {{"order.orderAmount.value", "paymentAmount.value"},
     tag::transaction_amount,
     rendering::major_units,
     misfit::refuse},
    {{"paymentAmount.value"}, tag::convenience_fee_fixed, rendering::fee, misfit::refuse},
    {{"order.merchant.merchantAddress.region", "order.merchant.store.storeAddress.region"},
     tag::country_code,
     rendering::region,
     misfit::refuse},
    {{"order.merchant.merchantDisplayName", "order.merchant.merchantName", "order.merchant.referenceMerchantId"},
     tag::merchant_name,
     rendering::name,
     misfit::shorten},
    {{"order.merchant.merchantAddress.city", "order.merchant.store.storeAddress.city"},
     tag::merchant_city,
     rendering::city,
     misfit::shorten},
    {{"order.merchant.merchantAddress.zipCode", "order.merchant.store.storeAddress.zipCode"}, tag::postal_code},
    {{"order.referenceOrderId"}, tag::bill_number, rendering::digest},
    {{"order.merchant.store.referenceStoreId", "order.merchant.store.storeName"}, tag::store_label},
    {{"order.merchant.store.storeTerminalId", "order.env.storeTerminalId"}, tag::terminal_label},
    {{"order.merchant.store.storePhoneNo"}, tag::mobile_number},
    {{"order.orderDescription"}, tag::purpose_of_transaction, rendering::copied, misfit::shorten},
    {{"order.merchant.merchantDisplayName", "order.merchant.merchantName"},
     tag::merchant_name_alternate,
     rendering::other_name,
     misfit::shorten},
    {{"paymentExpiryTime"}, rendering_expiry, rendering::milliseconds},
    {{"paymentFactor.inStorePaymentScenario"},
     tag::point_of_initiation_method,
     rendering::implied,
     misfit::drop,
     "OrderCode",
     "EntryCode"},
    {{"paymentFactor.isInStorePayment"}, {}, rendering::implied, misfit::drop, "true", "true"},
    {{"paymentFactor.isCashierPayment"}, {}, rendering::implied, misfit::drop, "true", "true"},
    {{"codeType"}, {}, rendering::implied, misfit::drop, "ORDER_CODE"},
    {{"result.resultCode"}, {}, rendering::implied, misfit::drop, "SUCCESS", "SUCCESS"},
    {{"result.resultStatus"}, {}, rendering::implied, misfit::drop, "S", "S"},
    {{"result.resultMessage"}, {}, rendering::implied, misfit::drop, "success", "success"},
};

}  // namespace alipayplus

EMVQR_NAMESPACE_END
