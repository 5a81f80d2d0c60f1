// CMSDK APB UART (ARM DDI 0479, 4.3), polled.
#include "board/uart.hpp"

#include <cstdint>

namespace {

struct registers {
  std::uint32_t data;
  std::uint32_t state;  // bit 0: the transmitter is full, bit 1: the receiver is
  std::uint32_t control;
  std::uint32_t interrupts;
  std::uint32_t baud_divider;
};
constexpr std::uint32_t transmitter = 1U << 0;
constexpr std::uint32_t receiver = 1U << 1;
constexpr std::uint32_t least_divider = 16;

volatile registers& uart() noexcept { return *reinterpret_cast<volatile registers*>(0x40004000); }

}  // namespace

namespace board {

void uart_begin() noexcept {
  uart().baud_divider = least_divider;
  uart().control = transmitter | receiver;
}

char uart_receive() noexcept {
  while ((uart().state & receiver) == 0) {
  }
  return static_cast<char>(uart().data);
}

void uart_send(char byte) noexcept {
  while ((uart().state & transmitter) != 0) {
  }
  uart().data = static_cast<unsigned char>(byte);
}

}  // namespace board
