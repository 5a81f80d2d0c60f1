#!/bin/sh
# Links the probes of each row of budgets.txt, so that only what they reach counts, and measures: code and constants,
# data, the share of libgcc, and what is left for others to define.
# Usage: sizes.sh BUDGETS OBJECTS OUTPUT TOOLS COMPILER FLAG...
#   OBJECTS has a NAME.o for each probe; TOOLS is what nm and size are called but for their name (arm-none-eabi-)
# Writes OUTPUT (row, text, libgcc); complains on stderr and exits 1 where a budget or the list of symbols is not kept.
set -eu
budgets=$1
objects=$2
output=$3
tools=$4
shift 4

# What every compiler may call by itself, and the arithmetic of processors that lack it, which is in libgcc.
allowed='^(memcpy|memmove|memset|memcmp|strlen|__aeabi_[a-z0-9_]+|__gnu_thumb1_case_[a-z]+|__riscv_(save|restore)_[0-9]+|__(u?(div|mod)|mul|clz|ashl|ashr|lshr)[sdt]i[234])$'
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
broken=0
complain() {
  echo "$*" >&2
  broken=1
}

: >"$output"
grep -v '^#' "$budgets" | while read -r row probes limit _; do
  [ -n "$row" ] || continue
  files=
  roots=
  for probe in $(echo "$probes" | tr , ' '); do
    files="$files $objects/$probe.o"
    roots="$roots -Wl,-u,probe_$probe"
  done
  # shellcheck disable=SC2086 # lists
  "$@" -nostdlib -r -Wl,--gc-sections $roots $files -o "$scratch/core.o"
  # shellcheck disable=SC2086
  "$@" -nostdlib -r -Wl,--gc-sections $roots $files -lgcc -o "$scratch/all.o"
  # shellcheck disable=SC2046 # three numbers
  set_sizes() { text=$1 data=$2 bss=$3; }
  set_sizes $("${tools}size" "$scratch/core.o" | awk 'NR == 2 { print $1, $2, $3 }')
  all=$("${tools}size" "$scratch/all.o" | awk 'NR == 2 { print $1 }')
  printf '%s\t%s\t%s\n' "$row" "$text" $((all - text)) >>"$output"
  broken=0
  [ "$limit" = - ] || [ "$text" -le "$limit" ] || complain "$row: $text bytes of code and constants, the budget is $limit"
  [ "$data" = 0 ] && [ "$bss" = 0 ] || complain "$row: $data bytes of data and $bss of bss, there are to be none"
  for symbol in $("${tools}nm" -u "$scratch/core.o" | awk '{ print $NF }' | grep -v -E "$allowed" || true); do
    complain "$row: it calls $symbol"
  done
  [ "$broken" = 0 ] || echo "$row" >>"$scratch/broken"
done
[ ! -s "$scratch/broken" ]
