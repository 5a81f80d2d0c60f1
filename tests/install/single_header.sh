#!/bin/sh
# The headers as one file: made twice with the same bytes, with nothing of the tree in reach compiled into a program of two
# sources, which is run; with the build's compiler, and with clang++ where there is one.
# Usage: single_header.sh ROOT SCRATCH_FOLDER VERSION COMPILER
set -eu
root=$1
scratch=$2
version=$3
compiler=$4
make=$root/cmake/packaging/single_header.sh
here=$(cd "$(dirname "$0")/single_header" && pwd)

fail() {
  echo "single_header: $*" >&2
  exit 1
}

rm -rf "$scratch"
mkdir -p "$scratch"
cd "$scratch"
sh "$make" >emvqr.hpp
(cd / && LC_ALL=C.UTF-8 sh "$make") >again
cmp emvqr.hpp again || fail "made again it has other bytes"
sh "$make" emvqr/describe.hpp emvqr/alipayplus/alipayplus.hpp >emvqr_abroad.hpp
if sh "$make" emvqr/none.hpp >none 2>&1; then fail "a header that is not there is no error"; fi

head -n 1 emvqr.hpp | grep -q -F "emvqr $version " || fail "the first line does not tell version $version"
licence_ends=$((4 + $(wc -l <"$root/LICENSE")))
sed -n "5,${licence_ends}p" emvqr.hpp | sed 's,^// \{0\,1\},,' | cmp - "$root/LICENSE" || fail "the licence is not on top"
for header in emvqr.hpp emvqr_abroad.hpp; do
  if grep -n -E '^[[:space:]]*#[[:space:]]*include[[:space:]]*[<"]emvqr/' $header; then fail "$header includes another of ours"; fi
  twice=$(grep -E '^#include' $header | sort | uniq -d)
  [ -z "$twice" ] || fail "$header has twice: $twice"
done

cp "$here"/*.cpp .
compilers=$compiler
if command -v clang++ >/dev/null && ! "$compiler" --version | grep -q clang; then compilers="$compilers clang++"; fi
for with in $compilers; do
  for source in main other; do
    "$with" -std=c++17 -O0 -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Werror "-DEXPECTED_VERSION=\"$version\"" -I. \
      -c $source.cpp -o $source.o
  done
  "$with" main.o other.o -o program
  ./program
done
