// The first serial line of the board, which QEMU connects to its own standard input and output.
#pragma once

namespace board {

void uart_begin() noexcept;
/// Waits for the next byte.
char uart_receive() noexcept;
void uart_send(char byte) noexcept;

}  // namespace board
