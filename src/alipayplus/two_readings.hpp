// Patterns that RE2 and Java both accept and read differently.
#pragma once

#include <emvqr/base/config.hpp>

#include <string_view>

EMVQR_NAMESPACE_BEGIN

namespace alipayplus {

/// True if the pattern has a set that the two read in two ways. In Java `[a[bc]]` is a set in a set and `[a-z&&[^b]]`
/// an intersection; in RE2 the first `]` ends either. A `]` that stands first is a member in RE2 alone.
bool has_two_readings(std::string_view pattern) noexcept;

}  // namespace alipayplus

EMVQR_NAMESPACE_END
