// emvqr make promptpay, thai-bill, vietqr, laoqr: the drafts of Cambodia's neighbours.
#include <emvqr/schemes/laoqr/merchant.hpp>
#include <emvqr/schemes/promptpay/bill.hpp>
#include <emvqr/schemes/promptpay/transfer.hpp>
#include <emvqr/schemes/vietqr/transfer.hpp>

#include "scheme_makers.hpp"

#include <utility>

namespace emvqr::cli {
namespace {

using made = result<std::string_view>;

constexpr maker_option promptpay_options[] = {
    {"--phone", "Thai mobile number, such as 0812345678", {29, 1}},
    {"--national-id", "Personal or tax number, 13 digits", {29, 2}},
    {"--wallet", "E-wallet ID, 15 digits", {29, 3}},
    {"--account", "Bank's three digits and account number", {29, 4}},
    {"--authorisation", "One-time authorisation, 10 digits", {29, 5}},
};

made write_promptpay(const given_options& given, std::int64_t, std::vector<char>& buffer) {
  promptpay::transfer draft;
  constexpr std::pair<const char*, promptpay::proxy> kinds[] = {{"--phone", promptpay::proxy::mobile},
                                                                {"--national-id", promptpay::proxy::national_id},
                                                                {"--wallet", promptpay::proxy::e_wallet},
                                                                {"--account", promptpay::proxy::bank_account}};
  given.set_payee(draft.kind, draft.id, kinds);
  given.set(draft.authorisation, "--authorisation");
  draft.amount = given.amount;
  given.set(draft.method);
  return promptpay::write(draft, buffer.data(), buffer.size());
}

constexpr maker_option thai_bill_options[] = {
    {"--biller", "Biller ID, 13 to 15 digits", {30, 1}, true},
    {"--reference-1", "Reference 1, up to 20 characters", {30, 2}, true},
    {"--reference-2", "Reference 2, up to 20 characters", {30, 3}},
    {"--reference-3", "Reference 3, up to 25 characters", {62, 7}},
    {"--cross-border", "yes: for payers abroad", {}, false, yes_or_no},
};

made write_thai_bill(const given_options& given, std::int64_t, std::vector<char>& buffer) {
  promptpay::bill draft;
  given.set(draft.biller_id, "--biller");
  given.set(draft.reference_1, "--reference-1");
  given.set(draft.reference_2, "--reference-2");
  given.set(draft.reference_3, "--reference-3");
  draft.from_abroad = given.is_on("--cross-border");
  draft.amount = given.amount;
  given.set(draft.method);
  return promptpay::write(draft, buffer.data(), buffer.size());
}

constexpr maker_option vietqr_options[] = {
    {"--bank", "Bank number, six digits", {38, 1, 0}, true},
    {"--account", "Account or card number", {38, 1, 1}, true},
    {"--service",
     "QRIBFTTA to an account, QRIBFTTC to a card (default: QRIBFTTA)",
     {38, 2},
     false,
     "QRIBFTTA|QRIBFTTC"},
};

made write_vietqr(const given_options& given, std::int64_t, std::vector<char>& buffer) {
  vietqr::transfer draft;
  given.set(draft.bank, "--bank");
  given.set(draft.account, "--account");
  given.set(draft.service, "--service");
  given.set(draft.purpose, "--purpose");
  given.set(draft.bill_number, "--bill");
  given.set(draft.shop);
  draft.amount = given.amount;
  given.set(draft.method);
  return vietqr::write(draft, buffer.data(), buffer.size());
}

constexpr maker_option laoqr_options[] = {
    {"--acquirer", "The bank's IIN, 8 digits", {38, 1}, true},
    {"--payment-type", "Three digits (default: 002)", {38, 2}},
    {"--receiver", "Receiver or merchant ID, up to 32 characters", {38, 3}, true},
    {"--upi", "UnionPay merchant account beside it", 15},
};

made write_laoqr(const given_options& given, std::int64_t, std::vector<char>& buffer) {
  laoqr::merchant draft;
  given.set(draft.acquirer_iin, "--acquirer");
  given.set(draft.payment_type, "--payment-type");
  given.set(draft.receiver_id, "--receiver");
  given.set(draft.union_pay, "--upi");
  given.set_common(draft);
  return laoqr::write(draft, buffer.data(), buffer.size());
}

}  // namespace

const scheme_maker promptpay_maker{"promptpay", "A PromptPay transfer (Thailand)", "--phone 0812345678 --amount 100",
                                   promptpay_options, write_promptpay};
const scheme_maker thai_bill_maker{"thai-bill", "A Thai bill payment", "--biller 099400016550100 --reference-1 1234",
                                   thai_bill_options, write_thai_bill};
const scheme_maker vietqr_maker{"vietqr", "A VietQR transfer (Viet Nam)",
                                "--bank 970403 --account 0011012345678 --amount 180000", vietqr_options, write_vietqr};
const scheme_maker laoqr_maker{"laoqr", "A LAO QR (Laos)", "--acquirer 27710418 --receiver mch19B24M50I6L3",
                               laoqr_options, write_laoqr};

}  // namespace emvqr::cli
