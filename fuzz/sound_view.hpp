// What holds of every payload that was read: its objects tile its bytes, each is found by its path, and every text lies
// in the payload.
#pragma once

#include <emvqr/payload/payload_view.hpp>

#include "fuzz/fuzz.hpp"
#include "fuzz/input.hpp"
#include "unit/syntax/crc16_reference.hpp"

#include <cstddef>
#include <string_view>

namespace emvqr_fuzz {

/// `level` is what stands at `where`, whose value is `text` and begins at `offset`.
inline void must_tile(const emvqr::payload_view& view, emvqr::path where, const emvqr::template_view& level,
                      std::string_view text, std::size_t offset) {
  const std::size_t end = offset + text.size();
  for (const emvqr::field& object : level) {
    const emvqr::path at = where / object.id;
    must(object.offset == offset, "objects stand one behind the other");
    must(!object.value.empty() && lies_in(object.value, text), "a value lies in its level");
    must(view.raw().data() + offset + emvqr::header_bytes == object.value.data(), "the offset is the value's");
    offset += emvqr::header_bytes + object.value.size();
    const auto found = view.find(at);
    must(found && found->value.data() == object.value.data() && found->value.size() == object.value.size(),
         "an object is found by its path");
    if (at.depth() == emvqr::path::max_depth) continue;  // deeper ones have no path of their own
    must_tile(view, at, view.objects(at), object.value, found->offset + emvqr::header_bytes);
  }
  must(level.empty() || offset == end, "objects reach to the end of their level");
}

inline void must_be_sound(const emvqr::payload_view& view, std::string_view text) {
  must(view.raw().data() == text.data() && view.raw().size() == text.size(), "a view is over all of the text");
  must(!view.objects().empty(), "a payload has objects");
  must_tile(view, {}, view.objects(), text, 0);
  must(view.crc_computed() == emvqr_test::crc16_reference(text.substr(0, text.size() - 4)), "the CRC is right");
  must(lies_in(view.crc_given(), text) && view.crc_offset() + 8u == text.size(), "the CRC is at the end");
  for (int id = 0; id != 100; ++id) {
    const auto value = view.get(id);
    must(!value || lies_in(*value, text), "a value lies in the payload");
  }
}

}  // namespace emvqr_fuzz
