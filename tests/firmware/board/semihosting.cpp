// Semihosting for AArch32 (ARM's specification 100863): operation in r0, address of its arguments in r1, `bkpt 0xAB`.
#include "board/semihosting.hpp"

#include <cstdint>

namespace {

enum operation : std::uint32_t {
  sys_open = 0x01,
  sys_close = 0x02,
  sys_write0 = 0x04,
  sys_write = 0x05,
  sys_exit_extended = 0x20
};
constexpr std::uint32_t open_for_writing_bytes = 5;  // "wb"
constexpr std::uint32_t application_exit = 0x20026;  // ADP_Stopped_ApplicationExit
constexpr std::size_t longest_name = 63;

std::uint32_t call(operation what, const void* arguments) noexcept {
  register std::uint32_t r0 asm("r0") = what;
  register const void* r1 asm("r1") = arguments;
  asm volatile("bkpt 0xAB" : "+r"(r0) : "r"(r1) : "memory");
  return r0;
}

std::uint32_t address(const void* of) noexcept {
  return static_cast<std::uint32_t>(reinterpret_cast<std::uintptr_t>(of));
}

}  // namespace

namespace board {

void print(std::string_view text) noexcept {
  char line[65];  // SYS_WRITE0 wants a NUL behind the text
  while (!text.empty()) {
    const std::size_t size = text.size() < sizeof line - 1 ? text.size() : sizeof line - 1;
    for (std::size_t i = 0; i != size; ++i) line[i] = text[i];
    line[size] = '\0';
    call(sys_write0, line);
    text.remove_prefix(size);
  }
}

void print(unsigned long number) noexcept {
  char digits[20];
  std::size_t at = sizeof digits;
  do {
    digits[--at] = static_cast<char>('0' + number % 10);
    number /= 10;
  } while (number != 0);
  print(std::string_view{digits + at, sizeof digits - at});
}

bool write_file(std::string_view name, const piece* pieces, std::size_t count) noexcept {
  if (name.size() > longest_name) return false;
  char terminated[longest_name + 1] = {};
  for (std::size_t i = 0; i != name.size(); ++i) terminated[i] = name[i];
  const std::uint32_t open[] = {address(terminated), open_for_writing_bytes, static_cast<std::uint32_t>(name.size())};
  const std::uint32_t handle = call(sys_open, open);
  if (handle == UINT32_MAX) return false;
  bool good = true;
  for (std::size_t i = 0; i != count; ++i) {
    const std::uint32_t write[] = {handle, address(pieces[i].data), static_cast<std::uint32_t>(pieces[i].size)};
    good = call(sys_write, write) == 0 && good;  // it tells how many bytes were not written
  }
  return call(sys_close, &handle) == 0 && good;
}

void stop(int status) noexcept {
  const std::uint32_t arguments[] = {application_exit, static_cast<std::uint32_t>(status)};
  call(sys_exit_extended, arguments);
  for (;;) {
  }
}

}  // namespace board
