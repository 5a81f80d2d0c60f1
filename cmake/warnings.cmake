# Once a build: where tests/firmware includes this and adds the library, the flags are those of the former.
include_guard(GLOBAL)
# What our own sources are compiled with when this is the top project. Linked PRIVATE and through BUILD_INTERFACE, so it
# is never exported and no user of the library sees one of these flags.
option(EMVQR_WERROR "Treat warnings in emvqr's own sources as errors" OFF)

add_library(emvqr_developer INTERFACE)
if(PROJECT_IS_TOP_LEVEL)
  if(MSVC)
    target_compile_options(emvqr_developer INTERFACE /W4 /permissive- /utf-8 $<$<BOOL:${EMVQR_WERROR}>:/WX>)
  else()
    target_compile_options(
      # In a unity build a name that one source has to itself would be told to shadow another's.
      emvqr_developer INTERFACE -Wall -Wextra -Wpedantic $<$<NOT:$<BOOL:$<TARGET_PROPERTY:UNITY_BUILD>>>:-Wshadow> -Wconversion -Wsign-conversion
                                $<$<BOOL:${EMVQR_WERROR}>:-Werror>)
  endif()
endif()
