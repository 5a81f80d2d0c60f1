#include "block_judge.hpp"

#include <emvqr/base/message.hpp>
#include <emvqr/rules/catalogue.hpp>
#include <emvqr/rules/explain.hpp>
#include <emvqr/schemes/registry.hpp>

#include "json.hpp"

#include <cstring>
#include <iterator>

#include <fmt/format.h>

namespace emvqr::cli {
namespace {

/// What makes a line good or bad, and the little that its text tells: a `verdict` has room for ten times as much, to be
/// cleared for every line.
struct line_verdict {
  line_verdict(std::string_view text, const judge_options& options)
      : view(parse_in_scheme(text, options.reading())),
        found(view ? check<1>(*view, options.checking()) : report<1>{}) {}
  bool is_valid() const { return view.has_value() && found.valid(); }

  result<payload_view> view;
  report<1> found;  ///< the first error, where there is one
};

/// Rule or failure code, path, offset, what is wrong: with tabs between.
void add_reason(std::string& out, std::string_view code, path where, std::uint32_t offset, std::string_view meaning) {
  const auto place = to_text(where);
  fmt::format_to(std::back_inserter(out), "\t{}\t{}\t{}\t{}\n", code, where.empty() ? "-" : place.view(), offset,
                 meaning);
}

/// `ok`, line, scheme; or `bad`, line, scheme, and why.
void add_text(std::string& out, std::uint64_t line, const line_verdict& v) {
  const fmt::format_int number(line);
  out.append(v.is_valid() ? "ok\t" : "bad\t").append(number.data(), number.size()).append("\t");
  out.append(v.view ? find_scheme(*v.view)->id : "-");
  if (v.is_valid()) {
    out.append("\n");
  } else if (!v.view) {
    const failure& fault = v.view.error();
    add_reason(out, name(fault.code), fault.where, fault.offset, meaning(fault.code));
  } else {
    const finding& first = v.found[0];
    add_reason(out, name(first.broken), first.where, first.offset, explain(first).view());
  }
}

void add_json(std::string& out, std::uint64_t line, std::string_view text, const judge_options& options) {
  verdict v = judge(text, options);
  v.line = line;
  out.append(json_of(v)).append("\n");
}

/// What the next line says, without its end, which is taken off too.
std::string_view take_line(std::string_view& rest) {
  const void* const newline = std::memchr(rest.data(), '\n', rest.size());
  const std::size_t size =
      newline == nullptr ? rest.size() : static_cast<std::size_t>(static_cast<const char*>(newline) - rest.data());
  std::string_view line{rest.data(), size};
  if (newline != nullptr && !line.empty() && line.back() == '\r') line.remove_suffix(1);
  rest.remove_prefix(newline == nullptr ? size : size + 1);
  return line;
}

}  // namespace

lines_told judge_block(const line_block& block, const line_telling& how) {
  lines_told out;
  std::string_view rest = block.text;
  for (std::uint64_t line = block.first_line; !rest.empty(); ++line) {
    const std::string_view text = take_line(rest);
    const line_verdict v(text, how.options);
    ++(v.is_valid() ? out.good : out.bad);
    if (how.bad_alone && v.is_valid()) continue;
    if (how.json) {
      add_json(out.text, line, text, how.options);  // judges anew: that is little beside the JSON
    } else {
      add_text(out.text, line, v);
    }
  }
  return out;
}

}  // namespace emvqr::cli
