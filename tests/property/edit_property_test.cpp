// An edit changes what was asked and nothing else: held against a model that edits the tree.
#include <emvqr/payload/edit.hpp>
#include <emvqr/payload/parse.hpp>

#include "property/generator.hpp"
#include "support/test.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

using emvqr::change;
using emvqr::errc;
using emvqr::length_unit;
using emvqr::parse;
using emvqr::path;
using emvqr::payload_view;
using emvqr_test::generator;
using emvqr_test::letters;
using emvqr_test::node;

namespace {

struct wish {
  std::vector<int> where;
  std::string value;
};

path path_of(const std::vector<int>& ids) {
  path where;
  for (const int id : ids) where = where / id;
  return where;
}

/// The model: sets, adds (before the first object with a larger ID) or removes; an emptied template goes.
void apply(std::vector<node>& level, const wish& w, std::size_t depth) {
  const int id = w.where[depth];
  const bool last = depth + 1 == w.where.size();
  auto at = std::find_if(level.begin(), level.end(), [&](const node& n) { return n.id == id; });
  if (at == level.end()) {
    at = std::find_if(level.begin(), level.end(), [&](const node& n) { return n.id > id; });
    at = level.insert(at, node{id, {}, {}});
  }
  if (last) {
    at->value = w.value;
    at->children.clear();
  } else {
    apply(at->children, w, depth + 1);
  }
  if (at->value.empty() && at->children.empty()) level.erase(at);
}

/// One object of the tree by chance, with the way to it.
const node& pick(generator& random, const std::vector<node>& level, std::vector<int>& where) {
  const node& chosen = level[static_cast<std::size_t>(random.below(static_cast<int>(level.size())))];
  where.push_back(chosen.id);
  return chosen.children.empty() || random.one_in(6) ? chosen : pick(random, chosen.children, where);
}

wish random_wish(generator& random, const std::vector<node>& root, letters kind) {
  wish w;
  const node& chosen = pick(random, root, w.where);
  switch (random.below(3)) {
    case 0: break;  // remove it
    case 1:         // set it
      if (chosen.children.empty()) w.value = emvqr_test::random_text(random, 1 + random.below(20), kind);
      break;
    default:  // add one beside it
      w.where.back() = random.below(100);
      w.value = emvqr_test::random_text(random, 1 + random.below(20), kind);
  }
  return w;
}

bool contains(const std::vector<int>& a, const std::vector<int>& b) {
  return a.size() <= b.size() && std::equal(a.begin(), a.end(), b.begin());
}

const node* find(const std::vector<node>& level, const std::vector<int>& where, std::size_t depth = 0) {
  for (const node& each : level)
    if (each.id == where[depth]) return depth + 1 == where.size() ? &each : find(each.children, where, depth + 1);
  return nullptr;
}

/// Wishes the model can judge: no two for one place, 00 and 63 left alone, nothing in the place of a template.
std::vector<wish> random_wishes(generator& random, const std::vector<node>& root, letters kind) {
  std::vector<wish> wishes;
  for (int wanted = 1 + random.below(4); wanted != 0; --wanted) {
    wish w = random_wish(random, root, kind);
    const node* there = find(root, w.where);
    const bool clash = std::any_of(wishes.begin(), wishes.end(), [&](const wish& other) {
      return contains(other.where, w.where) || contains(w.where, other.where);
    });
    const std::vector<int> parents(w.where.begin(), w.where.end() - 1);
    const bool text_for_template = !w.value.empty() && parents.empty() && emvqr_test::is_template(w.where[0]);
    const bool raw_for_objects = there != nullptr && !w.value.empty() && !there->children.empty();
    if (clash || w.where[0] == 0 || w.where[0] == 63 || text_for_template || raw_for_objects) continue;
    if (w.value.empty() && there == nullptr) continue;
    wishes.push_back(w);
  }
  return wishes;
}

bool too_long(const std::vector<node>& level, bool utf16) {
  return std::any_of(level.begin(), level.end(), [&](const node& each) {
    const std::string value = each.children.empty() ? each.value : emvqr_test::text_of(each.children, utf16);
    return emvqr_test::length_of(value, utf16) > 99 || too_long(each.children, utf16);
  });
}

}  // namespace

TEST_CASE("property: an edit changes what was asked and nothing else") {
  const std::uint64_t first = emvqr_test::first_seed();
  std::map<errc, int> outcomes;
  for (std::uint64_t seed = first; seed != first + 20000; ++seed) {
    generator random(seed);
    const letters kind = static_cast<letters>(random.below(3));
    const bool from_utf16 = random.one_in(2);
    const bool to_utf16 = random.one_in(4) ? !from_utf16 : from_utf16;
    std::vector<node> root = emvqr_test::random_payload(random, kind);
    const std::string before = emvqr_test::sealed(emvqr_test::text_of(root, from_utf16));
    const auto view = parse(before);
    if (!view) continue;  // ambiguous: counted by the round trip
    const std::vector<wish> wishes = random_wishes(random, root, kind);
    std::vector<change> changes;
    for (const wish& w : wishes) changes.push_back({path_of(w.where), w.value});
    // What is added finds its place among what was there before anything was removed.
    for (const wish& w : wishes)
      if (!w.value.empty()) apply(root, w, 0);
    for (const wish& w : wishes)
      if (w.value.empty()) apply(root, w, 0);

    char buffer[8192];
    const auto after = emvqr::edit(*view, changes.data(), changes.size(), buffer, sizeof buffer,
                                   to_utf16 ? length_unit::utf16 : length_unit::characters);
    INFO("EMVQR_SEED=" << seed << " " << before);
    ++outcomes[after ? errc::none : after.error().code];
    if (after) {
      REQUIRE(*after == emvqr_test::sealed(emvqr_test::text_of(root, to_utf16)));
      REQUIRE(parse(*after));
    } else if (after.error().code == errc::value_too_long) {
      REQUIRE(too_long(root, to_utf16));
    } else if (after.error().code != errc::ambiguous_length) {
      // A value became a template that was text before, or 62.50 text that has an ID twice.
      const bool known = after.error().code == errc::not_a_template || after.error().code == errc::duplicate_id;
      REQUIRE(known);
    }
  }
  CHECK(outcomes[errc::none] > 15000);
  CHECK(outcomes[errc::ambiguous_length] < 20);
  CHECK(outcomes[errc::not_a_template] + outcomes[errc::duplicate_id] < 100);
}
