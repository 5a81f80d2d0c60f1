// emvqr make emv: any payload from the values of its objects.
#include <emvqr/payload/parse.hpp>
#include <emvqr/payload/writer.hpp>
#include <emvqr/schemes/scheme.hpp>
#include <emvqr/syntax/text.hpp>

#include "assignment.hpp"
#include "clock.hpp"
#include "commands.hpp"
#include "exit_status.hpp"
#include "made.hpp"
#include "output.hpp"
#include "verdict.hpp"

#include <string>
#include <vector>

namespace emvqr::cli {
namespace {

/// An object to write: a value, or objects inside in the order of their first mention.
struct node {
  path where;
  std::string_view value;
  std::vector<node> inside;
};

void add(std::vector<node>& level, path level_path, const assignment& wish) {
  const path where = level_path / wish.where[level_path.depth()];
  if (where == wish.where) {
    // A second mention, of a template too, is left for the writer to refuse.
    level.push_back({where, wish.value, {}});
    return;
  }
  for (node& each : level)
    if (each.where == where && !each.inside.empty()) return add(each.inside, where, wish);
  level.push_back({where, {}, {}});
  add(level.back().inside, where, wish);
}

void write(writer& out, const std::vector<node>& level) {
  for (const node& each : level) {
    if (each.inside.empty()) {
      out.put(each.where.id(), each.value);
    } else {
      out.nested(each.where.id(), [&](writer& inner) { write(inner, each.inside); });
    }
  }
}

result<std::string_view> compose(const std::vector<node>& root, length_unit unit, std::vector<char>& buffer) {
  writer out{buffer.data(), buffer.size(), unit};
  write(out, root);
  return out.finish();
}

std::vector<node> read_objects(const std::vector<std::string>& texts) {
  std::vector<node> root;
  bool has_indicator = false;
  for (const std::string& text : texts) {
    const assignment wish = read_assignment(text);
    has_indicator = has_indicator || wish.where == tag::payload_format_indicator;
    add(root, {}, wish);
  }
  if (!has_indicator) root.insert(root.begin(), node{tag::payload_format_indicator, "01", {}});
  return root;
}

}  // namespace

int make_emv_command::run() const {
  check_picture_name(made);
  const std::vector<node> root = read_objects(objects);
  std::vector<char> buffer(max_input_bytes);
  result<std::string_view> payload = compose(root, length_unit::characters, buffer);
  if (!payload) return refuse(payload.error(), {}, made);
  const judge_options options{quirk::none, now_or_clock(made.now_ms)};
  verdict v = judge(*payload, options);
  if (v.is_payload() && v.in->unit != length_unit::characters && has_astral(*payload)) {
    payload = compose(root, v.in->unit, buffer);
    if (!payload) return refuse(payload.error(), {}, made);
    v = judge(*payload, options);
  }
  if (!v.is_payload()) return refuse(v.fault, {}, made);
  if (!v.is_valid() && !force) return refuse(v, made);
  note_findings(v.found, v.text);
  if (!v.is_valid()) note("made all the same; the payload is not valid");
  return finish(*payload, made);
}

}  // namespace emvqr::cli
