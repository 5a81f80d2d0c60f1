// The library without texts, tables, exceptions and RTTI does the same work. No test framework: it would need them.
#include <emvqr/emvqr.hpp>

#include "no_messages/probe.hpp"

#include <array>
#include <cstdio>
#include <string_view>

#if !defined(EMVQR_NO_MESSAGES) || !defined(EMVQR_SMALL_CRC) || !defined(EMVQR_SMALL_TEXT)
#error "this program is about the library with EMVQR_NO_MESSAGES, EMVQR_SMALL_CRC and EMVQR_SMALL_TEXT"
#endif

namespace {

int failed = 0;

void expect(bool good, const char* what, int line) {
  if (good) return;
  std::printf("line %d: %s does not hold\n", line, what);
  ++failed;
}
#define EXPECT(x) expect((x), #x, __LINE__)

constexpr std::int64_t now = 1750000000000;
constexpr std::string_view annex_b =
    "00020101021229300012D156000000000510A93FO3230Q31280012D15600000001030812345678520441115802CN5914BEST TRANSPORT"
    "6007BEIJING64200002ZH0104\xE6\x9C\x80\xE4\xBD\xB3\xE8\xBF\x90\xE8\xBE\x93"
    "0202\xE5\x8C\x97\xE4\xBA\xAC"
    "540523.7253031565502016233030412340603***0708A60086670902ME91320016A0112233449988770708123456786304A13A";

void reads_and_judges() {
  static_assert(emvqr::parse(annex_b).has_value());
  static_assert(emvqr::check(*emvqr::parse(annex_b)).empty());
  static_assert(emvqr::crc16("123456789") == 0x29B1);
  const probe::verdict good = probe::judge(annex_b.data(), annex_b.size(), now);
  EXPECT(good.failure == 0 && good.valid && good.first_rule == 0);
  const probe::verdict cut = probe::judge(annex_b.data(), annex_b.size() - 1, now);
  EXPECT(cut.failure == static_cast<std::uint8_t>(emvqr::errc::truncated_value));
  EXPECT(cut.offset == annex_b.size() - 8);
}

void writes_and_changes() {
  char made[emvqr::max_payload_bytes];
  const std::size_t size = probe::write(50000, now, made, sizeof made);
  const std::string_view khqr{made, size};
  EXPECT(khqr.substr(0, 43) == "00020101021230310009shop@devb0104M1230206Ba");
  EXPECT(probe::judge(made, size, now).valid);
  const probe::verdict late = probe::judge(made, size, now + 60001);
  EXPECT(!late.valid && late.first_rule == static_cast<std::uint16_t>(emvqr::rule::khqr_9904));
  EXPECT(probe::write(50000, now, made, size - 1) == 0);
  EXPECT(probe::write(-1, now, made, sizeof made) == 0);

  const std::size_t again = probe::write(50000, now, made, sizeof made);
  char changed[emvqr::max_payload_bytes];
  const std::size_t changed_size = probe::change_amount(made, again, "1000", changed, sizeof changed);
  const auto view = emvqr::parse({changed, changed_size});
  EXPECT(view && view->get(emvqr::tag::transaction_amount) == std::string_view("1000"));
}

void speaks_in_numbers() {
  constexpr emvqr::failure cut{emvqr::errc::truncated_value, {62, 7}, 0, 118};
  static_assert(emvqr::message(cut).view() == "62.07: 10 (offset 118)");
  constexpr emvqr::failure too_long{emvqr::errc::breaks_rule, 59, 36, 0};
  static_assert(emvqr::explain(too_long).view() == "59: 42 (offset 0) (rule 36)");
  static_assert(emvqr::name(emvqr::errc::truncated_value).empty());
  static_assert(emvqr::name(emvqr::rule::mpm_t3_6).empty());
  static_assert(emvqr::find_object(59)->name.empty());
  static_assert(emvqr::find_object(59)->max_length == 25);
  EXPECT(emvqr::message(cut).view() == "62.07: 10 (offset 118)");
  EXPECT(emvqr::explain(too_long).view() == "59: 42 (offset 0) (rule 36)");
  char refusal[240];
  const std::size_t size = probe::explain_refusal(-1, now, refusal);
  EXPECT(std::string_view(refusal, size) == "54: 42 (offset 0) (rule 25401)");
}

void still_knows_schemes() {
  // Ids are part of the behaviour; what is for people is not there.
  for (const emvqr::scheme* const s : emvqr::scheme_registry) {
    EXPECT(!s->id.empty());
    EXPECT(s->name.empty() && s->operator_name.empty() && s->source.empty() && s->note.empty());
    for (const emvqr::scheme_object& each : s->objects) EXPECT(each.name.empty());
    for (const emvqr::scheme_object& each : s->elsewhere) EXPECT(each.name.empty());
    for (const emvqr::signature& each : s->signatures) EXPECT(each.also.words.empty());
  }
  EXPECT(emvqr::khqr::merchant_scheme.rules.count != 0);
}

/// The rules found broken when 64.01 of a plain payload is this name of five bytes, the last of them 0 where none.
constexpr std::array<emvqr::rule, 2> broken_by(const char (&name)[6]) {
  char buffer[emvqr::max_payload_bytes] = {};
  emvqr::writer out{buffer, sizeof buffer};
  out.put(0, "01").nested(26, [](emvqr::writer& in) { in.put(0, "a.bc"); });
  out.put(52, "5812").put(53, "840").put(58, "US").put(59, "Shop").put(60, "City");
  out.nested(64, [&](emvqr::writer& in) { in.put(0, "km").put(1, {name, 5}); });
  const auto text = out.finish();
  const auto report = emvqr::check(*emvqr::parse(*text));
  std::array<emvqr::rule, 2> broken{};
  for (std::size_t i = 0; i != report.size() && i != broken.size(); ++i) broken[i] = report[i].broken;
  return broken;
}

void judges_text_without_tables() {
  using emvqr::rule;
  // What turns, hides and controls is told; what only the tables of Unicode tell is not.
  static_assert(broken_by("a\xE2\x80\xAE"
                          "b")[0] == rule::txt_0001);
  static_assert(broken_by("a\xE2\x80\x8B"
                          "b")[0] == rule::txt_0002);
  static_assert(broken_by("abc\nd")[0] == rule::txt_0003);
  static_assert(broken_by("ab\xEE\x80\x80")[0] == rule::none);
  static_assert(broken_by("abe\xCC\x81")[0] == rule::none);
  static_assert(broken_by("ab\xD0\xBE"
                          "c")[0] == rule::none);
  EXPECT(broken_by("abc\nd")[0] == rule::txt_0003);
  EXPECT(broken_by("abc\nd")[1] == rule::none);
}

}  // namespace

int main() {
  reads_and_judges();
  writes_and_changes();
  speaks_in_numbers();
  still_knows_schemes();
  judges_text_without_tables();
  std::printf(failed == 0 ? "all good\n" : "%d failed\n", failed);
  return failed == 0 ? 0 : 1;
}
