// Making and changing a payload, apart from how it is asked for and what is printed.
#pragma once

#include <emvqr/base/failure.hpp>
#include <emvqr/payload/edit.hpp>

#include "assignment.hpp"
#include "verdict.hpp"

#include <vector>

namespace emvqr::cli {

/// What became of it. Points into the buffer that was handed in.
struct made_payload {
  failure fault{};  ///< why there is none; none where there is one
  verdict judged{};
  /// Says that `judged` has errors that forbid handing the payload out.
  bool breaks_rules = false;
};

/// The payload of these objects in the order of their first mention; 00 in front where it is not given, 63 at the end.
/// Where the scheme it turns out to be counts lengths in another unit, it is made in that. `buffer` is resized.
made_payload make_payload(const std::vector<assignment>& objects, const judge_options& options,
                          std::vector<char>& buffer);

/// `before` with the wishes granted. `judged.found` holds only what the change brought in; it breaks rules where one of
/// the changed objects is itself at fault, not where the rest now asks for more. `buffer` is resized.
made_payload change_payload(const verdict& before, const std::vector<change>& wishes, const judge_options& options,
                            std::vector<char>& buffer);

/// The first error of what a change brought in that is about one of the changed objects; null where there is none.
const finding* first_own_fault(const findings& fresh, const std::vector<change>& wishes);

}  // namespace emvqr::cli
