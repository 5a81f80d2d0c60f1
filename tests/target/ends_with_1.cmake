# Passes where a command ends with status 1, as a run with failures does: cmake -DCOMMAND=... -P ends_with_1.cmake
execute_process(COMMAND ${COMMAND} RESULT_VARIABLE status OUTPUT_VARIABLE told ERROR_VARIABLE told)
message("${told}")
if(NOT status STREQUAL "1")
  message(FATAL_ERROR "the status is ${status}, not 1")
endif()
