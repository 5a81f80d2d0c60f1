#!/bin/sh
# One consumer of emvqr: configures, builds and runs it. The ctest file sets the variables.
# Usage: run.sh SCRATCH_FOLDER CONFIGURE_ARGUMENT...
set -eu
scratch=$1
shift
rm -rf "$scratch"
cmake -S "$(dirname "$0")/consumer" -B "$scratch" "$@"
cmake --build "$scratch" -j 2
"$scratch/consumer"
