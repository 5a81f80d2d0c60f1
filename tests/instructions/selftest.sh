#!/bin/sh
# Proves that compare.awk tells, and that the page has what is recorded. Usage: selftest.sh SCRATCH_FOLDER PAGE
set -eu
scratch=$1
page=$2
here=$(cd "$(dirname "$0")" && pwd)
printf 'g++-1 parse 0 1000\ng++-1 write 0 2000\ng++-2 parse 0 5\n' >"$scratch/recorded"

# expect STATUS COMPLAINT COUNTED: what is said of these counts by g++ 1.
expect() {
  printf '%b' "$3" >"$scratch/counted"
  status=0
  said=$(awk -v LABEL="${compiler-g++-1}" -f "$here/compare.awk" "$scratch/recorded" "$scratch/counted") || status=$?
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

# The table goes where its heading is, and nowhere else.
printf '# P\n\n## Instructions\n\nold\n\n## Next\n\ntext\n' >"$scratch/page"
awk -f "$here/page.awk" "$scratch/recorded" "$scratch/page" >"$scratch/written"
for wanted in '| g++-1 | parse | 1000 |  |  |  |' '| g++-2 | parse | 5 |  |  |  |' '## Next' 'text' '# P'; do
  grep -q -x -F -e "$wanted" "$scratch/written" || { echo "the page lacks $wanted" >&2; exit 1; }
done
! grep -q old "$scratch/written" || { echo "the page keeps old numbers" >&2; exit 1; }
! printf '# P\n' | awk -f "$here/page.awk" "$scratch/recorded" - >"$scratch/written" ||
  { echo "a page without the heading passes" >&2; exit 1; }

awk -f "$here/page.awk" "$here/recorded.txt" "$page" >"$scratch/written"
diff "$page" "$scratch/written" || { echo "$page has other counts than recorded.txt" >&2; exit 1; }
echo "counts are compared, and the page has them"
