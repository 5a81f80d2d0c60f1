// emvqr make jpqr, bharatqr, pix, unionpay: the drafts of the world further off.
#include <emvqr/schemes/bharatqr/merchant.hpp>
#include <emvqr/schemes/jpqr/merchant.hpp>
#include <emvqr/schemes/pix/charge.hpp>
#include <emvqr/schemes/union_pay/merchant.hpp>

#include "scheme_makers.hpp"

namespace emvqr::cli {
namespace {

using made = result<std::string_view>;

constexpr maker_option jpqr_options[] = {
    {"--level-1", "Level 1 ID, 13 digits", {26, 1}, true},
    {"--level-2", "Level 2 ID, 4 digits", {26, 2}, true},
    {"--level-3", "Level 3 ID, 6 digits", {26, 3}, true},
    {"--level-4", "Level 4 ID, 6 digits", {26, 4}, true},
    {"--language", "Second language: JA", tag::language_preference},
    {"--name-alt", "The name in it", tag::merchant_name_alternate},
    {"--city-alt", "The city in it", tag::merchant_city_alternate},
};

made write_jpqr(const given_options& given, std::int64_t, std::vector<char>& buffer) {
  jpqr::merchant draft;
  given.set(draft.level_1, "--level-1");
  given.set(draft.level_2, "--level-2");
  given.set(draft.level_3, "--level-3");
  given.set(draft.level_4, "--level-4");
  given.set(draft.language, "--language");
  given.set(draft.local_name, "--name-alt");
  given.set(draft.local_city, "--city-alt");
  given.set_common(draft);
  return jpqr::write(draft, buffer.data(), buffer.size());
}

constexpr maker_option bharatqr_options[] = {
    {"--visa", "Visa number, 16 digits", 2},
    {"--mastercard", "Mastercard number, 15 or 16 digits", 4},
    {"--rupay", "RuPay number, 16 digits", 6},
    {"--account", "IFSC and account number in one", 8},
    {"--vpa", "UPI address, name@handle", {26, 1}},
    {"--minimum", "Least amount", {26, 2}},
    {"--upi-reference", "UPI transaction reference", {27, 1}},
    {"--upi-url", "UPI reference URL", {27, 2}},
    {"--aadhaar", "Aadhaar number, 12 digits", {28, 1}},
};

made write_bharatqr(const given_options& given, std::int64_t, std::vector<char>& buffer) {
  bharatqr::merchant draft;
  given.set(draft.visa, "--visa");
  given.set(draft.mastercard, "--mastercard");
  given.set(draft.rupay, "--rupay");
  given.set(draft.account, "--account");
  given.set(draft.upi_address, "--vpa");
  given.set(draft.minimum_amount, "--minimum");
  given.set(draft.reference, "--upi-reference");
  given.set(draft.reference_url, "--upi-url");
  given.set(draft.aadhaar, "--aadhaar");
  given.set_common(draft);
  return bharatqr::write(draft, buffer.data(), buffer.size());
}

constexpr maker_option pix_options[] = {
    {"--key", "Pix key: phone, e-mail address, CPF, CNPJ or random key", {26, 1}},
    {"--location", "Address of the charge without https://, in place of a key", {26, 25}},
    {"--info", "Additional information, up to 72 characters", {26, 2}},
    {"--agent", "ISPB of who hands out cash", {26, 3}},
    {"--txid", "Transaction ID (default: ***)", {62, 5}},
    {"--recurrence", "Address of a recurring charge", {80, 25}},
};

made write_pix(const given_options& given, std::int64_t, std::vector<char>& buffer) {
  pix::charge draft;
  given.set(draft.key, "--key");
  given.set(draft.location, "--location");
  given.set(draft.information, "--info");
  given.set(draft.agent, "--agent");
  given.set(draft.txid, "--txid");
  given.set(draft.name, "--name");
  given.set(draft.city, "--city");
  given.set(draft.postal_code, "--postal-code");
  given.set(draft.category, "--mcc");
  given.set(draft.recurrence, "--recurrence");
  draft.amount = given.amount;
  given.set(draft.method);
  return pix::write(draft, buffer.data(), buffer.size());
}

constexpr maker_option union_pay_options[] = {
    {"--account", "UnionPay merchant account, 31 characters as a rule", 15, true},
    {"--currency", "ISO 4217, letters or digits", tag::transaction_currency, true},
    {"--country", "ISO 3166-1, two letters", tag::country_code, true},
};

made write_union_pay(const given_options& given, std::int64_t, std::vector<char>& buffer) {
  union_pay::merchant draft;
  given.set(draft.account, "--account");
  std::string_view currency;
  given.set(currency, "--currency");
  draft.currency = read_currency(std::string(currency));
  given.set(draft.country, "--country");
  given.set_common(draft);
  return union_pay::write(draft, buffer.data(), buffer.size());
}

}  // namespace

const scheme_maker jpqr_maker{"jpqr", "A JPQR code (Japan)",
                              "--level-1 0000000000001 --level-2 0001 --level-3 000001 --level-4 000001 \\\n"
                              "    --mcc 5812 --name Soba --city Tokyo",
                              jpqr_options, write_jpqr};
const scheme_maker bharatqr_maker{"bharatqr", "A Bharat QR with UPI (India)",
                                  "--vpa shop@bank --mcc 5499 --name Shop --city Delhi --postal-code 110001",
                                  bharatqr_options, write_bharatqr};
const scheme_maker pix_maker{"pix", "A Pix charge (Brazil)",
                             "--key loja@example.com --name Loja --city \"Sao Paulo\" --amount 1.00", pix_options,
                             write_pix};
const scheme_maker union_pay_maker{"unionpay", "A UnionPay code outside China",
                                   "--account 3125000344333734110333333333333 --currency HKD --country HK \\\n"
                                   "    --mcc 4597 --name Shop --city HK",
                                   union_pay_options, write_union_pay};

}  // namespace emvqr::cli
