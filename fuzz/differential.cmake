# Fuzz targets that ask another program about each input: Python, NBC's SDK. Only with -DEMVQR_DIFFERENTIAL=ON.
find_package(Python3 REQUIRED COMPONENTS Interpreter)
find_program(EMVQR_NODE node REQUIRED)
find_package(nlohmann_json CONFIG REQUIRED)
set(EMVQR_NODE_PACKAGES "${PROJECT_SOURCE_DIR}/build/conformance" CACHE PATH "Folder with node_modules/bakong-khqr")

# emvqr_add_asking_fuzz(NAME_fuzz.cpp SEEDS COMMAND [SOURCES file...] [LIBRARIES library...]): as emvqr_add_fuzz; the COMMAND
# starts the program that is asked.
function(emvqr_add_asking_fuzz source seeds command)
  cmake_parse_arguments(PARSE_ARGV 3 arg "" "" "SOURCES;LIBRARIES")
  string(REGEX REPLACE "_fuzz\\.cpp$" "" name "${source}")
  emvqr_add_fuzz(${source} ${seeds} differential SOURCES "${PROJECT_SOURCE_DIR}/src/cli/child_process.cpp" ${arg_SOURCES}
                 LIBRARIES ${arg_LIBRARIES})
  target_compile_definitions(emvqr_fuzz_${name} PRIVATE EMVQR_ASKED="${command}")
  if(TARGET emvqr_differential)
    add_dependencies(emvqr_differential emvqr_fuzz_${name})
  endif()
  # What ./dev fuzz --differential goes by.
  set_property(GLOBAL APPEND_STRING PROPERTY emvqr_asking_fuzz_targets "${name} ${seeds}\n")
endfunction()

set(asked "${PROJECT_SOURCE_DIR}/tests/differential")
emvqr_add_asking_fuzz(crc_python_fuzz.cpp bytes "exec '${Python3_EXECUTABLE}' '${asked}/crc_hqx.py'")
set(sdk "exec '${EMVQR_NODE}' '${asked}/worker.mjs' '${EMVQR_NODE_PACKAGES}'"
    LIBRARIES nlohmann_json::nlohmann_json SOURCES "${asked}/answers.cpp")
emvqr_add_asking_fuzz(bakong_fuzz.cpp khqr ${sdk} payload_mutator.cpp)
emvqr_add_asking_fuzz(bakong_write_fuzz.cpp draft ${sdk})

get_property(targets GLOBAL PROPERTY emvqr_asking_fuzz_targets)
file(CONFIGURE OUTPUT differential_targets.txt CONTENT "${targets}")
