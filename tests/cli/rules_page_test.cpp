// docs/rules.md and docs/schemes.md, and that no rule is without an example.
#include "rules_page.hpp"

#include <emvqr/base/message.hpp>
#include <emvqr/rules/catalogue.hpp>

#include "cli/run.hpp"
#include "conformance_vector.hpp"
#include "schemes_page.hpp"
#include "support/test.hpp"

#include <algorithm>
#include <string>
#include <vector>

using namespace emvqr_test;
using emvqr::enforcer;
using emvqr::errc;
using emvqr::rule;
using emvqr::cli::conformance_vector;

namespace {

const std::vector<conformance_vector>& all_vectors() {
  static const std::vector<conformance_vector> all = emvqr::cli::gather_vectors({}, {});
  return all;
}

bool has_vector(std::string_view covered, std::string_view role) {
  return std::any_of(all_vectors().begin(), all_vectors().end(), [&](const conformance_vector& each) {
    return each.role == role && std::find(each.covers.begin(), each.covers.end(), covered) != each.covers.end();
  });
}

/// True if some vector wants an answer that names the rule: a refusal, the first error or the first warning.
bool is_named(std::string_view id) {
  return std::any_of(all_vectors().begin(), all_vectors().end(), [&](const conformance_vector& each) {
    return each.expect.place.rule == id || (each.expect.warning && each.expect.warning->rule == id);
  });
}

bool is_answered(std::string_view code) {
  return std::any_of(all_vectors().begin(), all_vectors().end(),
                     [&](const conformance_vector& each) { return each.expect.failure == code; });
}

/// Codes that no vector can show, and the test that provokes each.
struct own_test {
  errc code;
  std::string_view file;
};
constexpr own_test own_tests[] = {
    {errc::bad_number, "unit/syntax/decimal_cases.hpp"}, {errc::no_space, "unit/payload/writer_test.cpp"},
    {errc::image_unreadable, "image/png_test.cpp"},      {errc::image_unsupported, "image/png_test.cpp"},
    {errc::image_too_large, "image/view_test.cpp"},      {errc::image_bad_view, "image/view_test.cpp"},
    {errc::image_no_code, "image/view_test.cpp"},        {errc::symbol_too_large, "image/encode_test.cpp"},
    {errc::image_write_failed, "image/draw_test.cpp"},   {errc::image_no_renderer, "image/card_test.cpp"},
    {errc::print_too_small, "image/print_test.cpp"},     {errc::image_code_in_parts, "cli/picture_test.cpp"},
};

}  // namespace

TEST_CASE("docs/rules.md is what emvqr rules --markdown prints", "[cli][rules]") {
  const std::string page = run({"rules", "--markdown"}).out;
  CHECK(page == emvqr::cli::rules_page());
  CHECK(page == golden_text(emvqr_test::data("../../docs/rules.md"), page));
}

TEST_CASE("docs/schemes.md is what emvqr schemes --markdown prints", "[cli][schemes]") {
  const std::string page = run({"schemes", "--markdown"}).out;
  CHECK(page == emvqr::cli::schemes_page());
  CHECK(page == golden_text(emvqr_test::data("../../docs/schemes.md"), page));
}

TEST_CASE("every rule that a payload can break has a vector that does and one that does not", "[cli][rules]") {
  for (const emvqr::rule_info& info : emvqr::rule_catalogue) {
    CAPTURE(info.id, emvqr::name(info.by));
    if (info.by == enforcer::symbol || info.number == rule::mpm_4_12_1_2) continue;  // about pictures
    CHECK(has_vector(info.id, "pass"));
    CHECK(has_vector(info.id, "fail") == (info.by != enforcer::nothing));
    const bool told_itself = info.by != enforcer::nothing && info.by != enforcer::another_rule;
    CHECK((!told_itself || is_named(info.id)));
  }
}

TEST_CASE("no vector covers a rule or a code that there is not", "[cli][rules]") {
  for (const conformance_vector& each : all_vectors()) {
    for (const std::string& covered : each.covers) {
      CAPTURE(each.id, covered);
      const bool is_rule = std::any_of(std::begin(emvqr::rule_catalogue), std::end(emvqr::rule_catalogue),
                                       [&](const emvqr::rule_info& info) { return info.id == covered; });
      const bool is_code =
          std::any_of(std::begin(emvqr::errc_catalogue), std::end(emvqr::errc_catalogue),
                      [&](const emvqr::errc_info& info) { return "failure:" + std::string(info.name) == covered; });
      CHECK((is_rule || is_code));
    }
  }
}

TEST_CASE("every failure code has a vector or a test of its own", "[cli][rules]") {
  for (const emvqr::errc_info& info : emvqr::errc_catalogue) {
    if (info.code == errc::none) continue;
    CAPTURE(info.name);
    const auto* const own = std::find_if(std::begin(own_tests), std::end(own_tests),
                                         [&](const own_test& each) { return each.code == info.code; });
    const bool has_own = own != std::end(own_tests);
    CHECK(is_answered(info.name) != has_own);
    if (!has_own) continue;
    const std::string source = read_file(emvqr_test::data("../" + std::string(own->file)));
    CHECK(source.find("errc::" + std::string(info.name)) != std::string::npos);
  }
}
