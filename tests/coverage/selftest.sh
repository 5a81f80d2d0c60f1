#!/bin/sh
# Proves that merge.py counts as it says and can fail: it is given what is planted.json, which stands for
#   10  int f() {                 ran 4 times
#   11    if (never) return;      false in both of two instantiations: one branch of two
#   12                            between two statements
#   13    either(...)             true in one instantiation, false in another: two branches of two
#   15    if (constant && other)  the first is folded, the second was never looked at: none of two
#   20  int g() {                 never ran, three lines
# Usage: selftest.sh PYTHON SCRATCH_FOLDER
set -eu
here=$(cd "$(dirname "$0")" && pwd)
python=$1
scratch=$2
mkdir -p "$scratch"
cd "$scratch"

# expect STATUS LINES BRANCHES OUTPUT...: with these marks; every OUTPUT is part of what is said.
expect() {
  printf 'planted %s %s ^include/ ^$\n' "$2" "$3" >marks.txt
  wanted=$1
  status=0
  said=$("$python" "$here/merge.py" "$here/planted.json" marks.txt . missed.txt 2>&1) || status=$?
  [ "$status" = "$wanted" ] || { echo "with marks $2 and $3: status $status, not $wanted: $said" && exit 1; }
  shift 3
  for part in "$@"; do
    case $said in *"$part"*) ;; *) echo "'$part' is not in: $said" && exit 1 ;; esac
  done
}

expect 0 72 50 '8 of    11 lines  72.73 %' '3 of     6 branches  50.00 %'
expect 1 73 50 'planted: 72.73 % of its lines are covered, 73 % are to be'
expect 1 72 51 'planted: 50.00 % of its branches are covered, 51 % are to be'
expect 0 - - '72.73 %'
printf 'include/emvqr/planted.hpp:%s\n' '11:7: never true' '15:12: never false' '15:12: never true' '20:0: line' '21:0: line' \
  '22:0: line' | diff - missed.txt
# A part without a file has nothing covered.
printf 'planted 1 1 ^elsewhere/ ^$\n' >marks.txt
! "$python" "$here/merge.py" "$here/planted.json" marks.txt . missed.txt >/dev/null 2>&1 || { echo 'a part without files passes' && exit 1; }
