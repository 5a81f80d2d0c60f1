#!/bin/sh
# The consumer with FetchContent, from an archive as a release has it.
# Usage: fetch_content.sh ROOT FOLDER_OF_THE_ARCHIVE FOLDER_OF_THE_CONSUMER SCRATCH_FOLDER CONFIGURE_ARGUMENT...
set -eu
root=$1
archive=$2/emvqr.tar.gz
consumer=$3
scratch=$4
shift 4
mkdir -p "${archive%/*}"
(cd "$root" && cmake -E tar czf "$archive" -- CMakeLists.txt LICENSE cmake include src)
sh "$(dirname "$0")/run.sh" "$consumer" "$scratch" "$@" "-DEMVQR_ARCHIVE=$archive"
