// One level of objects, in each way of counting: the reader takes the same objects as a simple one and stops where it
// stops.
#include <emvqr/payload/template_view.hpp>
#include <emvqr/syntax/tlv.hpp>

#include "fuzz/fuzz.hpp"
#include "fuzz/input.hpp"
#include "fuzz/reference_utf8.hpp"
#include "property/reference.hpp"

#include <string>
#include <string_view>
#include <vector>

using emvqr::field;
using emvqr::length_unit;
using emvqr_fuzz::must;

namespace {

// How many bytes a value of `length` has at the start of `text`; npos where there are not so many units.
std::size_t bytes_of(std::string_view text, unsigned length, length_unit unit) {
  std::size_t at = 0;
  while (length != 0) {
    if (at == text.size()) return std::string_view::npos;
    const std::size_t size = unit == length_unit::bytes ? 1 : emvqr_fuzz::reference_character(text.substr(at));
    const unsigned units = unit == length_unit::utf16 && size == 4 ? 2 : 1;
    if (units > length) return std::string_view::npos;
    length -= units;
    at += size;
  }
  return at;
}

struct told {
  std::vector<field> objects;
  std::size_t end = 0;  // of the last object
};

told read_simply(std::string_view text, length_unit unit) {
  told out;
  while (text.size() - out.end >= 4) {
    const std::string_view rest = text.substr(out.end);
    for (std::size_t i = 0; i != 4; ++i)
      if (rest[i] < '0' || rest[i] > '9') return out;
    const auto number = [&](std::size_t i) {
      return static_cast<unsigned>((rest[i] - '0') * 10 + (rest[i + 1] - '0'));
    };
    const std::size_t size = number(2) == 0 ? std::string_view::npos : bytes_of(rest.substr(4), number(2), unit);
    if (size == std::string_view::npos) return out;
    out.objects.push_back(
        {static_cast<std::uint8_t>(number(0)), static_cast<std::uint32_t>(out.end), rest.substr(4, size)});
    out.end += 4 + size;
  }
  return out;
}

void must_read_alike(std::string_view text, length_unit unit) {
  const told wanted = read_simply(text, unit);
  emvqr::tlv_reader reader{text, unit};
  for (const field& object : wanted.objects) {
    field found;
    must(reader.next(found), "an object is read");
    must(found.id == object.id && found.offset == object.offset && found.value.data() == object.value.data() &&
             found.value.size() == object.value.size(),
         "it is that object");
  }
  field more;
  must(!reader.next(more) && !reader.next(more), "there are no more, however often one asks");
  must(reader.offset() == wanted.end && reader.at_end() == (wanted.end == text.size()), "it stops behind the last");
  const emvqr::failure why = reader.error();
  must(static_cast<bool>(why) != reader.at_end(), "what is left over is a fault");
  must(!why || (why.offset >= wanted.end && why.offset <= text.size()), "the fault is in what is left over");
}

// The first object of each ID, if none comes twice and all reads.
void must_find(std::string_view text, length_unit unit) {
  const told wanted = read_simply(text, unit);
  bool twice = false;
  std::vector<const field*> first(100, nullptr);
  for (const field& object : wanted.objects) {
    twice = twice || first[object.id] != nullptr;
    if (first[object.id] == nullptr) first[object.id] = &object;
  }
  const bool reads = !twice && wanted.end == text.size() && !text.empty();
  const emvqr::template_view level{text, unit, 7};
  must(level.reads() == reads && static_cast<bool>(level.verify({})) == (twice || wanted.end != text.size()),
       "a level reads if it is objects to its end, no ID twice");
  for (std::uint8_t id = 0; id != 100; ++id) {
    const auto found = level.find(id);
    must(found.has_value() == (reads && first[id] != nullptr), "an object is found in a level that reads");
    must(!found || (found->value.data() == first[id]->value.data() && found->offset == first[id]->offset + 7),
         "it is the object with this ID");
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const emvqr_fuzz::payload_input input{data, size};
  const std::string_view text = input.payload;
  must_read_alike(text, length_unit::bytes);
  must_find(text, length_unit::bytes);
  if (!emvqr_fuzz::is_utf8(text)) return 0;  // parse asks that first
  for (const length_unit unit : {length_unit::characters, length_unit::utf16}) {
    must_read_alike(text, unit);
    must_find(text, unit);
  }
  return 0;
}
