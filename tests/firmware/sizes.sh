#!/bin/sh
# Links the probes of each row of a list of budgets, so that only what they reach counts, and measures: code and
# constants, data, the share of libgcc, and what is left for others to define.
# Usage: sizes.sh BUDGETS OBJECTS OUTPUT TOOLS COMPILER FLAG...
#   OBJECTS is the folder where CMake puts the probes, and the rows that are one source
#   TOOLS is how the names of nm and size begin (arm-none-eabi-)
# Leaves OUTPUT (row, text, libgcc) and prints it. Complains and exits 1 where a budget or the list of symbols is not
# kept.
set -eu
budgets=$1
objects=$2
output=$3
tools=$4
shift 4

# What every compiler may call by itself, and the arithmetic of processors that lack it, which is in libgcc.
allowed='memcpy|memmove|memset|memcmp|strlen'
allowed="$allowed|__aeabi_[a-z0-9_]+|__gnu_thumb1_case_[a-z]+"
allowed="$allowed|__riscv_(save|restore)_[0-9]+|__(u?div|u?mod|mul|clz|ashl|ashr|lshr)[sdt]i[234]"
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# measure ROW PROBES LIMIT COMPILER FLAG...: a line of what was measured, and one of each complaint.
measure() {
  row=$1
  probes=$(echo "$2" | tr , ' ')
  case $tools in
    *riscv*) limit=${3#*/} ;;
    *) limit=${3%/*} ;;
  esac
  shift 3
  for probe in $probes; do
    set -- "$@" "-Wl,-u,probe_$probe"
    [ -d "$objects/row_$row.dir" ] || set -- "$@" "$(echo "$objects/probe_$probe.dir/$probe".c*.obj)"
  done
  [ ! -d "$objects/row_$row.dir" ] || set -- "$@" "$objects/row_$row.dir/row_$row.cpp.obj"
  "$@" -nostdlib -r -Wl,--gc-sections -o "$scratch/core.o"
  "$@" -nostdlib -r -Wl,--gc-sections -lgcc -o "$scratch/all.o"
  "${tools}size" "$scratch/core.o" "$scratch/all.o" | awk -v row="$row" -v limit="$limit" '
    NR == 2 { text = $1; data = $2; bss = $3 }
    NR == 3 { printf "%s\t%d\t%d\n", row, text, $1 - text }
    END {
      if (limit != "-" && text > limit) print "! " row ": " text " bytes of code and constants, the budget is " limit
      if (data + bss != 0) print "! " row ": " data " bytes of data and " bss " of bss, there are to be none"
    }'
  # qrcodegen is a C program and takes a little more of the C library than the core does.
  case $probes in
    *qrcodegen*) more='|abs|labs|strchr' ;;
    *) more= ;;
  esac
  "${tools}nm" -u "$scratch/core.o" >"$scratch/undefined"
  awk '{ print $NF }' "$scratch/undefined" | grep -v -x -E "$allowed$more" | sed "s/^/! $row: it calls /" || true
}

grep -v -e '^#' -e '^$' "$budgets" | while read -r row probes limit _; do
  measure "$row" "$probes" "$limit" "$@"
done >"$scratch/measured"
sed '/^!/d' "$scratch/measured" >"$output"
cat "$scratch/measured"
[ -s "$output" ] && ! grep -q '^!' "$scratch/measured"
