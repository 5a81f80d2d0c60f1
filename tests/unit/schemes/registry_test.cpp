#include <emvqr/check.hpp>
#include <emvqr/payload/country.hpp>
#include <emvqr/payload/currency.hpp>
#include <emvqr/payload/guid.hpp>
#include <emvqr/payload/parse.hpp>
#include <emvqr/schemes/registry.hpp>

#include "support/test.hpp"
#include "unit/sealed.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <string>
#include <utility>

using emvqr::certainty;
using emvqr::emvco_scheme;
using emvqr::find_scheme;
using emvqr::path;
using emvqr::scheme;
using emvqr::scheme_registry;

namespace {

/// What a payload is taken for, by how it begins. The rest of it is the same for all.
struct recognition {
  std::string_view why;
  const scheme* is;
  std::string_view body;
};

// The rest of a payload, in a country.
#define IN(country, currency) "520459995303" currency "5802" country "5903Bob6004City"
#define KH IN("KH", "116")
#define TH IN("TH", "764")
#define PK IN("PK", "586")
#define US IN("US", "840")
#define NOWHERE       \
  "52045999530311659" \
  "03Bob6010Phnom Penh"
#define UUID "00320123456789abcdef0123456789abcdef"

constexpr recognition table[] = {
    {"29 with an account", &emvqr::khqr::individual_scheme, "00020129130009shop@devb" KH},
    {"30 with an account", &emvqr::khqr::merchant_scheme, "00020130130009shop@devb" KH},
    {"an account makes it one, wherever it is", &emvqr::khqr::individual_scheme, "00020129130009shop@devb" TH},
    {"an account makes it one in Hong Kong, whose operators have 27 to 51", &emvqr::khqr::individual_scheme,
     "00020129130009shop@devb"
     "52045999530334458"
     "02HK5903Bob6002HK"},
    {"an account makes it one without a country", &emvqr::khqr::merchant_scheme, "00020130130009shop@devb" NOWHERE},
    {"29 in Cambodia, broken account", &emvqr::khqr::individual_scheme, "00020129080004shop" KH},
    {"29 in Cambodia, no account at all", &emvqr::khqr::individual_scheme, "00020129080104shop" KH},
    {"30 in Cambodia, broken account", &emvqr::khqr::merchant_scheme, "00020130080004shop" KH},
    {"both: the one a bank stands for", &emvqr::khqr::merchant_scheme, "00020129130009shop@devb30130009evil@devb" KH},
    {"PromptPay in 29", &emvqr::promptpay::transfer_scheme, "00020129370016A00000067701011101130066812345678" TH},
    {"PromptPay's GUID counts more than Cambodia", &emvqr::promptpay::transfer_scheme,
     "00020129370016A00000067701011101130066812345678" KH},
    {"Thai bill payment in 30", &emvqr::promptpay::bill_scheme, "00020130200016A000000677010112" TH},
    {"PromptPay without a country", &emvqr::promptpay::transfer_scheme, "00020129200016A000000677010111" NOWHERE},
    {"PromptPay's GUID in another template", &emvco_scheme, "00020130200016A000000677010111" TH},
    {"PromptPay, authorised", &emvqr::promptpay::authorised_scheme, "00020129200016A000000677010114" TH},
    {"PromptPay to a wallet of TrueMoney", &emvqr::promptpay::true_money_scheme,
     "00020129390016A0000006770101110315140000812345678" TH},
    {"Thai bill payment from abroad", &emvqr::promptpay::abroad_scheme, "00020130200016A000000677012006" TH},
    {"Thai payment innovation", &emvqr::promptpay::innovation_scheme, "00020131200016A000000677012004" TH},
    {"VietQR, letters small", &emvqr::vietqr::vietqr_scheme, "00020138140010a000000727" NOWHERE},
    {"VietQR to MoMo", &emvqr::vietqr::wallet_scheme, "00020138330010A000000727011500069710250101A" NOWHERE},
    {"VNPAY", &emvqr::vnpay::vnpay_scheme, "00020126140010A000000775" NOWHERE},
    {"AirPay", &emvqr::airpay::airpay_scheme, "00020126170013vn.airpay.www" NOWHERE},
    {"LAO QR", &emvqr::laoqr::laoqr_scheme, "00020138200016A005266284662577" NOWHERE},
    {"BCEL OnePay's own template", &emvqr::laoqr::native_scheme, "00020129200016mch0000000000001" IN("LA", "418")},
    {"DuitNow", &emvqr::duitnow::duitnow_scheme, "00020226180014A0000006150001" NOWHERE},
    {"PayNow before the label it stands on", &emvqr::paynow::paynow_scheme,
     "00020126110007SG.SGQR51130009SG.PAYNOW" NOWHERE},
    {"an SGQR label", &emvqr::paynow::sgqr_scheme, "00020126120008com.grab51110007SG.SGQR" NOWHERE},
    {"NETS", &emvqr::nets::nets_scheme, "00020150150011SG.COM.NETS" NOWHERE},
    {"Grab, letters large", &emvqr::sgqr_payments::sgqr_payments_scheme, "00020126120008COM.GRAB" NOWHERE},
    {"Raast: a UUID in Pakistan", &emvqr::raast::raast_scheme, "0002012836" UUID "" PK},
    {"Raast: 28 in Pakistan", &emvqr::raast::raast_scheme, "0002012812000820260101" PK},
    {"a UUID elsewhere is a participant's", &emvqr::any_uuid::any_uuid_scheme, "0002012836" UUID "" TH},
    {"a UUID in Rwanda", &emvqr::rwandaqr::rwandaqr_scheme, "0002012936" UUID "" IN("RW", "646")},
    {"a UUID in Cambodia's own template", &emvqr::khqr::individual_scheme, "0002012936" UUID "" KH},
    {"QRIS, its own template behind an acquirer's", &emvqr::qris::qris_scheme,
     "00020126180014COM.GO-JEK.WWW51180014ID.CO.QRIS.WWW" NOWHERE},
    {"QRIS, an acquirer's alone", &emvqr::qris::acquirer_scheme, "00020126180014COM.GO-JEK.WWW" IN("ID", "360")},
    {"QRIS, older", &emvqr::qris::qris_scheme, "00020151190015ID.OR.GPNQR.WWW" NOWHERE},
    {"BC Card", &emvqr::bc_card::bc_card_scheme, "00020126180014D4100000014010" NOWHERE},
    {"TWQR beside a card", &emvqr::twqr::twqr_scheme, "0002010204400335160012tw.com.twqrp" NOWHERE},
    {"MMQR", &emvqr::mmqr::mmqr_scheme, "00020126150011mm.com.mmqr" NOWHERE},
    {"Fonepay", &emvqr::nepalqr::nepalqr_scheme, "00020126150011fonepay.com" NOWHERE},
    {"NCHL in Nepal", &emvqr::nepalqr::nepalqr_scheme, "00020129120008NCHL0001" IN("NP", "524")},
    {"NCHL elsewhere is anybody's", &emvco_scheme, "00020129120008NCHL0001" US},
    {"LANKAQR: 28 digits in Sri Lanka", &emvqr::lankaqr::lankaqr_scheme,
     "000201263200281600000000000000000000000000" IN("LK", "144")},
    {"27 digits are no number of LANKAQR's", &emvco_scheme,
     "00020126310027160000000000000000000000000" IN("LK", "144")},
    {"28 digits elsewhere are anybody's", &emvco_scheme, "000201263200281600000000000000000000000000" US},
    {"Bangla QR of a bank we know", &emvqr::banglaqr::banglaqr_scheme, "00020126120008tallypay" NOWHERE},
    {"Bangla QR of another bank", &emvqr::banglaqr::banglaqr_scheme, "00020126200016com.example.bank" IN("BD", "050")},
    {"QPay", &emvqr::qpay::qpay_scheme, "00020127180014A0000008430001" NOWHERE},
    {"Pix", &emvqr::pix::pix_scheme, "00020126180014BR.GOV.BCB.PIX" NOWHERE},
    {"Argentina: an acceptor", &emvqr::argentina::argentina_scheme, "00020143150011coop.sipago" NOWHERE},
    {"Argentina: a tax number beside Mercado Pago", &emvqr::argentina::argentina_scheme,
     "00020143200016com.mercadolibre5015001120000000001" IN("AR", "032")},
    {"a tax number elsewhere is none", &emvco_scheme, "0002015015001120000000001" US},
    {"Bre-B", &emvqr::breb::breb_scheme, "00020126180014CO.COM.RBM.LLA" NOWHERE},
    {"Bre-B of CRB", &emvqr::breb::breb_scheme, "00020130180014co.com.crb.lla" NOWHERE},
    {"a GUID that is CRB's head alone", &emvco_scheme, "00020130150011CO.COM.CRB." NOWHERE},
    {"Yape: objects without a GUID", &emvqr::yape::yape_scheme, "00020139050101A" IN("PE", "604")},
    {"39 with a GUID in Peru", &emvco_scheme, "00020139190015com.example.pay" IN("PE", "604")},
    {"UzQR", &emvqr::uzqr::uzqr_scheme, "00020140160012qr-online.uz" NOWHERE},
    {"Meeza", &emvqr::meeza::meeza_scheme, "00020126200016A000000732100001" NOWHERE},
    {"CliQ", &emvqr::joqr::joqr_scheme, "00020128080004CliQ" NOWHERE},
    {"KE-QR", &emvqr::keqr::keqr_scheme, "00020129120008ke.go.qr" NOWHERE},
    {"KE-QR: 28 in Kenya", &emvqr::keqr::keqr_scheme, "0002012812460812345678" IN("KE", "404")},
    {"27 in Kenya is anybody's", &emvco_scheme, "00020127190015com.example.pay" IN("KE", "404")},
    {"TANQR", &emvqr::tanqr::tanqr_scheme, "00020126180014tz.go.bot.tips" NOWHERE},
    {"GhQR", &emvqr::ghqr::ghqr_scheme, "00020132220018GH.NET.GHIPSS.GHQR" NOWHERE},
    {"NQR", &emvqr::nqr::nqr_scheme, "00020126230019NG.COM.NIBSS-PLC.QR" NOWHERE},
    {"MauCAS", &emvqr::maucas::maucas_scheme, "00020126130009mu.taucas" NOWHERE},
    {"PI-SPI", &emvqr::pi_spi::pi_spi_scheme, "00020136160012int.bceao.pi" NOWHERE},
    {"NAMQR: 27 in Namibia", &emvqr::namqr::namqr_scheme, "00020127180014com.example.na" IN("NA", "516")},
    {"Mercado Pago in any template", &emvqr::mercado_pago::mercado_pago_scheme,
     "00020143200016com.mercadolibre" NOWHERE},
    {"Alipay", &emvqr::alipay::alipay_scheme, "00020151140010com.alipay" NOWHERE},
    {"Alipay in a template of its own kind", &emvqr::alipay::alipay_scheme, "000201" NOWHERE "80140010com.alipay"},
    {"WeChat Pay", &emvqr::wechat::wechat_scheme, "00020128210017COM.QQ.WEIXIN.PAY" NOWHERE},
    {"Visa, in Cambodia too", &emvqr::card_networks::visa_scheme, "00020102041234" KH},
    {"Visa's second ID", &emvqr::card_networks::visa_scheme, "00020103041234" US},
    {"Mastercard", &emvqr::card_networks::mastercard_scheme, "00020104041234" US},
    {"Mastercard, by its GUID", &emvqr::card_networks::mastercard_scheme, "00020130180014A0000000041010" US},
    {"Discover", &emvqr::card_networks::discover_scheme, "00020110041234" US},
    {"American Express", &emvqr::card_networks::amex_scheme, "00020111041234" US},
    {"JCB", &emvqr::card_networks::jcb_scheme, "00020113041234" US},
    {"of several networks the first of the registry", &emvqr::card_networks::visa_scheme, "0002011304123402041234" US},
    {"an ID that EMVCo keeps", &emvco_scheme, "00020117041234" US},
    {"an operator of Hong Kong's", &emvqr::hk_common::hk_common_scheme, "00020132180014com.example.hk" IN("HK", "344")},
    {"a GUID we know counts more in Hong Kong", &emvqr::alipay::alipay_scheme,
     "00020132140010com.alipay" IN("HK", "344")},
    {"QR Ph between people", &emvqr::qrph::transfer_scheme, "00020127160012com.p2pqrpay" NOWHERE},
    {"QR Ph to a small merchant", &emvqr::qrph::merchant_scheme, "00020128190015ph.ppmi.p2micro" NOWHERE},
    {"FPS", &emvqr::fps::fps_scheme, "00020126160012hk.com.hkicl" IN("HK", "344")},
    {"JPQR", &emvqr::jpqr::jpqr_scheme, "00020151230019jp.or.paymentsjapan" NOWHERE},
    {"Bharat QR: RuPay beside Visa", &emvqr::bharatqr::bharatqr_scheme, "0002010204123406041234" IN("IN", "356")},
    {"Bharat QR: UPI", &emvqr::bharatqr::bharatqr_scheme, "00020127140010A000000524" NOWHERE},
    {"06 elsewhere is nobody's", &emvco_scheme, "00020106041234" US},
    {"UnionPay", &emvqr::union_pay::union_pay_scheme, "00020116041234" US},
    {"Paycloud: an account of 15 digits, no category, no country", &emvqr::paycloud::paycloud_scheme,
     "000201151578161878171667153038405903Bob"},
    {"with a category it is UnionPay's", &emvqr::union_pay::union_pay_scheme, "0002011515781618781716671" NOWHERE},
    {"two schemes: the first of the registry", &emvqr::promptpay::transfer_scheme,
     "00020138140010A00000072729200016A000000677010111" NOWHERE},
    {"Cambodia, another template", &emvco_scheme, "00020137130009shop@devb" KH},
    {"an account in 29.01 is none", &emvco_scheme, "00020129130109shop@devb" TH},
    {"no account of any kind", &emvco_scheme, "000201" TH},
};

#undef IN
#undef KH
#undef TH
#undef PK
#undef US
#undef NOWHERE
#undef UUID

constexpr const scheme* recognised(const recognition& row) {
  const auto text = emvqr_test::seal(row.body);
  const auto view = emvqr::parse(text.view());
  return view ? find_scheme(*view) : nullptr;
}

constexpr std::string_view name_in(const emvqr_test::sealed_text& text, path where) {
  const auto view = emvqr::parse(text.view());
  return view ? emvqr::scheme_name_of(*view, where) : std::string_view{"(no payload)"};
}

}  // namespace

TEST_CASE("each payload is taken for the scheme it belongs to", "[schemes]") {
  for (const recognition& row : table) {
    CAPTURE(row.why, row.body);
    const scheme* const is = recognised(row);
    REQUIRE(is != nullptr);
    CHECK(is->id == row.is->id);
    CHECK(is == row.is);
  }
}

TEST_CASE("recognition is a constant", "[schemes]") {
  STATIC_REQUIRE(recognised(table[0]) == &emvqr::khqr::individual_scheme);
  STATIC_REQUIRE(recognised(table[1]) == &emvqr::khqr::merchant_scheme);
  STATIC_REQUIRE(recognised(table[5]) == &emvqr::khqr::individual_scheme);
  STATIC_REQUIRE(recognised(table[9]) == &emvqr::promptpay::transfer_scheme);
  STATIC_REQUIRE(recognised(table[13]) == &emvco_scheme);
}

TEST_CASE("what is no payload is of no scheme's own", "[schemes]") {
  EMVQR_VERIFY(find_scheme(emvqr::payload_view{}) == &emvco_scheme);
}

TEST_CASE("scheme ids are unique and in kebab case", "[schemes]") {
  std::set<std::string_view> ids;
  for (const scheme* const s : scheme_registry) {
    REQUIRE(s != nullptr);
    CAPTURE(s->id);
    CHECK(ids.insert(s->id).second);
    CHECK_FALSE(s->id.empty());
    CHECK(s->id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string_view::npos);
  }
}

TEST_CASE("every scheme says who runs it, where, and how we know", "[schemes]") {
  for (const scheme* const s : scheme_registry) {
    CAPTURE(s->id);
    CHECK_FALSE(s->name.empty());
    CHECK_FALSE(s->operator_name.empty());
    CHECK_FALSE(s->source.empty());
    for (std::size_t at = 0; at < s->country.size(); at += 3) {
      CHECK(emvqr::is_country(s->country.substr(at, 2)));
      CHECK((at + 2 == s->country.size() || s->country[at + 2] == ','));
    }
    for (std::size_t at = 0; at < s->currency.size(); at += 4) {
      CHECK(emvqr::currency_from_numeric(s->currency.substr(at, 3)).has_value());
      CHECK((at + 3 == s->currency.size() || s->currency[at + 3] == ','));
    }
  }
}

TEST_CASE("the general scheme stands last and bends nothing", "[schemes]") {
  EMVQR_VERIFY(scheme_registry[std::size(scheme_registry) - 1] == &emvco_scheme);
  EMVQR_VERIFY(emvco_scheme.rules.count == 0);
  EMVQR_VERIFY(emvco_scheme.country.empty());
}

TEST_CASE("every scheme that can be recognised is in the registry", "[schemes]") {
  for (const recognition& row : table) {
    const scheme* const is = recognised(row);
    CHECK(std::count(std::begin(scheme_registry), std::end(scheme_registry), is) == 1);
  }
}

TEST_CASE("every scheme that has marks can be recognised", "[schemes]") {
  for (const scheme* const in : scheme_registry) {
    if (in->signatures.empty() && in != &emvco_scheme) continue;
    CAPTURE(in->id);
    CHECK(std::any_of(std::begin(table), std::end(table), [in](const recognition& row) { return row.is == in; }));
  }
}

TEST_CASE("a signature is of root objects that may be a scheme's, and tells something", "[schemes]") {
  for (const scheme* const in : scheme_registry)
    for (const emvqr::signature& mark : in->signatures) {
      CAPTURE(in->id, mark.first, mark.guid);
      CHECK(mark.first <= mark.last);
      CHECK(((mark.first >= 2 && mark.last <= 51) || (mark.first >= 80 && mark.last <= 99)));
      // A template tells by what is in it or where it is used; EMVCo gave 02 to 25 away one by one.
      const bool tells = !mark.guid.empty() || !mark.country.empty() || mark.also.is_given;
      CHECK((tells || mark.last <= 25));
      CHECK((mark.guid.empty() || mark.first >= 26));
      CHECK(mark.guid.size() <= emvqr::max_guid_length);
      CHECK((mark.country.empty() || emvqr::is_listed(in->country, mark.country)));
      CHECK(mark.also.is_given == !mark.also.words.empty());
    }
}

TEST_CASE("parse_in_scheme reads what only its scheme's quirk lets through", "[schemes]") {
  using emvqr::errc;
  using emvqr::quirk;
  const auto read = [](std::string_view body, quirk allow) {
    const auto text = emvqr_test::seal(body);
    return emvqr::parse_in_scheme(text.view(), {allow}).has_value();
  };
  constexpr std::string_view qpay =
      "00020127180014A000000843000152045999530349658"
      "02MN5903Bob6004City800201";
  constexpr std::string_view another =
      "00020127180014A000000843000252045999530349658"
      "02MN5903Bob6004City800201";
  CHECK(read(qpay, quirk::none));
  CHECK_FALSE(read(another, quirk::none));
  CHECK(read(another, quirk::raw_template));
  const auto refused = emvqr_test::seal(another);
  CHECK(emvqr::parse_in_scheme(refused.view()).error().code == emvqr::parse(refused.view()).error().code);
  // An ID that stands twice is forgiven to nobody.
  CHECK_FALSE(
      read("00020127180014A0000008430001"
           "2702015204599953034965802MN5903Bob6004City800201",
           quirk::none));
}

TEST_CASE("DuitNow's 02 is its own, and nobody else's number is right there", "[schemes]") {
  constexpr auto base =
      "26370014A0000006150001010658873402051234552045999530345858"
      "02MY5903Bob6004City";
  const auto valid = [](const std::string& body) {
    const auto text = emvqr_test::seal(body);
    return emvqr::check(*emvqr::parse(text.view())).valid();
  };
  CHECK(valid(std::string("000202") + base));
  CHECK(valid(std::string("000201") + base));
  CHECK_FALSE(valid(std::string("000203") + base));
}

TEST_CASE("a scheme names an object once", "[schemes]") {
  for (const scheme* const s : scheme_registry) {
    for (const emvqr::table<emvqr::scheme_object>& rows : {s->objects, s->elsewhere}) {
      std::set<std::pair<int, std::string>> places;
      for (const emvqr::scheme_object& row : rows) {
        CAPTURE(s->id, row.where);
        CHECK_FALSE(row.name.empty());
        CHECK(row.min_length <= row.max_length);
        CHECK((row.good != nullptr) == (row.broken != emvqr::rule::none));
        CHECK(places.emplace(row.root, emvqr::to_text(row.where).view()).second);
      }
    }
  }
}

TEST_CASE("a scheme's own names", "[schemes]") {
  constexpr auto text = emvqr_test::seal(
      "00020115311234567890123456789012345678901"
      "29220009shop@devb010501152"
      "52045999"
      "53031165802KH5903Bob6004City"
      "99340013175000000000001131750000060000");
  EMVQR_VERIFY(name_in(text, 29) == "Individual Account Information");
  EMVQR_VERIFY(name_in(text, {29, 0}) == "Bakong Account ID");
  EMVQR_VERIFY(name_in(text, {29, 1}) == "Account Information");
  EMVQR_VERIFY(name_in(text, {29, 2}) == "Acquiring Bank");  // though it is not there
  EMVQR_VERIFY(name_in(text, 15) == "UnionPay Merchant Account");
  EMVQR_VERIFY(name_in(text, {99, 1}) == "Expiry Time");
  EMVQR_VERIFY(name_in(text, {30, 1}).empty());
  EMVQR_VERIFY(name_in(text, 59).empty());
  EMVQR_VERIFY(name_in(text, path{}).empty());
}

TEST_CASE("the same place is called as the scheme in it calls it", "[schemes]") {
  constexpr auto khqr = emvqr_test::seal(
      "000201"
      "30190009shop@devb0102M1"
      "52045999"
      "53031165802KH5903Bob6004City");
  constexpr auto thai = emvqr_test::seal(
      "000201"
      "30390016A0000006770101120115099400000000001"
      "52045999"
      "53037645802TH5903Bob6004City");
  EMVQR_VERIFY(name_in(khqr, {30, 1}) == "Merchant ID");
  EMVQR_VERIFY(name_in(thai, {30, 1}) == "Biller ID");
}

TEST_CASE("of several schemes in a payload each names its own objects", "[schemes]") {
  constexpr auto text = emvqr_test::seal(
      "00020102041234"
      "26370009SG.PAYNOW010120210201900001A03011"
      "51270007SG.SGQR0112180900000001"
      "52045999"
      "53037025802SG5903Bob6004City");
  EMVQR_VERIFY(name_in(text, {26, 1}) == "Proxy Type");
  EMVQR_VERIFY(name_in(text, {51, 1}) == "SGQR ID");
  EMVQR_VERIFY(name_in(text, 2) == "Card Number or Alias");
  EMVQR_VERIFY(name_in(text, 26).empty());
}

TEST_CASE("only the schemes of KHQR are KHQR, and count UTF-16 units", "[schemes]") {
  using emvqr::length_unit;
  for (const scheme* const in : scheme_registry) {
    INFO(in->id);
    CHECK(emvqr::khqr::is_khqr(*in) == (in->id.substr(0, 4) == "khqr"));
    CHECK(in->unit == (emvqr::khqr::is_khqr(*in) ? length_unit::utf16 : length_unit::characters));
  }
}

TEST_CASE("certainties have names", "[schemes]") {
  EMVQR_VERIFY(name(certainty::verified) == "verified");
  EMVQR_VERIFY(name(certainty::payload_only) == "payload-only");
  EMVQR_VERIFY(name(certainty::code_only) == "code-only");
  EMVQR_VERIFY(name(certainty::unverified) == "unverified");
}
