# What ./dev does for static analysis and valgrind: it is read by dev, whose functions it uses. Each tool is shown a planted
# fault first (planted.cpp): one that overlooks it fails (docs/decisions/0028-analysis.md).

# says PATTERN COMMAND...: the command fails and tells why.
says() {
  local pattern=$1 told
  shift
  if told=$("$@" 2>&1) || ! grep -q -E "$pattern" <<<"$told"; then
    printf '%s overlooks a planted fault (%s):\n%s\n' "$1" "$pattern" "$told" >&2
    return 1
  fi
}

# --- clang-tidy -------------------------------------------------------------------------------------------------------

# tidy_one SOURCE: what a unity source includes is judged as far as its own folder is, and checks that take what is
# included for a header, or for a mistake, are off.
tidy_one() {
  local checks=-bugprone-suspicious-include only=()
  [[ $1 == */headers/* ]] || checks+=,-google-global-names-in-headers
  if [[ $1 == */src/cli/* ]]; then
    checks+=,cppcoreguidelines-pro-bounds-pointer-arithmetic,cppcoreguidelines-pro-bounds-constant-array-index
    only=(--header-filter=/src/cli/)
  fi
  # A name that one source has to itself would be told to shadow another's. clang's analyzer goes through what is included
  # too, as far as takes seconds.
  clang-tidy --quiet -p build/tidy --extra-arg={-Wno-shadow,-Xclang,-analyzer-opt-analyze-headers,-Xclang,-analyzer-config,-Xclang,mode=shallow} \
    "--checks=$checks" ${only[@]+"${only[@]}"} "$1"
}

# clang-tidy spends its time on the headers that a source includes. CMake puts the sources of each target into one, and
# the header tests include every header, so that most are read a few times in all.
tidy() {
  local log=build/tidy.log unity=Unity/unity_0_cxx.cxx sources planted
  logged build/tidy.configure.log cmake --preset clang -B build/tidy -DCMAKE_UNITY_BUILD=ON -DCMAKE_UNITY_BUILD_BATCH_SIZE=0 \
    -DEMVQR_ZBAR=ON || return
  planted=build/tidy/tests/analysis/CMakeFiles/emvqr_planted_faults.dir/$unity
  says 'NullDereference' tidy_one "$planted" && says 'planted.hpp:.*readability-identifier-naming' tidy_one "$planted" || return
  # The longest first.
  mapfile -t sources < <(ls build/tidy/src/{cli,image,c_api,alipayplus}/CMakeFiles/*/$unity \
    build/tidy/tests/headers/CMakeFiles/emvqr_{headers_alone,headers_with_json,headers_with_qrcodegen,alipayplus_headers_alone,image_headers_alone}.dir/$unity)
  if ! { [[ ${#sources[@]} -ge 11 ]] && export -f tidy_one && printf '%s\n' "${sources[@]}" |
    xargs -P "$jobs" -I{} bash -c 'tidy_one "$1"' bash {}; } >"$log" 2>&1; then
    grep -E -A4 'error:|warning:' "$log" | head -80 >&2
    return 1
  fi
}

# --- cppcheck ---------------------------------------------------------------------------------------------------------

# Each file by itself: what it says across files the compilers and clang-tidy say too, and it takes a tenth of the time.
cppcheck_of() {
  cppcheck -q -j "$jobs" --std=c++17 --language=c++ --enable=warning,performance,portability --error-exitcode=1 \
    --include=include/emvqr/base/config.hpp --suppressions-list=tests/analysis/cppcheck.txt "$@"
}

cppcheck_ours() {
  local files
  says 'planted.*arrayIndexOutOfBounds' cppcheck_of tests/analysis/planted.cpp || return
  mapfile -t files < <(our_sources | grep -v -E '^(tests|fuzz)/')
  cppcheck_of "${files[@]}"
}

# --- gcc's analyzer, for C --------------------------------------------------------------------------------------------

# What it defines stands for what CMake does.
analyze() {
  gcc -std=c99 -O1 -fanalyzer -Wall -Wextra -Werror -Iinclude '-DEMVQR_TEST_VERSION=""' '-DEMVQR_TEST_PICTURES=""' -c "$1" -o /dev/null
}

analyze_ours() {
  local file files
  says 'analyzer-double-free' analyze tests/analysis/planted.c || return
  mapfile -t files < <(our_sources | grep -E '\.c$' | grep -v -E 'planted|jni|^tests/(docs|firmware|install)/')
  [[ ${#files[@]} -ge 8 ]] || return
  for file in "${files[@]}"; do analyze "$file" || return; done
}

# --- valgrind ---------------------------------------------------------------------------------------------------------

# Tests that put an allocator of their own in place of the system's cannot run here.
watched=(emvqr_unit_tests emvqr_conformance_tests emvqr_scheme_tests c/emvqr_c_{read,write,check,stream,text,alipayplus}_test)

# Children that a test lets die are left to die.
watch() { valgrind -q --error-exitcode=9 --leak-check=full --child-silent-after-fork=yes "$@"; }

# The tests of build/dev for reads of what nobody wrote, which the sanitizers do not see.
watch_tests() {
  local tests=build/dev/tests
  built emvqr_planted_faults "${watched[@]##*/}" || return
  says 'depends on uninitialised' watch "$tests/analysis/emvqr_planted_faults" || return
  export -f watch
  printf '%s\n' "${watched[@]/#/$tests/}" | xargs -P "$jobs" -I{} bash -c 'watch "$1" >"$1.valgrind.log" 2>&1 || { tail -n 40 "$1.valgrind.log" >&2; exit 255; }' bash {}
}
