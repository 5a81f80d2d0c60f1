# How what is compiled of us (the program, the libraries) is built so that a fault in it, or in a library under it, ends
# the process instead of doing what a stranger's bytes want. Options of the target alone: no user of the library sees
# one, and who builds us inside a project of his own has his own flags.
include(CMakeDependentOption)
include(CheckCXXCompilerFlag)
cmake_dependent_option(
  EMVQR_HARDEN "Build the program and the libraries with what GCC and Clang offer against exploits" "${PROJECT_IS_TOP_LEVEL}"
  "CMAKE_SYSTEM_NAME STREQUAL Linux;CMAKE_CXX_COMPILER_ID MATCHES GNU|Clang" OFF)

set(emvqr_hardening "")
if(EMVQR_HARDEN)
  # Not on every processor; each is asked for as it will be used.
  foreach(flag -fstack-protector-strong -fstack-clash-protection -fcf-protection)
    string(MAKE_C_IDENTIFIER "emvqr_compiles_with${flag}" known)
    check_cxx_compiler_flag(${flag} ${known})
    if(${known})
      list(APPEND emvqr_hardening ${flag})
    endif()
  endforeach()
  # glibc's checked memcpy and the like need the optimiser, and hide from the sanitizers what they look for.
  string(TOUPPER "${CMAKE_BUILD_TYPE}" type)
  set(flags "${CMAKE_CXX_FLAGS} ${CMAKE_CXX_FLAGS_${type}}")
  set(emvqr_fortified FALSE)
  if(flags MATCHES "-O[1-3s]" AND NOT flags MATCHES "-O0|-fsanitize")
    set(emvqr_fortified TRUE)
    # Some distributions define it themselves.
    list(APPEND emvqr_hardening -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=3)
  endif()
  include(CheckPIESupported)
  check_pie_supported()
endif()

# emvqr_harden(TARGET [C_ONLY]): C_ONLY is for what shall not need C++'s run-time library, in which failed assertions of
# the standard library end.
function(emvqr_harden target)
  if(NOT EMVQR_HARDEN)
    return()
  endif()
  target_compile_options(${target} PRIVATE ${emvqr_hardening})
  if(NOT "C_ONLY" IN_LIST ARGN)
    target_compile_definitions(${target} PRIVATE _GLIBCXX_ASSERTIONS)
  endif()
  get_target_property(type ${target} TYPE)
  if(NOT type STREQUAL "OBJECT_LIBRARY" AND NOT type STREQUAL "STATIC_LIBRARY")
    target_link_options(${target} PRIVATE LINKER:-z,relro LINKER:-z,now LINKER:-z,noexecstack)
  endif()
  set_target_properties(${target} PROPERTIES POSITION_INDEPENDENT_CODE ON)
endfunction()
