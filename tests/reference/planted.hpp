// For Doxygen and check.py: see dev.sh.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/result.hpp>

#include <string_view>

EMVQR_NAMESPACE_BEGIN

int has_no_comment();

/// Has a parameter.
/// \param other is none of its parameters
int has_wrong_parameter(int one);

/// Refers to \ref nothing_there.
int has_wrong_reference();

/// The values.
enum class planted_values {
  has_no_comment_either,
};

/// Tells nothing of what can go wrong.
result<int> says_no_failure();

/// Tells nothing of its text.
std::string_view says_no_place();

EMVQR_NAMESPACE_END
