#include "line_source.hpp"

#include <algorithm>
#include <utility>

namespace emvqr::cli {
namespace {

/// Adds to a line that is not at its end, up to that limit.
void keep(std::string& line, std::string_view part) {
  line.append(part.substr(0, max_kept_bytes - std::min(max_kept_bytes, line.size())));
}

}  // namespace

bool line_source::next(line_block& out) {
  std::string chunk(block_bytes, '\0');
  chunk.resize(file_.read(chunk.data(), block_bytes));
  bytes_read_ += chunk.size();
  const bool at_end = chunk.empty();
  out = {{}, line_, 0};
  if (at_end) {
    out.text = std::exchange(rest_, {});
    out.lines = out.text.empty() ? 0 : 1;
    return out.lines != 0;
  }
  const std::size_t first_end = chunk.find('\n');
  if (first_end == std::string::npos) {
    keep(rest_, chunk);
    return true;
  }
  // The first newline ends what was kept; what is behind the last one is kept in its turn.
  out.text = std::exchange(rest_, {});
  keep(out.text, {chunk.data(), first_end});
  const std::size_t last_end = chunk.rfind('\n');
  out.text.append(chunk, first_end, last_end + 1 - first_end);
  keep(rest_, std::string_view(chunk).substr(last_end + 1));
  out.lines = static_cast<std::uint64_t>(std::count(out.text.begin(), out.text.end(), '\n'));
  line_ += out.lines;
  return true;
}

}  // namespace emvqr::cli
