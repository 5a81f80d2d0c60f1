#include <emvqr/image/card.hpp>
#include <emvqr/payload/card_texts.hpp>
#include <emvqr/payload/parse.hpp>

#include "support/test.hpp"
#include "unit/sealed.hpp"

#include <optional>
#include <string_view>

using emvqr::card_name;
using emvqr::card_sign;
using emvqr::card_texts;
using emvqr::currency;
using emvqr_test::seal;

namespace {

constexpr std::string_view riel = "\u17DB";

/// The texts of a payload that has these objects behind its first.
constexpr card_texts texts_of(std::string_view objects, card_name which = card_name::main) {
  emvqr_test::sealed_text body;
  body.append("000201");
  body.append(objects);
  const emvqr_test::sealed_text text = seal(body.view());
  return emvqr::card_texts_of(*emvqr::parse(text.view()), which);
}

constexpr bool shows(const card_texts& texts, std::string_view name, std::string_view amount, std::string_view letters,
                     std::string_view sign) {
  return texts.name.view() == name && texts.amount.view() == amount && texts.currency.view() == letters &&
         texts.sign == sign;
}

}  // namespace

TEST_CASE("card_texts_of: name, amount as people read it, letters and sign of the currency") {
  EMVQR_VERIFY(shows(texts_of("5303116540550000"
                              "5904Cafe"),
                     "Cafe", "50,000", "KHR", riel));
  EMVQR_VERIFY(shows(texts_of("530384054061234.5"
                              "5904Cafe"),
                     "Cafe", "1,234.50", "USD", "$"));
  EMVQR_VERIFY(shows(texts_of("530376454041500"
                              "5904Cafe"),
                     "Cafe", "1,500.00", "THB", ""));
}

TEST_CASE("card_texts_of: no amount, or one of nothing, is the payer's to enter") {
  EMVQR_VERIFY(shows(texts_of("53031165904Cafe"), "Cafe", "", "KHR", riel));
  EMVQR_VERIFY(shows(texts_of("530311654010"
                              "5904Cafe"),
                     "Cafe", "", "KHR", riel));
  EMVQR_VERIFY(shows(texts_of("530384054040.00"
                              "5904Cafe"),
                     "Cafe", "", "USD", "$"));
}

TEST_CASE("card_texts_of: the name in the second language where it is wanted and there is one") {
  constexpr std::string_view both = "53031165904Cafe64180002km0108Angkor_K";
  EMVQR_VERIFY(texts_of(both).name.view() == "Cafe");
  EMVQR_VERIFY(texts_of(both, card_name::alternate).name.view() == "Angkor_K");
  EMVQR_VERIFY(texts_of("53031165904Cafe", card_name::alternate).name.view() == "Cafe");
  EMVQR_VERIFY(texts_of("5303116").name.view().empty());
}

TEST_CASE("card_texts_of: a currency or amount that cannot be read is shown as it stands") {
  EMVQR_VERIFY(shows(texts_of("53031165404abcd"), "", "abcd", "KHR", riel));
  EMVQR_VERIFY(shows(texts_of("530300154041500"), "", "1,500", "001", ""));
  EMVQR_VERIFY(shows(texts_of("5303001540510.50"), "", "10.50", "001", ""));
  EMVQR_VERIFY(shows(texts_of("5302KH54041500"), "", "1,500", "KH", ""));
  EMVQR_VERIFY(shows(texts_of("54041500"), "", "1,500", "", ""));
}

TEST_CASE("card_texts_of: what hides or deceives is written out") {
  EMVQR_VERIFY(texts_of("5905A\u202Egro").name.view() == "A\\u{202E}gro");
  EMVQR_VERIFY(texts_of("5906P\u0430ypal", card_name::alternate).name.view() == "P\\u{0430}ypal");
  EMVQR_VERIFY(texts_of("53031165402\x1B"
                        "1")
                   .amount.view() == "\\x1b1");
  EMVQR_VERIFY(texts_of("5303\x1B[2").currency.view() == "\\x1b[2");
}

TEST_CASE("card_sign: riels and dollars alone") {
  EMVQR_VERIFY(card_sign(currency::KHR) == riel);
  EMVQR_VERIFY(card_sign(currency::USD) == "$");
  EMVQR_VERIFY(card_sign(currency::THB).empty());
  EMVQR_VERIFY(card_sign(std::nullopt).empty());
}

TEST_CASE("card_texts_of: a card has room for the longest of them") {
  STATIC_REQUIRE(emvqr::max_display_bytes <= emvqr::image::max_card_text_bytes);
  STATIC_REQUIRE(emvqr::max_shown_amount_bytes <= emvqr::max_display_bytes);
}
