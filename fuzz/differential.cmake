# Fuzz targets that ask another program about each input: NBC's SDK, Python. Only with -DEMVQR_DIFFERENTIAL=ON.
find_package(Python3 REQUIRED COMPONENTS Interpreter)

set(child "${PROJECT_SOURCE_DIR}/src/cli/child_process.cpp")
set(asked "${PROJECT_SOURCE_DIR}/tests/differential")

emvqr_add_fuzz(crc_python bytes differential SOURCES "${child}")
target_compile_definitions(emvqr_fuzz_crc_python
                           PRIVATE EMVQR_PYTHON_CRC="exec '${Python3_EXECUTABLE}' '${asked}/crc_hqx.py'")
if(TARGET emvqr_differential)
  add_dependencies(emvqr_differential emvqr_fuzz_crc_python)
endif()
