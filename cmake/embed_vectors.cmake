# Writes a C++ source that holds files byte for byte.
#   cmake -P embed_vectors.cmake OUTPUT FILE...
# Numbers rather than a text: a literal may be too long for a compiler, and text that turns the direction of writing
# draws warnings.
cmake_minimum_required(VERSION 3.23)
math(EXPR last "${CMAKE_ARGC} - 1")
set(output "${CMAKE_ARGV3}")
set(arrays "")
set(rows "")
if(last GREATER_EQUAL 4)
  foreach(i RANGE 4 ${last})
    set(file "${CMAKE_ARGV${i}}")
    file(READ "${file}" bytes HEX)
    if(bytes STREQUAL "")
      continue()
    endif()
    string(REGEX REPLACE "(................................)" "\\1\n" bytes "${bytes}")
    string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${bytes}")
    get_filename_component(name "${file}" NAME)
    string(APPEND arrays "const unsigned char file_${i}[] = {\n${bytes}};\n")
    string(APPEND rows "      {\"${name}\", text_of(file_${i})},\n")
  endforeach()
endif()
file(WRITE "${output}" "// Generated from tests/conformance/vectors; do not edit.
#include \"conformance_vector.hpp\"

#include <cstddef>

namespace emvqr::cli {
namespace {

${arrays}
template <std::size_t Size>
std::string_view text_of(const unsigned char (&bytes)[Size]) {
  return {reinterpret_cast<const char*>(bytes), Size};
}

}  // namespace

std::vector<builtin_file> builtin_files() {
  return {
${rows}  };
}

}  // namespace emvqr::cli
")
