# Programs in C: tests and examples of the C interface. What is C is compiled as what is C++, with the same sanitizers.
enable_language(C)
set(CMAKE_C_FLAGS_DEBUG "${CMAKE_CXX_FLAGS_DEBUG}")

# The sources of a program are C99 and nothing later.
function(emvqr_c99 program)
  target_link_libraries(${program} PRIVATE emvqr_developer)
  set_target_properties(${program} PROPERTIES C_STANDARD 99 C_STANDARD_REQUIRED ON C_EXTENSIONS OFF)
  # The sanitizers of C++ have a run-time library of their own. Else C's linker proves that no C++ is needed.
  if(CMAKE_CXX_FLAGS_DEBUG MATCHES "sanitize")
    set_target_properties(${program} PROPERTIES LINKER_LANGUAGE CXX)
  endif()
endfunction()
