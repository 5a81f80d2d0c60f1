// The one error that what writes answers with.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/failure.hpp>
#include <emvqr/rules/report.hpp>
#include <emvqr/rules/rule.hpp>

#include <cstdint>

EMVQR_NAMESPACE_BEGIN

/// A report of one line: what a finder hands over, of which the error that stands first is kept, the first that was
/// found of those at one offset.
class first_error {
 public:
  constexpr void add(const finding& found) noexcept {
    if (found.level != severity::error || (is_found() && found_.offset <= found.offset)) return;
    found_ = found;
  }
  constexpr bool is_found() const noexcept { return found_.broken != rule::none; }
  constexpr failure why() const noexcept {
    return {errc::breaks_rule, found_.where, static_cast<std::uint16_t>(found_.broken), found_.offset};
  }

 private:
  finding found_{};
};

EMVQR_NAMESPACE_END
