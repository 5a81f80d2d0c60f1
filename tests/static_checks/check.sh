#!/bin/sh
# Checks of the tree that no compiler makes. Usage: check.sh RULE ROOT
#   layers      includes go down the layers, third parties are seen by one file each
#   core_words  no throwing call, heap or floating point in the core headers
#   sizes       no source of ours over 500 lines
#   places      no path of somebody's machine and no package server's name in any file
#   promised    docs/security-model.md names every fuzz target and none that is not there, fuzz/regressions/README.md every input
#               there, and seeds have names that people gave them
#   listed      every header and source is named in the CMake file of its folder, so none is left unbuilt
# Prints what it finds and exits 1; exits 0 where there is nothing to say.
set -eu
export LC_ALL=C

rule=$1
root=$2
checks=$(cd "$(dirname "$0")" && pwd)
cd "$root"

# Files of ours by name pattern, below folders that may be absent.
files() {
  folders=$1
  shift
  for folder in $folders; do
    [ ! -d "$folder" ] || find "$folder" -type f \( "$@" \)
  done | sort
}

case $rule in
  layers)
    # shellcheck disable=SC2046 # our paths have no spaces
    awk -f "$checks/layers.awk" $(files "include src" -name '*.hpp' -o -name '*.cpp' -o -name '*.h') /dev/null
    ;;
  core_words)
    # shellcheck disable=SC2046
    awk -f "$checks/core_words.awk" $(files include -name '*.hpp' | grep -v -e '^include/emvqr/image/' -e '[/_]json\.hpp$' -e '/fmt\.hpp$' -e '/scan\.hpp$') /dev/null
    ;;
  sizes)
    { find dev -type f 2>/dev/null || true; files "include src tests examples cmake fuzz tools .ci .github" \
      -name '*.hpp' -o -name '*.cpp' -o -name '*.h' -o -name '*.c' -o -name '*.cmake' -o -name '*.txt' -o -name '*.sh' -o -name '*.awk' -o -name run -o -name '*.mjs' -o -name '*.js' -o -name '*.css' -o -name '*.html' -o -name '*.ts' -o -name '*.py' -o -name '*.yml'; } |
      grep -v '^tests/conformance/' | while read -r file; do
        lines=$(wc -l <"$file")
        [ "$lines" -le 500 ] || echo "$file: $lines lines, the ceiling is 500"
      done | grep . && exit 1
    ;;
  places)
    # The names of package servers are given by their shape, so that this file does not name one.
    server='(deb|ftp|security|snapshot|registry|archive|mirror|mirrors|proxy|packages)\.[a-z0-9-]+\.(org|com|net|dev|io)'
    machine='(^|[^A-Za-z0-9_.$}-])/(work|home|Users|root|tmp|mnt)/[A-Za-z0-9_]'
    find . \( -name .git -o -path ./build -o -path ./tests/static_checks/selftest.sh \) -prune -o -type f -print | sort |
      xargs grep -H -n -I -E "$server|$machine" && exit 1
    ;;
  listed)
    # The list a file belongs in: that of its own folder or the next one up; headers of include/ have theirs in cmake/.
    # Private headers are found by their includers. Names in a list are relative to it, or to tests/; a list may have
    # a part of its own beside it.
    files "include src tests examples fuzz" -name '*.cpp' -o -path 'include/*.hpp' -o -path 'include/*.h' | while read -r file; do
      list=$(dirname "$file")
      while [ "$list" != . ] && [ ! -f "$list/CMakeLists.txt" ]; do list=$(dirname "$list"); done
      name=${file#"$list"/}
      list=$list/CMakeLists.txt
      case $file in
        include/*)
          list=cmake/headers.cmake
          name=$file
          ;;
      esac
      part=$(dirname "$list")/*.cmake
      # shellcheck disable=SC2086 # a pattern
      grep -q -s -F -w -e "$name" -e "${file#tests/}" -- "$list" $part || echo "$file is not named in ${list#./}"
    done | grep . && exit 1
    ;;
  promised)
    page=docs/security-model.md
    {
      files fuzz -name '*_fuzz.cpp' | sed 's/_fuzz\.cpp$//' | while read -r target; do
        grep -q -s -F "\`$target\`" "$page" || echo "$page does not name \`$target\`"
      done
      { grep -o -s '`fuzz/[a-z0-9_]*`' "$page" || true; } | tr -d '\140' | sort -u | while read -r target; do
        [ -f "${target}_fuzz.cpp" ] || echo "$page names $target, which is not there"
      done
      # A fuzzer that is given a folder of seeds first writes what it finds into it, under the sum of its bytes.
      files fuzz/seeds -type f | grep -E '/[0-9a-f]{40}$' | sed 's/$/ has no name that tells what it is/'
      files fuzz/regressions ! -name README.md | while read -r input; do
        grep -q -s -F "\`${input#fuzz/regressions/}\`" fuzz/regressions/README.md ||
          echo "fuzz/regressions/README.md does not name \`${input#fuzz/regressions/}\`"
      done
    } | grep . && exit 1
    ;;
  *)
    echo "check.sh: no rule called $rule" >&2
    exit 2
    ;;
esac
exit 0
