# Compiles only_named.cpp as firmware would, once with the schemes it names and once with all, and looks for GUIDs.
# Arguments: CXX, SOURCE, INCLUDE, OUTPUT (an object file).
set(named A000000677010111)
set(others SG.PAYNOW br.gov.bcb.pix ID.CO.QRIS.WWW A000000727 hk.com.hkicl com.mercadolibre)

function(guids_in setting result)
  execute_process(COMMAND "${CXX}" -std=c++17 -Os -fno-exceptions -fno-rtti -DEMVQR_NO_MESSAGES ${setting} "-I${INCLUDE}" -c
                          "${SOURCE}" -o "${OUTPUT}" COMMAND_ERROR_IS_FATAL ANY)
  file(STRINGS "${OUTPUT}" texts)
  set(found "")
  foreach(guid IN LISTS named others)
    if(texts MATCHES "${guid}")
      list(APPEND found ${guid})
    endif()
  endforeach()
  set(${result} "${found}" PARENT_SCOPE)
endfunction()

guids_in("" few)
guids_in(-DEMVQR_TEST_ALL_SCHEMES all)
if(NOT few STREQUAL "${named}")
  message(FATAL_ERROR "A program that names KHQR and PromptPay has: ${few}")
endif()
# Without this the test could not fail.
if(NOT all STREQUAL "${named};${others}")
  message(FATAL_ERROR "A program that takes all schemes has only: ${all}")
endif()
message(STATUS "only what was named: ${few}")
