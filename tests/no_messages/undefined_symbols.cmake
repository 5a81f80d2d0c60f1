# Compiles one source as firmware would and looks at what it leaves for others to define: nothing but the memory
# functions every compiler may call by itself. No operator new, no std::__throw_..., no locale, no clock.
# Arguments: CXX, NM, SOURCE, INCLUDES (a list), OUTPUT (an object file). Works on GCC and Clang.
# bcmp is what Clang makes of memcmp where only equality counts and there is a C library; -ffreestanding keeps memcmp.
# __cpu_model is of the compiler's own library: what the processor at hand can do. EMVQR_NO_SIMD does without.
set(allowed memcpy memmove memset memcmp bcmp strlen)
# What distributions switch on by default has symbols of its own.
set(common -std=c++17 -fno-exceptions -fno-rtti -fno-stack-protector -fno-pie -U_FORTIFY_SOURCE)
set(includes ${INCLUDES})
list(TRANSFORM includes PREPEND -I)

set(complaints "")
foreach(setting "-Os" "-O2" "-Os;-DNDEBUG" "-Os;-DEMVQR_NO_SIMD" "-Os;-DEMVQR_NO_MESSAGES;-DEMVQR_SMALL_CRC;-DEMVQR_SMALL_TEXT"
                "-Os;-DEMVQR_FIRMWARE")
  execute_process(COMMAND "${CXX}" ${common} ${setting} ${includes} -c "${SOURCE}" -o "${OUTPUT}" COMMAND_ERROR_IS_FATAL ANY)
  execute_process(COMMAND "${NM}" -u "${OUTPUT}" OUTPUT_VARIABLE symbols COMMAND_ERROR_IS_FATAL ANY)
  string(REGEX MATCHALL "[A-Za-z_][A-Za-z0-9_.$@]+" symbols "${symbols}")
  list(REMOVE_ITEM symbols ${allowed})
  if(NOT setting MATCHES "NO_SIMD|FIRMWARE|SMALL_CRC")
    list(REMOVE_ITEM symbols __cpu_model)
  endif()
  list(JOIN setting " " setting)
  foreach(symbol IN LISTS symbols)
    list(APPEND complaints "${setting}: ${symbol}")
  endforeach()
endforeach()
if(complaints)
  list(JOIN complaints "\n  " complaints)
  message(FATAL_ERROR "undefined symbols besides ${allowed}:\n  ${complaints}")
endif()
message(STATUS "no undefined symbol besides ${allowed}")
