// Holds every scheme of the registry to codes: where it is recognised, what its objects are called, what breaks it.
#include "schemes/scheme_vectors.hpp"

#include <algorithm>
#include <cstddef>

using emvqr::path;
using emvqr::payload_view;
using emvqr::rule;
using emvqr::scheme;
using emvqr::scheme_match;
using emvqr::scheme_object;
using emvqr::signature;
using emvqr_test::each_code;
using emvqr_test::json;
using emvqr_test::text_of;

namespace {

const json& file_of(const scheme& in) { return emvqr_test::scheme_files().at(std::string(in.id)); }

/// What `view` breaks of the own rules of all schemes in it.
std::set<std::string> broken_by(const payload_view& view) {
  std::set<std::string> texts;
  for (const emvqr::finding& each : emvqr::check<64>(view, emvqr_test::clock))
    if (emvqr::name(each.broken).substr(0, 4) == "SCH-")
      texts.insert(emvqr_test::broken_text(each.broken, text_of(each.where)));
  return texts;
}

/// The rules that a value in this row can break.
std::set<rule> rules_of(const scheme_object& row) {
  std::set<rule> out;
  if (row.min_length != 1 || row.max_length != 99) out.insert(rule::sch_0001);
  if (row.format != emvqr::value_format::text) out.insert(rule::sch_0002);
  if (row.mandatory) out.insert(rule::sch_0003);
  if (row.broken != rule::none) out.insert(row.broken);
  return out;
}

/// All that the codes of a file name, break and stand in.
struct shown {
  std::set<std::string> names;
  std::set<std::string> broken;
  std::set<std::string> roots;
};
shown shown_by(const scheme& in) {
  shown out;
  for (const json& code : file_of(in)["codes"]) {
    const json names = code.value("names", json::object());
    for (const auto& [where, name] : names.items()) out.names.insert(where);
    out.broken.merge(code.value("breaks", json::array()).get<std::set<std::string>>());
    for (const std::string& root : emvqr_test::found_in(code)) out.roots.insert(root);
  }
  return out;
}

/// The places where a row's object can stand, given the root objects the scheme was found in.
std::set<std::string> places_of(const scheme_object& row, bool in_template, const shown& by) {
  if (!in_template) return {text_of(row.where)};
  if (row.root != 0) return {emvqr_test::row_text(row, in_template)};
  std::set<std::string> out;
  for (const std::string& root : by.roots) out.insert(row.where.empty() ? root : root + "." + text_of(row.where));
  return out;
}

/// Calls `test(row, in_template)` for every row of a scheme.
template <class Test>
void each_row(const scheme& in, Test&& test) {
  for (const scheme_object& row : in.objects) test(row, true);
  for (const scheme_object& row : in.elsewhere) test(row, false);
}

bool is_shown(const std::set<std::string>& texts, const std::set<std::string>& places, std::string_view before = {}) {
  return std::any_of(places.begin(), places.end(),
                     [&](const std::string& place) { return texts.count(std::string(before) + place) != 0; });
}

std::size_t count_best(const payload_view& view, const scheme_match& what) {
  emvqr::field country;
  view.find(emvqr::tag::country_code, country);
  int best = -1;
  std::set<const scheme*> owners;
  for (const scheme* const in : emvqr::all_schemes)
    for (const signature& mark : in->signatures) {
      if (!emvqr::detail::is_signed(mark, view, what, country.value)) continue;
      const int weight = emvqr::detail::weight(mark);
      if (weight > best) owners.clear();
      if (weight >= best) owners.insert(in);
      best = std::max(best, weight);
    }
  return owners.size();
}

/// True if no payload tells which of two marks is meant.
bool tie(const signature& a, const signature& b) {
  return emvqr::detail::weight(a) == emvqr::detail::weight(b) && a.first <= b.last && b.first <= a.last &&
         emvqr::equal_ignoring_case(a.guid, b.guid) && a.country == b.country && a.also.holds == b.also.holds;
}

}  // namespace

TEST_CASE("every scheme has a file of codes, and every file is a scheme's", "[schemes][vectors]") {
  std::set<std::string> ids;
  for (const scheme* const in : emvqr::all_schemes) ids.emplace(in->id);
  std::set<std::string> files;
  for (const auto& [name, file] : emvqr_test::scheme_files()) {
    CAPTURE(name);
    CHECK(file["scheme"] == name);
    files.insert(name);
  }
  CHECK(files == ids);
}

TEST_CASE("a scheme has codes, or no mark to be known by and a reason", "[schemes][vectors]") {
  for (const scheme* const in : emvqr::all_schemes) {
    CAPTURE(in->id);
    const bool is_known = !in->signatures.empty() || in == &emvqr::emvco_scheme;
    CHECK(file_of(*in)["codes"].empty() != is_known);
    CHECK(file_of(*in).value("why_none", std::string{}).empty() == is_known);
  }
}

TEST_CASE("a scheme is found in the objects that are its own, and in no other", "[schemes][vectors]") {
  each_code([](const scheme& in, const json& code, const payload_view& view) {
    std::vector<std::string> found;
    for (const scheme_match& match : schemes(view))
      if (match.is == &in) found.push_back(text_of(match.where()));
    CHECK(found == emvqr_test::found_in(code));
    CHECK(find_scheme(view)->id == code.value("primary", std::string(in.id)));
  });
}

TEST_CASE("a template of nobody we know is told, with its GUID", "[schemes][vectors]") {
  std::size_t told = 0;
  each_code([&](const scheme&, const json& code, const payload_view& view) {
    json unknown = json::object();
    for (const scheme_match& match : schemes(view)) {
      if (match.is_known()) continue;
      CHECK(match.is == nullptr);
      CHECK(match.place == emvqr::all_schemes.size());
      unknown[text_of(match.where())] = match.guid;
      ++told;
    }
    CHECK(unknown == code.value("unknown", json::object()));
  });
  CHECK(told != 0);
}

TEST_CASE("a code is read and judged as its file says", "[schemes][vectors]") {
  each_code([](const scheme&, const json& code, const payload_view& view) {
    CHECK(emvqr::parse_in_scheme(view.raw()).has_value() != code.value("lenient", false));
    CHECK(emvqr::check<64>(view, emvqr_test::clock).valid() == code["valid"].get<bool>());
  });
}

TEST_CASE("an object is called as its file says", "[schemes][vectors]") {
  each_code([](const scheme&, const json& code, const payload_view& view) {
    const json names = code.value("names", json::object());
    for (const auto& [where, name] : names.items()) {
      CAPTURE(where);
      const auto at = emvqr::parse_path(where);
      REQUIRE(at);
      CHECK(view.has(*at));
      CHECK(scheme_name_of(view, *at) == name.get<std::string>());
    }
  });
}

TEST_CASE("a code breaks of the schemes' own rules what its file says, and no more", "[schemes][vectors]") {
  each_code([](const scheme&, const json& code, const payload_view& view) {
    CHECK(broken_by(view) == code.value("breaks", json::array()).get<std::set<std::string>>());
  });
}

TEST_CASE("every object of a scheme is named in a code, or listed as unseen", "[schemes][vectors]") {
  for (const scheme* const in : emvqr::all_schemes) {
    if (in->signatures.empty()) continue;
    const shown by = shown_by(*in);
    std::set<std::string> unseen;
    each_row(*in, [&](const scheme_object& row, bool in_template) {
      if (!is_shown(by.names, places_of(row, in_template, by))) unseen.insert(emvqr_test::row_text(row, in_template));
    });
    CAPTURE(in->id);
    CHECK(unseen == file_of(*in).value("unseen", json::array()).get<std::set<std::string>>());
  }
}

TEST_CASE("every rule of a scheme is broken by a code, or listed as unbroken with a reason", "[schemes][vectors]") {
  for (const scheme* const in : emvqr::all_schemes) {
    if (in->signatures.empty() || in->judged_by_code) continue;
    const shown by = shown_by(*in);
    std::set<std::string> unbroken;
    const auto need = [&](rule broken, const std::set<std::string>& places, const std::string& text) {
      if (!is_shown(by.broken, places, emvqr_test::broken_text(broken, {})))
        unbroken.insert(emvqr_test::broken_text(broken, text));
    };
    each_row(*in, [&](const scheme_object& row, bool in_template) {
      for (const rule broken : rules_of(row))
        need(broken, places_of(row, in_template, by), emvqr_test::row_text(row, in_template));
    });
    for (const emvqr::scheme_rule& row : in->own_rules) {
      const scheme_object place{row.where, {}};
      need(row.broken, places_of(place, true, by), emvqr_test::row_text(place, true));
    }
    if (!in->currency.empty()) need(rule::sch_0004, {"53"}, "53");
    if (!in->country.empty()) need(rule::sch_0005, {"58"}, "58");
    std::set<std::string> listed;
    const json reasons = file_of(*in).value("unbroken", json::object());
    for (const auto& [text, why] : reasons.items()) {
      CHECK_FALSE(why.get<std::string>().empty());
      listed.insert(text);
    }
    CAPTURE(in->id);
    CHECK(unbroken == listed);
  }
}

TEST_CASE("every mark of a scheme recognises a code, at both ends of its IDs", "[schemes][vectors]") {
  std::set<std::pair<const signature*, int>> seen;
  each_code([&](const scheme& in, const json&, const payload_view& view) {
    emvqr::field country;
    view.find(emvqr::tag::country_code, country);
    for (const scheme_match& match : schemes(view)) {
      if (match.is != &in) continue;
      for (const signature& mark : in.signatures)
        if (emvqr::detail::is_signed(mark, view, match, country.value)) seen.emplace(&mark, match.account.id);
    }
  });
  for (const scheme* const in : emvqr::all_schemes)
    for (const signature& mark : in->signatures) {
      CAPTURE(in->id, mark.guid, mark.country, mark.also.words);
      CHECK(seen.count({&mark, mark.first}) == 1);
      CHECK(seen.count({&mark, mark.last}) == 1);
    }
}

TEST_CASE("a quirk that a scheme allows is one that a code of its own needs", "[schemes][vectors]") {
  std::set<const scheme*> needing;
  each_code([&](const scheme& in, const json&, const payload_view& view) {
    if (!emvqr::parse(view.raw()) && emvqr::parse(view.raw(), {in.allow})) needing.insert(&in);
  });
  for (const scheme* const in : emvqr::all_schemes) {
    CAPTURE(in->id);
    CHECK((in->allow != emvqr::quirk::none) == (needing.count(in) != 0));
  }
}

TEST_CASE("no two schemes have marks that tell the same", "[schemes][vectors]") {
  for (const scheme* const one : emvqr::all_schemes)
    for (const scheme* const other : emvqr::all_schemes) {
      if (one == other) continue;
      CAPTURE(one->id, other->id);
      const auto ties = [other](const signature& mark) {
        return std::any_of(other->signatures.begin(), other->signatures.end(),
                           [&mark](const signature& theirs) { return tie(mark, theirs); });
      };
      CHECK(std::none_of(one->signatures.begin(), one->signatures.end(), ties));
    }
}

TEST_CASE("in no code do two schemes have an equal claim to an object", "[schemes][vectors]") {
  each_code([](const scheme&, const json&, const payload_view& view) {
    for (const scheme_match& match : schemes(view)) {
      CAPTURE(match.account.id);
      CHECK(count_best(view, match) == (match.is_known() ? 1 : 0));
    }
  });
}

TEST_CASE("every good EMV vector is a code of some scheme's file", "[schemes][vectors]") {
  std::set<std::string> claimed;
  for (const auto& [name, file] : emvqr_test::scheme_files())
    for (const json& code : file["codes"]) claimed.insert(code.value("vector", std::string{}));
  for (const json& row : emvqr_test::emv_vectors()) {
    if (row["expect"] != "valid" && row["expect"] != "lenient") continue;
    const std::string id = row["id"];
    CAPTURE(id);
    CHECK(claimed.count(id) == 1);
  }
}

TEST_CASE("a scheme of which nothing is sure is never recognised", "[schemes][vectors]") {
  for (const scheme* const in : emvqr::all_schemes) {
    CAPTURE(in->id);
    if (in->sure == emvqr::certainty::unverified) CHECK((in->signatures.empty() && in->objects.empty()));
  }
}

TEST_CASE("the index of the registry changes no answer, only how soon it is there", "[schemes]") {
  constexpr emvqr::scheme_set plain{emvqr::scheme_registry};
  REQUIRE(emvqr::all_schemes.index() != nullptr);
  REQUIRE(plain.index() == nullptr);
  std::size_t codes = 0;
  each_code([&](const scheme&, const json&, const payload_view& view) {
    ++codes;
    const emvqr::scheme_survey quick = survey(view, emvqr::all_schemes), slow = survey(view, plain);
    CHECK(quick.first == slow.first);
    CHECK(quick.has_rows == slow.has_rows);
    CHECK(quick.has_code == slow.has_code);
    auto by_search = schemes(view, plain).begin();
    for (const scheme_match& match : schemes(view, emvqr::all_schemes)) {
      CHECK(match.is == by_search->is);
      CHECK(match.place == by_search->place);
      CHECK(match.account.id == by_search->account.id);
      CHECK(match.guid == by_search->guid);
      ++by_search;
    }
    CHECK(by_search == schemes(view, plain).end());
  });
  CHECK(codes > 100);
}
