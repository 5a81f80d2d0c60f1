// The C interface beside the C++ interface: each function asks both and holds the answers against each other. For the
// tests and for the fuzz targets: what to do where they differ is the caller's, and there is no test framework here.
#pragma once

#include <emvqr/alipayplus/alipayplus.hpp>
#include <emvqr/describe.hpp>
#include <emvqr/emvqr.hpp>
#include <emvqr/emvqr_alipayplus.h>
#include <emvqr/rules/mend.hpp>
#include <emvqr/schemes/registry.hpp>
#include <emvqr/schemes/write_in_scheme.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace emvqr_test::agreement {

/// Called with each thing that has to hold.
using verdict = void (*)(bool holds, const char* what);

inline std::string_view view_of(emvqr_text text) { return {text.data, text.size}; }
inline emvqr_text text_of(std::string_view text) { return {text.data(), text.size()}; }
inline emvqr_path path_of(const emvqr::path& where) {
  emvqr_path out{};
  for (std::size_t level = 0; level != where.depth(); ++level) out = emvqr_path_below(out, where[level]);
  return out;
}

/// What a call writes, or its code as text. Asked for once more with less room, it says how much is needed.
template <class Call>
std::string written(verdict must, const Call& call) {
  std::string bytes(EMVQR_MAX_SENTENCE_BYTES + EMVQR_MAX_DISPLAY_BYTES, '\0');
  emvqr_buffer out{&bytes[0], bytes.size(), 0};
  const emvqr_errc code = call(&out);
  if (code != EMVQR_ERRC_NONE) return "code " + std::to_string(code);
  must(out.size <= bytes.size(), "what is written has room");
  bytes.resize(out.size);
  if (bytes.empty()) return bytes;
  std::string less(bytes.size() - 1, '#');
  emvqr_buffer small{less.empty() ? nullptr : &less[0], less.size(), 0};
  must(call(&small) == EMVQR_ERRC_NO_SPACE && small.size == bytes.size(), "what is needed is told");
  must(less.find_first_not_of('#') == std::string::npos, "what has no room is not begun");
  return bytes;
}

inline void same_path(verdict must, const emvqr::path& wanted, const emvqr_path& got) {
  const std::string text = written(must, [&](emvqr_buffer* out) { return emvqr_path_write(got, out); });
  must(text == emvqr::to_text(wanted).view(), "a path is the same");
  emvqr_path read{};
  const emvqr_errc code = emvqr_path_read(text_of(text), &read);
  must(wanted.empty() ? code == EMVQR_ERRC_BAD_ID : code == EMVQR_ERRC_NONE && read.depth == got.depth,
       "a path that was written is read");
}

inline void same_failure(verdict must, const emvqr::failure& wanted, const emvqr_failure& got) {
  must(got.code == static_cast<unsigned>(wanted.code), "a failure has the same code");
  must(got.rule == wanted.rule && got.offset == wanted.offset, "a failure is of the same rule and byte");
  same_path(must, wanted.where, got.where);
  must(written(must, [&](emvqr_buffer* out) { return emvqr_failure_message(&got, out); }) ==
           emvqr::explain(wanted).view(),
       "a failure has the same message");
  must(written(must, [&](emvqr_buffer* out) { return emvqr_errc_name(got.code, out); }) == emvqr::name(wanted.code),
       "a failure has the same name");
}

/// What was asked for is there, or fails for the same reason.
template <class T>
void same_outcome(verdict must, const emvqr::result<T>& wanted, emvqr_errc code, const emvqr_failure& why) {
  must((code == EMVQR_ERRC_NONE) == wanted.has_value() && why.code == code, "both succeed or neither does");
  same_failure(must, wanted ? emvqr::failure{} : wanted.error(), why);
}

inline void same_text(verdict must, std::string_view wanted, emvqr_text got) {
  must(got.data == wanted.data() && got.size == wanted.size(), "a text is the very same");
}

inline void same_field(verdict must, const emvqr::field& wanted, const emvqr_field& got) {
  must(got.id == wanted.id && got.offset == wanted.offset, "an object stands at the same place");
  same_text(must, wanted.value, got.value);
}

/// All objects below `level`.
inline void same_level(verdict must, const emvqr::payload_view& view, const emvqr_payload& qr,
                       const emvqr::path& level = {}) {
  emvqr_fields walk;
  const emvqr::template_view objects = level.empty() ? view.objects() : view.objects(level);
  const emvqr_errc code = emvqr_fields_begin(&qr, path_of(level), &walk);
  must((code == EMVQR_ERRC_NONE) == !objects.empty(), "both have objects or neither has");
  if (objects.empty()) return;
  emvqr_field got;
  for (const emvqr::field& object : objects) {
    const emvqr::path where = level / object.id;
    must(emvqr_fields_next(&walk, &got) == EMVQR_ERRC_NONE, "an object is walked to");
    same_field(must, object, got);
    emvqr_text value{};
    must(emvqr_payload_get(&qr, path_of(where), &value) == EMVQR_ERRC_NONE, "an object is found");
    same_text(must, object.value, value);
    if (where.depth() < emvqr::path::max_depth) same_level(must, view, qr, where);
  }
  must(emvqr_fields_next(&walk, &got) == EMVQR_ERRC_AT_END, "a walk ends");
}

/// One path, whether there is anything or not.
inline void same_place(verdict must, const emvqr::payload_view& view, const emvqr_payload& qr, emvqr::path where) {
  const auto wanted = view.find(where);
  emvqr_field got{};
  const emvqr_errc code = emvqr_payload_find(&qr, path_of(where), &got);
  must(code == (wanted ? EMVQR_ERRC_NONE : EMVQR_ERRC_NO_SUCH_OBJECT), "both find it or neither does");
  if (wanted) same_field(must, *wanted, got);
  must(written(must, [&](emvqr_buffer* out) { return emvqr_object_name(&qr, path_of(where), out); }) ==
           emvqr::object_label(view, where),
       "an object has the same name");
  if (!wanted) return;
  must(written(must, [&](emvqr_buffer* out) { return emvqr_value_meaning(&qr, path_of(where), out); }) ==
           emvqr::meaning_of(view, where, wanted->value).view(),
       "a value has the same meaning");
}

inline void same_description(verdict must, const emvqr::payload_view& view, const emvqr_payload& qr) {
  emvqr_payload_info info{};
  info.struct_size = sizeof info;
  must(emvqr_payload_describe(&qr, &info) == EMVQR_ERRC_NONE, "a payload is described");
  must(info.unit == static_cast<unsigned>(view.unit()), "lengths count the same");
  must(info.quirks == static_cast<unsigned>(view.quirks()), "the same is forgiven");
  must(info.crc_computed == view.crc_computed(), "the CRC is the same");
  same_text(must, view.crc_given(), info.crc_given);
  same_text(must, view.raw(), info.raw);
}

inline void same_money(verdict must, const emvqr::payload_view& view, const emvqr_payload& qr) {
  const auto wanted = view.amount();
  emvqr_decimal amount{};
  emvqr_failure why{};
  const emvqr_errc code = emvqr_payload_amount(&qr, &amount, &why);
  if (!wanted) {
    same_failure(must, wanted.error(), why);
  } else if (!*wanted) {
    must(code == EMVQR_ERRC_NO_SUCH_OBJECT, "no amount is told");
  } else {
    must(code == EMVQR_ERRC_NONE, "an amount is told");
    must(amount.units == (*wanted)->units && amount.scale == (*wanted)->scale, "an amount is the same");
    must(written(must, [&](emvqr_buffer* out) { return emvqr_decimal_write(amount, out); }) ==
             emvqr::to_text(**wanted).view(),
         "an amount is written the same");
  }
  emvqr_currency in{};
  const auto currency = view.transaction_currency();
  must((emvqr_payload_currency(&qr, &in) == EMVQR_ERRC_NONE) == currency.has_value(), "both have a currency");
  if (currency) must(std::string_view{in.alpha} == emvqr::alpha(*currency), "a currency is the same");
}

inline void same_scheme(verdict must, const emvqr::scheme* wanted, const emvqr_scheme& got) {
  const emvqr::scheme nobody{};
  const emvqr::scheme& is = wanted == nullptr ? nobody : *wanted;
  must(view_of(got.id) == is.id && view_of(got.name) == is.name, "a scheme is the same");
  must(view_of(got.country) == is.country && view_of(got.run_by) == is.operator_name, "a scheme is of the same people");
  if (wanted != nullptr) must(got.certainty == static_cast<unsigned>(is.sure), "a scheme is as sure");
}

inline void same_schemes(verdict must, const emvqr::payload_view& view, const emvqr_payload& qr) {
  emvqr_scheme got{};
  got.struct_size = sizeof got;
  must(emvqr_payload_scheme(&qr, &got) == EMVQR_ERRC_NONE, "a payload is of a scheme");
  same_scheme(must, emvqr::find_scheme(view), got);
  emvqr_schemes walk;
  must(emvqr_schemes_begin(&qr, &walk) == EMVQR_ERRC_NONE, "schemes are walked over");
  for (const emvqr::scheme_match& match : emvqr::schemes(view)) {
    must(emvqr_schemes_next(&walk, &got) == EMVQR_ERRC_NONE, "a scheme is walked to");
    same_scheme(must, match.is, got);
    must(got.root_id == match.account.id && got.offset == match.account.offset, "a scheme stands at the same place");
    must(view_of(got.guid) == match.guid, "a scheme has the same GUID");
  }
  must(emvqr_schemes_next(&walk, &got) == EMVQR_ERRC_AT_END, "a walk over schemes ends");
}

inline void same_finding(verdict must, const emvqr::finding& wanted, const emvqr_finding& got) {
  must(got.rule == static_cast<unsigned>(wanted.broken) && got.severity == static_cast<unsigned>(wanted.level),
       "a finding is of the same rule, and as bad");
  must(got.offset == wanted.offset, "a finding is at the same byte");
  same_path(must, wanted.where, got.where);
  must(written(must, [&](emvqr_buffer* out) { return emvqr_finding_explain(&got, out); }) ==
           emvqr::explain(wanted).view(),
       "a finding is explained the same");
  must(written(must, [&](emvqr_buffer* out) { return emvqr_rule_id(got.rule, out); }) == emvqr::name(wanted.broken),
       "a rule has the same ID");
  must(written(must, [&](emvqr_buffer* out) { return emvqr_severity_name(got.severity, out); }) ==
           emvqr::name(wanted.level),
       "a severity has the same name");
}

/// What both checks said: `found` has room for as many findings as a report of that capacity keeps.
template <std::size_t Capacity>
void same_report(verdict must, const emvqr::report<Capacity>& wanted, const emvqr_finding* found,
                 const emvqr_report& got) {
  must(got.valid == (wanted.valid() ? 1U : 0U) && got.worst == static_cast<unsigned>(wanted.worst()),
       "a check comes to the same");
  must(got.errors == wanted.errors() && got.total == wanted.size() + wanted.dropped(), "a check finds as many");
  must(got.count == wanted.size(), "as many are handed out");
  for (std::size_t i = 0; i != wanted.size(); ++i) same_finding(must, wanted[i], found[i]);
}

/// With room for `Capacity` findings, which is what a report of that capacity keeps.
template <std::size_t Capacity>
void same_findings(verdict must, const emvqr::payload_view& view, const emvqr_payload& qr,
                   const emvqr::check_options& how) {
  emvqr_check_options options{};
  options.struct_size = sizeof options;
  options.khqr_edition = static_cast<std::uint32_t>(how.khqr_edition);
  options.now_ms = how.now_ms == emvqr::no_clock ? 0 : how.now_ms;
  std::vector<emvqr_finding> found(Capacity);
  emvqr_report report{};
  report.struct_size = sizeof report;
  must(emvqr_payload_check(&qr, &options, found.data(), Capacity, &report) == EMVQR_ERRC_NONE, "a payload is checked");
  const auto wanted = emvqr::check<Capacity>(view, how);
  same_report(must, wanted, found.data(), report);
  const emvqr_finding* got = found.data();
  for (const emvqr::finding& each : wanted) {
    must(written(must, [&](emvqr_buffer* out) { return emvqr_finding_mend(&qr, got, out); }) ==
             emvqr::mend(view, each).view(),
         "a finding is mended the same");
    ++got;
  }
}

/// Both write into `capacity` bytes, and neither a byte more.
template <class Wanted, class Got>
void same_written(verdict must, std::size_t capacity, const Wanted& wanted, const Got& got) {
  constexpr char mark = '#';
  std::string ours(capacity + 16, mark), theirs = ours;
  const emvqr::result<std::string_view> made = wanted(&ours[0], capacity);
  emvqr_buffer out{&theirs[0], capacity, 0};
  emvqr_failure why{};
  const emvqr_errc code = got(&out, &why);
  same_outcome(must, made, code, why);
  if (made) must(*made == std::string_view{theirs.data(), out.size}, "the same is written");
  must(theirs.find_first_not_of(mark, capacity) == std::string::npos, "nothing is written past a buffer");
}

inline void same_edit(verdict must, const emvqr::payload_view& view, const emvqr_payload& qr,
                      const std::vector<emvqr::change>& wishes, std::size_t capacity) {
  std::vector<emvqr_change> changes;
  for (const emvqr::change& each : wishes) changes.push_back({path_of(each.where), text_of(each.value)});
  same_written(
      must, capacity,
      [&](char* to, std::size_t room) {
        return emvqr::edit(view, wishes.data(), wishes.size(), to, room, view.unit());
      },
      [&](emvqr_buffer* out, emvqr_failure* why) {
        return emvqr_payload_edit(&qr, changes.data(), changes.size(), out, why);
      });
}

inline void same_composition(verdict must, const std::vector<emvqr::change>& objects, std::size_t capacity) {
  std::vector<emvqr_change> listed;
  for (const emvqr::change& each : objects) listed.push_back({path_of(each.where), text_of(each.value)});
  same_written(
      must, capacity,
      [&](char* to, std::size_t room) {
        return emvqr::compose_in_scheme({objects.data(), objects.size()}, to, room);
      },
      [&](emvqr_buffer* out, emvqr_failure* why) {
        return emvqr_payload_compose(listed.data(), listed.size(), out, why);
      });
}

}  // namespace emvqr_test::agreement
