// docs/limits.md has the numbers of the constants.
#include <emvqr/alipayplus/json.hpp>
#include <emvqr/alipayplus/policy_json.hpp>
#include <emvqr/bakong/json.hpp>
#include <emvqr/image/file.hpp>
#include <emvqr/image/picture.hpp>
#include <emvqr/payload/parse.hpp>

#include "../examples/connection_limits.hpp"
#include "cli/run.hpp"
#include "limits.hpp"
#include "support/test.hpp"

#include <cstdint>
#include <sstream>
#include <string>
#include <vector>

using namespace emvqr_test;
namespace cli = emvqr::cli;

namespace {

struct row {
  std::string constant;
  std::vector<std::uint64_t> numbers;  ///< in the order of the page
};

std::vector<row> rows() {
  const auto three = [](const emvqr::json::limits& all) {
    return std::vector<std::uint64_t>{all.max_bytes, all.max_depth, all.max_values};
  };
  const auto ms = [](std::chrono::milliseconds time) {
    return std::vector<std::uint64_t>{static_cast<std::uint64_t>(time.count())};
  };
  const example::connection_limits server;
  return {
      {"max_text_bytes", {cli::max_text_bytes}},
      {"max_input_bytes", {emvqr::max_input_bytes}},
      {"alipayplus::message_limits", three(emvqr::alipayplus::message_limits)},
      {"alipayplus::policy_limits", three(emvqr::alipayplus::policy_limits)},
      {"image::max_picture_file_bytes", {emvqr::image::max_picture_file_bytes}},
      {"image::max_picture_pixels", {emvqr::image::max_picture_pixels}},
      {"image::max_picture_side", {emvqr::image::max_picture_side}},
      {"max_pipe_wait", {static_cast<std::uint64_t>(cli::max_pipe_wait.count())}},
      {"max_kept_bytes", {cli::max_kept_bytes}},
      {"block_bytes", {cli::block_bytes}},
      {"max_threads", {cli::max_threads}},
      {"blocks_per_thread", {cli::blocks_per_thread}},
      {"max_lines_under_way", {cli::max_lines_under_way}},
      {"max_vector_bytes", {cli::max_vector_bytes}},
      {"max_vector_depth", {cli::max_vector_depth}},
      {"max_protocol_line", {cli::max_protocol_line}},
      {"max_protocol_depth", {cli::max_protocol_depth}},
      {"max_unasked_bytes", {cli::max_unasked_bytes}},
      {"kept_error_bytes", {cli::kept_error_bytes}},
      {"longest_wait_ms", {cli::longest_wait_ms}},
      {"start_factor", {cli::start_factor}},
      {"most_starts", {cli::most_starts}},
      {"alipayplus::message_limits", three(emvqr::alipayplus::message_limits)},
      {"connection_limits::head_bytes", {server.head_bytes}},
      {"connection_limits::body_bytes", {server.body_bytes}},
      {"connection_limits::to_read", ms(server.to_read)},
      {"connection_limits::to_write", ms(server.to_write)},
      {"connection_limits::to_linger", ms(server.to_linger)},
      {"connection_limits::connections", {server.connections}},
      {"bakong::max_reply_bytes", {emvqr::bakong::max_reply_bytes}},
  };
}

std::string without_spaces(const std::string& cell) {
  const std::size_t begin = cell.find_first_not_of(' ');
  return begin == std::string::npos ? "" : cell.substr(begin, cell.find_last_not_of(' ') + 1 - begin);
}

/// The numbers of a cell such as `65,536 bytes, depth 8`.
std::vector<std::uint64_t> numbers_in(const std::string& cell) {
  std::vector<std::uint64_t> numbers;
  bool in_number = false;
  for (std::size_t i = 0; i != cell.size(); ++i) {
    const bool is_digit = cell[i] >= '0' && cell[i] <= '9';
    const bool groups = cell[i] == ',' && in_number && i + 1 != cell.size() && cell[i + 1] != ' ';
    if (is_digit && !in_number) numbers.push_back(0);
    if (is_digit) numbers.back() = numbers.back() * 10 + static_cast<std::uint64_t>(cell[i] - '0');
    in_number = is_digit || groups;
  }
  return numbers;
}

/// The rows of the page's tables that name a constant.
std::vector<row> rows_of_page() {
  std::vector<row> found;
  std::istringstream page(read_file(data("../../docs/limits.md")));
  for (std::string line; std::getline(page, line);) {
    std::istringstream columns(line);
    std::vector<std::string> cells;
    for (std::string cell; std::getline(columns, cell, '|');) cells.push_back(without_spaces(cell));
    if (cells.size() != 6 || cells[3].front() != '`') continue;
    found.push_back({cells[3].substr(1, cells[3].size() - 2), numbers_in(cells[2])});
  }
  return found;
}

}  // namespace

TEST_CASE("docs/limits.md has the number of each limit", "[cli][limits]") {
  const std::vector<row> wanted = rows();
  const std::vector<row> found = rows_of_page();
  REQUIRE(found.size() == wanted.size());
  for (std::size_t i = 0; i != wanted.size(); ++i) {
    CAPTURE(wanted[i].constant);
    CHECK(found[i].constant == wanted[i].constant);
    CHECK(found[i].numbers == wanted[i].numbers);
  }
}
