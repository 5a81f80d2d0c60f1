#!/bin/sh
# The pictures of the README, made by the program: what it shows on a terminal, and a card.
# Usage: pictures.sh PROGRAM FOLDER [write]   makes them anew in the folder, or compares those there with what it says today
set -eu
program=$1
folder=$2
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
. "$here/around/README.sh"

# shows COMMAND: as typed and as answered, on a terminal of 80 columns.
shows() {
  echo "\$ $1"
  # The program's status is no matter here, and nor is that of script, which says the same.
  EMVQR_PICTURED=$program TERM=xterm script -qec "stty cols 80; emvqr() { \"\$EMVQR_PICTURED\" \"\$@\"; }; $1" /dev/null </dev/null || true
}
export SHOP TAMPERED
{
  shows 'emvqr decode --now 1780000180000 "$SHOP"'
  echo
  shows 'emvqr decode "$TAMPERED"'
} | awk -f "$here/terminal_svg.awk" >"$scratch/decode.svg"
"$program" card "$SHOP" --now 1780000060000 -o "$scratch/card.svg"

for picture in decode.svg card.svg; do
  [ -s "$scratch/$picture" ]
  if [ "${3-}" = write ]; then
    cp "$scratch/$picture" "$folder/$picture"
  elif ! cmp "$scratch/$picture" "$folder/$picture"; then
    echo "$folder/$picture is not what the program shows: sh tests/docs/pictures.sh PROGRAM docs/pictures write" >&2
    exit 1
  fi
done
