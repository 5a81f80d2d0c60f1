// UnionPay's codes outside China, as a scheme.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/path.hpp>
#include <emvqr/payload/object.hpp>
#include <emvqr/rules/report.hpp>
#include <emvqr/rules/rule.hpp>
#include <emvqr/schemes/scheme.hpp>
#include <emvqr/schemes/values.hpp>

EMVQR_NAMESPACE_BEGIN

namespace union_pay {

/// The IDs are UnionPay's by EMVCo's table 4.1, so nothing else is asked.
inline constexpr signature signatures[] = {{15, 16}};
inline constexpr scheme_object objects[] = {
    {path{}, EMVQR_TEXT("UnionPay Merchant Account"), value_format::ans, 1, 99, false, rule::sch_0010, is_card_or_other,
     severity::warning},
};

inline constexpr scheme union_pay_scheme =
    make_scheme("cn-unionpay", {}, certainty::payload_only)
        .called(EMVQR_TEXT("UnionPay QR (international)"), EMVQR_TEXT("UnionPay International"))
        .from(
            EMVQR_TEXT("EMV QRCPS-MPM v1.0, table 4.1; UnionPay's developer page; public payloads"),
            EMVQR_TEXT("31 characters in most codes: acquirer IIN 8, forwarder IIN 8, merchant 15 (inferred); letters, "
                       "asterisks and other lengths occur; UnionPay's codes within China are web addresses"))
        .signed_by(signatures)
        .holding(objects);

}  // namespace union_pay

EMVQR_NAMESPACE_END
