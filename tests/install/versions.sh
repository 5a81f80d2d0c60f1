#!/bin/sh
# The version is written once, in a header; where another file has to have it too, it is the same. First a wrong version is
# seen in each. Usage: versions.sh ROOT VERSION
set -eu
root=$1
version=$2

# found FILE PATTERN [END]: what stands between the two, each time.
found() { sed -n "s/^.*$2\\([0-9][0-9.]*\\)${3-\"}.*\$/\\1/p" "$root/$1" | sort -u; }

# places: each file with the version it has and the one it should have.
places() {
  minor=${1%.*}
  same cmake/packaging/vcpkg/vcpkg.json "$1" '"version": "'
  same cmake/packaging/conan/conanfile.py "$1" ' version = "'
  for file in docs/installing.md tests/install/consumer/CMakeLists.txt tests/install/consumer_c/CMakeLists.txt; do
    same "$file" "$minor" 'find_package(emvqr ' ' REQUIRED'
  done
}
same() {
  has=$(found "$1" "$3" "${4-\"}")
  [ "$has" = "$2" ] || echo "$1 has version '$has', the project $2"
}
# The topmost section of the changelog is that of the version, or of what comes after it.
changelog() {
  case $(sed -n 's/^## \[\(.*\)\].*/\1/p' "$root/CHANGELOG.md" | head -n 1) in
    Unreleased | "$1") ;;
    *) echo "CHANGELOG.md does not begin with [Unreleased] or [$1]" ;;
  esac
}

[ "$(places 99.99.99 | wc -l)" -eq 5 ] || { echo "a wrong version is overlooked" >&2; exit 1; }
said=$(places "$version"; changelog "$version")
# The page that says where to change it names them all.
for file in $(places 99.99.99 | cut -d' ' -f1) CHANGELOG.md include/emvqr/base/version.hpp; do
  grep -q -F "\`$file\`" "$root/docs/releasing.md" || said="$said
docs/releasing.md does not name $file"
done
[ -z "$said" ] || { printf '%s\n' "$said" >&2; exit 1; }
