#!/bin/sh
# Are the tables of docs/firmware.md what was measured? Usage: page.sh PAGE NUMBERS
# With the compilers that the page names, no number may differ by more than one in twenty: a change of the core that
# shows goes into the page (./dev firmware --write). With other compilers the page is not looked at.
set -eu
page=$1
numbers=$2
made_by=$(head -n 1 "$numbers")
if ! grep -q -x -F -e "$made_by" "$page"; then
  grep -q '^Measured with GCC ' "$page" || { echo "$page has no numbers" >&2; exit 1; }
  echo "$page was measured with other compilers than these: not compared"
  exit 0
fi
sed '1,/^Measured with GCC /d' "$page" >"$numbers.page"
sed 1d "$numbers" | awk '
  FILENAME == ARGV[1] { wanted[FNR] = $0; lines = FNR; next }
  {
    count = split(wanted[FNR], page, /[^0-9]+/)
    if (count != split($0, now, /[^0-9]+/) || shape(wanted[FNR]) != shape($0)) differs(wanted[FNR], $0)
    else for (i = 1; i <= count; ++i) if (20 * (now[i] > page[i] ? now[i] - page[i] : page[i] - now[i]) > now[i] + 60) {
      differs(wanted[FNR], $0)
      break
    }
    last = FNR
  }
  function shape(line) { gsub(/[0-9]+/, "0", line); return line }
  function differs(was, is) { print "the page has: " was "\nmeasured is:  " is; broken = 1 }
  END {
    if (last != lines) { print "the page has " lines " lines, measured are " last + 0; broken = 1 }
    exit broken
  }' "$numbers.page" -
