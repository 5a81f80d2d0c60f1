// Drafts against public payloads: what is read from one and written again is that payload.
#include <emvqr/emvqr.hpp>

#include "conformance/vectors.hpp"
#include "schemes/draft_ways.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>

namespace {

using emvqr::path;
using emvqr::payload_view;
using emvqr::quirk;
using emvqr_test::draft_ways;
using emvqr_test::json;

using text = emvqr_test::written_text;

/// Payloads that a draft does not say again, each with the reason. `differs` names what is not the same: a path, or
/// `order`, or `refused` and the rule.
struct exception {
  std::string_view id;
  std::string_view differs;
  std::string_view why;
};
constexpr exception exceptions[] = {
    {"th-mask-readme", "refused: SCH-0011 at 29.01", "the phone number is masked with letters"},
    {"la-jdb-dyn", "62.09", "a request for data of the payer, which no draft makes"},
    {"hk-hsbc", "26.06", "one bank's object of unknown meaning"},
    {"in-axis", "refused: SCH-0010 at 06", "the number was masked, and fails Luhn's check"},
    {"in-dmrc", "refused: SCH-0010 at 06", "the number was masked, and fails Luhn's check"},
    {"br-readme-2", "refused: SCH-0021 at 26.25", "https:// is understood, and not written"},
    {"br-emvqrcps-pix1", "26.00", "an early GUID"},
    {"id-linkaja", "51.00", "an older GUID, and an order of its own"},
    {"id-gojek", "62.50", "a bank's text where EMVCo asks for a template"},
    {"kh-emvqr", "order", "an order of its own"},
};

const exception* find_exception(const std::string& id) {
  const auto* const found =
      std::find_if(std::begin(exceptions), std::end(exceptions), [&](const exception& e) { return e.id == id; });
  return found == std::end(exceptions) ? nullptr : found;
}

void add_objects(const payload_view& view, path level, const emvqr::template_view& objects,
                 std::map<std::string, std::string>& out) {
  for (const emvqr::field& object : objects) {
    const path where = level / object.id;
    if (where == emvqr::tag::crc) continue;
    const emvqr::template_view inside = view.objects(where, object);
    if (inside.empty())
      out.emplace(emvqr::to_text(where).view(), object.value);
    else
      add_objects(view, where, inside, out);
  }
}

/// What is not the same in two payloads: nothing, the paths, or their order.
std::string difference(const std::string& given, std::string_view made) {
  if (given == made) return {};
  std::map<std::string, std::string> a;
  std::map<std::string, std::string> b;
  const auto view_a = emvqr::parse_in_scheme(given);
  const std::string copy(made);
  const auto view_b = emvqr::parse(copy);
  REQUIRE(view_a);
  REQUIRE(view_b);
  add_objects(*view_a, {}, view_a->objects(), a);
  add_objects(*view_b, {}, view_b->objects(), b);
  std::set<std::string> paths;
  for (const auto& [where, value] : a)
    if (b.count(where) == 0 || b[where] != value) paths.insert(where);
  for (const auto& [where, value] : b)
    if (a.count(where) == 0) paths.insert(where);
  std::string out;
  for (const std::string& each : paths) out += (out.empty() ? "" : " ") + each;
  return out.empty() ? "order" : out;
}

std::string outcome(const text& payload, const std::string& given) {
  if (payload) return difference(given, *payload);
  const emvqr::failure& why = payload.error();
  REQUIRE(why.code == emvqr::errc::breaks_rule);
  return "refused: " + std::string(emvqr::name(static_cast<emvqr::rule>(why.rule))) + " at " +
         std::string(emvqr::to_text(why.where).view());
}

}  // namespace

TEST_CASE("a draft read from a public payload is written as that payload", "[schemes][drafts]") {
  std::set<std::string> seen;
  std::size_t same = 0;
  for (const json& row : emvqr_test::vectors("emv_vectors.json")) {
    if (row["expect"] != "valid") continue;
    const std::string id = row["id"];
    const std::string payload = row["payload"];
    const auto view = emvqr::parse_in_scheme(payload);
    REQUIRE(view);
    const std::string_view in = emvqr::find_scheme(*view)->id;
    const auto* const way = std::find_if(std::begin(draft_ways), std::end(draft_ways),
                                         [in](const auto& each) { return each.scheme == in; });
    if (way == std::end(draft_ways)) continue;
    char buffer[emvqr::max_payload_bytes];
    const std::optional<text> made = way->write(*view, buffer, sizeof buffer);
    REQUIRE(made.has_value());
    const exception* const known = find_exception(id);
    CAPTURE(id, payload, in);
    const std::string told = outcome(*made, payload);
    CHECK(told == (known == nullptr ? std::string() : std::string(known->differs)));
    if (known != nullptr) seen.insert(id);
    if (told.empty()) ++same;
  }
  CHECK(same >= 40);
  CHECK(seen.size() == std::size(exceptions));
}
