#include "assignment.hpp"

#include <emvqr/syntax/text.hpp>

#include "exit_status.hpp"
#include "safe_text.hpp"

namespace emvqr::cli {

path read_path(std::string_view text) {
  const auto complain = [text] {
    throw unusable("not a path of two-digit IDs such as 54 or 62.07, at most " + std::to_string(path::max_depth) +
                   " deep: " + safe_text(text));
  };
  path where;
  std::string_view rest = text;
  for (;;) {
    if (rest.size() < 2 || !is_digit(rest[0]) || !is_digit(rest[1]) || where.depth() == path::max_depth) complain();
    where = where / ((rest[0] - '0') * 10 + (rest[1] - '0'));
    rest.remove_prefix(2);
    if (rest.empty()) return where;
    if (rest.front() != '.') complain();
    rest.remove_prefix(1);
  }
}

assignment read_assignment(const std::string& text) {
  const std::string_view all = text;
  const std::size_t equals = find(all, '=');
  if (equals == all.size()) throw unusable("not of the form PATH=VALUE: " + safe_text(all));
  return {read_path(all.substr(0, equals)), all.substr(equals + 1)};
}

}  // namespace emvqr::cli
