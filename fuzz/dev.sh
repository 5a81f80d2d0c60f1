# shellcheck shell=bash
# The fuzz targets: sourced by ./dev, whose functions it uses.

fuzz_built=build/fuzz/fuzz

# fuzz_one NAME SEEDS SECONDS: grows build/fuzz/NAME/corpus; leaves a log and a line of what was run.
fuzz_one() {
  local name=$1 seeds=fuzz/seeds/$2 seconds=$3 folder=build/fuzz/$1 status=0 more=()
  mkdir -p "$folder/corpus" "$folder/findings"
  [[ $2 != payload ]] || more+=(build/fuzz/vectors "-dict=fuzz/payload.dict")
  UBSAN_OPTIONS=print_stacktrace=1 nice "$fuzz_built/emvqr_fuzz_$name" -max_total_time="$seconds" -timeout=20 -max_len=16384 \
    -rss_limit_mb=2048 -print_final_stats=1 -artifact_prefix="$folder/findings/" "$folder/corpus" "$seeds" \
    ${more[@]+"${more[@]}"} </dev/null >"$folder/log" 2>&1 || status=$?
  awk '/^stat::number_of_executed_units/ { runs = $2 } /^stat::average_exec_per_sec/ { rate = $2 }
    / cov: / { reached = $0; sub(/.* cov: /, "", reached); sub(/ .*/, "", reached) }
    END { printf "%s: %d executions, %d a second, coverage %d\n", name, runs, rate, reached }' name="$name" "$folder/log" \
    >"$folder/summary"
  # A run that did nothing found nothing.
  grep -q -v ': 0 executions' "$folder/summary" || status=1
  printf '%d\n' "$status" >"$folder/status"
}

# What a target told: its line, and where something does not hold, where.
fuzz_told() {
  local folder=build/fuzz/$1
  printf '   %s\n' "$(<"$folder/summary")"
  [[ $(<"$folder/status") -ne 0 ]] || return 0
  grep -E -A12 'ERROR|does not hold|runtime error|Test unit written' "$folder/log" | head -40 >&2
  return 1
}

build_fuzz_targets() {
  say "building the fuzz targets in build/fuzz"
  configure_and_build fuzz build/fuzz || return
  mkdir -p build/fuzz/vectors
  "$fuzz_built/emvqr_vector_seeds" build/fuzz/vectors tests/conformance/vectors/*.json
}

# fuzz_all SECONDS TARGET_LINE...: each for so long, as many at a time as there are jobs.
fuzz_all() {
  local seconds=$1 line name seeds
  shift
  for line in "$@"; do
    read -r name seeds <<<"$line"
    while [[ $(jobs -pr | wc -l) -ge $jobs ]]; do wait -n || true; done
    fuzz_one "$name" "$seeds" "$seconds" &
  done
  wait
  for line in "$@"; do gate "what was tried on ${line% *}" fuzz_told "${line% *}"; done
}

# Starts each target that build.sh of OSS-Fuzz leaves, built with clang++ and libFuzzer: what would be submitted works.
fuzz_for_oss_fuzz() {
  local out=$PWD/build/oss-fuzz name rest
  mkdir -p "$out"
  logged "$out.log" env OUT="$out" WORK="$out" EMVQR_JOBS="$jobs" CC=clang CXX=clang++ LIB_FUZZING_ENGINE=-fsanitize=fuzzer \
    CFLAGS="-O1 -fsanitize=fuzzer-no-link,address" CXXFLAGS="-O1 -fsanitize=fuzzer-no-link,address" bash fuzz/oss-fuzz/build.sh ||
    return
  while read -r name rest; do
    [[ -n $name ]] || continue
    rm -rf "$out/seeds" && mkdir "$out/seeds" || return
    unzip -q "$out/emvqr_fuzz_${name}_seed_corpus.zip" -d "$out/seeds" || return
    # So many runs are more than there are seeds.
    logged "$out/$name.log" "$out/emvqr_fuzz_$name" -runs=5000 -max_total_time=20 "$out/seeds" || return
    grep -q '^Done [1-9]' "$out/$name.log" || fail "emvqr_fuzz_$name ran nothing"
  done <"$out/build/fuzz/targets.txt"
}

# The targets as AFL++ takes them, tried on one for a few seconds: it has to see that they run without a new process for
# each input (persistent mode).
fuzz_with_afl() {
  local folder=build/afl stats=build/afl/out/default/fuzzer_stats
  logged "$folder.configure.log" cmake --preset afl -B "$folder" || return
  AFL_QUIET=1 logged "$folder.build.log" cmake --build "$folder" -j "$jobs" --target emvqr_fuzz_parse emvqr_afl_mutator || return
  rm -rf "$folder/out"
  AFL_CUSTOM_MUTATOR_LIBRARY=$PWD/$folder/fuzz/libemvqr_afl_mutator.so AFL_NO_UI=1 AFL_NO_AFFINITY=1 AFL_SKIP_CPUFREQ=1 \
    AFL_I_DONT_CARE_ABOUT_MISSING_CRASHES=1 logged "$folder.log" afl-fuzz -V 5 -m none -i fuzz/seeds/payload -o "$folder/out" \
    -x fuzz/payload.dict -- "$folder/fuzz/emvqr_fuzz_parse" || return
  grep -E '^(execs_done|saved_crashes|target_mode)' "$stats"
  grep -q '^target_mode.*persistent' "$stats" && grep -q '^execs_done.*[1-9]' "$stats" && grep -q '^saved_crashes.* 0$' "$stats"
}

word_fuzz() {
  local only='' minutes=10 lines
  while [[ $# -gt 0 ]]; do
    if [[ $1 == --minutes && ${2-} =~ ^[1-9][0-9]{0,4}$ ]]; then
      minutes=$2 && shift 2
    elif [[ $1 =~ ^[a-z] && -z $only ]]; then
      only=$1 && shift
    else
      usage_error "./dev fuzz takes the name of a target, and --minutes N"
    fi
  done
  need "${for_fuzz[@]}"
  build_fuzz_targets
  mapfile -t lines < <(grep -E "^${only:-[a-z_]+} " "$fuzz_built/targets.txt")
  [[ ${#lines[@]} -gt 0 ]] || fail "There is no fuzz target '$only': $(cut -d' ' -f1 "$fuzz_built/targets.txt" | xargs)"
  # All together take the minutes; a single one has them to itself.
  local at_a_time=$((jobs < ${#lines[@]} ? jobs : ${#lines[@]}))
  local seconds=$((60 * minutes * at_a_time / ${#lines[@]}))
  say "fuzzing ${#lines[@]} targets, $((seconds > 0 ? seconds : 1)) seconds each, $at_a_time at a time"
  fuzz_all $((seconds > 0 ? seconds : 1)) "${lines[@]}"
  close
}
