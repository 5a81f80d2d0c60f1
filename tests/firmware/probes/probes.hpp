// The operations whose size and stack are measured. Each is a source of its own; how they are called is told here.
// They answer 0 or more, or the negative code of a failure.
#pragma once

#include <cstddef>
#include <cstdint>

extern "C" {

/// Reads a payload and sums up the lengths of its objects, templates looked into.
int probe_parse(const char* text, std::size_t size);
/// Reads a payload and checks it by EMVCo's rules and KHQR's: the number of errors.
int probe_check(const char* text, std::size_t size, std::int64_t now_ms);
/// The same by the rules of every scheme of the library.
int probe_check_all(const char* text, std::size_t size, std::int64_t now_ms);
/// Writes a dynamic KHQR: the size of the payload.
int probe_write(const char* account, const char* name, std::int64_t amount, std::int64_t now_ms, char* buffer,
                std::size_t capacity);
/// A shop's static KHQR becomes the code of one sale: the size of the payload.
int probe_with_amount(const char* text, std::size_t size, std::int64_t amount, std::int64_t now_ms, char* buffer,
                      std::size_t capacity);
/// Gives the object at a path of up to four IDs a new value: the size of the payload.
int probe_edit(const char* text, std::size_t size, const std::uint8_t* ids, std::size_t depth, const char* value,
               char* buffer, std::size_t capacity);
/// Feeds a payload byte by byte: the state at the end.
int probe_stream(const char* text, std::size_t size, char* buffer, std::size_t capacity);
/// Draws the code of a text into a square display, with the mask given or, for -1, the best: the side of the code in
/// pixels. `memory` is that of two symbols of version 18.
int probe_draw(const char* text, std::size_t size, int mask, std::uint8_t* memory, std::uint8_t* bits,
               std::size_t bits_size, unsigned side);

}  // extern "C"
