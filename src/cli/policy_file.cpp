#include "policy_file.hpp"

#include "exit_status.hpp"
#include "input.hpp"
#include "safe_text.hpp"

#include <string_view>
#include <utility>

namespace emvqr::cli {

std::string read_json_argument(const std::string& argument) {
  input in = read_argument(argument);
  const bool is_text = in.from == input::origin::argument;
  if (in.is_picture || (is_text && (in.bytes.empty() || in.bytes.front() != '{')))
    throw unusable("cannot read " + safe_text(argument) + ": it is no file of JSON");
  return std::move(in.bytes);
}

alipayplus::owned_policy read_policy(const std::string& file) {
  if (file.empty()) return {};
  alipayplus::owned_policy read = alipayplus::parse_policy(read_json_argument(file));
  if (read) return read;
  std::string why = safe_text(file) + " is no policy: ";
  if (!read.where.empty()) why += read.where + ": ";
  const bool is_json = read.why != alipayplus::policy_fault::not_json;
  why += is_json ? alipayplus::meaning(read.why) : emvqr::json::meaning(read.json_fault);
  throw unusable(why);
}

}  // namespace emvqr::cli
