#include "report_text.hpp"

#include <emvqr/base/fixed_text.hpp>
#include <emvqr/base/message.hpp>
#include <emvqr/describe.hpp>
#include <emvqr/payload/other_code.hpp>
#include <emvqr/payload/tag.hpp>
#include <emvqr/rules/catalogue.hpp>
#include <emvqr/rules/explain.hpp>
#include <emvqr/rules/mend.hpp>
#include <emvqr/schemes/khqr/fields.hpp>
#include <emvqr/schemes/khqr/khqr.hpp>
#include <emvqr/syntax/crc16.hpp>

#include "caret.hpp"
#include "safe_text.hpp"
#include "scheme_words.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include <fmt/format.h>

namespace emvqr::cli {
namespace {

constexpr std::string_view indent = "         ";

struct row {
  std::string place;  ///< the path, further in for each level
  std::string_view name;
  std::string value;
  std::string remark;  ///< what the value means, where that is not plain
};

/// What people want to know of a value and cannot see. A payload's CRC always fits.
std::string remark_of(const verdict& v, path where, std::string_view value) {
  return std::string(where == tag::crc ? "fits" : meaning_of(v.view, where, value).view());
}

void add_rows(const verdict& v, path level, const template_view& objects, std::vector<row>& rows) {
  for (const field& object : objects) {
    const path where = level / object.id;
    const template_view inside = shows_objects(where) ? v.view.objects(where, object) : template_view{};
    const std::string place = std::string(2 * where.depth(), ' ').append(to_text(where).view());
    const bool whole = inside.empty();
    rows.push_back({place, object_label(v, where), whole ? safe_text(object.value) : std::string{},
                    whole ? remark_of(v, where, object.value) : std::string{}});
    if (!whole) add_rows(v, where, inside, rows);
  }
}

std::string tree_text(const verdict& v, const painter& paint) {
  std::vector<row> rows;
  add_rows(v, {}, v.view.objects(), rows);
  std::size_t place_width = 0;
  std::size_t name_width = 0;
  for (const row& each : rows) {
    place_width = std::max(place_width, each.place.size());
    name_width = std::max(name_width, each.name.size());
  }
  std::string out;
  for (const row& each : rows) {
    std::string line = fmt::format("{:<{}}  {:<{}}  {}", each.place, place_width, each.name, name_width, each.value);
    if (each.value.empty()) line.erase(line.find_last_not_of(' ') + 1);
    out += line;
    if (!each.remark.empty()) out += paint(tone::dim, fmt::format("  [{}]", each.remark));
    out += '\n';
  }
  return out;
}

tone tone_of(severity level) {
  return level == severity::error ? tone::bad : level == severity::warning ? tone::warning : tone::dim;
}

std::string counted(std::size_t count, std::string_view what) {
  return fmt::format("{} {}{}", count, what, count == 1 ? "" : "s");
}

/// Whose account is paid into, and whether for one payment.
std::string khqr_text(const khqr::fields& says) {
  const std::string_view account = says.account_kind() == khqr::account_kind::solo ? "the payee's own account"
                                   : says.account_kind() == khqr::account_kind::remittance
                                       ? "a bank's account, for the account in 29.01"
                                       : "a bank's account, for the merchant in 30.01";
  return fmt::format("{}, {}: {}\n", says.is_dynamic() ? "dynamic" : "static", name(says.account_kind()), account);
}

std::string payload_text(const verdict& v, const painter& paint) {
  std::string out = schemes_text(v.view, *v.in);
  if (khqr::is_khqr(*v.in)) out += khqr_text(khqr::read(v.view));
  if (v.view.unit() != length_unit::characters) out += fmt::format("lengths count {}\n", name(v.view.unit()));
  out += tree_text(v, paint);
  for (const finding& each : v.found) out += finding_text(v, each, paint);
  if (v.found.dropped() != 0) out += fmt::format("... and {} more\n", v.found.dropped());
  return out + summary_text(v.found, paint) + "\n";
}

/// `62.07 Terminal Label`; nothing for the payload as a whole.
std::string place_text(const verdict& v, path where) {
  return where.empty() ? std::string{} : fmt::format("{} {}", to_text(where).view(), object_label(v, where));
}

std::string mend_line(const mend_text& text) {
  return text.view().empty() ? std::string{} : fmt::format("{}mend: {}\n", indent, text.view());
}

std::string failure_text(const verdict& v, const painter& paint) {
  const rule broken = rule_of(v.fault.code);
  if (is_other_code(v.fault.code))  // another kind of code: there is no byte to point at
    return fmt::format("{} {} ({})\n", paint(tone::bad, "not a payload:"), meaning(v.fault.code), name(broken));
  std::string out = fmt::format("{} {}{}{} (byte {}{}{})\n", paint(tone::bad, "not a payload:"),
                                place_text(v, v.fault.where), v.fault.where.empty() ? "" : ": ", meaning(v.fault.code),
                                v.fault.offset, broken == rule::none ? "" : ", ", name(broken));
  if (v.text.empty()) return out;
  return out + caret_lines(v.text, v.fault.offset, indent, paint) + mend_line(mend(v.text, v.fault));
}

}  // namespace

std::string finding_text(const verdict& v, const finding& found, const painter& paint) {
  const auto why = explain(found);
  const std::string line = fmt::format(
      "{} {}{}{} (byte {}): {}\n", paint(tone_of(found.level), fmt::format("{:<8}", name(found.level))),
      name(found.broken), found.where.empty() ? "" : " at ", place_text(v, found.where), found.offset, why.view());
  return line + caret_lines(v.text, found.offset, indent, paint) + mend_line(mend(v.view, found));
}

std::string summary_text(const findings& found, const painter& paint) {
  const auto warnings = static_cast<std::size_t>(
      std::count_if(found.begin(), found.end(), [](const finding& f) { return f.level == severity::warning; }));
  std::string out = found.valid() ? paint(tone::good, "valid") : paint(tone::bad, "not valid");
  if (!found.valid()) out += ": " + counted(found.errors(), "error");
  if (warnings != 0) out += (found.valid() ? ": " : ", ") + counted(warnings, "warning");
  return out;
}

std::string report_text(const verdict& v, const painter& paint) {
  return v.is_payload() ? payload_text(v, paint) : failure_text(v, paint);
}

}  // namespace emvqr::cli
