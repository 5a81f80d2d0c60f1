// Every conformance vector that reads, through the library itself. Those that make and edit need a tree of objects
// built first, as conformance-target does: the runner's test has them. What is constant is in generated files too.
#include "conformance/vectors.hpp"

#include <emvqr/base/message.hpp>
#include <emvqr/check.hpp>
#include <emvqr/payload/other_code.hpp>
#include <emvqr/schemes/registry.hpp>

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <set>
#include <vector>

using namespace emvqr_test;

namespace {

std::vector<std::string> vector_files() {
  std::vector<std::string> files;
  for (const auto& entry : std::filesystem::directory_iterator(data("vectors")))
    if (entry.path().extension() == ".json") files.push_back("vectors/" + entry.path().filename().string());
  std::sort(files.begin(), files.end());
  return files;
}

bool is_other_code_name(std::string_view failure) {
  return std::any_of(std::begin(emvqr::errc_catalogue), std::end(emvqr::errc_catalogue),
                     [&](const auto& each) { return each.name == failure && emvqr::is_other_code(each.code); });
}

/// Compares what the vector states of a place, and nothing else.
void check_place(const json& wanted, std::string_view rule, emvqr::path where, std::uint32_t offset) {
  if (wanted.contains("rule")) CHECK(wanted["rule"] == std::string(rule));
  if (wanted.contains("path")) CHECK(wanted["path"] == std::string(emvqr::to_text(where).view()));
  if (wanted.contains("offset")) CHECK(wanted["offset"] == offset);
}

using findings = emvqr::report<64>;

const emvqr::finding* first(const findings& found, emvqr::severity level) {
  const emvqr::finding* const at =
      std::find_if(found.begin(), found.end(), [level](const emvqr::finding& each) { return each.level == level; });
  return at == found.end() ? nullptr : at;
}

void check_first(const json& wanted, const findings& found, emvqr::severity level) {
  const emvqr::finding* const told = first(found, level);
  CHECK(told != nullptr);
  if (told != nullptr) check_place(wanted, emvqr::name(told->broken), told->where, told->offset);
}

void check_read(const json& expect, const emvqr::payload_view& view, const findings& found) {
  CHECK(expect["verdict"] == (found.valid() ? "valid" : "invalid"));
  if (expect["verdict"] == "invalid") check_first(expect, found, emvqr::severity::error);
  if (expect.contains("warning")) check_first(expect["warning"], found, emvqr::severity::warning);
  if (expect.value("clean", false)) CHECK(first(found, emvqr::severity::warning) == nullptr);
  if (expect.contains("unit")) CHECK(expect["unit"] == std::string(emvqr::name(view.unit())));
  if (!expect.contains("fields")) return;
  for (const auto& [where, value] : expect["fields"].items()) {
    CAPTURE(where);
    CHECK(value == value_at(view, where));
  }
}

void check_decode(const json& row) {
  const json& expect = row["expect"];
  const std::string payload = payload_of(row);
  const bool lenient = row.value("mode", "strict") == "lenient";
  const auto edition = lenient ? emvqr::khqr::edition::legacy : emvqr::khqr::edition::current;
  const emvqr::result<emvqr::payload_view> view =
      emvqr::parse_in_scheme(payload, {lenient ? emvqr::quirk::lenient : emvqr::quirk::none});
  if (view) {
    check_read(expect, *view, emvqr::check<64>(*view, {row.value("now_ms", emvqr::no_clock), edition}));
    return;
  }
  CHECK(expect["verdict"] == "refused");
  if (expect.contains("failure")) CHECK(expect["failure"] == std::string(emvqr::name(view.error().code)));
  check_place(expect, emvqr::name(emvqr::rule_of(view.error().code)), view.error().where, view.error().offset);
}

}  // namespace

TEST_CASE("the library reads every conformance vector as it states", "[conformance]") {
  std::size_t count = 0;
  for (const std::string& file : vector_files()) {
    for (const json& row : vectors(file)) {
      if (row["op"] != "decode") continue;
      const std::string id = row["id"];
      const std::string about = row.value("about", "");
      CAPTURE(file, id, about);
      check_decode(row);
      ++count;
    }
  }
  CHECK(count > 0);
}

TEST_CASE("a vector is another kind of code where it says so, and no beginning of any other is", "[conformance]") {
  std::size_t slips = 0;
  for (const std::string& file : vector_files()) {
    for (const json& row : vectors(file)) {
      if (row["op"] != "decode") continue;
      const std::string id = row["id"];
      CAPTURE(file, id);
      const std::string text = payload_of(row);
      const emvqr::errc code = emvqr::other_code_of(text);
      const std::string failure = row["expect"].value("failure", "");
      CHECK(is_other_code_name(failure) == (code != emvqr::errc::none));
      if (code != emvqr::errc::none) CHECK(failure == std::string(emvqr::name(code)));
      if (code != emvqr::errc::none && code != emvqr::errc::thai_slip) continue;
      for (std::size_t size = 0; size < text.size(); ++size)
        if (emvqr::other_code_of({text.data(), size}) != emvqr::errc::none)
          FAIL_CHECK("the first " << size << " bytes");
      slips += code == emvqr::errc::thai_slip ? 1U : 0U;
    }
  }
  CHECK(slips == 2);
}

TEST_CASE("the vector files are as documented", "[conformance]") {
  const std::set<std::string> members = {"id",     "op",      "payload", "payload_hex", "mode",
                                         "now_ms", "objects", "set",     "unset",       "covers",
                                         "role",   "about",   "source",  "expect",      "note"};
  const std::set<std::string> wanted = {"verdict", "failure", "rule",   "path", "offset",
                                        "warning", "clean",   "fields", "unit", "payload"};
  std::set<std::string> ids;
  for (const std::string& file : vector_files()) {
    const json all = json::parse(read_file(emvqr_test::data(file)));
    CAPTURE(file);
    CHECK(all["format"] == "emvqr-conformance/1");
    CHECK(!all["about"].get<std::string>().empty());
    for (const json& row : all["vectors"]) {
      const std::string id = row["id"];
      CAPTURE(id);
      CHECK(ids.insert(id).second);
      for (const auto& member : row.items()) CHECK(members.count(member.key()) == 1);
      for (const auto& member : row["expect"].items()) CHECK(wanted.count(member.key()) == 1);
      CHECK(!row["about"].get<std::string>().empty());
      CHECK(!row["source"].get<std::string>().empty());
      if (row.contains("covers")) CHECK((row["role"] == "pass" || row["role"] == "fail"));
    }
  }
}
