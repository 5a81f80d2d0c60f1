# What ./dev does to measure speed: it is read by dev, whose functions it uses.

# bench_core: a core to measure on, the last that this process may use.
bench_core() { taskset -pc $$ | sed 's/.*[ ,-]//'; }

# Leaves what docs/performance.md has below "Measured" in build/bench/measured.md.
measure_speed() {
  local folder=build/bench programs=build/bench/tests/bench packages=build/bench-packages pinned=()
  local shown='^(copy|crc16|walk|parse|parse_no_simd|parse_and_check|write)(<|_of_length|/)'
  ! command -v taskset >/dev/null || pinned=(taskset -c "$(bench_core)")
  npm_install tests/bench/packages "$packages" && build_npm || return
  say "measuring the core, a good half minute"
  ${pinned[@]+"${pinned[@]}"} "$programs/emvqr_bench" --benchmark_filter="$shown" --benchmark_min_time=0.02 \
    --benchmark_repetitions=20 --benchmark_enable_random_interleaving=true --benchmark_format=json \
    >"$folder/core.json" 2>"$folder/core.log" || { cat "$folder/core.log" >&2; return 1; }
  say "measuring npm packages, a good minute"
  "$programs/emvqr_print_payloads" | ${pinned[@]+"${pinned[@]}"} env EMVQR_NPM=build/npm node tests/bench/peers.mjs "$packages" \
    >"$folder/peers.json" || return
  node tests/bench/table.mjs "$folder/core.json" "$folder/peers.json" "$(c++ --version | head -n 1)" >"$folder/measured.md"
}

# The table, and what including the headers costs a compiler; with --write the table into the page as well.
bench_table() {
  [[ $# -eq 0 || ($# -eq 1 && $1 == --write) ]] || usage_error "./dev bench takes --write or nothing"
  need "${for_web[@]}"
  build_benchmarks
  measure_speed
  printf '\n'
  cat build/bench/measured.md
  printf '\n'
  [[ $# -eq 0 ]] || measured_into docs/performance.md build/bench/measured.md
  bash tests/bench/include_time.sh
}

bench_selftest() {
  command -v node >/dev/null || need nodejs || return
  node tests/bench/selftest.mjs
}

build_benchmarks() {
  need "${for_bench[@]}"
  say "building the benchmarks in build/bench"
  configure_and_build bench build/bench
}

# bench_pictures WORD...: the words are those of emvqr_picture_score, or --write.
bench_pictures() {
  local folder=build/bench-pictures programs=build/bench-pictures/tests/bench page=docs/pictures.md
  need "${for_pictures[@]}"
  say "building the benchmarks of pictures in $folder"
  logged "$folder.configure.log" cmake --preset bench -B "$folder" -DEMVQR_IMAGE=ON
  logged "$folder.build.log" cmake --build "$folder" -j "$jobs" --target emvqr_picture_score emvqr_picture_overhead
  if [[ ${1-} != --write ]]; then
    "$programs/emvqr_picture_score" "$@"
    [[ $# -gt 0 ]] || "$programs/emvqr_picture_overhead"
    return
  fi
  [[ $# -eq 1 ]] || usage_error "./dev bench pictures --write takes no more words"
  say "measuring"
  {
    "$programs/emvqr_picture_score" --markdown
    printf '\n## Over the libraries under it\n\n'
    "$programs/emvqr_picture_overhead"
  } >"$folder/pictures.md"
  measured_into "$page" "$folder/pictures.md"
}

# bench_instructions [--write]
bench_instructions() {
  [[ $# -eq 0 || ($# -eq 1 && $1 == --write) ]] || usage_error "./dev bench instructions takes --write or nothing"
  need "${for_bench[@]}" valgrind
  gate "counting instructions" count_instructions "$@"
  close
}

word_bench() {
  local what=${1-}
  [[ $# -eq 0 ]] || shift
  case $what in
    '' | --write) bench_table $what "$@" ;;
    detail)
      build_benchmarks
      build/bench/tests/bench/emvqr_bench "$@"
      ;;
    pictures | instructions) "bench_$what" "$@" ;;
    *) usage_error "./dev bench has no word '$what'" ;;
  esac
}
