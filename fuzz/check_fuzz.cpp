// What `check` finds in any payload: the same for every room that is given for it, in payload order, each finding one
// that can be explained.
#include <emvqr/emvqr.hpp>

#include "fuzz/fuzz.hpp"
#include "fuzz/input.hpp"

#include <algorithm>

using emvqr::check_options;
using emvqr::finding;
using emvqr::payload_view;
using emvqr_fuzz::must;

namespace {

bool equal(const finding& a, const finding& b) {
  return a.broken == b.broken && a.level == b.level && a.where == b.where && a.offset == b.offset;
}
template <class A, class B>
bool equal_reports(const A& a, const B& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), equal) && a.dropped() == b.dropped() &&
         a.errors() == b.errors() && a.worst() == b.worst();
}

template <class Report>
void must_be_sound(const payload_view& view, const Report& report) {
  std::size_t errors = 0;
  auto worst = emvqr::severity::off;
  const finding* before = nullptr;
  for (const finding& found : report) {
    must(!name(found.broken).empty() && !explain(found).view().empty(), "a finding can be explained");
    must(found.level != emvqr::severity::off, "what is off is not found");
    must(found.offset <= view.raw().size(), "a finding has a place in the payload");
    must(before == nullptr || before->offset <= found.offset, "findings are in payload order");
    mend(view, found);
    if (found.level == emvqr::severity::error) ++errors;
    worst = std::max(worst, found.level);
    before = &found;
  }
  must(report.dropped() == 0 ? errors == report.errors() && worst == report.worst() : errors <= report.errors(),
       "errors are counted");
  must(report.valid() == (report.errors() == 0), "valid is what has no error");
}

// A report with less room has some of the findings, the worst first, and counts the others.
template <class Full, class Small>
void must_be_part_of(const Full& full, const Small& part) {
  must(part.size() + part.dropped() == full.size(), "every finding is counted");
  must(part.errors() == full.errors() && part.worst() == full.worst(), "errors are counted, kept or not");
  must(part.size() == std::min(full.size(), Small::capacity), "all the room is used");
  must(part.empty() ||
           part.worst() ==
               std::max_element(part.begin(), part.end(), [](auto& a, auto& b) { return a.level < b.level; })->level,
       "one of the worst is kept");
  for (const finding& found : part)
    must(std::any_of(full.begin(), full.end(), [&](const finding& each) { return equal(each, found); }),
         "a finding kept is one of all");
}

constexpr std::size_t all = 512;

void must_agree_on_khqr(const payload_view& view, check_options options) {
  must(equal_reports(emvqr::check<all>(view, options, emvqr::khqr::both_schemes),
                     emvqr::khqr::check<all>(view, options.now_ms, options.khqr_edition)),
       "the check for KHQR alone finds the same");
}

// Without a clock no rule about time is judged, and no other one differs.
void must_find_less_without_clock(const payload_view& view, check_options options) {
  const auto timed = emvqr::check<all>(view, options);
  options.now_ms = emvqr::no_clock;
  for (const finding& found : emvqr::check<all>(view, options))
    must(std::any_of(timed.begin(), timed.end(), [&](const finding& each) { return equal(each, found); }),
         "a clock takes no finding away");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const emvqr_fuzz::payload_input input{data, size};
  emvqr_fuzz::chooser choose{input.choices};
  const auto read = emvqr::parse(input.payload, {static_cast<emvqr::quirk>(choose.below(8))});
  if (!read) return 0;
  check_options options;
  options.now_ms = choose.yes() ? choose.number() : 1750000000000;
  options.khqr_edition = choose.yes() ? emvqr::khqr::edition::legacy : emvqr::khqr::edition::current;
  const auto full = emvqr::check<all>(*read, options);
  must(full.dropped() == 0, "no payload has so many faults");
  must_be_sound(*read, full);
  must(equal_reports(full, emvqr::check<all>(*read, options)), "it finds the same again");
  const auto few = emvqr::check<3>(*read, options);
  must_be_sound(*read, few);
  must_be_part_of(full, few);
  must_be_part_of(full, emvqr::check<1>(*read, options));
  must_agree_on_khqr(*read, options);
  must_find_less_without_clock(*read, options);
  return 0;
}
