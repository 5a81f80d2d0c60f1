// The tables of Unicode as they travel in a WebAssembly module: a fifth of their size, since neighbours differ by
// little. Stands before the header of the same name, whose tables it packs where it is compiled; the linker leaves
// those out. `unpack_unicode_tables` fills what the library looks at, once, before anything else runs.
#pragma once

#define unknown_edges unknown_edges_source
#define look_alike_edges look_alike_edges_source
#define script_runs script_runs_source
#define class_runs class_runs_source
#define not_nfc_edges not_nfc_edges_source
#define compositions compositions_source
#define composition_order composition_order_source
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wgnu-include-next"
#include_next <emvqr/syntax/unicode_table.hpp>
#pragma clang diagnostic pop
#undef unknown_edges
#undef look_alike_edges
#undef script_runs
#undef class_runs
#undef not_nfc_edges
#undef compositions
#undef composition_order

#include <cstddef>
#include <cstdint>

EMVQR_NAMESPACE_BEGIN

namespace detail {

/// What a row has, column by column; a table of characters has one column.
constexpr unsigned columns_of(char32_t) noexcept { return 1; }
template <class Row>
constexpr unsigned columns_of(const Row&) noexcept {
  return 3;
}
constexpr std::uint32_t column(char32_t row, unsigned) noexcept { return row; }
constexpr std::uint32_t column(const script_run& row, unsigned at) noexcept {
  return at == 0 ? row.first : at == 1 ? row.last - row.first : row.script;
}
constexpr std::uint32_t column(const class_run& row, unsigned at) noexcept {
  return at == 0 ? row.first : at == 1 ? row.last - row.first : row.combining_class;
}
constexpr std::uint32_t column(const composition& row, unsigned at) noexcept {
  return at == 0 ? row.second : at == 1 ? row.first : row.composite;
}
inline void set_column(char32_t& row, unsigned, std::uint32_t value) noexcept { row = value; }
inline void set_column(script_run& row, unsigned at, std::uint32_t value) noexcept {
  if (at == 0) row.first = value;
  if (at == 1) row.last = row.first + value;
  if (at == 2) row.script = static_cast<std::uint8_t>(value);
}
inline void set_column(class_run& row, unsigned at, std::uint32_t value) noexcept {
  if (at == 0) row.first = value;
  if (at == 1) row.last = row.first + value;
  if (at == 2) row.combining_class = static_cast<std::uint8_t>(value);
}
inline void set_column(composition& row, unsigned at, std::uint32_t value) noexcept {
  if (at == 0) row.second = value;
  if (at == 1) row.first = value;
  if (at == 2) row.composite = value;
}

/// Writes the difference to the value before, its sign in the lowest bit, seven bits a byte; the highest bit says that
/// more follow. Counts alone where `out` is null.
constexpr std::size_t put_difference(std::uint8_t* out, std::size_t size, std::uint32_t from,
                                     std::uint32_t to) noexcept {
  std::uint32_t rest = to >= from ? (to - from) << 1 : (from - to) << 1 | 1;
  for (;;) {
    const bool more = rest > 0x7F;
    if (out != nullptr) out[size] = static_cast<std::uint8_t>((rest & 0x7F) | (more ? 0x80 : 0));
    ++size;
    rest >>= 7;
    if (!more) return size;
  }
}

template <class Row, std::size_t Count>
constexpr std::size_t pack(const Row (&rows)[Count], std::uint8_t* out) noexcept {
  std::size_t size = 0;
  for (unsigned at = 0; at != columns_of(rows[0]); ++at) {
    std::uint32_t before = 0;
    for (const Row& row : rows) {
      size = put_difference(out, size, before, column(row, at));
      before = column(row, at);
    }
  }
  return size;
}

template <std::size_t Size>
struct packed_table {
  std::uint8_t bytes[Size] = {};
};
template <std::size_t Size, class Row, std::size_t Count>
constexpr packed_table<Size> packed(const Row (&rows)[Count]) noexcept {
  packed_table<Size> out;
  pack(rows, out.bytes);
  return out;
}

template <class Row, std::size_t Count>
void unpack(const std::uint8_t* in, Row (&rows)[Count]) noexcept {
  for (unsigned at = 0; at != columns_of(rows[0]); ++at) {
    std::uint32_t value = 0;
    for (Row& row : rows) {
      std::uint32_t difference = 0;
      for (unsigned shift = 0;; shift += 7) {
        const std::uint8_t byte = *in++;
        difference |= std::uint32_t{byte & 0x7FU} << shift;
        if (byte < 0x80) break;
      }
      value = (difference & 1) == 0 ? value + (difference >> 1) : value - (difference >> 1);
      set_column(row, at, value);
    }
  }
}

template <class Row, std::size_t Count>
constexpr std::size_t count_of(const Row (&)[Count]) noexcept {
  return Count;
}

#define EMVQR_PACKED(row, name)                                               \
  inline constexpr packed_table<pack(name##_source, nullptr)> name##_packed = \
      packed<pack(name##_source, nullptr)>(name##_source);                    \
  inline row name[count_of(name##_source)]
EMVQR_PACKED(char32_t, unknown_edges);
EMVQR_PACKED(char32_t, look_alike_edges);
EMVQR_PACKED(char32_t, not_nfc_edges);
EMVQR_PACKED(script_run, script_runs);
EMVQR_PACKED(class_run, class_runs);
EMVQR_PACKED(composition, compositions);
#undef EMVQR_PACKED
inline std::uint16_t composition_order[count_of(composition_order_source)];

/// The rows of `compositions` by composite, by shell sort: they are a thousand, and are sorted once.
inline void order_compositions() noexcept {
  constexpr std::size_t count = count_of(composition_order_source);
  for (std::size_t i = 0; i != count; ++i) composition_order[i] = static_cast<std::uint16_t>(i);
  for (std::size_t gap = count / 2; gap != 0; gap /= 2) {
    for (std::size_t i = gap; i != count; ++i) {
      const std::uint16_t row = composition_order[i];
      std::size_t at = i;
      for (; at >= gap && compositions[composition_order[at - gap]].composite > compositions[row].composite; at -= gap)
        composition_order[at] = composition_order[at - gap];
      composition_order[at] = row;
    }
  }
}

inline void unpack_unicode_tables() noexcept {
  unpack(unknown_edges_packed.bytes, unknown_edges);
  unpack(look_alike_edges_packed.bytes, look_alike_edges);
  unpack(not_nfc_edges_packed.bytes, not_nfc_edges);
  unpack(script_runs_packed.bytes, script_runs);
  unpack(class_runs_packed.bytes, class_runs);
  unpack(compositions_packed.bytes, compositions);
  order_compositions();
}

}  // namespace detail

EMVQR_NAMESPACE_END
