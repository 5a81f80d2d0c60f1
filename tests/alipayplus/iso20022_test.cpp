// What a code says in the elements of ISO 20022.
#include <emvqr/alipayplus/iso20022.hpp>
#include <emvqr/payload/parse.hpp>

#include "support/test.hpp"
#include "unit/sealed.hpp"

#include <cstddef>
#include <optional>
#include <string_view>

namespace iso20022 = emvqr::iso20022;
using emvqr::path;
using emvqr::alipayplus::loss_reason;
using emvqr_test::seal;
using emvqr_test::sealed_text;

namespace {

/// A copy of an element, its text in a buffer of its own.
struct found_element {
  bool is_there = false;
  emvqr_test::sealed_text text{};
  path where{};
  std::optional<loss_reason> why{};

  constexpr bool says(std::string_view wanted, path from) const noexcept {
    return is_there && !why && text.view() == wanted && where == from;
  }
  constexpr bool is_left_out(loss_reason reason, path from) const noexcept {
    return is_there && text.size == 0 && why == reason && where == from;
  }
};

constexpr found_element element_of(const sealed_text& code, std::string_view name) noexcept {
  found_element out;
  const auto view = emvqr::parse(code.view());
  if (!view) return out;
  emvqr::alipayplus::workspace memory;
  iso20022::for_each_element(*view, memory, [&](const iso20022::element& each) noexcept {
    if (each.row->name != name) return;
    out.is_there = true;
    out.text.append(each.text);
    out.where = each.where;
    out.why = each.why;
  });
  return out;
}
constexpr std::size_t count_of(const sealed_text& code) noexcept {
  std::size_t count = 0;
  const auto view = emvqr::parse(code.view());
  emvqr::alipayplus::workspace memory;
  if (view) iso20022::for_each_element(*view, memory, [&count](const iso20022::element&) noexcept { ++count; });
  return count;
}

constexpr auto cafe = seal(
    "00020101021230360009cafe@abaa0107M1234560208ABA Bank5204581453031165405500005802KH5911Angkor Cafe"
    "6010Phnom Penh610512000"
    "62580108INV-00010211855123456780307Store 70706POS-030806Coffee99340013179533167311301131795332273111");

constexpr std::string_view amount = "CdtTrfTxInf/IntrBkSttlmAmt";
constexpr std::string_view currency = "CdtTrfTxInf/IntrBkSttlmAmt/@Ccy";
constexpr std::string_view end_to_end = "CdtTrfTxInf/PmtId/EndToEndId";
constexpr std::string_view reference = "CdtTrfTxInf/RmtInf/Strd/CdtrRefInf/Ref";
constexpr std::string_view expiry = "PmtInf/XpryDt/DtTm";

/// A code of nobody's with these objects between 52 and 58.
constexpr sealed_text paying(std::string_view money, std::string_view more = {}) noexcept {
  sealed_text body;
  body.append("00020126110007example52040000");
  body.append(money);
  body.append("5802TH5904Shop6007Bangkok");
  body.append(more);
  return seal(body.view());
}

}  // namespace

TEST_CASE("every element of a KHQR", "[iso20022]") {
  EMVQR_VERIFY(element_of(cafe, end_to_end).says("INV-0001", {62, 1}));
  EMVQR_VERIFY(element_of(cafe, currency).says("KHR", 53));
  EMVQR_VERIFY(element_of(cafe, amount).says("50000", 54));
  EMVQR_VERIFY(element_of(cafe, "CdtTrfTxInf/CdtrAgt/FinInstnId/Nm").says("ABA Bank", {30, 2}));
  EMVQR_VERIFY(element_of(cafe, "CdtTrfTxInf/Cdtr/Nm").says("Angkor Cafe", 59));
  EMVQR_VERIFY(element_of(cafe, "CdtTrfTxInf/Cdtr/PstlAdr/PstCd").says("12000", 61));
  EMVQR_VERIFY(element_of(cafe, "CdtTrfTxInf/Cdtr/PstlAdr/TwnNm").says("Phnom Penh", 60));
  EMVQR_VERIFY(element_of(cafe, "CdtTrfTxInf/Cdtr/PstlAdr/Ctry").says("KH", 58));
  EMVQR_VERIFY(element_of(cafe, "CdtTrfTxInf/CdtrAcct/Prxy/Id").says("cafe@abaa", {30, 0}));
  EMVQR_VERIFY(element_of(cafe, "CdtTrfTxInf/RmtInf/Ustrd").says("Coffee", {62, 8}));
  EMVQR_VERIFY(element_of(cafe, expiry).says("2026-11-22T07:24:33+00:00", {99, 1}));
  EMVQR_VERIFY(!element_of(cafe, reference).is_there);
  EMVQR_VERIFY(count_of(cafe) == 11);
}

TEST_CASE("an individual's account and bank are those of 29", "[iso20022]") {
  constexpr auto good = seal(
      "00020129270009dara@abaa0210Dara's Own5204599953038405405"
      "12.505802KH5904Dara6010Phnom Penh");
  EMVQR_VERIFY(element_of(good, "CdtTrfTxInf/CdtrAcct/Prxy/Id").says("dara@abaa", {29, 0}));
  EMVQR_VERIFY(element_of(good, "CdtTrfTxInf/CdtrAgt/FinInstnId/Nm").says("Dara's Own", {29, 2}));
  EMVQR_VERIFY(element_of(good, amount).says("12.5", 54));
}

TEST_CASE("what 29, 30 and 99 mean is said of a KHQR alone", "[iso20022]") {
  constexpr auto thai = seal(
      "00020129370016A0000006770101110113006681234567852040000530376454031005802TH5904Shop6007Bangkok"
      "99210009somethin20104fine");
  EMVQR_VERIFY(element_of(thai, amount).says("100", 54));
  EMVQR_VERIFY(!element_of(thai, "CdtTrfTxInf/CdtrAcct/Prxy/Id").is_there);
  EMVQR_VERIFY(!element_of(thai, expiry).is_there);
}

TEST_CASE("what is paid has the fee in it", "[iso20022]") {
  EMVQR_VERIFY(element_of(paying("5303764540310055020256015"), amount).says("105", 54));
  EMVQR_VERIFY(element_of(paying("53037645403100550203570"
                                 "12"),
                          amount)
                   .says("102", 54));
  EMVQR_VERIFY(element_of(paying("53037645403100550201"), amount).says("100", 54));  // a tip is the payer's to add
  EMVQR_VERIFY(element_of(paying("53033925403100"), amount).says("100", 54));
  EMVQR_VERIFY(element_of(paying("530341454051.234"), amount).says("1.234", 54));
  constexpr auto rounded = element_of(paying("53033925403101550203570"
                                             "12"),
                                      amount);
  EMVQR_VERIFY(rounded.text.view() == "103");
  EMVQR_VERIFY(rounded.why == loss_reason::rounded);
}

TEST_CASE("amount and currency are there together or not at all", "[iso20022]") {
  EMVQR_VERIFY(element_of(paying("5303764"), currency).is_left_out(loss_reason::no_amount, 53));
  EMVQR_VERIFY(!element_of(paying("5303764"), amount).is_there);
  EMVQR_VERIFY(element_of(paying("530376454010"), amount).is_left_out(loss_reason::no_amount, 54));
  EMVQR_VERIFY(element_of(paying("530376454031.x"), amount).is_left_out(loss_reason::unreadable, 54));
  EMVQR_VERIFY(element_of(paying("530376454031.x"), currency).is_left_out(loss_reason::unreadable, 53));
  EMVQR_VERIFY(element_of(paying("530376454051.234"), amount).is_left_out(loss_reason::unreadable, 54));
  EMVQR_VERIFY(element_of(paying("53039985403100"), currency).is_left_out(loss_reason::unreadable, 53));
  EMVQR_VERIFY(element_of(paying("5403100"), amount).is_left_out(loss_reason::unreadable, 54));
  EMVQR_VERIFY(element_of(paying("53037645403100550203570"
                                 "3abc"),
                          amount)
                   .is_left_out(loss_reason::unreadable, 54));
}

TEST_CASE("the reference is the end-to-end ID where there is no bill number", "[iso20022]") {
  constexpr auto code = paying("5303764", "62110507REF-001");
  EMVQR_VERIFY(element_of(code, end_to_end).says("REF-001", {62, 5}));
  EMVQR_VERIFY(element_of(code, reference).says("REF-001", {62, 5}));
}

TEST_CASE("stars ask for a value and are none", "[iso20022]") {
  constexpr auto code = paying("5303764", "62180103***0507REF-001");
  EMVQR_VERIFY(element_of(code, end_to_end).says("REF-001", {62, 5}));
  EMVQR_VERIFY(element_of(paying("5303764", "62070103***"), end_to_end).is_left_out(loss_reason::asks_payer, {62, 1}));
}

TEST_CASE("what is too long for an element is left out whole", "[iso20022]") {
  constexpr auto code = paying("5303764", "62400536REFERENCE-OF-THIRTY-SIX-CHARACTERS-X");
  EMVQR_VERIFY(element_of(code, end_to_end).is_left_out(loss_reason::too_long, {62, 5}));
  EMVQR_VERIFY(element_of(code, reference).is_left_out(loss_reason::too_long, {62, 5}));
  constexpr auto fits = paying("5303764", "62390535REFERENCE-OF-THIRTY-5IX-CHARACTERSX");
  EMVQR_VERIFY(element_of(fits, reference).says("REFERENCE-OF-THIRTY-5IX-CHARACTERSX", {62, 5}));
}

TEST_CASE("a time that is none is told", "[iso20022]") {
  constexpr auto code = seal(
      "00020101021229130009shop@devb520459995303116540550000"
      "5802KH5904Shop6010Phnom Penh99080104soon");
  EMVQR_VERIFY(element_of(code, expiry).is_left_out(loss_reason::unreadable, {99, 1}));
}

TEST_CASE("every row is told to be inferred, and names its message", "[iso20022]") {
  for (const iso20022::element_row& row : iso20022::element_rows) {
    CAPTURE(row.name);
    REQUIRE(row.sure == emvqr::alipayplus::evidence::inferred);
    REQUIRE((row.message == "pain.013") == (row.name == expiry));
    REQUIRE((row.max_length != 0) ==
            (row.how == iso20022::transformation::copied || row.how == iso20022::transformation::letters));
  }
}
