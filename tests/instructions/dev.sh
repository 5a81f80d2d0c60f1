# What ./dev does to count instructions: it is read by dev, whose functions it uses.

# counted PROGRAM WHAT PAYLOAD: the instructions of one time, the difference between 1,100 times and 100.
counted() {
  local few many
  few=$(collected "$1" "$2" "$3" 100) && many=$(collected "$1" "$2" "$3" 1100) && printf '%s %s %d\n' "$2" "$3" $(((many - few) / 1000))
}
collected() {
  local said
  said=$(valgrind --tool=callgrind --callgrind-out-file=/dev/null "$@" 2>&1) || { printf '%s\n' "$said" >&2; return 1; }
  sed -n 's/.*Collected : //p' <<<"$said"
}

# judge_instructions LABEL COUNTED [--write]: compares what was counted with what is recorded with the label, or records
# it, in the page too.
judge_instructions() {
  local label=$1 counted=$2 recorded=tests/instructions/recorded.txt page=docs/performance.md status=0
  if [[ ${3-} == --write ]]; then
    { grep -v "^$label " "$recorded"; sed "s|^|$label |" "$counted"; } >"$counted.recorded"
    mv "$counted.recorded" "$recorded"
    awk -f tests/instructions/page.awk "$recorded" "$page" >"$counted.page"
    mv "$counted.page" "$page"
  else
    awk -v LABEL="$label" -f tests/instructions/compare.awk "$recorded" "$counted" || status=$?
  fi
  column -t "$counted" | sed 's/^/   /'
  [[ $status -ne 3 ]] || printf '   Nothing is recorded for %s, so nothing was compared.\n' "$label"
  [[ $status -eq 0 || $status -eq 3 ]]
}

# count_instructions [--write]
count_instructions() {
  local folder=build/instructions what payload
  logged "$folder.configure.log" cmake --preset bench -B "$folder" || return
  logged "$folder.build.log" cmake --build "$folder" -j "$jobs" --target emvqr_counted || return
  for what in parse parse_and_check write; do
    for payload in 0 1 2 3; do counted "$folder/tests/instructions/emvqr_counted" "$what" "$payload" || return; done
  done >"$folder.txt"
  judge_instructions "g++-$(g++ -dumpversion | cut -d. -f1)" "$folder.txt" "$@"
}
