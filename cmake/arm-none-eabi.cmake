# Cortex-M without an operating system: GCC, newlib-nano, and QEMU to run what was built.
#   cmake -DCMAKE_TOOLCHAIN_FILE=cmake/arm-none-eabi.cmake -DEMVQR_CPU=cortex-m4 ...
set(CMAKE_SYSTEM_NAME Generic)
set(CMAKE_SYSTEM_PROCESSOR arm)
set(CMAKE_C_COMPILER arm-none-eabi-gcc)
set(CMAKE_CXX_COMPILER arm-none-eabi-g++)
set(CMAKE_TRY_COMPILE_TARGET_TYPE STATIC_LIBRARY)

set(EMVQR_CPU cortex-m3 CACHE STRING "What -mcpu= says: cortex-m0plus, cortex-m3, cortex-m4")
list(APPEND CMAKE_TRY_COMPILE_PLATFORM_VARIABLES EMVQR_CPU)
# ARM's boards for FPGAs, alike but for the core: the 386 has a Cortex-M4, the 385 an M3, which runs the code of an
# M0+ too.
set(emvqr_board mps2-an385)
if(EMVQR_CPU STREQUAL "cortex-m4")
  set(emvqr_board mps2-an386)
endif()

set(emvqr_target_flags "-mcpu=${EMVQR_CPU} -mthumb -ffunction-sections -fdata-sections --specs=nano.specs")
set(CMAKE_C_FLAGS_INIT "${emvqr_target_flags}")
# What firmware is built without; the guards of static variables are for threads.
set(CMAKE_CXX_FLAGS_INIT
    "${emvqr_target_flags} -fno-exceptions -fno-rtti -fno-threadsafe-statics -fno-unwind-tables -fno-asynchronous-unwind-tables")
set(CMAKE_EXE_LINKER_FLAGS_INIT "-nostartfiles -Wl,--gc-sections")
# Every instruction takes 128 ns of the board's time, so that its timers count instructions.
set(CMAKE_CROSSCOMPILING_EMULATOR
    "qemu-system-arm;-M;${emvqr_board};-nographic;-monitor;none;-serial;stdio;-icount;shift=7,align=off,sleep=off;-semihosting-config;enable=on,target=native;-kernel")
