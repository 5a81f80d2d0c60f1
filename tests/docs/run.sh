#!/bin/sh
# Runs what a Markdown page shows: its shell blocks, its consoles, whose output has to be what stands there, and its files,
# in the page's order, in one scratch folder.
# Usage: run.sh PAGE FOLDER_OF_ITS_BLOCKS FOLDERS_OF_PROGRAMS CMAKE
# The folder is what blocks.awk made; the folders of programs are for PATH. around/PAGE.sh, where there is one, is read
# first, in the scratch folder.
set -eu
page=$1
blocks=$2
PATH=$3:$PATH
# What the tests themselves are built with; make need not be there.
CMAKE_GENERATOR=${CMAKE_GENERATOR-Ninja}
cmake=$4
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
export PATH CMAKE_GENERATOR root

fail() {
  printf '%s:%s: %s\n' "$page" "$1" "$2" >&2
  exit 1
}

# file LINE LANGUAGE FILE [NAME]
file() {
  if [ "$2" = json ]; then
    "$cmake" "-DFILE=$blocks/$3" -P "$here/json.cmake" || fail "$1" "this is no JSON"
  fi
  [ -z "${4-}" ] || cp "$blocks/$3" "$scratch/$4"
}

# block LINE FILE
block() {
  line=$1
  step=$2
  trap 'fail "$line" "this block failed"' EXIT
  . "$blocks/$step"
  trap - EXIT
  cd "$scratch"
}

# console LINE STATUS COMMAND_FILE EXPECTED_FILE. Variables that a command sets are there for the next.
console() {
  got=0
  eval "$(cat "$3")" >"$scratch.out" 2>&1 </dev/null || got=$?
  diff -u "$4" "$scratch.out" >&2 || fail "$1" "the output is another (- is the page's)"
  [ "$got" = "$2" ] || fail "$1" "exit status $got, not $2"
  cd "$scratch"
}

scratch=$blocks/scratch
rm -rf "$scratch"
mkdir -p "$scratch"
cd "$scratch"
# Pages show ./dev, which would build the whole: here stands what judges whether it knows the words. CI runs them.
cp "$here/dev_words.sh" dev
name=$(printf %s "$page" | tr / _ | sed 's/\.md$//')
# shellcheck source=/dev/null
[ ! -f "$here/around/$name.sh" ] || . "$here/around/$name.sh"
# shellcheck source=/dev/null
. "$blocks/steps"
