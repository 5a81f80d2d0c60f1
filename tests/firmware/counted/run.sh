#!/bin/sh
# Leaves what an image of this folder counts. Usage: run.sh OUTPUT EMULATOR... IMAGE
set -eu
output=$1
shift
status=0
timeout 60 "$@" </dev/null >"$output" 2>&1 || status=$?
cat "$output"
[ "$status" = 0 ] || { rm -f "$output"; exit 1; }
