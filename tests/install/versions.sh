#!/bin/sh
# The version is written once, in a header; where a packager's file has to have it too, it is the same.
# Usage: versions.sh ROOT VERSION
set -eu
root=$1
version=$2
status=0
# says FILE PATTERN: one line of the file has the pattern, and the version in its quotes.
says() {
  found=$(sed -n "s/^.*$2\"\\([^\"]*\\)\".*\$/\\1/p" "$root/$1")
  if [ "$found" != "$version" ]; then
    echo "$1 has version '$found', the project $version" >&2
    status=1
  fi
}
says cmake/packaging/vcpkg/vcpkg.json '"version": '
says cmake/packaging/conan/conanfile.py ' version = '
exit $status
