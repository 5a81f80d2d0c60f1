#include <emvqr/check.hpp>
#include <emvqr/payload/parse.hpp>
#include <emvqr/schemes/registry.hpp>

#include "support/test.hpp"
#include "unit/sealed.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <string>

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

#define KH            \
  "52045999530311658" \
  "02KH5903Bob6010Phnom Penh"
#define TH            \
  "52045999530376458" \
  "02TH5903Bob6007Bangkok"
#define PK            \
  "52045999530358658" \
  "02PK5903Bob6006Lahore"
#define NOWHERE     \
  "520459995303116" \
  "5903Bob6010Phnom Penh"

constexpr recognition table[] = {
    {"29 with an account", &emvqr::khqr::individual_scheme, "00020129130009shop@devb" KH},
    {"30 with an account", &emvqr::khqr::merchant_scheme, "00020130130009shop@devb" KH},
    {"an account makes it one, wherever it is", &emvqr::khqr::individual_scheme, "00020129130009shop@devb" TH},
    {"an account makes it one without a country", &emvqr::khqr::merchant_scheme, "00020130130009shop@devb" NOWHERE},
    {"29 in Cambodia, broken account", &emvqr::khqr::individual_scheme, "00020129080004shop" KH},
    {"29 in Cambodia, no account at all", &emvqr::khqr::individual_scheme, "00020129080104shop" KH},
    {"30 in Cambodia, broken account", &emvqr::khqr::merchant_scheme, "00020130080004shop" KH},
    {"both: the one a bank stands for", &emvqr::khqr::merchant_scheme, "00020129130009shop@devb30130009evil@devb" KH},
    {"PromptPay in 29", &emvqr::promptpay::transfer_scheme,
     "00020129370016A0000006770101110113006681234567"
     "8" TH},
    {"Thai bill payment in 30", &emvqr::promptpay::bill_scheme, "00020130200016A000000677010112" TH},
    {"PromptPay without a country", &emvqr::promptpay::transfer_scheme, "00020129200016A000000677010111" NOWHERE},
    {"PromptPay's GUID in another template", &emvco_scheme, "00020130200016A000000677010111" TH},
    {"PromptPay, authorised", &emvqr::promptpay::authorised_scheme, "00020129200016A000000677010114" TH},
    {"Thai bill payment from abroad", &emvqr::promptpay::abroad_scheme, "00020130200016A000000677012006" TH},
    {"VietQR, letters small", &emvqr::vietqr::vietqr_scheme, "00020138140010a000000727" NOWHERE},
    {"LAO QR", &emvqr::laoqr::laoqr_scheme, "00020138200016A005266284662577" NOWHERE},
    {"DuitNow", &emvqr::duitnow::duitnow_scheme, "00020226180014A0000006150001" NOWHERE},
    {"Raast: a UUID in Pakistan", &emvqr::raast::raast_scheme,
     "00020128360032"
     "13bb98ea283b452b9d979bf570fc49ed" PK},
    {"a UUID elsewhere is anybody's", &emvco_scheme,
     "00020128360032"
     "13bb98ea283b452b9d979bf570fc49ed" TH},
    {"QRIS, its own template behind an acquirer's", &emvqr::qris::qris_scheme,
     "000201"
     "26180014COM.GO-JEK.WWW"
     "51180014ID.CO.QRIS.WWW" NOWHERE},
    {"QRIS, older", &emvqr::qris::qris_scheme, "00020151190015ID.OR.GPNQR.WWW" NOWHERE},
    {"Mercado Pago in any template", &emvqr::mercado_pago::mercado_pago_scheme,
     "00020143200016com.mercadolibre" NOWHERE},
    {"QPay", &emvqr::qpay::qpay_scheme, "00020127180014A0000008430001" NOWHERE},
    {"Paycloud: an account of 15 digits, no category, no country", &emvqr::paycloud::paycloud_scheme,
     "0002011515781618781716671"
     "53038405903Bob"},
    {"with a category it is anybody's", &emvco_scheme, "0002011515781618781716671" NOWHERE},
    {"two schemes: the first of the registry", &emvqr::promptpay::transfer_scheme,
     "000201"
     "38140010A000000727"
     "29200016A000000677010111" TH},
    {"Cambodia, another template", &emvco_scheme, "00020137130009shop@devb" KH},
    {"Cambodia, a card scheme's own ID", &emvco_scheme,
     "000201"
     "02041234" KH},
    {"an account in 29.01 is none", &emvco_scheme, "00020129130109shop@devb" TH},
    {"no account of any kind", &emvco_scheme, "000201" TH},
};

#undef KH
#undef TH
#undef PK
#undef NOWHERE

constexpr const scheme* recognised(const recognition& row) {
  const auto text = emvqr_test::seal(row.body);
  const auto view = emvqr::parse(text.view());
  return view ? find_scheme(*view) : nullptr;
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
  STATIC_REQUIRE(recognised(table[4]) == &emvqr::khqr::individual_scheme);
  STATIC_REQUIRE(recognised(table[8]) == &emvqr::promptpay::transfer_scheme);
  STATIC_REQUIRE(recognised(table[11]) == &emvco_scheme);
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

TEST_CASE("every scheme says who runs it, how it is found and how we know", "[schemes]") {
  for (const scheme* const s : scheme_registry) {
    CAPTURE(s->id);
    CHECK_FALSE(s->name.empty());
    CHECK((s->country.empty() || s->country.size() == 2));
    CHECK_FALSE(s->operator_name.empty());
    CHECK_FALSE(s->found_by.empty());
    CHECK_FALSE(s->source.empty());
    CHECK(s->sure != certainty::unverified);
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

TEST_CASE("every scheme of the registry can be recognised", "[schemes]") {
  for (const scheme* const in : scheme_registry) {
    CAPTURE(in->id);
    CHECK(std::any_of(std::begin(table), std::end(table), [in](const recognition& row) { return row.is == in; }));
  }
}

TEST_CASE("a signature is a GUID in a template, of somebody in particular", "[schemes]") {
  for (const scheme* const in : scheme_registry) {
    CAPTURE(in->id);
    for (std::size_t i = 0; i != in->signature_count; ++i) {
      const emvqr::signature& mark = in->signatures[i];
      CHECK(mark.first >= 26);
      CHECK(mark.last <= 51);
      CHECK(mark.first <= mark.last);
      CHECK((!mark.guid.empty() || !in->country.empty()));
      CHECK((mark.guid.empty() || emvqr::guid_kind_of(mark.guid) != emvqr::guid_kind::unknown));
    }
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
      "26180014A0000006150001520459995303458580"
      "2MY5903Bob6004City";
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
    CAPTURE(s->id);
    std::set<std::string> places;
    for (std::size_t i = 0; i != s->name_count; ++i) {
      CHECK_FALSE(s->names[i].name.empty());
      CHECK(places.emplace(emvqr::to_text(s->names[i].where).view()).second);
    }
  }
}

TEST_CASE("a scheme's own names", "[schemes]") {
  using emvqr::khqr::individual_scheme;
  using emvqr::khqr::merchant_scheme;
  EMVQR_VERIFY(name_in(individual_scheme, {29, 1}) == "Account Information");
  EMVQR_VERIFY(name_in(merchant_scheme, {30, 1}) == "Merchant ID");
  EMVQR_VERIFY(name_in(merchant_scheme, {99, 1}) == "Expiry Time");
  EMVQR_VERIFY(name_in(individual_scheme, 15) == "UnionPay Merchant Account");
  EMVQR_VERIFY(name_in(merchant_scheme, 15) == "UnionPay Merchant Account");
  EMVQR_VERIFY(name_in(individual_scheme, 29) == "Individual Account Information");
  EMVQR_VERIFY(name_in(merchant_scheme, {30, 2}) == "Acquiring Bank");
  EMVQR_VERIFY(name_in(merchant_scheme, {29, 1}).empty());
  EMVQR_VERIFY(name_in(individual_scheme, {30, 1}).empty());
  EMVQR_VERIFY(name_in(individual_scheme, 59).empty());
  EMVQR_VERIFY(name_in(individual_scheme, path{}).empty());
  EMVQR_VERIFY(name_in(emvco_scheme, 15).empty());
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
