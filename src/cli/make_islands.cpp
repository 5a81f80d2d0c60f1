// emvqr make duitnow, paynow, qris, qrph, qrph-p2p, fps: the drafts of the countries around the South China Sea.
#include <emvqr/schemes/duitnow/merchant.hpp>
#include <emvqr/schemes/fps/transfer.hpp>
#include <emvqr/schemes/paynow/transfer.hpp>
#include <emvqr/schemes/qris/merchant.hpp>
#include <emvqr/schemes/qrph/merchant.hpp>
#include <emvqr/schemes/qrph/transfer.hpp>

#include "scheme_makers.hpp"

#include <utility>

namespace emvqr::cli {
namespace {

using made = result<std::string_view>;

constexpr maker_option duitnow_options[] = {
    {"--acquirer", "Acquirer or issuer ID, 6 digits", {26, 1}, true},
    {"--account", "Account or merchant ID", {26, 2}, true},
};

made write_duitnow(const given_options& given, std::int64_t, std::vector<char>& buffer) {
  duitnow::merchant draft;
  given.set(draft.acquirer_id, "--acquirer");
  given.set(draft.account_id, "--account");
  given.set_common(draft);
  return duitnow::write(draft, buffer.data(), buffer.size());
}

constexpr maker_option paynow_options[] = {
    {"--phone", "Mobile number, such as +6581234567", {26, 2}},
    {"--uen", "Unique Entity Number", {26, 2}},
    {"--editable", "yes: the payer may change the amount", {26, 3}, false, yes_or_no},
    {"--expires", "YYYYMMDD or YYYYMMDDhhmmss, Singapore time", {26, 4}},
    {"--sgqr-id", "SGQR label: its ID", {51, 1}},
    {"--sgqr-version", "SGQR label: version, such as 01.0001", {51, 2}},
    {"--sgqr-postal-code", "SGQR label: postal code", {51, 3}},
    {"--sgqr-level", "SGQR label: level", {51, 4}},
    {"--sgqr-unit", "SGQR label: unit", {51, 5}},
    {"--sgqr-miscellaneous", "SGQR label: miscellaneous", {51, 6}},
    {"--sgqr-date", "SGQR label: date of the version, YYYYMMDD", {51, 7}},
};

made write_paynow(const given_options& given, std::int64_t now_ms, std::vector<char>& buffer) {
  paynow::transfer draft;
  constexpr std::pair<const char*, paynow::proxy> kinds[] = {{"--phone", paynow::proxy::mobile},
                                                             {"--uen", paynow::proxy::entity}};
  given.set_payee(draft.kind, draft.id, kinds);
  draft.editable = given.has("--editable") ? given.is_on("--editable") : given.amount.is_zero();
  given.set(draft.expires, "--expires");
  given.set(draft.reference, "--bill");
  given.set(draft.sgqr.id, "--sgqr-id");
  given.set(draft.sgqr.version, "--sgqr-version");
  given.set(draft.sgqr.postal_code, "--sgqr-postal-code");
  given.set(draft.sgqr.level, "--sgqr-level");
  given.set(draft.sgqr.unit, "--sgqr-unit");
  given.set(draft.sgqr.miscellaneous, "--sgqr-miscellaneous");
  given.set(draft.sgqr.version_date, "--sgqr-date");
  given.set(draft.shop);
  draft.amount = given.amount;
  given.set(draft.method);
  return paynow::write(draft, now_ms, buffer.data(), buffer.size());
}

constexpr maker_option qris_options[] = {
    {"--acquirer", "The acquirer's GUID, such as ID.CO.BANK.WWW", {26, 0}},
    {"--pan", "Merchant PAN, 15 to 19 digits", {26, 1}},
    {"--merchant-id", "Merchant ID at the acquirer", {26, 2}},
    {"--criteria", "UMI, UKE, UME, UBE or URE", {26, 3}},
    {"--nmid", "National merchant ID", {51, 2}},
    {"--national-criteria", "The same beside the national ID", {51, 3}},
    {"--tip", "01 asked for, 02 fixed, 03 a percentage", tag::tip_or_convenience_indicator},
    {"--tip-fixed", "With --tip 02", tag::convenience_fee_fixed},
    {"--tip-percentage", "With --tip 03", tag::convenience_fee_percentage},
};

made write_qris(const given_options& given, std::int64_t, std::vector<char>& buffer) {
  qris::merchant draft;
  given.set(draft.acquirer, "--acquirer");
  given.set(draft.merchant_pan, "--pan");
  given.set(draft.merchant_id, "--merchant-id");
  given.set(draft.criteria, "--criteria");
  given.set(draft.national_id, "--nmid");
  given.set(draft.national_criteria, "--national-criteria");
  given.set(draft.tip, "--tip");
  given.set(draft.tip_fixed, "--tip-fixed");
  given.set(draft.tip_percentage, "--tip-percentage");
  given.set_common(draft);
  return qris::write(draft, buffer.data(), buffer.size());
}

constexpr maker_option qrph_options[] = {
    {"--acquirer", "The bank's BIC, 11 characters", {28, 1}, true},
    {"--merchant-id", "Merchant ID, up to 25 characters", {28, 3}, true},
    {"--account", "Merchant credit account", {28, 4}},
    {"--kind", "Three digits", {28, 5}},
    {"--micro", "yes: the GUID for small sellers", {}, false, yes_or_no},
    {"--order", "Reference of the order, object 88", {88, 1}},
};

made write_qrph(const given_options& given, std::int64_t, std::vector<char>& buffer) {
  qrph::merchant draft;
  given.set(draft.acquirer, "--acquirer");
  given.set(draft.merchant_id, "--merchant-id");
  given.set(draft.account, "--account");
  given.set(draft.kind, "--kind");
  draft.micro = given.is_on("--micro");
  given.set(draft.reference, "--order");
  given.set_common(draft);
  return qrph::write(draft, buffer.data(), buffer.size());
}

constexpr maker_option qrph_p2p_options[] = {
    {"--bank", "The bank's BIC, 11 characters", {27, 1}, true},
    {"--payment-type", "Eight digits (default: 99964403)", {27, 2}},
    {"--account-reference", "Account reference, up to 25 characters", {27, 3}},
    {"--account", "Account number", {27, 4}},
    {"--phone", "Mobile number, such as +639171234567", {27, 5}},
};

made write_qrph_p2p(const given_options& given, std::int64_t, std::vector<char>& buffer) {
  qrph::transfer draft;
  given.set(draft.bank, "--bank");
  given.set(draft.payment_type, "--payment-type");
  given.set(draft.reference, "--account-reference");
  given.set(draft.account, "--account");
  given.set(draft.mobile, "--phone");
  given.set_common(draft);
  return qrph::write(draft, buffer.data(), buffer.size());
}

constexpr maker_option fps_options[] = {
    {"--fps-id", "FPS ID", {26, 2}},
    {"--phone", "Mobile number, such as +852-98765432", {26, 3}},
    {"--email", "E-mail address", {26, 4}},
    {"--bank", "The participant's three digits", {26, 1}},
    {"--renminbi", "yes: CNY in place of HKD", tag::transaction_currency, false, yes_or_no},
};

made write_fps(const given_options& given, std::int64_t, std::vector<char>& buffer) {
  fps::transfer draft;
  constexpr std::pair<const char*, fps::proxy> kinds[] = {
      {"--fps-id", fps::proxy::fps_id}, {"--phone", fps::proxy::mobile}, {"--email", fps::proxy::email}};
  given.set_payee(draft.kind, draft.id, kinds);
  given.set(draft.bank_code, "--bank");
  draft.in_renminbi = given.is_on("--renminbi");
  given.set_common(draft);
  return fps::write(draft, buffer.data(), buffer.size());
}

}  // namespace

const scheme_maker duitnow_maker{"duitnow", "A DuitNow QR (Malaysia)",
                                 "--acquirer 501664 --account 123456789 --name \"A USER\" --city BANGI",
                                 duitnow_options, write_duitnow};
const scheme_maker paynow_maker{"paynow", "A PayNow code, with an SGQR label if wanted (Singapore)",
                                "--uen 201929813C --amount 2.20 --expires 20301231", paynow_options, write_paynow};
const scheme_maker qris_maker{"qris", "A QRIS code (Indonesia)",
                              "--acquirer ID.CO.BANK.WWW --pan 936000140456789 --nmid ID1019123456781 \\\n"
                              "    --criteria UMI --mcc 5499 --name \"Toko Satu\" --city Jakarta",
                              qris_options, write_qris};
const scheme_maker qrph_maker{"qrph", "A QR Ph code of a shop (Philippines)",
                              "--acquirer GXCHPHM2XXX --merchant-id 217020000054 --mcc 5814 --name Shop --city Taguig",
                              qrph_options, write_qrph};
const scheme_maker qrph_p2p_maker{"qrph-p2p", "A QR Ph transfer between people (Philippines)",
                                  "--bank BNORPHMMXXX --account 0011223344 --name Ana --city Makati", qrph_p2p_options,
                                  write_qrph_p2p};
const scheme_maker fps_maker{"fps", "An FPS transfer (Hong Kong)", "--phone +852-98765432 --amount 10.50", fps_options,
                             write_fps};

}  // namespace emvqr::cli
