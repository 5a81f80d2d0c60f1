#include "target/judge_vectors.hpp"

#include <emvqr/base/failure.hpp>
#include <emvqr/base/fixed_text.hpp>
#include <emvqr/base/path.hpp>
#include <emvqr/base/result.hpp>
#include <emvqr/base/table.hpp>
#include <emvqr/check.hpp>
#include <emvqr/payload/change.hpp>
#include <emvqr/payload/parse.hpp>
#include <emvqr/payload/payload_view.hpp>
#include <emvqr/payload/quirk.hpp>
#include <emvqr/rules/clock.hpp>
#include <emvqr/rules/own_fault.hpp>
#include <emvqr/rules/report.hpp>
#include <emvqr/rules/rule.hpp>
#include <emvqr/schemes/registry.hpp>
#include <emvqr/schemes/write_in_scheme.hpp>
#include <emvqr/syntax/path_text.hpp>
#include <emvqr/syntax/text.hpp>

#include "conformance/khqr_written.hpp"
#include "target/left_out.hpp"

#include <cstddef>
#include <optional>
#include <string_view>

namespace emvqr_test {
namespace {

using emvqr::change;
using emvqr::errc;
using emvqr::failure;
using emvqr::finding;
using emvqr::result;
using emvqr::rule;
using emvqr::severity;
using findings = emvqr::report<64>;

static_assert(row_no_clock == emvqr::no_clock, "the table says 'no clock' as the library does");

/// What the library answers to a row. Views point into the row's payload, or into the buffer of what is made.
struct answer {
  row_verdict verdict = row_verdict::refused;
  failure fault{};             ///< of a refusal
  emvqr::payload_view view{};  ///< of what was read
  findings found{};
  std::string_view made{};
};

answer refusal(const failure& why) {
  answer out;
  out.fault = why;
  return out;
}
/// What was asked for would break a rule.
answer refusal(const finding& why) {
  return refusal(failure{errc::breaks_rule, why.where, static_cast<std::uint16_t>(why.broken), why.offset});
}

answer read(const conformance_row& row, std::string_view text) {
  const auto edition = row.lenient ? emvqr::khqr::edition::legacy : emvqr::khqr::edition::current;
  const result<emvqr::payload_view> view =
      emvqr::parse_in_scheme(text, {row.lenient ? emvqr::quirk::lenient : emvqr::quirk::none});
  if (!view) return refusal(view.error());
  answer out;
  out.view = *view;
  out.found = emvqr::check<findings::capacity>(*view, {row.now_ms, edition});
  out.verdict = out.found.valid() ? row_verdict::valid : row_verdict::invalid;
  return out;
}

const finding* first(const findings& found, severity level) {
  for (const finding& each : found)
    if (each.level == level) return &each;
  return nullptr;
}

/// What to make or change, with room for every vector's.
class wishes {
 public:
  static constexpr std::size_t capacity = 40;

  void add(const row_list<row_object>& objects) {
    for (const row_object& each : objects) add(each);
  }
  emvqr::table<change> all() const { return {all_, count_}; }
  const failure& fault() const { return fault_; }

 private:
  /// An empty value would take the object away where it is one to set. A path that is none is an ID that is none.
  void add(const row_object& object) {
    const std::optional<emvqr::path> where = emvqr::parse_path(object.where.view());
    if (!where) return fail({errc::bad_id});
    if (object.value.is_stated() && object.value.size == 0) return fail({errc::zero_length, *where});
    if (count_ == capacity) return fail({errc::no_space, *where});
    all_[count_++] = {*where, object.value.view()};
  }
  void fail(const failure& why) {
    if (!fault_) fault_ = why;
  }

  change all_[capacity] = {};
  std::size_t count_ = 0;
  failure fault_{};
};

/// Where payloads are made: not on the stack, which is small on some targets.
char buffer[4096];

answer make(const conformance_row& row) {
  wishes wanted;
  wanted.add(row.objects);
  if (wanted.fault()) return refusal(wanted.fault());
  const result<std::string_view> text = emvqr::compose_in_scheme(wanted.all(), buffer, sizeof buffer);
  if (!text) return refusal(text.error());
  answer out = read(row, *text);
  if (out.verdict == row_verdict::invalid) return refusal(*first(out.found, severity::error));
  if (out.verdict == row_verdict::refused) return out;
  out.verdict = row_verdict::made;
  out.made = *text;
  return out;
}

answer edit(const conformance_row& row) {
  wishes wanted;
  wanted.add(row.objects);
  wanted.add(row.taken_away);
  if (wanted.fault()) return refusal(wanted.fault());
  const answer before = read(row, row.payload.view());
  if (before.verdict == row_verdict::refused) return before;
  const result<std::string_view> text = emvqr::edit_in_scheme(before.view, wanted.all(), buffer, sizeof buffer);
  if (!text) return refusal(text.error());
  answer out = read(row, *text);
  if (out.verdict == row_verdict::refused) return out;
  const findings fresh = emvqr::new_findings(before.found, out.found);
  if (const finding* const own = emvqr::first_own_fault(fresh, wanted.all())) return refusal(*own);
  out.verdict = row_verdict::made;
  out.made = *text;
  return out;
}

answer ask(const conformance_row& row) {
  switch (row.asked) {
    case row_operation::make: return make(row);
    case row_operation::edit: return edit(row);
    default: return read(row, row.payload.view());
  }
}

/// What differs between a place and what is stated of it; nothing where they agree.
std::string_view difference(const row_place& wanted, rule broken, emvqr::path where, std::uint32_t offset) {
  if (wanted.rule != 0 && wanted.rule != static_cast<std::uint16_t>(broken)) return "rule";
  if (wanted.where.is_stated() && wanted.where.view() != to_text(where).view()) return "path";
  if (wanted.offset >= 0 && static_cast<std::uint32_t>(wanted.offset) != offset) return "offset";
  return {};
}
std::string_view difference(const row_place& wanted, const finding* told) {
  if (told == nullptr) return "rule";
  return difference(wanted, told->broken, told->where, told->offset);
}

std::string_view difference_of_refusal(const conformance_row& row, const failure& fault) {
  if (row.failure != 0 && row.failure != static_cast<std::uint8_t>(fault.code)) return "failure";
  const rule broken = fault.code == errc::breaks_rule ? static_cast<rule>(fault.rule) : emvqr::rule_of(fault.code);
  return difference(row.place, broken, fault.where, fault.offset);
}

std::string_view difference_of_fields(const conformance_row& row, const emvqr::payload_view& view) {
  for (const row_object& each : row.fields) {
    const std::optional<emvqr::path> where = emvqr::parse_path(each.where.view());
    const std::optional<std::string_view> value = where ? view.get(*where) : std::nullopt;
    if (!value || *value != each.value.view()) return "fields";
  }
  return {};
}

std::string_view difference_of_reading(const conformance_row& row, const answer& told) {
  std::string_view differs;
  if (row.verdict == row_verdict::invalid) differs = difference(row.place, first(told.found, severity::error));
  if (!differs.empty()) return differs;
  const finding* const warning = first(told.found, severity::warning);
  if (row.clean && warning != nullptr) return "clean";
  if (row.has_warning && !difference(row.warning, warning).empty()) return "warning";
  if (row.unit.is_stated() && row.unit.view() != name(told.view.unit())) return "unit";
  return difference_of_fields(row, told.view);
}

/// What differs first between what a row states and what was answered; nothing where they agree.
std::string_view difference(const conformance_row& row, const answer& told) {
  if (row.verdict != told.verdict) return "verdict";
  if (row.verdict == row_verdict::refused) return difference_of_refusal(row, told.fault);
  if (row.verdict == row_verdict::made) return row.made.view() == told.made ? std::string_view{} : "payload";
  return difference_of_reading(row, told);
}

/// True if the answer is what the row states, but for what this setting of the library leaves out of it: another kind
/// of code is refused all the same, a payload is read, with its values, as if it did not break the rule.
bool holds_left_out(const conformance_row& row, const answer& told) {
  if (how_left_out(static_cast<errc>(row.failure)) != left_out::nothing) return told.verdict == row_verdict::refused;
  row_verdict verdict = row.verdict;
  if (how_left_out(static_cast<rule>(row.place.rule)) != left_out::nothing) {
    verdict = row.asked == row_operation::decode ? row_verdict::valid : row_verdict::made;
  } else if (!row.has_warning || (how_left_out(severity::warning) == left_out::nothing &&
                                  how_left_out(static_cast<rule>(row.warning.rule)) == left_out::nothing)) {
    return false;
  }
  return told.verdict == verdict && difference_of_fields(row, told.view).empty();
}

/// True if the answer says nothing that is left out.
bool says_nothing_left_out(const answer& told) {
  for (const finding& each : told.found)
    if (how_left_out(each.broken) == left_out::the_rule || how_left_out(each.level) == left_out::the_rule) return false;
  return how_left_out(told.fault.code) == left_out::nothing &&
         how_left_out(static_cast<rule>(told.fault.rule)) != left_out::the_rule;
}

}  // namespace

tally judge_vectors(row_list<conformance_row> rows) {
  tally out;
  for (const conformance_row& row : rows) {
    const answer told = ask(row);
    const std::string_view differs = difference(row, told);
    if (!says_nothing_left_out(told)) {
      out.count(false, row.id, "tells what is left out");
    } else if (!differs.empty() && holds_left_out(row, told)) {
      ++out.left_out;
    } else {
      out.count(differs.empty(), row.id, differs);
    }
  }
  return out;
}

tally judge_khqrs(row_list<khqr_input> rows) {
  tally out;
  std::size_t number = 0;
  for (const khqr_input& row : rows) {
    const result<std::string_view> payload = written(row, buffer, sizeof buffer);
    out.count_row(payload && *payload == row.payload, "khqr_vectors", number, payload ? "payload" : "refused");
    ++number;
  }
  return out;
}

}  // namespace emvqr_test
