// What banks add to their KHQRs for themselves: objects no document names, known from codes in the field.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/path.hpp>
#include <emvqr/payload/payload_view.hpp>
#include <emvqr/schemes/khqr/fields.hpp>
#include <emvqr/schemes/khqr/tags.hpp>
#include <emvqr/syntax/text.hpp>

#include <cstddef>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

namespace khqr {

/// One object of a bank's own. It is that bank's where the value at `key` is, or ends in, `mark`.
struct bank_object {
  path where;             ///< the object
  path key;               ///< the object that tells whose it is
  std::string_view mark;  ///< what is at `key` for this bank, or what that ends in
  std::string_view name;  ///< what the bank calls it
};

/// Inferred from codes in the field, ABA's published rules for 62.68 apart: what they mean may be guessed wrong, and no
/// rule depends on it.
inline constexpr bank_object bank_objects[] = {
    {path{62, 68}, path{62, 68, 0}, "PAYWAY@ABA", "ABA PayWay Data"},
    {path{99, 68}, path{99, 68}, "mmp", "ABA PayWay Mark"},
    {path{40}, path{40, 0}, "abaP2P", "ABA Transfer Data"},
    {path{40, 2}, path{40, 0}, "abaP2P", "ABA Account"},
    {path{40, 3}, path{40, 0}, "abaP2P", "ABA Account in the Second Currency"},
    {path{40, 4}, path{40, 0}, "abaP2P", "ABA Mark of Two Currencies"},
    {path{39}, path{29, 0}, "khqr@aclb", "ACLEDA Transfer Data"},
    {path{39}, path{30, 0}, "khqr@aclb", "ACLEDA Transfer Data"},
    {path{62, 99}, path{62, 99, 0}, "khqr@aclb", "ACLEDA Data"},
    {path{29, 10}, path{29, 0}, "@cadi", "Canadia Second Account"},
    {path{29, 11}, path{29, 0}, "@cadi", "Canadia Second Account"},
};

/// The name of an object that a bank added for itself, a constant; empty where it is none that is known.
constexpr std::string_view bank_object_name(const payload_view& view, path where) noexcept {
  for (const bank_object& each : bank_objects) {
    if (each.where != where) continue;
    const std::string_view value = text_at(view, each.key);
    if (value.size() < each.mark.size()) continue;
    const std::string_view end{value.data() + (value.size() - each.mark.size()), each.mark.size()};
    if (equal_ignoring_case(end, each.mark)) return each.name;
  }
  return {};
}

}  // namespace khqr

EMVQR_NAMESPACE_END
