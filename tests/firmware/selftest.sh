#!/bin/sh
# The checks of firmware find what is planted. Usage: selftest.sh OBJECTS TOOLS COMPILER FLAG...
set -eu
here=$(dirname "$0")
objects=$1
tools=$2
shift 2
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# complains COMPLAINT...: the check in $scratch/said failed, with just these words among what it says.
complains() {
  for wanted; do
    grep -q -e "^! $wanted" "$scratch/said" || { cat "$scratch/said" >&2; echo "no complaint '$wanted'" >&2; exit 1; }
  done
  [ "$(grep -c '^!' "$scratch/said")" -eq $# ] || { cat "$scratch/said" >&2; echo "other complaints" >&2; exit 1; }
}

planted=$here/planted_budgets.txt
! sh "$here/sizes.sh" "$planted" "$objects" "$scratch/sizes" "$tools" "$@" >"$scratch/said" || exit 1
complains 'large: [0-9]* bytes of code and constants, the budget is 1000' 'heap: it calls _Znw[jm]' \
  'data: 4 bytes of data and 0 of bss' 'deep: [48] bytes of data and 0 of bss'

printf 'parse\tplanted\t101\ngoes_deep\tplanted\t1024\nuses_heap\tplanted\t8\n' >"$scratch/measured"
! sh "$here/stack.sh" "$planted" "$objects" "$scratch/stack" cortex-m0plus cat "$scratch/measured" >"$scratch/said" || exit 1
complains 'parse: [0-9]* bytes of stack by the call graph, the budget is 100' 'parse: 101 bytes of stack seen' \
  'goes_deep: 15[0-9]* bytes of stack by the call graph, the budget is 1024'
! grep -q '^goes_deep' "$scratch/stack" || grep -q '^goes_deep	15[0-9]*	1024$' "$scratch/stack"
echo "every planted fault is found"
