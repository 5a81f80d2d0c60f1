// What is written is read back; what is read can be written again; and a second, simple reader agrees on what may be
// read at all.
#include <emvqr/payload/edit.hpp>
#include <emvqr/payload/parse.hpp>
#include <emvqr/payload/writer.hpp>

#include "property/generator.hpp"
#include "property/reference.hpp"
#include "support/test.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

using emvqr::errc;
using emvqr::field;
using emvqr::find_invalid_utf8;
using emvqr::has_astral;
using emvqr::length_unit;
using emvqr::parse;
using emvqr::path;
using emvqr::payload_view;
using emvqr::quirk;
using emvqr::writer;
using emvqr_test::generator;
using emvqr_test::letters;
using emvqr_test::node;

namespace {

void write_level(writer& out, const std::vector<node>& level) {
  for (const node& each : level) {
    if (each.children.empty())
      out.put(each.id, each.value);
    else
      out.nested(each.id, [&](writer& inner) { write_level(inner, each.children); });
  }
}

/// True if the view has just these objects at and below `where`, in this order.
bool has_level(const payload_view& view, path where, const std::vector<node>& level) {
  for (const node& each : level) {
    const path at = where / each.id;
    if (each.children.empty() ? view.get(at) != each.value : !has_level(view, at, each.children)) return false;
  }
  const emvqr::template_view objects = where.empty() ? view.objects() : view.objects(where);
  std::size_t index = 0;
  for (const field& object : objects) {
    if (where.empty() && object.id == 63) continue;
    if (index == level.size() || object.id != level[index].id) return false;
    ++index;
  }
  return index == level.size();
}

std::string no_change(const payload_view& view) {
  char buffer[8192];
  const auto text = emvqr::edit(view, nullptr, 0, buffer, sizeof buffer, view.unit());
  return text ? std::string(*text) : std::string(name(text.error().code));
}

/// Cuts, doubles, swaps or changes a few bytes.
std::string mutated(generator& random, std::string text) {
  for (int times = 1 + random.below(3); times != 0 && !text.empty(); --times) {
    const auto at = static_cast<std::size_t>(random.below(static_cast<int>(text.size())));
    switch (random.below(5)) {
      case 0: text.erase(at, static_cast<std::size_t>(1 + random.below(6))); break;
      case 1: text.insert(at, text.substr(at, static_cast<std::size_t>(1 + random.below(12)))); break;
      case 2: text[at] = static_cast<char>('0' + random.below(10)); break;
      case 3: text[at] = static_cast<char>(random.below(0x80)); break;
      default: text.insert(at, "0101x"); break;
    }
  }
  return text;
}

}  // namespace

TEST_CASE("property: parse of write gives back what was written") {
  const std::uint64_t first = emvqr_test::first_seed();
  int ambiguous = 0;
  for (std::uint64_t seed = first; seed != first + 20000; ++seed) {
    generator random(seed);
    const letters kind = static_cast<letters>(random.below(3));
    const bool utf16 = random.one_in(2);
    const std::vector<node> root = emvqr_test::random_payload(random, kind);
    char buffer[8192];
    writer out{buffer, sizeof buffer, utf16 ? length_unit::utf16 : length_unit::characters};
    write_level(out, root);
    const auto text = out.finish();
    INFO("EMVQR_SEED=" << seed);
    const std::string wanted = emvqr_test::sealed(emvqr_test::text_of(root, utf16));
    const auto view = parse(wanted);
    if (!text) {
      // Not written is what could be read in two ways, and nothing else.
      REQUIRE(text.error().code == errc::ambiguous_length);
      REQUIRE_FALSE(view);
      REQUIRE(view.error().code == errc::ambiguous_length);
      ++ambiguous;
      continue;
    }
    REQUIRE(*text == wanted);
    REQUIRE(view);
    REQUIRE(view->unit() == (utf16 && has_astral(*text) ? length_unit::utf16 : length_unit::characters));
    REQUIRE(has_level(*view, {}, root));
    REQUIRE(no_change(*view) == *text);
  }
  CHECK(ambiguous < 20);
}

TEST_CASE("property: a simple reader agrees on every damaged payload whose CRC was made to fit") {
  const std::uint64_t first = emvqr_test::first_seed();
  int accepted = 0;
  for (std::uint64_t seed = first; seed != first + 20000; ++seed) {
    generator random(seed);
    const letters kind = random.one_in(2) ? letters::ascii : letters::bmp;
    const std::string body = emvqr_test::text_of(emvqr_test::random_payload(random, kind), false);
    const std::string text = emvqr_test::sealed(mutated(random, body));
    INFO("EMVQR_SEED=" << seed << " " << text);
    const bool is_text =
        find_invalid_utf8(text) == text.size() && text.find('\0') == std::string::npos && !has_astral(text);
    const auto view = parse(text);
    REQUIRE(view.has_value() == (is_text && emvqr_test::reference_accepts(text)));
    if (!view) continue;
    ++accepted;
    REQUIRE(no_change(*view) == text);
  }
  CHECK(accepted > 1000);
}

TEST_CASE("property: what is read leniently is whole and can be written again") {
  const std::uint64_t first = emvqr_test::first_seed();
  int accepted = 0;
  for (std::uint64_t seed = first; seed != first + 20000; ++seed) {
    generator random(seed);
    const letters kind = static_cast<letters>(random.below(3));
    const bool utf16 = random.one_in(2);
    const std::string body = emvqr_test::text_of(emvqr_test::random_payload(random, kind), utf16);
    const std::string text = emvqr_test::sealed(mutated(random, body));
    INFO("EMVQR_SEED=" << seed << " " << text);
    const auto view = parse(text, {quirk::lenient});
    if (!view) continue;
    ++accepted;
    std::size_t covered = 0;
    for (const field& object : view->objects()) {
      REQUIRE(object.offset == covered);
      covered += 4 + object.value.size();
      REQUIRE(view->get(path{object.id}) == object.value);
    }
    REQUIRE(covered == text.size());
    REQUIRE(no_change(*view) == text);
  }
  CHECK(accepted > 1000);
}
