#include "assignment.hpp"

#include <emvqr/syntax/path_text.hpp>
#include <emvqr/syntax/text.hpp>

#include "exit_status.hpp"
#include "safe_text.hpp"

#include <optional>
#include <string>

namespace emvqr::cli {

path read_path(std::string_view text) {
  if (const std::optional<path> where = parse_path(text)) return *where;
  throw unusable("not a path of two-digit IDs such as 54 or 62.07, at most " + std::to_string(path::max_depth) +
                 " deep: " + safe_text(text));
}

assignment read_assignment(const std::string& text) {
  const std::string_view all = text;
  const std::size_t equals = find(all, '=');
  if (equals == all.size()) throw unusable("not of the form PATH=VALUE: " + safe_text(all));
  return {read_path(all.substr(0, equals)), all.substr(equals + 1)};
}

}  // namespace emvqr::cli
