# WebAssembly for browsers and Node: clang with the C and C++ libraries that are packaged for WASI. A module that is
# linked by this imports nothing, so that plain WebAssembly.instantiate takes it; what needs a system fails to link.
#   cmake -DCMAKE_TOOLCHAIN_FILE=cmake/wasm32-wasi.cmake -DCMAKE_BUILD_TYPE=MinSizeRel ...
set(CMAKE_SYSTEM_NAME Generic)
set(CMAKE_SYSTEM_PROCESSOR wasm32)
set(CMAKE_C_COMPILER clang CACHE STRING "The compiler")
set(CMAKE_CXX_COMPILER clang++ CACHE STRING "The compiler")
set(CMAKE_C_COMPILER_TARGET wasm32-wasi)
set(CMAKE_CXX_COMPILER_TARGET wasm32-wasi)
set(CMAKE_TRY_COMPILE_TARGET_TYPE STATIC_LIBRARY)

# emvqr_clang_says(VARIABLE OPTION): what the compiler prints.
function(emvqr_clang_says variable option)
  execute_process(COMMAND "${CMAKE_CXX_COMPILER}" --target=wasm32-wasi ${option}
                  OUTPUT_VARIABLE said OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
  set(${variable} "${said}" PARENT_SCOPE)
endfunction()

# The linker of the compiler's own version. It is called by its name, since the compiler would run wasm-opt behind it
# wherever there is one, and what is built would depend on the machine.
emvqr_clang_says(emvqr_clang_version -dumpversion)
string(REGEX MATCH "^[0-9]+" emvqr_clang_version "${emvqr_clang_version}")
find_program(EMVQR_WASM_LD NAMES wasm-ld-${emvqr_clang_version} wasm-ld REQUIRED)
execute_process(COMMAND "${EMVQR_WASM_LD}" --version OUTPUT_VARIABLE emvqr_linker)
if(NOT emvqr_linker MATCHES "LLD ${emvqr_clang_version}\\.")
  message(FATAL_ERROR "clang is ${emvqr_clang_version}, but ${EMVQR_WASM_LD} is ${emvqr_linker}")
endif()

# What a module that is called again and again begins with: `_initialize`, to be called once before all else. Without
# it the linker would have every call end with what ends a program. Then C++'s library, what it needs, C's and the
# compiler's.
set(emvqr_wasm_libraries "")
foreach(library crt1-reactor.o libc++.a libc++abi.a libc.a)
  emvqr_clang_says(file -print-file-name=${library})
  if(NOT EXISTS "${file}")
    message(FATAL_ERROR "There is no ${library} for wasm32-wasi (Debian: libc++-${emvqr_clang_version}-dev-wasm32, "
                        "libc++abi-${emvqr_clang_version}-dev-wasm32, wasi-libc)")
  endif()
  string(APPEND emvqr_wasm_libraries " \"${file}\"")
endforeach()
emvqr_clang_says(file -print-libgcc-file-name)
if(NOT EXISTS "${file}")
  message(FATAL_ERROR "There is no ${file} (Debian: libclang-rt-${emvqr_clang_version}-dev-wasm32)")
endif()
string(APPEND emvqr_wasm_libraries " \"${file}\"")

# Every browser since 2021 knows these two. One thread: errno is a plain variable.
set(emvqr_target_flags "-fvisibility=hidden -mbulk-memory -msign-ext -ftls-model=local-exec")
set(CMAKE_C_FLAGS_INIT "${emvqr_target_flags}")
set(CMAKE_CXX_FLAGS_INIT "${emvqr_target_flags} -fno-rtti -fno-threadsafe-statics")
foreach(language C CXX)
  set(CMAKE_${language}_FLAGS_MINSIZEREL "-Oz -DNDEBUG" CACHE STRING "Flags of the smallest build")
endforeach()

# The stack lies below all else, so that one that overflows traps.
set(CMAKE_EXE_LINKER_FLAGS_INIT "--entry=_initialize --gc-sections --strip-all -O3 --stack-first -z stack-size=131072")
set(CMAKE_CXX_LINK_EXECUTABLE
    "\"${EMVQR_WASM_LD}\" <LINK_FLAGS> <OBJECTS> <LINK_LIBRARIES>${emvqr_wasm_libraries} -o <TARGET>")
