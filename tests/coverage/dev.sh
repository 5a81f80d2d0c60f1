# What ./dev does for coverage: it is read by dev, whose functions it uses.

covered_by=(unit property conformance scheme bakong alipayplus alipayplus_rules alipayplus_door json alloc)

# LLVM's tools read what their own version of clang++ wrote.
llvm_tool() {
  local version
  version=$(clang++ -dumpversion)
  printf '%s-%s' "$1" "${version%%.*}"
}

# run_for_coverage PROGRAM...: all of them, with what they went through in build/coverage/counts.
run_for_coverage() {
  local program counts=$PWD/build/coverage/counts
  rm -rf "$counts" && mkdir -p "$counts" || return
  printf '%s\n' "$@" | xargs -P "$jobs" -I{} sh -c 'LLVM_PROFILE_FILE="$1/$(basename "$2").profraw" "$2" >"$1/$(basename "$2").log" 2>&1' \
    sh "$counts" {} && return
  for program in "$@"; do
    grep -q 'All tests passed' "$counts/${program##*/}.log" || tail -n 40 "$counts/${program##*/}.log" >&2
  done
  return 1
}

# coverage CMAKE_ARGUMENT...: builds and runs the tests of the core, prints what they went through, leaves the pages in build/coverage/html
# and what was missed in build/coverage/missed.txt; fails below the marks.
coverage() {
  local folder=build/coverage programs objects targets=("${covered_by[@]/#/emvqr_}")
  targets=("${targets[@]/%/_tests}")
  programs=("${targets[@]/#/$folder/tests/}")
  logged $folder.configure.log cmake --preset coverage "$@" || return
  logged $folder.build.log cmake --build $folder -j "$jobs" --target "${targets[@]}" || return
  run_for_coverage "${programs[@]}" || return
  objects=("${programs[0]}" "${programs[@]/#/-object=}" -instr-profile=$folder/all.profdata)
  logged $folder.merge.log "$(llvm_tool llvm-profdata)" merge -sparse $folder/counts/*.profraw -o $folder/all.profdata || return
  "$(llvm_tool llvm-cov)" export "${objects[@]}" -skip-functions >$folder/export.json 2>$folder.export.log || return
  rm -rf $folder/html
  logged $folder.html.log "$(llvm_tool llvm-cov)" show "${objects[@]}" -format=html -output-dir=$folder/html -show-branches=count \
    -ignore-filename-regex='/(tests|usr)/' || return
  python3 tests/coverage/merge.py $folder/export.json tests/coverage/marks.txt . $folder/missed.txt
}
