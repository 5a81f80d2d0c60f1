// Which object of a code becomes which member of an order: the table that `to_order` goes by and docs/alipayplus.md
// prints.
#pragma once

#include <emvqr/alipayplus/loss.hpp>
#include <emvqr/alipayplus/member.hpp>
#include <emvqr/alipayplus/rendering_mark.hpp>
#include <emvqr/base/config.hpp>
#include <emvqr/base/path.hpp>
#include <emvqr/payload/tag.hpp>
#include <emvqr/schemes/khqr/tags.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

namespace alipayplus {

/// How a value becomes that of a member.
enum class transformation : std::uint8_t {
  copied,       ///< the same text
  merchant_id,  ///< the object that the policy names, or else the first of these
  order_id,     ///< the first of these, where the code is for one payment; then the caller's, then a digest
  shown_name,   ///< the name in the other language if the policy asks for it, else the name
  acquirer,     ///< the same text, where the policy names the acquirer
  letters,      ///< the currency's three letters
  minor_units,  ///< the amount in minor units
  with_fee,     ///< the amount and the fee in minor units
  iso_time,     ///< milliseconds since 1970 as ISO 8601
  scenario,     ///< EntryCode where the payer enters the amount, OrderCode where the code has it
  constant,     ///< always the text of `mapping_row::text`
};

/// What to do with a value that does not fit its member.
enum class misfit : std::uint8_t {
  refuse,  ///< the code cannot be paid
  drop,    ///< the member is left out
  shorten  ///< it is cut between characters
};

/// One row. Lengths are those of the member.
struct mapping_row {
  path from[4];                                 ///< in order of preference; an empty path ends them
  std::string_view to;                          ///< a member of user_initiated_pay_response
  transformation how = transformation::copied;  ///< how
  misfit otherwise = misfit::refuse;            ///< what is done with a value that does not fit
  evidence sure = evidence::inferred;           ///< how sure the pairing is
  path needs{};                                 ///< the row counts only where this object is there
  std::string_view text{};                      ///< of a constant
};

/// No public document maps EMVCo's objects to the API: the pairings are inferred from what the members mean, unless a
/// row says otherwise. Of the constants, paymentFactor's are those of a working sandbox acquirer.
inline constexpr mapping_row order_rows[] = {
    {{tag::bill_number, tag::reference_label}, "order.referenceOrderId", transformation::order_id},
    {{tag::purpose_of_transaction, tag::merchant_name},
     "order.orderDescription",
     transformation::copied,
     misfit::shorten},
    {{tag::transaction_currency},
     "order.orderAmount.currency",
     transformation::letters,
     misfit::refuse,
     evidence::inferred,
     tag::transaction_amount},
    {{tag::transaction_amount},
     "order.orderAmount.value",
     transformation::minor_units,
     misfit::refuse,
     evidence::inferred,
     tag::transaction_amount},
    {{path{30, 1}, path{30, 0}, path{29, 0}, rendering_merchant},
     "order.merchant.referenceMerchantId",
     transformation::merchant_id,
     misfit::refuse,
     evidence::inferred},
    {{tag::merchant_category_code}, "order.merchant.merchantMCC"},
    {{tag::merchant_name}, "order.merchant.merchantName", transformation::copied, misfit::shorten},
    {{tag::merchant_name_alternate, tag::merchant_name},
     "order.merchant.merchantDisplayName",
     transformation::shown_name,
     misfit::shorten},
    {{tag::country_code}, "order.merchant.merchantAddress.region"},
    {{tag::merchant_city}, "order.merchant.merchantAddress.city", transformation::copied, misfit::shorten},
    {{tag::postal_code}, "order.merchant.merchantAddress.zipCode", transformation::copied, misfit::drop},
    {{tag::store_label}, "order.merchant.store.referenceStoreId"},
    {{tag::store_label}, "order.merchant.store.storeName", transformation::copied, misfit::shorten},
    {{tag::merchant_category_code},
     "order.merchant.store.storeMCC",
     transformation::copied,
     misfit::drop,
     evidence::inferred,
     tag::store_label},
    {{tag::terminal_label},
     "order.merchant.store.storeTerminalId",
     transformation::copied,
     misfit::drop,
     evidence::inferred,
     tag::store_label},
    {{tag::country_code},
     "order.merchant.store.storeAddress.region",
     transformation::copied,
     misfit::drop,
     evidence::inferred,
     tag::store_label},
    {{tag::mobile_number},
     "order.merchant.store.storePhoneNo",
     transformation::copied,
     misfit::drop,
     evidence::inferred,
     tag::store_label},
    {{tag::terminal_label}, "order.env.storeTerminalId", transformation::copied, misfit::drop},
    {{khqr::tag::created},
     "order.env.storeTerminalRequestTime",
     transformation::iso_time,
     misfit::drop,
     evidence::inferred},
    {{path{30, 2}, path{29, 2}},
     "order.indirectAcquirer.acquirerName",
     transformation::acquirer,
     misfit::drop,
     evidence::observed},
    {{tag::transaction_currency},
     "paymentAmount.currency",
     transformation::letters,
     misfit::refuse,
     evidence::inferred,
     tag::transaction_amount},
    {{tag::transaction_amount, tag::convenience_fee_fixed, tag::convenience_fee_percentage},
     "paymentAmount.value",
     transformation::with_fee,
     misfit::refuse,
     evidence::inferred,
     tag::transaction_amount},
    {{khqr::tag::expires}, "paymentExpiryTime", transformation::iso_time, misfit::refuse, evidence::inferred},
    {{tag::transaction_amount}, "paymentFactor.inStorePaymentScenario", transformation::scenario},
    {{}, "paymentFactor.isInStorePayment", transformation::constant, misfit::refuse, evidence::observed, {}, "true"},
    {{}, "paymentFactor.isCashierPayment", transformation::constant, misfit::refuse, evidence::observed, {}, "true"},
    {{tag::transaction_amount},
     "codeType",
     transformation::constant,
     misfit::refuse,
     evidence::source_code,
     tag::transaction_amount,
     "ORDER_CODE"},
};

/// An object that no row takes, and why: those from `first` to `last`, or the object at `where`.
struct unmapped_row {
  path first;       ///< the first object
  path last;        ///< the last one
  loss_reason why;  ///< why no row takes it
};

/// The first row that fits counts; what fits none is `no_member`. A template outside these and `order_rows` is another
/// party's: `another_network`.
inline constexpr unmapped_row unmapped_rows[] = {
    {2, 25, loss_reason::another_network},
    {path{29, 0}, path{29, 0}, loss_reason::routing_key},
    {path{30, 0}, path{30, 0}, loss_reason::routing_key},
    {path{29, 1}, path{29, 1}, loss_reason::personal_data},
    {tag::language_preference, tag::merchant_name_alternate, loss_reason::not_requested},
    {tag::reference_label, tag::reference_label, loss_reason::superseded},
    {tag::mobile_number, tag::mobile_number, loss_reason::no_store},
};

/// Objects whose whole meaning is in the form of the code, or in how others are read: nothing of them is lost. 01 tells
/// less than whether there is an amount, by which Alipay+ goes (its code rules for KH, LK, NP, VN).
inline constexpr path form_objects[] = {tag::payload_format_indicator, tag::point_of_initiation_method, tag::crc};

}  // namespace alipayplus

EMVQR_NAMESPACE_END
