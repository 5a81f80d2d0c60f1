#!/bin/sh
# Runs the till of examples/firmware on QEMU with the scanner's codes on its serial line. What it says has to be what
# is written beside it, and the pictures on its display have to be read as the payloads that it says it shows.
# Usage: run_till.sh FOLDER_OF_THE_EXAMPLE SCRATCH_FOLDER EMULATOR... IMAGE
# EMVQR_READER, where it is set, is a program of this library that prints what the codes of a PBM file hold.
set -eu
example=$1
scratch=$2
shift 2
mkdir -p "$scratch"
cd "$scratch"
rm -f made.pbm sold.pbm said

fail() {
  echo "$*" >&2
  exit 1
}

status=0
timeout 60 "$@" <"$example/scanner.txt" >said 2>&1 || status=$?
diff "$example/expected.txt" said || fail "the till says something else than expected"
[ "$status" = 0 ] || fail "the till ends with status $status"

sed -n 's/^shown    //p' said | {
  for picture in made.pbm sold.pbm; do
    read -r payload
    for reader in "zbarimg --raw --quiet --nodbus -Sbinary" ${EMVQR_READER:+"$EMVQR_READER"}; do
      # shellcheck disable=SC2086 # words
      read=$($reader "$picture") || fail "$reader sees no code in $picture"
      [ "$read" = "$payload" ] || fail "$reader reads in $picture: $read"
      echo "$picture holds $payload"
    done
  done
}
