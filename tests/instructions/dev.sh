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

# count_instructions [--write]: compares them with those recorded for the compiler, or records them.
count_instructions() {
  local folder=build/instructions recorded=tests/instructions/recorded.txt what payload compiler status=0
  logged "$folder.configure.log" cmake --preset bench -B "$folder" || return
  logged "$folder.build.log" cmake --build "$folder" -j "$jobs" --target emvqr_counted || return
  for what in parse parse_and_check write; do
    for payload in 0 1 2 3; do counted "$folder/tests/instructions/emvqr_counted" "$what" "$payload" || return; done
  done >"$folder.txt"
  compiler=g++-$(g++ -dumpversion | cut -d. -f1)
  if [[ ${1-} == --write ]]; then
    { grep -v "^$compiler " "$recorded"; sed "s/^/$compiler /" "$folder.txt"; } >"$folder.recorded"
    mv "$folder.recorded" "$recorded"
  else
    awk -v COMPILER="$compiler" -f tests/instructions/compare.awk "$recorded" "$folder.txt" || status=$?
  fi
  column -t "$folder.txt" | sed 's/^/   /'
  [[ $status -ne 3 ]] || printf '   Nothing is recorded for %s, so nothing was compared.\n' "$compiler"
  [[ $status -eq 0 || $status -eq 3 ]]
}
