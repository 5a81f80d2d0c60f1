# shellcheck shell=bash
# The fuzz targets: sourced by ./dev, whose functions it uses.

# fuzz_one BUILD NAME SEEDS SECONDS: grows BUILD/NAME/corpus; leaves a log, a line of what was run, and the status.
fuzz_one() {
  local build=$1 name=$2 seeds=fuzz/seeds/$3 seconds=$4 folder=$1/$2 status=0 longest=16384 more=()
  mkdir -p "$folder/corpus" "$folder/findings"
  if [[ $3 == payload ]]; then
    more+=("$build/vectors" "-dict=fuzz/payload.dict")
    # Twice a payload and more. What grows with length is for `work`; the tests try the longest seeds on all.
    [[ $name == work ]] || longest=1200
  fi
  UBSAN_OPTIONS=print_stacktrace=1 nice "$build/fuzz/emvqr_fuzz_$name" -max_total_time="$seconds" -timeout=60 -max_len="$longest" \
    -rss_limit_mb=2048 -print_final_stats=1 -artifact_prefix="$folder/findings/" "$folder/corpus" "$seeds" \
    ${more[@]+"${more[@]}"} </dev/null >"$folder/log" 2>&1 || status=$?
  # Targets that ask another program tell how often it gave which kind of answer.
  awk '/^stat::number_of_executed_units/ { runs = $2 } /^stat::average_exec_per_sec/ { rate = $2 }
    / cov: / { reached = $0; sub(/.* cov: /, "", reached); sub(/ .*/, "", reached) }
    /^class: / { sub(/^class: /, ""); classes = classes "\n      " $0 }
    END { printf "%s: %d executions, %d a second, coverage %d%s\n", name, runs, rate, reached, classes }' name="$name" \
    "$folder/log" >"$folder/summary"
  # A run that did nothing found nothing.
  grep -q ': [1-9][0-9]* executions' "$folder/summary" || status=1
  printf '%d\n' "$status" >"$folder/status"
}

# fuzz_told BUILD NAME: its line, and where something does not hold, where.
fuzz_told() {
  local folder=$1/$2
  printf '   %s\n' "$(<"$folder/summary")"
  [[ $(<"$folder/status") -ne 0 ]] || return 0
  grep -a -E -A12 'ERROR|does not hold|runtime error|Test unit written' "$folder/log" | head -40 >&2
  return 1
}

build_fuzz_targets() {
  say "building the fuzz targets in build/fuzz"
  configure_and_build fuzz build/fuzz || return
  mkdir -p build/fuzz/vectors
  build/fuzz/fuzz/emvqr_vector_seeds build/fuzz/vectors tests/conformance/vectors/*.json
}

# Those that ask another program: Python, NBC's SDK (differential.cmake). With EMVQR_FOUND=FILE in the environment the
# differences that are new go into the file and nothing fails (tests/differential/README.md).
build_asking_targets() {
  npm_install examples/conformance build/conformance || return
  say "building the fuzz targets that ask other programs in build/fuzz-differential"
  configure_and_build fuzz build/fuzz-differential -DEMVQR_DIFFERENTIAL=ON -DEMVQR_IMAGE=OFF -DEMVQR_ALIPAYPLUS=OFF -DEMVQR_C=OFF
}

# fuzz_all BUILD SECONDS LINE...: the targets of these lines, each for so long, as many at a time as there are jobs.
fuzz_all() {
  local build=$1 seconds=$2 line name seeds
  shift 2
  for line in "$@"; do
    read -r name seeds <<<"$line"
    while [[ $(jobs -pr | wc -l) -ge $jobs ]]; do wait -n || true; done
    fuzz_one "$build" "$name" "$seeds" "$seconds" &
  done
  wait
  for line in "$@"; do gate "what was tried on ${line% *}" fuzz_told "$build" "${line% *}"; done
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
  local only='' minutes=10 build=build/fuzz list=targets.txt lines
  while [[ $# -gt 0 ]]; do
    if [[ $1 == --minutes && ${2-} =~ ^[1-9][0-9]{0,4}$ ]]; then
      minutes=$2 && shift 2
    elif [[ $1 == --differential ]]; then
      build=build/fuzz-differential list=differential_targets.txt && shift
    elif [[ $1 =~ ^[a-z] && -z $only ]]; then
      only=$1 && shift
    else
      usage_error "./dev fuzz takes the name of a target, --differential and --minutes N"
    fi
  done
  need "${for_fuzz[@]}"
  if [[ $list == targets.txt ]]; then build_fuzz_targets; else build_asking_targets; fi
  mapfile -t lines < <(grep -E "^${only:-[a-z_]+} " "$build/fuzz/$list")
  [[ ${#lines[@]} -gt 0 ]] || fail "There is no fuzz target '$only': $(cut -d' ' -f1 "$build/fuzz/$list" | xargs)"
  # All together take the minutes; a single one has them to itself.
  local at_a_time=$((jobs < ${#lines[@]} ? jobs : ${#lines[@]}))
  local seconds=$((60 * minutes * at_a_time / ${#lines[@]}))
  say "fuzzing ${#lines[@]} targets, $((seconds > 0 ? seconds : 1)) seconds each, $at_a_time at a time"
  fuzz_all "$build" $((seconds > 0 ? seconds : 1)) "${lines[@]}"
  close
}
