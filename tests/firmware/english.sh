#!/bin/sh
# Searches firmware for the library's English. Usage: english.sh STRINGS EVERY_SENTENCE BINARY...
#   STRINGS is binutils' program of that name, EVERY_SENTENCE an object with all texts. Prints what is found; exits 1.
set -eu
strings=$1
every=$2
shift 2
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# What has a space is no symbol and no ID of a rule or scheme; the compiler's name is in every object.
"$strings" -n 10 "$every" | grep ' ' | grep -v '^GCC: ' | sort -u >"$scratch/sentences"
count=$(wc -l <"$scratch/sentences")
[ "$count" -gt 300 ] || { echo "only $count sentences to look for" >&2; exit 2; }
for binary; do
  [ -s "$binary" ] || { echo "$binary is not there" >&2; exit 2; }
  "$strings" -n 10 "$binary" | grep -F -f "$scratch/sentences" | sed "s|^|${binary##*/}: |"
done >"$scratch/found"
if [ -s "$scratch/found" ]; then
  head "$scratch/found"
  exit 1
fi
echo "none of $count sentences in $# binaries"
