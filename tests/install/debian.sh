#!/bin/sh
# The Debian packages of a build: judged by lintian, unpacked into an empty folder, and used from there as a program of
# somebody else would use them.
# Usage: debian.sh BUILD_FOLDER FOLDER_OF_THE_PACKAGES SCRATCH_FOLDER COMPILER_OF_CXX COMPILER_OF_C
set -eu
export LC_ALL=C
build=$1
packages=$2
scratch=$3
cxx=$4
cc=$5
here=$(cd "$(dirname "$0")" && pwd)

fail() {
  echo "debian: $*" >&2
  exit 1
}
of() { echo "$packages"/"$1"_*.deb; }
field() { dpkg-deb -f "$(of "$1")" "$2"; }
# Names alone, without versions.
depends() { field "$1" Depends | tr , '\n' | sed 's/(.*//; s/|.*//; s/ //g'; }
# needs PACKAGE PACKAGE...: the first depends on all the others.
needs() {
  package=$1
  shift
  for other in "$@"; do depends "$package" | grep -q -x -E "$other" || fail "$package does not depend on $other"; done
}

rm -rf "$scratch"
mkdir -p "$scratch"

lintian --allow-root --fail-on error "$packages"/*.deb

# What takes what. The headers and the C interface need nothing of others.
needs emvqr libc6 libzxing. libqrencode4
needs libemvqr-dev libemvqr-c1
needs libemvqr-image-c1 libzxing. libqrencode4
needs libemvqr-image-dev libemvqr-dev libemvqr-image-c1 libzxing-dev libqrencode-dev libpng-dev libjpeg-dev librsvg2-dev
needs libemvqr-alipayplus-dev libemvqr-dev libre2-dev
[ "$(depends libemvqr-dev)" = libemvqr-c1 ] || fail "libemvqr-dev depends on more than libemvqr-c1"
[ "$(depends libemvqr-c1)" = libc6 ] || fail "libemvqr-c1 depends on more than libc6"
case $(field libemvqr-dev Depends) in
  *"(= $(field libemvqr-dev Version))"*) ;;
  *) fail "libemvqr-dev takes any version of libemvqr-c1" ;;
esac

# Every file that is installed is in a package, and in one alone; and nothing else but documents is.
DESTDIR=$scratch/installed cmake --install "$build" --prefix /usr >/dev/null
(cd "$scratch/installed" && find . ! -type d | sed '/\/man\//s/$/.gz/' | sort) >"$scratch/installed.txt"
for package in "$packages"/*.deb; do dpkg-deb --fsys-tarfile "$package" | tar -t | grep -v -e '/$' -e '/share/doc/'; done |
  sort >"$scratch/packaged.txt"
diff "$scratch/installed.txt" "$scratch/packaged.txt" || fail "< is in no package; > is not installed, or is in two packages"

# All of them, and those alone that need nothing of others.
for package in "$packages"/*.deb; do dpkg-deb -x "$package" "$scratch/all"; done
for package in libemvqr-dev libemvqr-c1; do dpkg-deb -x "$(of $package)" "$scratch/few"; done
[ -z "$(find "$scratch/all" -xtype l)" ] || fail "a link leads nowhere"
[ -z "$(find "$scratch/few" -xtype l)" ] || fail "a link of libemvqr-dev leads nowhere"

forbid=
for package in JPEG PNG ZXing PkgConfig ZLIB; do forbid="$forbid -DCMAKE_DISABLE_FIND_PACKAGE_$package=ON"; done
use() {
  name=$1 tree=$2 consumer=$3
  shift 3
  sh "$here/run.sh" "$here/$consumer" "$scratch/$name" "-DCMAKE_CXX_COMPILER=$cxx" "-DCMAKE_C_COMPILER=$cc" \
    "-DCMAKE_PREFIX_PATH=$scratch/$tree/usr" "$@" >"$scratch/$name.log" 2>&1 || {
    cat "$scratch/$name.log" >&2
    fail "$name"
  }
}
# shellcheck disable=SC2086 # a list
use headers few consumer $forbid
# shellcheck disable=SC2086
use c few consumer_c $forbid
use c_static few consumer_c -DLIBRARY=c_static
use image all consumer -DIMAGE=ON
use alipayplus all consumer -DALIPAYPLUS=ON
use image_c all consumer_c -DLIBRARY=image_c
for what in '' image alipayplus; do sh "$here/pkg_config.sh" "$scratch/all/usr" "$scratch/pkg_config_$what" "$cxx" -O0 $what; done
for what in c image_c; do sh "$here/pkg_config.sh" "$scratch/all/usr" "$scratch/pkg_config_$what" "$cc" -O0 $what; done

emvqr=$scratch/all/usr/bin/emvqr
"$emvqr" make khqr --account sok_dara@aclb --name 'Sok Dara' -o "$scratch/code.png" >"$scratch/made"
[ "$("$emvqr" decode --json "$scratch/code.png" | grep -o -F "$(cat "$scratch/made")" | head -n 1)" = "$(cat "$scratch/made")" ] ||
  fail "the program does not read what it drew"
echo "debian packages ok"
