#!/usr/bin/env bash
# What `#include <emvqr/emvqr.hpp>` costs over an empty file, and how much of that are the standard headers it needs:
# the median of N compilations of each, in turn.
#   tests/bench/include_time.sh [N]      CXX, CXXFLAGS as usual; the budget is 100 ms with g++ -O0
set -euo pipefail
cd "$(dirname "$0")/../.."

runs=${1:-11}
compiler=${CXX:-g++}
read -r -a flags <<<"${CXXFLAGS:--std=c++17 -O0}"
budget_ms=100
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

printf 'int main() {}\n' >"$work/empty.cpp"
printf '#include <emvqr/emvqr.hpp>\nint main() {}\n' >"$work/full.cpp"
{
  find include/emvqr -name '*.hpp' -not -path '*/image/*' -exec grep -hoE '^#include <[a-z_]+>' {} + | sort -u
  cat "$work/empty.cpp"
} >"$work/standard.cpp"

# compile_ms NAME: the milliseconds of compiling one of the files.
compile_ms() {
  local began ended
  began=$(date +%s%N)
  "$compiler" "${flags[@]}" -Iinclude -c "$work/$1.cpp" -o "$work/$1.o"
  ended=$(date +%s%N)
  printf '%d\n' $(((ended - began) / 1000000))
}

median() { sort -n "$1" | sed -n "$(((runs + 1) / 2))p"; }

for ((i = 0; i < runs; ++i)); do
  compile_ms empty >>"$work/empty.ms"
  compile_ms standard >>"$work/standard.ms"
  compile_ms full >>"$work/full.ms"
done
empty=$(median "$work/empty.ms")
standard=$(median "$work/standard.ms")
full=$(median "$work/full.ms")
cost=$((full - empty))
printf '%s %s: empty file %d ms, the standard headers %d ms, emvqr.hpp %d ms: the include costs %d ms (budget %d ms)\n' \
  "$compiler" "${flags[*]}" "$empty" "$standard" "$full" "$cost" "$budget_ms"
[[ $cost -le $budget_ms ]] || printf 'Over the budget, unless this machine was busy.\n'
