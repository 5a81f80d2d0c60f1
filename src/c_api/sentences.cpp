// Names and sentences.
#include <emvqr/base/fixed_text.hpp>
#include <emvqr/base/message.hpp>
#include <emvqr/rules/catalogue.hpp>
#include <emvqr/rules/explain.hpp>

#include "convert.hpp"

namespace emvqr::c_api {

namespace {

/// The codes of this interface alone.
struct misuse_info {
  std::uint32_t code;
  std::string_view name;
  std::string_view meaning;
};
constexpr misuse_info misuse_rows[] = {
    {EMVQR_ERRC_BAD_ARGUMENT, "bad_argument", "an argument is not what the function takes"},
    {EMVQR_ERRC_BAD_STRUCT_SIZE, "bad_struct_size", "the struct has a size that no version gave it"},
    {EMVQR_ERRC_NOT_FILLED, "not_filled", "nothing has been read into this struct"},
    {EMVQR_ERRC_AT_END, "at_end", "there is nothing more"},
};

constexpr const misuse_info* find_misuse(std::uint32_t code) noexcept {
  for (const misuse_info& each : misuse_rows)
    if (each.code == code) return &each;
  return nullptr;
}

constexpr bool leaves_room_for_misuse() noexcept {
  for (const errc_info& each : errc_catalogue)
    if (number(each.code) >= EMVQR_ERRC_BAD_ARGUMENT) return false;
  return true;
}
static_assert(leaves_room_for_misuse(), "codes from 200 on are those of the C interface");

/// What `in_words` makes of a caller's failure; of a misuse of this interface, which C++ has no code for, what it
/// means.
template <class InWords>
emvqr_errc say(const emvqr_failure* why, emvqr_buffer* out, const InWords& in_words) noexcept {
  if (why == nullptr) return EMVQR_ERRC_BAD_ARGUMENT;
  if (const misuse_info* const own = find_misuse(why->code)) return put(own->meaning, out);
  failure known;
  if (!take(*why, known)) return EMVQR_ERRC_BAD_ARGUMENT;
  return put(in_words(known), out);
}

}  // namespace
}  // namespace emvqr::c_api

using namespace emvqr;
using namespace emvqr::c_api;

emvqr_errc emvqr_errc_name(emvqr_errc code, emvqr_buffer* out) {
  if (const misuse_info* const own = find_misuse(code)) return put(own->name, out);
  errc known{};
  if (!take(code, known)) return EMVQR_ERRC_BAD_ARGUMENT;
  return put(name(known), out);
}
emvqr_errc emvqr_failure_message(const emvqr_failure* why, emvqr_buffer* out) {
  return say(why, out, [](const failure& known) noexcept { return explain(known); });
}
emvqr_errc emvqr_failure_meaning(const emvqr_failure* why, emvqr_buffer* out) {
  return say(why, out, [](const failure& known) noexcept {
    if (known.code == errc::breaks_rule) return explain(static_cast<rule>(known.rule), known.where);
    return decltype(explain(rule::none, path{})){}.append(meaning(known.code));
  });
}
emvqr_errc emvqr_rule_id(std::uint32_t rule, emvqr_buffer* out) {
  emvqr::rule known{};
  if (!take(rule, known)) return EMVQR_ERRC_BAD_ARGUMENT;
  return put(name(known), out);
}
emvqr_errc emvqr_severity_name(std::uint32_t severity, emvqr_buffer* out) {
  emvqr::severity known{};
  if (!take(severity, known)) return EMVQR_ERRC_BAD_ARGUMENT;
  return put(name(known), out);
}
emvqr_errc emvqr_finding_explain(const emvqr_finding* finding, emvqr_buffer* out) {
  rule broken{};
  path where;
  if (finding == nullptr || !take(finding->rule, broken) || !take(finding->where, where))
    return EMVQR_ERRC_BAD_ARGUMENT;
  return put(explain(broken, where), out);
}
