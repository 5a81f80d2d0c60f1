#!/bin/sh
# Holds the deepest stack of each probe, by the compiler's call graphs and as seen on QEMU where it ran, to the budgets.
# Usage: stack.sh BUDGETS OBJECTS OUTPUT PROCESSOR [COMMAND...]
#   OBJECTS is the folder where CMake puts the probes; PROCESSOR tells which budgets are meant; COMMAND runs the image
#   of measure/
# Leaves OUTPUT (probe, bytes by the call graph, bytes seen or -) and OUTPUT.runs (what the image printed); prints the
# former with the way to the deepest place. Complains and exits 1 where a budget is not kept.
set -eu
budgets=$1
objects=$2
output=$3
case $4 in
  rv64*) column=2 times=2 ;;
  rv32*) column=2 times=1 ;;
  *) column=1 times=1 ;;
esac
shift 4
here=$(dirname "$0")
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

if [ $# -gt 0 ]; then
  timeout 60 "$@" </dev/null >"$output.runs" 2>&1 || { cat "$output.runs"; exit 1; }
else
  : >"$output.runs"
fi
for probe in $(awk '!/^#/ && NF { gsub(",", " ", $2); print $2 }' "$budgets" | tr ' ' '\n' | sort -u); do
  graph=$objects/probe_$probe.dir/$probe.cpp.ci
  case $probe in
    qrcodegen) ;;
    draw) awk -f "$here/stack.awk" "$graph" "$objects/probe_qrcodegen.dir/qrcodegen.c.ci" | grep '^probe_draw' ;;
    *) awk -f "$here/stack.awk" "$graph" ;;
  esac
done >"$scratch/depths"

# A probe's budget is the least of the rows that it is in.
awk -F '\t' -v OFS='\t' -v output="$output" -v column="$column" -v times="$times" '
  FILENAME == ARGV[1] {
    if (/^#/ || !split($0, field, " ")) next
    if (field[4] == "-") next
    of_row = (split(field[4], given, "/") < column ? given[1] : given[column]) * times
    for (i = split(field[2], in_row, ","); i; --i)
      if (!(in_row[i] in limit) || of_row < limit[in_row[i]]) limit[in_row[i]] = of_row
    next
  }
  FILENAME == ARGV[2] { if ($3 + 0 > seen[$1]) seen[$1] = $3 + 0; next }
  {
    name = $1
    sub(/^probe_/, "", name)
    print name, $2, name in seen ? seen[name] : "-" >output
    print name ": " $2 " bytes by the call graph, " (name in seen ? seen[name] " seen" : "not run") "\n  " $3
    if (!(name in limit)) next
    if ($2 > limit[name]) print "! " name ": " $2 " bytes of stack by the call graph, the budget is " limit[name]
    if (name in seen && seen[name] > limit[name]) print "! " name ": " seen[name] " bytes of stack seen, the budget is " limit[name]
  }' "$budgets" "$output.runs" "$scratch/depths" >"$scratch/told"
cat "$scratch/told"
[ -s "$output" ] && ! grep -q '^!' "$scratch/told"
