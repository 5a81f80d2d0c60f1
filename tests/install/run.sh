#!/bin/sh
# One consumer of emvqr: configures, builds and runs it. The ctest file sets the variables.
# Usage: run.sh FOLDER_OF_THE_CONSUMER SCRATCH_FOLDER CONFIGURE_ARGUMENT...
set -eu
consumer=$1
scratch=$2
shift 2
rm -rf "$scratch"
cmake -S "$consumer" -B "$scratch" "$@"
cmake --build "$scratch" -j 2
"$scratch/consumer"
