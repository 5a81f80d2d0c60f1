// The most that the program takes from outside: docs/limits.md has these numbers, and those of the library.
#pragma once

#include <emvqr/payload/parse.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>

namespace emvqr::cli {

/// A text file or stdin where one payload or one JSON object is expected, in bytes. Far more than any payload has
/// (`max_input_bytes`), so that what is a little too long is refused as a payload, with its text.
inline constexpr std::size_t max_text_bytes = std::size_t{1} << 20;

/// How long the other side of a named pipe may stay away, and a device or pipe that is written may take nothing.
inline constexpr std::chrono::seconds max_pipe_wait{10};

// --- emvqr check ---

/// How much is read at once, in bytes.
inline constexpr std::size_t block_bytes = std::size_t{64} << 10;
/// Bytes of one line that are kept: with a carriage return still more than a payload can have.
inline constexpr std::size_t max_kept_bytes = max_input_bytes + 2;
/// Threads.
inline constexpr unsigned max_threads = 256;
/// Blocks under way for each thread: enough to keep it busy, few enough to bound what waits to be written.
inline constexpr std::size_t blocks_per_thread = 3;
/// Lines under way, beside one block: an empty line is one byte, and its verdict in JSON well over a hundred.
inline constexpr std::uint64_t max_lines_under_way = std::uint64_t{64} << 10;

// --- emvqr conformance ---

/// All vector files of a run together, in bytes: some ten times the vectors that are built in.
inline constexpr std::size_t max_vector_bytes = std::size_t{16} << 20;
/// How deep their JSON may be nested: file, list, vector, expect, fields are five.
inline constexpr std::size_t max_vector_depth = 8;
/// The longest line of the protocol, in bytes without the newline.
inline constexpr std::size_t max_protocol_line = std::size_t{1} << 20;
/// How deep the JSON of a line may be nested.
inline constexpr std::size_t max_protocol_depth = 16;
/// What a target may write unasked before it is killed, in bytes.
inline constexpr std::size_t max_unasked_bytes = std::size_t{1} << 20;
/// The end of its stderr that is kept, in bytes.
inline constexpr std::size_t kept_error_bytes = 200;
/// What --time-limit may be, in milliseconds.
inline constexpr unsigned longest_wait_ms = 600'000;
/// Starts in a row without an answer to hello.
inline constexpr int most_starts = 3;
/// A target may take this many times the limit for its first answer: interpreters start slowly.
inline constexpr int start_factor = 5;

}  // namespace emvqr::cli
