#!/bin/sh
# Proves that compare.awk tells. Usage: selftest.sh SCRATCH_FOLDER
set -eu
scratch=$1
here=$(cd "$(dirname "$0")" && pwd)
printf 'g++-1 parse 0 1000\ng++-1 write 0 2000\ng++-2 parse 0 5\n' >"$scratch/recorded"

# expect STATUS COMPLAINT COUNTED: what is said of these counts by g++ 1.
expect() {
  printf '%b' "$3" >"$scratch/counted"
  status=0
  said=$(awk -v COMPILER="${compiler-g++-1}" -f "$here/compare.awk" "$scratch/recorded" "$scratch/counted") || status=$?
  if [ "$status" != "$1" ] || [ "$said" != "$2" ]; then
    echo "of $3 it said, with $status: $said" >&2
    exit 1
  fi
}
expect 0 '' 'parse 0 1000\nwrite 0 2000\n'
expect 0 '' 'parse 0 1030\nwrite 0 1940\n'
expect 1 'parse 0 takes 1031 instructions, recorded are 1000: +3.1 %' 'parse 0 1031\nwrite 0 2000\n'
expect 1 'write 0 takes 1939 instructions, recorded are 2000: -3.0 %' 'parse 0 1000\nwrite 0 1939\n'
expect 1 'write 0 was not counted' 'parse 0 1000\n'
expect 1 'parse 3 is not recorded' 'parse 0 1000\nparse 3 7\nwrite 0 2000\n'
compiler=g++-3
expect 3 '' 'parse 0 1000\n'
echo "counts are compared"
