// Services of whoever debugs the board, here QEMU: a console, files of the host, the end of the program.
#pragma once

#include <cstddef>
#include <string_view>

namespace board {

/// Writes to the console of the debugger.
void print(std::string_view text) noexcept;
void print(unsigned long number) noexcept;
inline void print(const char* text) noexcept { print(std::string_view{text}); }

/// Pieces of a file on the host, in the folder that QEMU was started in, put one after another.
struct piece {
  const void* data;
  std::size_t size;
};
/// Writes a file anew; false where the host could not. `name` is shorter than 64 bytes.
bool write_file(std::string_view name, const piece* pieces, std::size_t count) noexcept;

/// Ends QEMU with this exit status.
[[noreturn]] void stop(int status) noexcept;

}  // namespace board
