// The C interface answers what the C++ interface answers, for every payload of the conformance vectors and every
// beginning of some, whatever options it is given.
#include <emvqr/alipayplus/alipayplus.hpp>
#include <emvqr/emvqr_alipayplus.h>

#include "conformance/vectors.hpp"

#include <algorithm>
#include <filesystem>
#include <functional>
#include <vector>

using namespace emvqr_test;

namespace {

std::string_view view_of(emvqr_text text) { return {text.data, text.size}; }
emvqr_text text_of(std::string_view text) { return {text.data(), text.size()}; }
std::string text_of(const emvqr_path& where) {
  char bytes[16];
  emvqr_buffer out{bytes, sizeof bytes, 0};
  REQUIRE(emvqr_path_write(where, &out) == EMVQR_ERRC_NONE);
  return {bytes, out.size};
}
std::string text_of(const emvqr::path& where) { return std::string(emvqr::to_text(where).view()); }
/// What a call writes, or its code as text.
std::string written(const std::function<emvqr_errc(emvqr_buffer*)>& call) {
  std::string bytes(EMVQR_MAX_INPUT_BYTES, '\0');
  emvqr_buffer out{bytes.data(), bytes.size(), 0};
  const emvqr_errc code = call(&out);
  return code == EMVQR_ERRC_NONE ? bytes.substr(0, out.size) : "code " + std::to_string(code);
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

void same_failure(const emvqr::failure& wanted, const emvqr_failure& got) {
  CHECK(got.code == static_cast<unsigned>(wanted.code));
  CHECK(got.rule == wanted.rule);
  CHECK(got.offset == wanted.offset);
  CHECK(text_of(got.where) == text_of(wanted.where));
  CHECK(written([&](emvqr_buffer* out) { return emvqr_failure_message(&got, out); }) == emvqr::explain(wanted).view());
}

void same_level(const emvqr::payload_view& view, const emvqr_payload& qr, const emvqr::path& level,
                const emvqr_path& c_level) {
  emvqr_fields walk;
  const emvqr::template_view objects = level.empty() ? view.objects() : view.objects(level);
  CHECK((emvqr_fields_begin(&qr, c_level, &walk) == EMVQR_ERRC_NONE) == !objects.empty());
  if (objects.empty()) return;
  emvqr_field got;
  for (const emvqr::field& object : objects) {
    REQUIRE(emvqr_fields_next(&walk, &got) == EMVQR_ERRC_NONE);
    CHECK(got.id == object.id);
    CHECK(got.offset == object.offset);
    CHECK(got.value.data == object.value.data());
    CHECK(got.value.size == object.value.size());
    if (level.depth() < emvqr::path::max_depth - 1)
      same_level(view, qr, level / object.id, emvqr_path_below(c_level, object.id));
  }
  CHECK(emvqr_fields_next(&walk, &got) == EMVQR_ERRC_AT_END);
}

void same_finding(const emvqr::finding& wanted, const emvqr_finding& got) {
  CHECK(got.rule == static_cast<unsigned>(wanted.broken));
  CHECK(got.severity == static_cast<unsigned>(wanted.level));
  CHECK(got.offset == wanted.offset);
  CHECK(text_of(got.where) == text_of(wanted.where));
  CHECK(written([&](emvqr_buffer* out) { return emvqr_finding_explain(&got, out); }) == emvqr::explain(wanted).view());
  CHECK(written([&](emvqr_buffer* out) { return emvqr_rule_id(got.rule, out); }) == emvqr::name(wanted.broken));
}

/// With room for `Capacity` findings, which is what a report of that capacity keeps.
template <std::size_t Capacity>
void same_findings(const emvqr::payload_view& view, const emvqr_payload& qr, emvqr::khqr::edition edition) {
  constexpr std::int64_t now = 1795331671131;
  const auto wanted = emvqr::check<Capacity>(view, {now, edition});
  emvqr_check_options options{};
  options.struct_size = sizeof options;
  options.khqr_edition = static_cast<std::uint32_t>(edition);
  options.now_ms = now;
  emvqr_finding found[Capacity];
  emvqr_report report{};
  report.struct_size = sizeof report;
  REQUIRE(emvqr_payload_check(&qr, &options, found, Capacity, &report) == EMVQR_ERRC_NONE);
  CHECK(report.valid == (wanted.valid() ? 1U : 0U));
  CHECK(report.worst == static_cast<unsigned>(wanted.worst()));
  CHECK(report.errors == wanted.errors());
  CHECK(report.total == wanted.size() + wanted.dropped());
  REQUIRE(report.count == wanted.size());
  for (std::size_t i = 0; i != wanted.size(); ++i) same_finding(wanted[i], found[i]);
}

void same_money(const emvqr::payload_view& view, const emvqr_payload& qr) {
  const auto wanted = view.amount();
  emvqr_decimal amount;
  emvqr_failure why;
  const emvqr_errc code = emvqr_payload_amount(&qr, &amount, &why);
  if (!wanted) {
    same_failure(wanted.error(), why);
  } else if (!*wanted) {
    CHECK(code == EMVQR_ERRC_NO_SUCH_OBJECT);
  } else {
    REQUIRE(code == EMVQR_ERRC_NONE);
    CHECK(amount.units == (*wanted)->units);
    CHECK(amount.scale == (*wanted)->scale);
  }
  emvqr_currency in;
  const auto currency = view.transaction_currency();
  CHECK((emvqr_payload_currency(&qr, &in) == EMVQR_ERRC_NONE) == currency.has_value());
  if (currency) CHECK(std::string_view{in.alpha} == emvqr::alpha(*currency));
}

void same_schemes(const emvqr::payload_view& view, const emvqr_payload& qr) {
  emvqr_scheme got{};
  got.struct_size = sizeof got;
  REQUIRE(emvqr_payload_scheme(&qr, &got) == EMVQR_ERRC_NONE);
  CHECK(view_of(got.id) == emvqr::find_scheme(view)->id);
  emvqr_schemes walk;
  REQUIRE(emvqr_schemes_begin(&qr, &walk) == EMVQR_ERRC_NONE);
  for (const emvqr::scheme_match& match : emvqr::schemes(view)) {
    REQUIRE(emvqr_schemes_next(&walk, &got) == EMVQR_ERRC_NONE);
    CHECK(view_of(got.id) == (match.is == nullptr ? std::string_view{} : match.is->id));
    CHECK(got.root_id == match.account.id);
    CHECK(got.offset == match.account.offset);
    CHECK(view_of(got.guid) == match.guid);
  }
  CHECK(emvqr_schemes_next(&walk, &got) == EMVQR_ERRC_AT_END);
}

/// Each object of 62 is set and taken away.
void same_edits(const emvqr::payload_view& view, const emvqr_payload& qr) {
  for (const std::string_view value : {std::string_view{"12.5"}, std::string_view{}}) {
    for (const emvqr::path where : {emvqr::path{54}, emvqr::path{62, 1}, emvqr::path{63}}) {
      std::string bytes(EMVQR_MAX_INPUT_BYTES, '\0');
      const emvqr::change wish{where, value};
      const auto wanted = emvqr::edit(view, &wish, 1, bytes.data(), bytes.size(), view.unit());
      emvqr_change change{emvqr_path_root(where[0]), text_of(value)};
      if (where.depth() == 2) change.where = emvqr_path_sub(where[0], where[1]);
      emvqr_failure why{};
      const std::string got =
          written([&](emvqr_buffer* out) { return emvqr_payload_edit(&qr, &change, 1, out, &why); });
      if (wanted) {
        CHECK(got == *wanted);
      } else {
        same_failure(wanted.error(), why);
      }
    }
  }
}

void same_order(const std::string& text) {
  namespace ap = emvqr::alipayplus;
  ap::workspace memory;
  const ap::policy rules;
  const ap::occasion when{1795331671131, {}, {}};
  const auto view = emvqr::parse_in_scheme(text);
  const ap::mapped_order wanted =
      view ? ap::to_order(*view, rules, when, memory) : ap::to_order(view.error(), std::string_view{text});
  emvqr_occasion occasion{};
  occasion.struct_size = sizeof occasion;
  occasion.now_ms = when.now_ms;
  emvqr_order order;
  REQUIRE(emvqr_order_map(text_of(std::string_view{text}), nullptr, &occasion, &order) == EMVQR_ERRC_NONE);
  std::size_t index = 0;
  emvqr_text value;
  ap::for_each_scalar(
      wanted.answer, [&](const ap::member_path& at, const ap::member&, std::string_view scalar) noexcept {
        if (scalar.empty()) return;
        CHECK(written([&](emvqr_buffer* out) { return emvqr_order_member(&order, index, out, &value); }) ==
              at.text().view());
        CHECK(view_of(value) == scalar);
        ++index;
      });
  CHECK(written([&](emvqr_buffer* out) { return emvqr_order_member(&order, index, out, &value); }) == "code 203");
  index = 0;
  emvqr_loss loss;
  for (const ap::loss& each : wanted.lost) {
    REQUIRE(emvqr_order_loss(&order, index++, &loss) == EMVQR_ERRC_NONE);
    CHECK(loss.reason == static_cast<unsigned>(each.why));
    CHECK(text_of(loss.where) == text_of(each.where));
  }
  CHECK(emvqr_order_loss(&order, index, &loss) == EMVQR_ERRC_AT_END);
  index = 0;
  for (const ap::obstacle& each : wanted.obstacles)
    CHECK(written([&](emvqr_buffer* out) { return emvqr_order_obstacle_explain(&order, index++, out); }) ==
          ap::explain(each).view());
  emvqr_order_info info{};
  info.struct_size = sizeof info;
  REQUIRE(emvqr_order_describe(&order, &info) == EMVQR_ERRC_NONE);
  CHECK(info.is_payable == (wanted.is_payable() ? 1U : 0U));
  CHECK(view_of(info.result_code) == wanted.answer.result.result_code);
  CHECK(info.obstacles == index);
  same_failure(wanted.not_a_payload, info.not_a_payload);
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
      const emvqr_errc code =
          emvqr_payload_parse(text_of(std::string_view{text}), static_cast<std::uint32_t>(allow), &qr, &why);
      same_failure(view ? emvqr::failure{} : view.error(), why);
      CHECK(code == why.code);
      if (!view) continue;
      ++read;
      emvqr_payload_info info{};
      info.struct_size = sizeof info;
      REQUIRE(emvqr_payload_describe(&qr, &info) == EMVQR_ERRC_NONE);
      CHECK(info.unit == static_cast<unsigned>(view->unit()));
      CHECK(info.quirks == static_cast<unsigned>(view->quirks()));
      CHECK(info.crc_computed == view->crc_computed());
      CHECK(view_of(info.crc_given) == view->crc_given());
      same_level(*view, qr, {}, emvqr_path{0, {}});
      same_money(*view, qr);
      same_schemes(*view, qr);
    }
  }
  CHECK(read > 500);
}

TEST_CASE("C and C++ check and edit every vector alike", "[c]") {
  for (const std::string& text : texts()) {
    CAPTURE(text);
    const auto view = emvqr::parse_in_scheme(text);
    emvqr_payload qr;
    CHECK((emvqr_payload_parse_in_scheme(text_of(std::string_view{text}), 0, &qr, nullptr) == 0) == view.has_value());
    if (!view) continue;
    for (const auto edition : {emvqr::khqr::edition::current, emvqr::khqr::edition::legacy}) {
      same_findings<1>(*view, qr, edition);
      same_findings<2>(*view, qr, edition);
      same_findings<5>(*view, qr, edition);
      same_findings<EMVQR_MAX_FINDINGS>(*view, qr, edition);
    }
    same_edits(*view, qr);
  }
}

TEST_CASE("C and C++ map every vector to the same order", "[c][alipayplus]") {
  for (const std::string& text : texts()) {
    CAPTURE(text);
    same_order(text);
  }
}
