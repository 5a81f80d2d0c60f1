#!/bin/sh
# Every fragment of a page is included by a test. Usage: fragments.sh FOLDER_OF_BLOCKS FOLDER_OF_TESTS
set -eu
blocks=$1
tests=$2
cat "$blocks"/*/list | awk '$3 == "fragment" { print $2, $4 }' | while read -r language name; do
  case $language in
    js | json) grep -r -q -s -F -e "'$name'" -e "\"$name\"" --include='*.mjs' --include='*_test.cpp' "$tests" ;;
    *) grep -r -q -s -F "$name.inc" --include='*.cpp' --include='*.c' --include=CMakeLists.txt "$tests" ;;
  esac || echo "no test includes the fragment $name"
done | grep . && exit 1
exit 0
