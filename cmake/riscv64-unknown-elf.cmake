# RISC-V without an operating system, to compile alone: Debian's compiler comes without a C library and the headers of
# C++, so those for ARM are borrowed. They say nothing of the processor.
#   cmake -DCMAKE_TOOLCHAIN_FILE=cmake/riscv64-unknown-elf.cmake -DEMVQR_CPU=rv32imac ...
set(CMAKE_SYSTEM_NAME Generic)
set(CMAKE_SYSTEM_PROCESSOR riscv)
set(CMAKE_C_COMPILER riscv64-unknown-elf-gcc)
set(CMAKE_CXX_COMPILER riscv64-unknown-elf-g++)
set(CMAKE_TRY_COMPILE_TARGET_TYPE STATIC_LIBRARY)

set(EMVQR_CPU rv32imac CACHE STRING "What -march= says: rv32imac, rv64imac")
list(APPEND CMAKE_TRY_COMPILE_PLATFORM_VARIABLES EMVQR_CPU)
set(emvqr_abi ilp32)
if(EMVQR_CPU MATCHES "^rv64")
  set(emvqr_abi lp64)
endif()
file(GLOB emvqr_headers "/usr/include/newlib/c++/*")
if(NOT emvqr_headers)
  message(FATAL_ERROR "The headers of C++ for newlib are looked for in /usr/include/newlib/c++, where Debian has them")
endif()
list(GET emvqr_headers 0 emvqr_headers)

# Saving registers by a call is what those do who count bytes.
set(emvqr_target_flags "-march=${EMVQR_CPU} -mabi=${emvqr_abi} -msave-restore -ffunction-sections -fdata-sections -ffreestanding")
set(CMAKE_C_FLAGS_INIT "${emvqr_target_flags} -isystem /usr/include/newlib")
set(CMAKE_CXX_FLAGS_INIT
    "${emvqr_target_flags} -fno-exceptions -fno-rtti -fno-threadsafe-statics -fno-unwind-tables -fno-asynchronous-unwind-tables -isystem ${emvqr_headers} -isystem ${emvqr_headers}/arm-none-eabi -isystem /usr/include/newlib")
