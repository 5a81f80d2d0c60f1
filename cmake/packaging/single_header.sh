#!/bin/sh
# Writes the library's headers as one file, on standard output: the licence and the version on top, each header once, what
# they include of the standard library once. The same headers give the same bytes.
# Usage: single_header.sh [HEADER...], each as it is included; unless given, emvqr/emvqr.hpp. For example
#   cmake/packaging/single_header.sh >emvqr.hpp
#   cmake/packaging/single_header.sh emvqr/emvqr.hpp emvqr/alipayplus/alipayplus.hpp >emvqr_abroad.hpp
set -eu
export LC_ALL=C
[ $# -gt 0 ] || set -- emvqr/emvqr.hpp
root=$(cd "$(dirname "$0")/../.." && pwd)
version=$(sed -n 's/^#define EMVQR_VERSION_STRING "\(.*\)"$/\1/p' "$root/include/emvqr/base/version.hpp")
[ -n "$version" ] || {
  echo "single_header: no version in $root/include/emvqr/base/version.hpp" >&2
  exit 1
}
exec awk -f "$root/cmake/packaging/single_header.awk" -v include="$root/include" -v version="$version" \
  -v licence="$root/LICENSE" -v roots="$*"
