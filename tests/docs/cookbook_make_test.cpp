// docs/cookbook.md, "Make and change": each block in the surroundings that the page leaves out.
#include <emvqr/emvqr.hpp>

#include "docs/cookbook.hpp"

#include <cstdint>
#include <string>
#include <string_view>

using emvqr_test::docs::now_ms;

TEST_CASE("cookbook: make a person's KHQR", "[docs]") {
  std::string shown;
  const auto show = [&](std::string_view text) { shown = text; };
#include "cb_individual.inc"
  REQUIRE(shown.empty());
  const emvqr::payload_view made = *emvqr::parse(*payload);
  REQUIRE(emvqr::check(made, {now_ms}).empty());
  REQUIRE(emvqr::text_at(made, emvqr::tag::transaction_amount) == "4.50");
  dara.name = "Dara Sok of the Angkor Cafe";  // what the page says of a name that is too long
  REQUIRE(emvqr::explain(emvqr::khqr::write(dara, now_ms, buffer).error()).view() ==
          "59: the length must be what table 3.6 says: 1 to 25 characters (MPM-T3.6)");
}

TEST_CASE("cookbook: mark every wrong field of a form", "[docs]") {
  std::string marked;
  const auto mark_field = [&](emvqr::path where, std::string_view why) {
    marked.append(emvqr::to_text(where).view()).append(" ").append(why).append("\n");
  };
  const std::string_view typed_account = "cafe", typed_id = "M1", typed_bank = "ABA Bank";
  SECTION("two fields") {
    const std::string_view typed_name = "The Angkor Cafe and Bakery";
#include "cb_form.inc"
    REQUIRE(marked ==
            "30.00 a Bakong account ID must be name@bank, with one @\n"
            "59 the length must be what table 3.6 says: 1 to 25 characters\n");
  }
  SECTION("one") {
    const std::string_view typed_name = "Angkor Cafe";
#include "cb_form.inc"
    REQUIRE(marked.substr(0, 6) == "30.00 ");
    REQUIRE(marked.find('\n') == marked.size() - 1);
  }
}

TEST_CASE("cookbook: change one object and keep every other byte", "[docs]") {
  const std::string before = emvqr_test::docs::payload_of({{29, "0009dara@abaa"},
                                                           {60, "Phnom Penh"},
                                                           {59, "Dara"},
                                                           {{62, 1}, "INV-7"},
                                                           {{62, 68}, "kept"},
                                                           {{85, 0}, "also kept"}});
  const emvqr::payload_view qr = *emvqr::parse(before);
#include "cb_edit.inc"
  REQUIRE(edited->substr(0, edited->size() - 4) ==
          "000201"
          "29130009dara@abaa6010Phnom Penh5904Dara62160704T-076804kept85130009also kept6304");
}

TEST_CASE("cookbook: write any payload", "[docs]") {
  const std::string_view wanted =
      "00020126210011com.example0102425204581253038405802US5904Cafe6004Town63045AA7";  // as the page's console
  SECTION("from its paths") {
#include "cb_compose.inc"
    REQUIRE(*payload == wanted);
  }
  SECTION("one object after another") {
#include "cb_writer.inc"
    REQUIRE(*payload == wanted);
  }
}

TEST_CASE("cookbook: make a PromptPay code", "[docs]") {
#include "cb_promptpay.inc"
  const auto again = emvqr::promptpay::read_transfer(*emvqr::parse(*payload));
  REQUIRE(again->id == "0066812345678");
  REQUIRE(again->amount == emvqr::decimal{12050, 2});
}
