# What ./dev does for the conformance test of npm packages and for the differential test: it is read by dev, whose functions
# it uses.

# --- the conformance test ---------------------------------------------------------------------------------------------

# npm_install FROM FOLDER: the packages that FROM's lockfile names, in FOLDER; no script of theirs is run.
npm_install() {
  local from=$1 folder=$2
  if ! command -v node >/dev/null || ! command -v npm >/dev/null; then
    need nodejs npm || return
  fi
  mkdir -p "$folder"
  cp "$from"/package.json "$from"/package-lock.json "$folder/"
  # npm leaves a list of what it installed: where that is newer than ours, there is nothing to do.
  [[ ! "$folder/node_modules/.package-lock.json" -nt "$from/package-lock.json" ]] || return 0
  logged "$folder/npm.log" npm --prefix "$folder" ci --ignore-scripts --no-audit --no-fund
}

# The adapters with their packages, in build/conformance.
prepare_adapters() {
  npm_install examples/conformance build/conformance || return
  cp examples/conformance/*.mjs examples/conformance/*.sh build/conformance/
}

# run_target PROGRAM NAME COMMAND: the whole run; leaves NAME.txt and NAME.json in build/conformance. Vectors that fail
# are no failure of the run, and leave 1 in target_status.
run_target() {
  local program=$1 report=build/conformance/$2 status=0
  rm -f "$report.json"
  "$program" conformance --target "$3" --json "$report.json" >"$report.txt" || status=$?
  target_status=$status
  [[ $status -le 1 && -s $report.json ]] || return 1
  printf '   %-12s %s\n' "$2" "$(grep -E '^[0-9]+ vectors?:' "$report.txt")"
}

run_npm_targets() {
  local name
  prepare_adapters || return
  for name in bakong-khqr promptparse; do
    run_target "$1" "$name" "exec node build/conformance/$name.mjs" || return
  done
}

npm_targets_of_dev() { built emvqr_cli && run_npm_targets build/dev/emvqr; }

word_conformance() {
  [[ $# -eq 0 || ($# -eq 1 && $1 == --write-results) ]] || usage_error "./dev conformance takes --write-results or nothing"
  build_release
  say "the conformance test"
  prepare_adapters
  run_target build/release/emvqr emvqr "EMVQR=build/release/emvqr exec sh build/conformance/emvqr.sh"
  local own=$target_status
  run_npm_targets build/release/emvqr
  printf 'Tables and reports are in build/conformance.\n'
  [[ $# -eq 0 ]] || node build/conformance/results.mjs build/conformance/{bakong-khqr,promptparse}.json >docs/conformance-results.md
  [[ $own -eq 0 ]] || fail "This library does not pass: build/conformance/emvqr.txt tells where."
}

# --- the differential test --------------------------------------------------------------------------------------------

build_subject() {
  local folder=build/differential
  prepare_adapters || return
  npm_install tests/differential/peers build/peers || return
  logged "$folder.configure.log" cmake --preset core -B "$folder" -DEMVQR_DIFFERENTIAL=ON || return
  logged "$folder.build.log" cmake --build "$folder" -j "$jobs" --target emvqr_differential
}

differential() {
  build_subject && run_tests build/differential -L '^differential$'
}

word_differential() {
  [[ $# -eq 0 || ($# -eq 1 && $1 == --write) ]] || usage_error "./dev differential takes --write or nothing"
  need "${for_differential[@]}"
  if [[ $# -eq 1 ]]; then
    local built=build/differential/tests/differential
    say "writing the lists of differences"
    build_subject
    node tests/differential/run.mjs "$built/emvqr_differential_subject" build/conformance --write
    node tests/differential/peers/peers.mjs "$built/emvqr_peers_subject" build/peers --write
    return
  fi
  leg "NBC's JavaScript SDK, five more packages and this library given the same inputs" differential
  close
}
