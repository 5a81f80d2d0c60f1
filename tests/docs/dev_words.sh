#!/bin/sh
# Stands for ./dev where the blocks of a page are run: fails on a word, or an option of a word, that the real one does
# not tell of. What the words do is tested where they are at home; running them from here would run all tests in a test.
set -eu
word=${1-help}
[ $# -eq 0 ] || shift
# What is said of the word: its lines, and those below that are indented further.
told=$("$root/dev" help | awk -v word="$word" '/^  [a-z]/ { ours = $1 == word } ours')
if [ -z "$told" ]; then
  echo "./dev has no word $word" >&2
  exit 1
fi
for argument in "$@"; do
  case $argument in
    --* | [a-z]*)
      if ! printf '%s' "$told" | grep -q -w -e "$argument" && ! [ -f "$root/fuzz/${argument}_fuzz.cpp" ]; then
        echo "./dev $word knows no $argument" >&2
        exit 1
      fi
      ;;
  esac
done
