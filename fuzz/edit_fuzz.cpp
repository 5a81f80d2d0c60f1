// An edit changes what was asked and nothing else.
#include <emvqr/base/message.hpp>
#include <emvqr/payload/edit.hpp>
#include <emvqr/payload/parse.hpp>

#include "fuzz/fuzz.hpp"
#include "fuzz/input.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

using emvqr::change;
using emvqr::path;
using emvqr::payload_view;
using emvqr_fuzz::must;

namespace {

struct leaf {
  path where;
  std::string_view value;
};

// The values that hold no objects, in payload order; those too deep for a path as part of what holds them.
void list_leaves(const payload_view& view, path where, const emvqr::template_view& level, std::vector<leaf>& out) {
  for (const emvqr::field& object : level) {
    const path at = where / object.id;
    if (at == path{emvqr::tag::crc}) continue;
    const emvqr::template_view inside = view.objects(at);
    if (inside.empty() || at.depth() == path::max_depth)
      out.push_back({at, object.value});
    else
      list_leaves(view, at, inside, out);
  }
}
std::vector<leaf> leaves_of(const payload_view& view) {
  std::vector<leaf> out;
  list_leaves(view, {}, view.objects(), out);
  return out;
}

path any_path(emvqr_fuzz::chooser& choose, const std::vector<leaf>& leaves) {
  path where = leaves[choose.below(static_cast<unsigned>(leaves.size()))].where;
  const unsigned turn = choose.below(8);
  if (turn == 1) where = where.parent();
  if (turn == 2) where = where.parent() / static_cast<int>(choose.below(100));
  if (turn == 3) where = where / static_cast<int>(choose.below(100));
  if (turn == 4) where = path{static_cast<int>(choose.below(100))};
  return where;
}

// True if a place is one that was to be changed, or holds one, or lies in one.
bool is_touched(path where, const std::vector<change>& wishes) {
  return std::any_of(wishes.begin(), wishes.end(),
                     [&](const change& wish) { return wish.where.contains(where) || where.contains(wish.where); });
}

// What no wish touches: the same values in the same order, and no others. A text that held no objects may hold some in
// another way of counting.
void must_keep(const std::vector<leaf>& before, const payload_view& edited, const std::vector<change>& wishes) {
  std::uint32_t offset = 0;
  for (const leaf& each : before) {
    if (is_touched(each.where, wishes)) continue;
    const auto found = edited.find(each.where);
    must(found && found->value == each.value, "what was not asked for stays");
    must(found->offset >= offset, "in its order");
    offset = found->offset;
  }
  for (const leaf& each : leaves_of(edited))
    must(is_touched(each.where, wishes) ||
             std::any_of(before.begin(), before.end(), [&](const leaf& old) { return old.where.contains(each.where); }),
         "nothing is added that was not asked for");
}

void must_have(const payload_view& view, const std::vector<change>& wishes) {
  for (const change& wish : wishes) {
    const auto value = view.get(wish.where);
    must(wish.value.empty() ? !value : value == wish.value, "what was asked for is done");
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const emvqr_fuzz::payload_input input{data, size};
  emvqr_fuzz::chooser choose{input.choices};
  const auto allow = static_cast<emvqr::quirk>(choose.below(8));
  const auto read = emvqr::parse(input.payload, {allow});
  if (!read) return 0;
  const std::vector<leaf> before = leaves_of(*read);
  if (before.empty()) return 0;
  std::vector<change> wishes;
  for (unsigned left = choose.below(5); left != 0; --left) {
    const path where = any_path(choose, before);
    wishes.push_back({where, choose.text()});
  }
  const auto unit = static_cast<emvqr::length_unit>(choose.below(4) == 0 ? choose.below(3) : unsigned(read->unit()));
  emvqr_fuzz::guarded_buffer<8192> buffer{choose.yes() ? choose.below(1024) : 8192};
  const auto text = emvqr::edit(*read, wishes.data(), wishes.size(), buffer.data(), buffer.size(), unit);
  must(buffer.is_whole(), "nothing is written past the buffer");
  if (!text) {
    must(!name(text.error().code).empty() && !message(text.error()).view().empty(), "a refusal can be explained");
    return 0;
  }
  const auto edited = emvqr::parse(*text, {read->quirks()});
  must(edited.has_value(), "what is written reads");
  must_have(*edited, wishes);
  must_keep(before, *edited, wishes);
  return 0;
}
