// Files of JSON that a command is given: a policy, an order.
#pragma once

#include <emvqr/alipayplus/policy_json.hpp>

#include <string>

namespace emvqr::cli {

/// The text of a file, of stdin (`-`), or the argument itself where it begins as a JSON object does. Throws `unusable`
/// where it cannot be read.
std::string read_json_argument(const std::string& argument);

/// The policy in a file; the default one for no name. Throws `unusable` for a file that cannot be read and for what is
/// no policy, with the place of its fault.
alipayplus::owned_policy read_policy(const std::string& file);

}  // namespace emvqr::cli
