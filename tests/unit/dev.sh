# shellcheck shell=bash
# What ./dev does to build and run the tests in C++ with one compiler or another: it is read by dev, whose functions it uses.

# All tests. In ./dev test --all not those again that have passed and nothing has changed since.
everything() {
  local stamp=build/dev.passed changed before=$passed
  printf '   %s\n' "$(c++ --version | head -n 1)"
  if [[ -n ${may_have_passed-} && -f $stamp ]]; then
    changed=$(find . \( -path ./build -o -path ./.git \) -prune -o -type f -newer "$stamp" -print -quit)
    if [[ -z $changed ]]; then
      printf 'passed before, and nothing has changed since: %s tests\n' "$(<"$stamp")"
      passed=$((passed + $(<"$stamp")))
      return
    fi
  fi
  rm -f "$stamp"
  mkdir -p build
  : >"$stamp.began"
  build_and_test dev build/dev || return
  printf '%d\n' $((passed - before)) >"$stamp.began.count"
  # As old as the beginning of the run, so that what changes meanwhile counts.
  touch -r "$stamp.began" "$stamp.began.count"
  mv "$stamp.began.count" "$stamp"
}

# built TARGET...: these of what `everything` builds, for stages that use them. After it there is nothing to do.
built() {
  [[ -f build/dev/build.ninja ]] || logged build/dev.configure.log cmake --preset dev -B build/dev || return
  logged build/dev.built.log cmake --build build/dev -j "$jobs" --target "$@"
}

# Tests that look for Python and reference data when a build is configured, which ./dev test does not install.
tables() {
  logged build/dev.configure.log cmake --preset dev -B build/dev && run_tests build/dev -R '^guard[.](tables|vectors|coverage_can_fail)'
}

# With the sanitizers, so that clang++ compiles everything once. What is left out starts compilers of its own (guard, install).
asan() {
  LSAN_OPTIONS="suppressions=$PWD/tests/support/leaks_of_others.txt:print_suppressions=0" \
    build_and_test asan build/asan -L '^(core|image|alipayplus|c|cli|example)$' -- -DEMVQR_BENCH=ON -DEMVQR_CONSTANT_VECTORS=OFF -DEMVQR_TESTS_PAGES=OFF \
    -DEMVQR_ZBAR=ON
}

# Each header by itself, and those with JSON. Without exceptions they are compiled once, by `everything`.
headers_tests='guard[.]headers_(alone|with_json)$'

language() { printf '%s ' "-DCMAKE_CXX_COMPILER=$1" "-DCMAKE_CXX_STANDARD=$2" -DCMAKE_CXX_FLAGS_DEBUG=-O0; }

# Every header alone with both compilers at both levels, the tests of the core once a level: core_at COMPILER LEVEL, and
# headers_at COMPILER LEVEL for only those tests of the headers, which build what they need. The vectors as constants
# cost a minute or two: g++ has them in `everything`, clang++ in core_with_clang.
core_at() {
  # shellcheck disable=SC2046 # words
  build_and_test core "build/core-$1-$2" -R "^(core[.]|$headers_tests)" -- $(language "$1" "$2") -DEMVQR_CONSTANT_VECTORS=OFF
}

headers_at() {
  local folder=build/core-$1-$2
  # shellcheck disable=SC2046 # words
  logged "$folder.configure.log" cmake --preset core -B "$folder" $(language "$1" "$2") && run_tests "$folder" -R "^$headers_tests"
}

# The same settings for both, so that nothing is built twice; the second notes what is run as well.
as_covered=(-DCMAKE_CXX_STANDARD=23 -DEMVQR_CONSTANT_VECTORS=ON)
core_with_clang() { build_and_test coverage build/coverage -R "^(core[.]|$headers_tests)" -- "${as_covered[@]}"; }
core_covered() { coverage "${as_covered[@]}"; }

# The bindings of the C interface (examples/bindings), and the interface held against that of the last release.
bindings() {
  local folder=build/bindings
  command -v node >/dev/null || need nodejs
  logged "$folder.configure.log" cmake --preset core -B "$folder" -DEMVQR_C=ON -DEMVQR_BINDINGS=ON -DCMAKE_CXX_STANDARD=20 || return
  logged "$folder.build.log" cmake --build "$folder" -j "$jobs" --target emvqr_bindings || return
  run_tests "$folder" -L '^bindings$'
}
