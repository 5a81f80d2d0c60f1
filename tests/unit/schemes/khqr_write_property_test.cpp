// Whatever a draft says, either it is refused or what it becomes is a valid KHQR that says the same.
#include <emvqr/check.hpp>
#include <emvqr/payload/parse.hpp>
#include <emvqr/rules/catalogue.hpp>
#include <emvqr/schemes/khqr/with_amount.hpp>

#include "property/generator.hpp"
#include "unit/schemes/khqr_drafts.hpp"

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <type_traits>

using emvqr::decimal;
using emvqr::errc;
using emvqr::path;
using emvqr_test::draft_time;
using emvqr_test::generator;
using emvqr_test::letters;
using emvqr_test::random_text;

namespace {

/// The texts of a random draft, which the draft points into.
struct texts {
  std::string account_id, name, city, detail, bank, union_pay, category;
  std::array<std::string, 5> additional;
  std::array<std::string, 3> alternate;
};

/// Mostly a text that fits, now and then an empty one, one too long by one, or one in other letters.
std::string text_up_to(generator& random, int longest) {
  const letters kind = random.one_in(8) ? letters::all : letters::ascii;
  if (random.one_in(40)) return {};
  if (random.one_in(40)) return random_text(random, longest + 1, kind);
  return random_text(random, 1 + random.below(longest), kind);
}
std::string optional_text(generator& random, int longest) {
  return random.one_in(2) ? std::string{} : text_up_to(random, longest);
}
std::string account_text(generator& random) {
  if (random.one_in(30)) return text_up_to(random, 32);
  std::string name = "shop";
  name.append(static_cast<std::size_t>(random.below(25)), 'x');
  return name + "@devb";
}
std::string category_text(generator& random) {
  return random.one_in(30) ? text_up_to(random, 4) : std::to_string(1000 + random.below(9000));
}

texts random_texts(generator& random) {
  texts t;
  t.account_id = account_text(random);
  t.name = text_up_to(random, 25);
  t.city = text_up_to(random, 15);
  t.detail = text_up_to(random, 32);
  t.bank = text_up_to(random, 32);
  t.union_pay = random.one_in(8) ? optional_text(random, 31) : std::string{};
  t.category = category_text(random);
  for (std::string& label : t.additional) label = random.one_in(3) ? optional_text(random, 25) : std::string{};
  if (random.one_in(3))
    t.alternate = {random.one_in(10) ? text_up_to(random, 2) : "km", text_up_to(random, 25), optional_text(random, 15)};
  return t;
}

decimal random_amount(generator& random) {
  if (random.one_in(4)) return {};
  const int digits = 1 + random.below(random.one_in(10) ? 18 : 9);
  std::int64_t units = random.one_in(50) ? -1 : 0;
  for (int i = 0; i != digits; ++i) units = units * 10 + random.below(10);
  return {units, static_cast<std::uint8_t>(random.one_in(10) ? random.below(30) : random.below(3))};
}

emvqr::currency random_currency(generator& random) {
  if (random.one_in(40)) return emvqr::currency::THB;
  return random.one_in(2) ? emvqr::currency::USD : emvqr::currency::KHR;
}

template <class Draft>
Draft random_draft(generator& random, const texts& t) {
  Draft d;
  d.account_id = t.account_id;
  d.name = t.name;
  d.city = t.city;
  if constexpr (std::is_same_v<Draft, emvqr::khqr::merchant>)
    d.merchant_id = t.detail;
  else
    d.account_information = t.detail;
  d.acquiring_bank = t.bank;
  d.amount = random_amount(random);
  d.currency = random_currency(random);
  if (random.one_in(3)) d.created_ms = draft_time - 500 + random.below(1000);
  if (!random.one_in(20)) d.expires_ms = draft_time - (random.one_in(20) ? 500 : -500) + random.below(400);
  d.additional = {t.additional[0], t.additional[1], t.additional[2], t.additional[3], t.additional[4]};
  d.alternate = {t.alternate[0], t.alternate[1], t.alternate[2]};
  d.union_pay = t.union_pay;
  d.merchant_category_code = t.category;
  return d;
}

/// True if the payload has this text there, or nothing where the text is empty.
bool says(const emvqr::payload_view& view, path where, std::string_view text) {
  const auto value = view.get(where);
  return text.empty() ? !value.has_value() : value == text;
}

template <class Draft>
void check_fields(const emvqr::payload_view& view, const Draft& d, const texts& t) {
  constexpr bool merchant = std::is_same_v<Draft, emvqr::khqr::merchant>;
  const path account = merchant ? 30 : 29;
  CHECK_FALSE(view.has(merchant ? 29 : 30));
  CHECK(says(view, account / 0, t.account_id));
  CHECK(says(view, account / 1, t.detail));
  CHECK(says(view, account / 2, t.bank));
  CHECK(says(view, 15, t.union_pay));
  CHECK(says(view, 52, t.category));
  CHECK(says(view, 59, t.name));
  CHECK(says(view, 60, t.city));
  constexpr std::uint8_t labels[] = {1, 2, 3, 7, 8};
  for (std::size_t i = 0; i != 5; ++i) CHECK(says(view, {62, labels[i]}, t.additional[i]));
  for (std::size_t i = 0; i != 3; ++i) CHECK(says(view, path{64} / static_cast<int>(i), t.alternate[i]));
  const auto amount = view.amount();
  REQUIRE(amount);
  CHECK(amount->value_or(decimal{}) == d.amount);
  CHECK(view.transaction_currency() == d.currency);
  CHECK(view.has(99) == !d.amount.is_zero());
}

struct counts {
  int written = 0;
  int with_emoji = 0;
  int sold = 0;
  std::map<std::string, int> refused;
};

/// The static code of the same draft, made the code of one sale, is what the whole draft is written as.
template <class Draft>
void check_sale(Draft d, const std::string& payload, counts& count) {
  if (d.amount.is_zero()) return;
  emvqr::khqr::sale of;
  of.amount = d.amount;
  of.currency = d.currency;
  of.created_ms = d.created_ms;
  of.expires_ms = d.expires_ms;
  of.bill_number = d.additional.bill_number;
  d.amount = {};
  d.currency = emvqr::currency::KHR;
  d.additional.bill_number = {};
  char buffer[2048];
  char sold[2048];
  const auto code = emvqr::khqr::write(d, draft_time, buffer);
  if (!code) return;  // what is clear in one order of emoji and digits may not be in another
  const auto text = emvqr::khqr::with_amount(*emvqr::parse(*code), of, draft_time, sold);
  REQUIRE(text);
  CHECK(*text == payload);
  ++count.sold;
}

template <class Draft>
void try_one(std::uint64_t seed, counts& count) {
  generator random(seed);
  const texts t = random_texts(random);
  const Draft d = random_draft<Draft>(random, t);
  char buffer[2048];
  const auto payload = emvqr::khqr::write(d, draft_time, buffer);
  CAPTURE(seed);
  CHECK(emvqr::khqr::check(d, draft_time).valid() == payload.has_value());
  if (!payload) {
    const emvqr::failure why = payload.error();
    const bool fair =
        why.code == errc::breaks_rule || why.code == errc::value_too_long || why.code == errc::ambiguous_length;
    CHECK(fair);
    CHECK((why.code == errc::breaks_rule) == (why.rule != 0));
    ++count.refused[std::string(why.rule != 0 ? emvqr::name(static_cast<emvqr::rule>(why.rule))
                                              : emvqr::name(why.code))];
    return;
  }
  ++count.written;
  const std::string text(*payload);
  CAPTURE(text);
  const auto view = emvqr::parse(text);
  REQUIRE(view);
  const auto report = emvqr::check<64>(*view, {draft_time});
  CHECK(report.valid());
  count.with_emoji += emvqr::has_astral(text) ? 1 : 0;
  check_fields(*view, d, t);
  check_sale(d, text, count);
}

}  // namespace

TEST_CASE("a random draft is refused or becomes a valid KHQR that says the same", "[khqr][write][property]") {
  const std::uint64_t first = emvqr_test::first_seed();
  counts count;
  for (std::uint64_t seed = first; seed != first + 5000; ++seed) {
    try_one<emvqr::khqr::merchant>(seed, count);
    try_one<emvqr::khqr::individual>(seed, count);
  }
  std::string refused;
  for (const auto& [why, times] : count.refused) refused += why + " " + std::to_string(times) + "  ";
  CAPTURE(first, count.written, count.with_emoji, count.sold, refused);
  // Both answers are common, and for many reasons, or the drafts are not random enough to show anything.
  CHECK(count.written > 2500);
  CHECK(count.with_emoji > 250);
  CHECK(count.sold > 1000);
  CHECK(count.refused.size() > 15);
}
