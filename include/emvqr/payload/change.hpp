// One object's new value: what `edit` and `compose` are asked for.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/path.hpp>

#include <string_view>

EMVQR_NAMESPACE_BEGIN

/// One wish: the object at `where` gets `value`. For `edit` an empty value takes the object away (an object never has
/// an empty value).
struct change {
  path where;              ///< which object
  std::string_view value;  ///< only read while it is used; lengths are in characters, at most 99
};

EMVQR_NAMESPACE_END
