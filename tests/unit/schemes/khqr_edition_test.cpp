#include <emvqr/check.hpp>
#include <emvqr/payload/parse.hpp>
#include <emvqr/schemes/khqr/khqr.hpp>

#include "support/test.hpp"
#include "unit/schemes/khqr_drafts.hpp"
#include "unit/sealed.hpp"

namespace {

using emvqr::rule;
using emvqr::severity;
using emvqr::khqr::edition;
using emvqr_test::draft_time;
using emvqr_test::sealed_text;

constexpr sealed_text dynamic_with(std::string_view times) {
  sealed_text body =
      emvqr_test::unmarked("00020101021229130009shop@devb5204599953031165802KH5903Bob6010Phnom Penh540550000");
  body.append(times);
  return emvqr_test::seal(body.view());
}
constexpr sealed_text without_99 = dynamic_with("");
constexpr sealed_text creation_alone = dynamic_with("991700131750000000000");
constexpr sealed_text expiring = dynamic_with("99340013175000000000001131750000060000");

/// The severity of a missing expiry; `off` where it is not told.
constexpr severity told(const sealed_text& text, edition which) {
  const auto report = emvqr::check(*emvqr::parse(text.view()), {draft_time, which});
  for (const emvqr::finding& found : report)
    if (found.broken == rule::khqr_9901) return found.level;
  return severity::off;
}
constexpr bool is_valid(const sealed_text& text, edition which, std::int64_t now_ms = draft_time) {
  return emvqr::check(*emvqr::parse(text.view()), {now_ms, which}).valid();
}

template <class Draft>
constexpr Draft legacy(Draft draft) {
  draft.written_as = edition::legacy;
  return draft;
}

}  // namespace

TEST_CASE("a dynamic code without an expiry is a fault today and was none before", "[schemes][khqr]") {
  EMVQR_VERIFY(told(without_99, edition::current) == severity::error);
  EMVQR_VERIFY(told(creation_alone, edition::current) == severity::error);
  EMVQR_VERIFY(told(without_99, edition::legacy) == severity::info);
  EMVQR_VERIFY(told(creation_alone, edition::legacy) == severity::info);
  EMVQR_VERIFY(!is_valid(creation_alone, edition::current));
  EMVQR_VERIFY(is_valid(creation_alone, edition::legacy));
  EMVQR_VERIFY(is_valid(without_99, edition::legacy));
}

TEST_CASE("the current edition is what check takes unless told", "[schemes][khqr]") {
  EMVQR_VERIFY(!emvqr::check(*emvqr::parse(creation_alone.view()), {draft_time}).valid());
  EMVQR_VERIFY(emvqr::khqr::rules_of(edition::current).adjustments == emvqr::khqr::rules.adjustments);
}

TEST_CASE("an expiry counts in both editions", "[schemes][khqr]") {
  EMVQR_VERIFY(is_valid(expiring, edition::current));
  EMVQR_VERIFY(is_valid(expiring, edition::legacy));
  EMVQR_VERIFY(!is_valid(expiring, edition::legacy, draft_time + 60001));
}

TEST_CASE("the editions differ in nothing else", "[schemes][khqr]") {
  using emvqr::khqr::rules_of;
  EMVQR_VERIFY(rules_of(edition::legacy).count == rules_of(edition::current).count + 1);
  EMVQR_VERIFY(rules_of(edition::legacy).adjustments + 1 == rules_of(edition::current).adjustments);
}

TEST_CASE("the legacy edition writes its creation time alone, in static codes too", "[khqr][write]") {
  EMVQR_VERIFY(
      emvqr_test::written(legacy(emvqr_test::person())).view() ==
      emvqr_test::seal("00020101021129120008bob@devb5204599953031165802KH5903Bob6010Phnom Penh991700131750000000000")
          .view());
  constexpr auto dynamic = emvqr_test::shop_with([](auto& d) {
    d.expires_ms = 0;
    d.written_as = edition::legacy;
  });
  constexpr sealed_text payload = emvqr_test::written(dynamic);
  EMVQR_VERIFY(!payload.view().empty());
  EMVQR_VERIFY(emvqr::parse(payload.view())->get({99, 0}) == std::string_view{"1750000000000"});
  EMVQR_VERIFY(!emvqr::parse(payload.view())->has({99, 1}));
  EMVQR_VERIFY(is_valid(payload, edition::legacy));
}

TEST_CASE("the legacy edition writes an expiry it is given", "[khqr][write]") {
  EMVQR_VERIFY(emvqr_test::written(legacy(emvqr_test::shop())).view() ==
               emvqr_test::written(emvqr_test::shop()).view());
}

TEST_CASE("the current edition refuses a dynamic draft without an expiry", "[khqr][write]") {
  constexpr auto draft = emvqr_test::shop_with([](auto& d) { d.expires_ms = 0; });
  EMVQR_VERIFY(emvqr_test::refusal_of(draft).rule == static_cast<std::uint16_t>(rule::khqr_9901));
}

TEST_CASE("the oldest codes have their creation time in 99 itself", "[schemes][khqr]") {
  constexpr sealed_text oldest = dynamic_with("99131625713467827");
  EMVQR_VERIFY(!emvqr::parse(oldest.view()));
  const auto lenient = [](const sealed_text& text) { return *emvqr::parse(text.view(), {emvqr::quirk::lenient}); };
  EMVQR_VERIFY_RUNTIME(emvqr::khqr::read(lenient(oldest)).created == "1625713467827");
  const auto report = emvqr::check(lenient(oldest), {draft_time, edition::legacy});
  CHECK(report.valid());
  CHECK_FALSE(report.has(rule::khqr_9905));
  const sealed_text other = dynamic_with("99131625713467x27");
  CHECK(emvqr::khqr::read(lenient(other)).created.empty());
  CHECK(emvqr::check(lenient(other), {draft_time, edition::legacy}).has(rule::khqr_9905));
}

TEST_CASE("editions have names", "[schemes][khqr]") {
  EMVQR_VERIFY(name(edition::current) == "current");
  EMVQR_VERIFY(name(edition::legacy) == "legacy");
}
