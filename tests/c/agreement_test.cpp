// The C interface answers what the C++ interface answers, for every payload of the conformance vectors and every
// beginning of some, whatever options it is given.
#include "c/agreement.hpp"

#include "c/order_agreement.hpp"
#include "conformance/vectors.hpp"

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

using namespace emvqr_test;
using namespace emvqr_test::agreement;

namespace {

constexpr std::int64_t now = 1795331671131;

void check(bool holds, const char* what) {
  INFO(what);
  CHECK(holds);
}

/// Every text to be read, with its bytes as they are.
std::vector<std::string> texts() {
  std::vector<std::string> all;
  for (const auto& entry : std::filesystem::directory_iterator(data("vectors"))) {
    if (entry.path().extension() != ".json") continue;
    for (const json& row : vectors("vectors/" + entry.path().filename().string())) {
      if (row.contains("payload")) all.push_back(row["payload"]);
      if (row["expect"].contains("payload")) all.push_back(row["expect"]["payload"]);
      if (!row.contains("payload_hex")) continue;
      const std::string hex = row["payload_hex"];
      all.emplace_back();
      for (std::size_t i = 0; i + 1 < hex.size(); i += 2)
        all.back() += static_cast<char>(emvqr::hex_value(hex[i]) * 16 + emvqr::hex_value(hex[i + 1]));
    }
  }
  const std::string longest = *std::max_element(
      all.begin(), all.end(), [](const std::string& a, const std::string& b) { return a.size() < b.size(); });
  for (std::size_t size = 0; size < std::min<std::size_t>(longest.size(), 300); ++size)
    all.push_back(longest.substr(0, size));
  return all;
}

}  // namespace

TEST_CASE("C and C++ read every vector alike", "[c]") {
  std::size_t read = 0;
  for (const std::string& text : texts()) {
    CAPTURE(text);
    for (const emvqr::quirk allow : {emvqr::quirk::none, emvqr::quirk::lenient, emvqr::quirk::ignore_crc}) {
      const auto view = emvqr::parse(text, {allow});
      emvqr_payload qr;
      emvqr_failure why;
      const emvqr_errc code = emvqr_payload_parse(text_of(text), static_cast<std::uint32_t>(allow), &qr, &why);
      same_outcome(check, view, code, why);
      if (!view) continue;
      ++read;
      same_description(check, *view, qr);
      same_level(check, *view, qr);
      same_money(check, *view, qr);
      same_schemes(check, *view, qr);
    }
  }
  CHECK(read > 500);
}

TEST_CASE("C and C++ check and edit every vector alike", "[c]") {
  for (const std::string& text : texts()) {
    CAPTURE(text);
    const auto view = emvqr::parse_in_scheme(text);
    emvqr_payload qr;
    CHECK((emvqr_payload_parse_in_scheme(text_of(text), 0, &qr, nullptr) == 0) == view.has_value());
    if (!view) continue;
    for (const auto edition : {emvqr::khqr::edition::current, emvqr::khqr::edition::legacy}) {
      same_findings<1>(check, *view, qr, {now, edition});
      same_findings<2>(check, *view, qr, {now, edition});
      same_findings<5>(check, *view, qr, {now, edition});
      same_findings<EMVQR_MAX_FINDINGS>(check, *view, qr, {now, edition});
    }
    for (const std::string_view value : {std::string_view{"12.5"}, std::string_view{}})
      for (const emvqr::path where : {emvqr::path{54}, emvqr::path{62, 1}, emvqr::path{63}})
        same_edit(check, *view, qr, {{where, value}}, EMVQR_MAX_INPUT_BYTES);
    std::vector<emvqr::change> objects;
    for (const emvqr::field& object : view->objects())
      if (object.id != 63) objects.push_back({emvqr::path{object.id}, object.value});
    same_composition(check, objects, EMVQR_MAX_INPUT_BYTES);
  }
}

TEST_CASE("C and C++ map every vector to the same order", "[c][alipayplus]") {
  for (const std::string& text : texts()) {
    CAPTURE(text);
    same_order(check, text, {}, {now, {}, {}});
  }
}
