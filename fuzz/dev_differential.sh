# What ./dev does for the fuzz targets that ask another program (differential.cmake): it is read by dev, whose functions it
# uses.

# run_differential_fuzz NAME SEEDS SECONDS: grows build/fuzz-differential/NAME/corpus; prints how many inputs were run
# and into which classes they came.
run_differential_fuzz() {
  local name=$1 seeds=fuzz/seeds/$2 seconds=$3 folder=build/fuzz-differential/$1 status=0
  mkdir -p "$folder/corpus" "$folder/findings"
  UBSAN_OPTIONS=print_stacktrace=1 build/fuzz-differential/fuzz/emvqr_fuzz_"$name" -max_total_time="$seconds" -timeout=60 \
    -max_len=4096 -rss_limit_mb=2048 -print_final_stats=1 -artifact_prefix="$folder/findings/" "$folder/corpus" "$seeds" \
    </dev/null >"$folder/log" 2>&1 || status=$?
  awk '/^stat::number_of_executed_units/ { runs = $2 } /^stat::average_exec_per_sec/ { rate = $2 }
    /^class: / { sub(/^class: /, ""); classes = classes sprintf("      %s\n", $0) }
    END { printf "   %s: %d executions, %d a second\n%s", name, runs, rate, classes }' name="$name" "$folder/log"
  [[ $status -eq 0 ]] || grep -a -E -A12 'ERROR|does not hold|runtime error|Test unit written' "$folder/log" | head -40 >&2
  return "$status"
}

# fuzz_differential SECONDS [NAME]: each of those targets, or NAME alone, for so long. With EMVQR_FOUND=FILE in the
# environment the differences that are new go into the file and nothing fails (tests/differential/README.md).
fuzz_differential() {
  local seconds=$1 only=${2-} name seeds folder=build/fuzz-differential
  need "${for_fuzz[@]}" nlohmann-json3-dev python3
  npm_install examples/conformance build/conformance || return
  say "building the differential fuzz targets in $folder"
  configure_and_build fuzz "$folder" -DEMVQR_DIFFERENTIAL=ON -DEMVQR_IMAGE=OFF -DEMVQR_ALIPAYPLUS=OFF -DEMVQR_C=OFF || return
  while read -r name seeds; do
    [[ -z $only || $name == "$only" ]] || continue
    gate "fuzzing $name for $seconds seconds" run_differential_fuzz "$name" "$seeds" "$seconds"
  done <"$folder/fuzz/differential_targets.txt"
}
