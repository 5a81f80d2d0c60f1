// Payloads of EMVCo schemes all over the world: 119 that are good, 21 that must be refused, 9 that break EMVCo's rules
// in the field, one that is none. What a foreign scheme allows itself is not judged here, only EMVCo's own rules.
#include "conformance/vectors.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <set>
#include <string>

namespace {

using emvqr::errc;
using emvqr::quirk;
using emvqr::rule;
using emvqr_test::json;

const json& rows() {
  static const json all = emvqr_test::vectors("emv_vectors.json");
  return all;
}

const json& row_of(std::string_view id) {
  const auto found = std::find_if(rows().begin(), rows().end(), [id](const json& row) { return row["id"] == id; });
  REQUIRE(found != rows().end());
  return *found;
}

std::size_t count_expecting(std::string_view verdict) {
  return static_cast<std::size_t>(
      std::count_if(rows().begin(), rows().end(), [verdict](const json& row) { return row["expect"] == verdict; }));
}

/// Calls `test(row, payload)` for every row with this verdict, with the row named in every failure.
template <class Test>
void each_row(std::string_view verdict, Test&& test) {
  for (const json& row : rows()) {
    if (row["expect"] != verdict) continue;
    const std::string id = row["id"];
    const std::string payload = row["payload"];
    CAPTURE(id, payload);
    test(row, payload);
  }
}

/// Rows that say `valid` and are refused unless a quirk is allowed, with the strict answer.
constexpr std::string_view needs_raw_template = "mn-qpay-2";  // 80 holds "01": no template

/// What `parse` answers where a row shall be refused, and where it cannot be read as it stands.
struct answer {
  std::string_view id;
  errc code;
  std::string_view where;
};
constexpr answer refusals[] = {
    {"th-thai-wrongcrc", errc::crc_mismatch, "63"},
    {"vn-napas-broken-quote", errc::crc_mismatch, "63"},
    {"vn-bytes-len", errc::bad_length, "32"},
    {"la-native-onepay", errc::crc_mismatch, "63"},
    {"la-emvjson", errc::crc_mismatch, "63"},
    {"kr-bc-badcrc", errc::crc_mismatch, "63"},
    {"kr-bc-order", errc::format_indicator_not_first, "01"},
    {"my-rural", errc::bad_id, "82"},
    {"ph-p2m-gcash-mod", errc::crc_mismatch, "63"},
    {"jp-jpqr-badcrc", errc::crc_mismatch, "63"},
    {"mn-qpay-2", errc::truncated_header, "80.01"},
    {"mm-testbiller", errc::crc_mismatch, "63"},
    {"tz-tanqr-badcrc", errc::crc_mismatch, "63"},
    {"ke-example", errc::truncated_value, "33"},
    {"ke-keqr", errc::truncated_value, "82.20"},
    {"br-badcrc-issue1", errc::bad_id, ""},
    {"br-badcrc-issue3", errc::bad_length, "09"},
    {"ar-kotlin-bad", errc::crc_mismatch, "63"},
    {"pe-yape-1", errc::bad_length, "39.03"},
    {"pe-yape-2", errc::bad_id, "39"},
    {"pe-yape-3", errc::bad_id, "39"},
    {"bceao-custom", errc::bad_id, "62"},
    {"emv-x2-altered", errc::crc_mismatch, "63"},
    {"emv-x3-short", errc::crc_mismatch, "63"},
    {"th-slip", errc::thai_slip, ""},
    {"emvqrhub-bad", errc::truncated_header, "26.00"},
    {"emvqrhub-bad2", errc::truncated_value, "26.11"},
    {"hk-unionpay-dyn-badcrc", errc::crc_mismatch, "63"},
};

/// Rows for people who cope: what it takes to read them.
struct coping {
  std::string_view id;
  bool read_strictly;
  quirk needed;
};
constexpr coping lenient_rows[] = {
    {"my-rural", false, quirk::raw_template},  {"in-lowercrc", true, quirk::none},
    {"mm-mmqr-1", true, quirk::none},  // its currency is MMK in letters: an error that no quirk takes away
    {"ke-keqr", false, quirk::raw_template},   {"ar-kotlin", true, quirk::none},
    {"pe-yape-1", false, quirk::raw_template}, {"pe-yape-2", false, quirk::raw_template},
    {"pe-yape-3", false, quirk::raw_template}, {"bceao-custom", false, quirk::raw_template},  // IDs AA and ZZ inside 62
};

/// How the rows write a rule, and how the library does.
struct spelling {
  std::string_view theirs;
  std::string_view ours;
};
constexpr spelling spellings[] = {
    {"MPM-4.7.1.1", "MPM-4.7.1.1:00"},      {"MPM-4.8.1.1", "MPM-4.8.1.1:62"}, {"MPM-4.8.1.3", "MPM-4.8.1.3:62.09"},
    {"MPM-4.7.3.2~case", "MPM-4.7.3.2:63"}, {"LEN:62.05", "MPM-T3.7:62.05"},   {"MPM-4.10:71", "MPM-4.10n1:71"},
    {"MPM-4.10:78", "MPM-4.10n1:78"},       {"MPM-4.10:79", "MPM-4.10n1:79"},
};

/// Where the library names another rule on purpose. An empty side: that one has nothing to say.
struct difference {
  std::string_view id;
  std::string_view theirs;
  std::string_view ours;
  std::string_view why;
};
constexpr difference differences[] = {
    {"jp-dongri-net", "", "MPM-4.7.4.1n1:54", "decimals beyond the currency's: a should, which the row does not list"},
    {"my-rural", "MPM-4.11.1.1:82", "MPM-4.7.11.1:82", "no template at all, rather than one without a GUID"},
    {"mn-qpay-2", "MPM-4.11.1.1:80", "MPM-4.7.11.1:80", "no template at all, rather than one without a GUID"},
    {"ke-keqr", "MPM-4.11.1.1:82", "MPM-4.7.11.1:82", "no template at all, rather than one without a GUID"},
    {"ke-keqr", "MPM-4.7.11.2:28", "MPM-4.7.11.2:28.00", "the missing object is named, not its template"},
    {"pe-yape-1", "MPM-4.7.11.2:39", "MPM-4.7.11.1:39", "no template at all, rather than one without a GUID"},
    {"pe-yape-2", "MPM-4.7.11.2:39", "MPM-4.7.11.1:39", "no template at all, rather than one without a GUID"},
    {"pe-yape-3", "MPM-4.7.11.2:39", "MPM-4.7.11.1:39", "no template at all, rather than one without a GUID"},
};

/// Rules that the rows' own reading did not look at: lists of codes, kinds of GUIDs, text that deceives.
bool is_beyond_rows(rule broken) {
  return broken == rule::mpm_4_7_12_1 || broken == rule::mpm_t4_2n1 || broken == rule::mpm_4_11_1_2 ||
         broken == rule::mpm_4_8_1_6 || broken == rule::mpm_4_5_3_1 ||
         (broken >= rule::txt_0001 && broken <= rule::txt_0006);
}

/// What breaks EMVCo's own rules, whatever the scheme allows.
std::multiset<std::string> emvco_findings(const emvqr::payload_view& view) {
  emvqr::report<64> report;
  emvqr::finder finder(report, emvqr::emvco_scheme.rules);
  emvqr::check_emvco(view, finder);
  REQUIRE(report.dropped() == 0);
  std::multiset<std::string> texts;
  for (const emvqr::finding& found : report)
    if (!is_beyond_rows(found.broken)) texts.insert(emvqr_test::text_of(found));
  return texts;
}

/// What the row says they are, in our words.
std::multiset<std::string> stated_findings(const json& row) {
  std::multiset<std::string> texts;
  for (const std::string stated : row["strict_emv_findings"]) {
    std::string text = stated;
    for (const spelling& s : spellings)
      if (s.theirs == stated) text = s.ours;
    texts.insert(text);
  }
  for (const difference& d : differences) {
    if (row["id"] != d.id) continue;
    if (!d.theirs.empty()) REQUIRE(texts.erase(std::string(d.theirs)) == 1);
    if (!d.ours.empty()) texts.emplace(d.ours);
  }
  return texts;
}

void compare_objects(const json& row, const emvqr::payload_view& view) {
  for (const char* key : {"derived_objects", "fields_from_source"}) {
    if (!row.contains(key)) continue;
    for (const auto& [where, value] : row[key].items()) {
      CAPTURE(where);
      CHECK(emvqr_test::value_at(view, where) == value.get<std::string>());
    }
  }
}

}  // namespace

TEST_CASE("the EMV vectors are all there", "[conformance][emv]") {
  REQUIRE(rows().size() == 150);
  CHECK(count_expecting("valid") == 119);
  CHECK(count_expecting("invalid") == 21);
  CHECK(count_expecting("lenient") == 9);
  CHECK(count_expecting("not-mpm") == 1);
}

TEST_CASE("a good EMV vector parses into the objects an independent reading has", "[conformance][emv]") {
  each_row("valid", [](const json& row, const std::string& payload) {
    const auto strict = emvqr::parse(payload);
    CHECK(strict.has_value() == (row["id"] != needs_raw_template));
    const auto view = strict ? strict : emvqr::parse(payload, {quirk::raw_template});
    REQUIRE(view);
    CHECK(view->unit() == emvqr::length_unit::characters);
    compare_objects(row, *view);
  });
}

TEST_CASE("a good EMV vector is valid under its scheme's profile", "[conformance][emv]") {
  each_row("valid", [](const json&, const std::string& payload) {
    const auto view = emvqr::parse_in_scheme(payload);
    REQUIRE(view);
    CHECK(emvqr::check(*view).valid());
  });
}

TEST_CASE("every line of a scheme's profile is needed by an EMV vector", "[conformance][emv]") {
  for (const emvqr::scheme* const in : emvqr::scheme_registry) {
    if (emvqr::khqr::is_khqr(*in)) continue;  // has a test of its own
    for (std::size_t i = 0; i != in->rules.count; ++i) {
      const emvqr::adjustment& line = in->rules.adjustments[i];
      CAPTURE(in->id, emvqr::name(line.broken), line.where);
      bool needed = false;
      each_row("valid", [&](const json&, const std::string& payload) {
        const auto view = emvqr::parse_in_scheme(payload);
        if (!view || emvqr::find_scheme(*view)->rules.adjustments != in->rules.adjustments) return;
        for (const std::string& text : emvco_findings(*view))
          needed = needed || text.find(std::string(emvqr::name(line.broken)) + ":" +
                                       std::string(emvqr::to_text(line.where).view())) == 0;
      });
      CHECK(needed);
    }
  }
}

TEST_CASE("EMVCo's findings are those an independent reading has", "[conformance][emv]") {
  std::size_t compared = 0;
  for (const json& row : rows()) {
    const std::string id = row["id"];
    const std::string payload = row["payload"];
    CAPTURE(id, payload);
    const auto view = emvqr::parse(payload, {quirk::raw_template});
    if (!view || !row.contains("strict_emv_findings")) continue;
    CHECK(emvco_findings(*view) == stated_findings(row));
    ++compared;
  }
  // All that are good, one of them by a quirk, all to cope with, and one that breaks a format.
  CHECK(compared == 119 + 9 + 1);
}

TEST_CASE("every known difference from the EMV vectors is still one", "[conformance][emv]") {
  for (const difference& d : differences) {
    CAPTURE(d.id, d.why);
    const std::string payload = row_of(d.id)["payload"];
    const auto view = emvqr::parse(payload, {quirk::raw_template});
    REQUIRE(view);
    if (!d.theirs.empty()) CHECK(emvco_findings(*view).count(std::string(d.theirs)) == 0);
    if (!d.ours.empty()) CHECK(emvco_findings(*view).count(std::string(d.ours)) == 1);
  }
}

TEST_CASE("a bad EMV vector is refused or has errors", "[conformance][emv]") {
  for (const std::string_view verdict : {"invalid", "not-mpm"})
    each_row(verdict, [](const json& row, const std::string& payload) {
      const auto view = emvqr::parse(payload);
      const bool named =
          std::any_of(std::begin(refusals), std::end(refusals), [&](const answer& a) { return row["id"] == a.id; });
      CHECK(view.has_value() != named);
      if (view) CHECK_FALSE(emvqr::check(*view).valid());
    });
}

TEST_CASE("a refused EMV vector is refused for its reason", "[conformance][emv]") {
  for (const answer& wanted : refusals) {
    CAPTURE(wanted.id);
    const std::string payload = row_of(wanted.id)["payload"];
    const auto view = emvqr::parse(payload);
    REQUIRE_FALSE(view);
    CHECK(view.error().code == wanted.code);
    CHECK(emvqr::to_text(view.error().where).view() == wanted.where);
  }
}

TEST_CASE("an EMV vector to cope with is read by the quirk it needs", "[conformance][emv]") {
  CHECK(std::size(lenient_rows) == count_expecting("lenient"));
  for (const coping& wanted : lenient_rows) {
    CAPTURE(wanted.id);
    const json& row = row_of(wanted.id);
    CHECK(row["expect"] == "lenient");
    const std::string payload = row["payload"];
    const auto strict = emvqr::parse(payload);
    CHECK(strict.has_value() == wanted.read_strictly);
    if (strict) CHECK_FALSE(emvqr::check(*strict).empty());
    const auto view = emvqr::parse(payload, {quirk::lenient});
    REQUIRE(view);
    CHECK(view->quirks() == wanted.needed);
    CHECK_FALSE(emvqr::check(*view).empty());
    compare_objects(row, *view);
  }
}
