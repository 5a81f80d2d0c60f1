#!/bin/sh
# The tables of docs/firmware.md, from what the tests left in their builds.
# Usage: numbers.sh BUDGETS FOLDER...    a FOLDER is a build of tests/firmware, called as its processor
set -eu
budgets=$1
shift

version() { "$1" -dumpfullversion -dumpversion 2>/dev/null || echo absent; }
echo "Measured with GCC $(version arm-none-eabi-g++) for ARM and $(version riscv64-unknown-elf-g++) for RISC-V, \`-Os -DNDEBUG -DEMVQR_FIRMWARE\`."

# A build that failed has left nothing, or a part.
files=
for folder; do
  for file in "$folder/sizes" "$folder/stack" "$folder/stack.runs"; do
    [ ! -f "$file" ] || files="$files $file"
  done
done
# shellcheck disable=SC2086 # a list of paths without spaces
awk -F '\t' '
  function cell(text) { line = line " " text " |" }
  function row(first) { line = "| " first " |" }
  function end_row() { print line }
  function heading(first, last,   p, i) {
    row(first)
    for (p = 1; p <= processors; ++p) cell(name[p])
    if (last != "") cell(last)
    end_row()
    line = "|---|"
    for (i = p + (last != "") - 1; i; --i) line = line "---|"
    end_row()
  }
  FNR == 1 && FILENAME != ARGV[1] {
    folder = FILENAME
    sub(/\/[^\/]*$/, "", folder)
    kind = substr(FILENAME, length(folder) + 2)
    sub(/.*\//, "", folder)
    if (folder != name[processors]) name[++processors] = folder
  }
  FILENAME == ARGV[1] {
    if (/^#/ || !split($0, field, " ")) next
    rows[++count] = field[1]
    links[field[1]] = field[2]
    text_limit[field[1]] = field[3]
    next
  }
  kind == "sizes" { text[$1, processors] = $2; libgcc[$1, processors] = $3 }
  kind == "stack" {
    if (!($1 in is_probe)) { is_probe[$1] = 1; probes[++probe_count] = $1 }
    by_graph[$1, processors] = $2
    seen[$1, processors] = $3
  }
  kind == "stack.runs" && !(($1, $2, processors) in runs) {
    runs[$1, $2, processors] = $4
    ran[processors] = 1
    if (!(($1, $2) in is_run)) { is_run[$1, $2] = 1; run_probe[++run_count] = $1; run_input[run_count] = $2 }
  }
  END {
    print "\nBytes of code and constants; in brackets what libgcc adds, the arithmetic that the processor lacks.\n"
    heading("", "budget")
    for (i = 1; i <= count; ++i) {
      row(rows[i])
      for (p = 1; p <= processors; ++p) cell(text[rows[i], p] " (+" libgcc[rows[i], p] ")")
      cell(text_limit[rows[i]])
      end_row()
    }
    print "\nBytes of stack: the deepest by the call graph, and the deepest seen on QEMU.\n"
    heading("")
    for (i = 1; i <= probe_count; ++i) {
      row(probes[i])
      for (p = 1; p <= processors; ++p) cell(by_graph[probes[i], p] (seen[probes[i], p] == "-" ? "" : ", " seen[probes[i], p]))
      end_row()
    }
    print "\nInstructions, on QEMU.\n"
    row("")
    for (p = 1; p <= processors; ++p) if (p in ran) cell(name[p])
    end_row()
    line = "|---|"
    for (p = 1; p <= processors; ++p) if (p in ran) line = line "---|"
    end_row()
    for (i = 1; i <= run_count; ++i) {
      if (run_input[i] !~ /^(dynamic|static|khmer|plain name)$/) continue
      row(run_probe[i] ", " run_input[i])
      for (p = 1; p <= processors; ++p) if (p in ran) cell(runs[run_probe[i], run_input[i], p])
      end_row()
    }
  }' "$budgets" $files
