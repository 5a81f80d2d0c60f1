#include "scheme_words.hpp"

#include <emvqr/payload/country_names.hpp>
#include <emvqr/schemes/registry.hpp>

#include "safe_text.hpp"

#include <string_view>

#include <fmt/format.h>

namespace emvqr::cli {
namespace {

std::string signature_text(const signature& mark) {
  std::string out =
      mark.first == mark.last ? fmt::format("{:02}", mark.first) : fmt::format("{:02} to {:02}", mark.first, mark.last);
  std::string_view glue = " with ";
  if (!mark.guid.empty()) {
    out += fmt::format("{}GUID {}", glue, mark.guid);
    glue = " and ";
  }
  if (mark.also.is_given) out += fmt::format("{}{}", glue, mark.also.words);
  if (!mark.country.empty()) out += fmt::format(" in {}", mark.country);
  return out;
}

/// `PromptPay credit transfer (AnyID), Thailand (th-promptpay)`.
std::string title_of(const scheme& of) {
  const std::string where = countries_text(of);
  return fmt::format("{}{}{} ({})", of.name, where.empty() ? "" : ", ", where, of.id);
}

}  // namespace

std::string recognition_text(const scheme& of) {
  if (&of == &emvco_scheme) return "no other scheme fits";
  if (of.signatures.empty()) return "not found in payloads: see the note";
  std::string out;
  for (const signature& mark : of.signatures) out += (out.empty() ? "" : "; ") + signature_text(mark);
  return out;
}

std::string countries_text(const scheme& of) {
  std::string out;
  for (std::size_t at = 0; at < of.country.size(); at += 3) {
    const std::string_view code = of.country.substr(at, 2);
    const std::string_view name = country_name(code);
    out += fmt::format("{}{}", out.empty() ? "" : ", ", name.empty() ? code : name);
  }
  return out;
}

std::string schemes_text(const payload_view& view, const scheme& in) {
  std::string out = title_of(in) + "\n";
  for (const scheme_match& match : schemes(view)) {
    if (!match.is_known()) {
      out += fmt::format("{:02} is of no scheme we know{}\n", match.account.id,
                         match.guid.empty() ? std::string{} : fmt::format(" (GUID {})", safe_text(match.guid)));
    } else if (match.is != &in) {
      out += fmt::format("{:02} is of {}\n", match.account.id, title_of(*match.is));
    }
  }
  return out;
}

}  // namespace emvqr::cli
