#!/bin/sh
# The consumer's sources with what pkg-config says and nothing else.
# Usage: pkg_config.sh PREFIX SCRATCH_FOLDER COMPILER FLAGS [image|alipayplus|c|c_static|image_c]
set -eu
prefix=$1
scratch=$2
compiler=$3
flags=$4
consumer="$(dirname "$0")/consumer"
PKG_CONFIG_PATH=$(find "$prefix" -type d -name pkgconfig | paste -s -d : -)
export PKG_CONFIG_PATH

mkdir -p "$scratch"
standard=-std=c++17
wanted="--static --cflags --libs"
case ${5:-} in
  image)
    packages="emvqr emvqr-image"
    sources="$consumer/core.cpp $consumer/image.cpp -DCONSUMER_IMAGE"
    ;;
  alipayplus)
    packages="emvqr emvqr-alipayplus"
    sources="$consumer/core.cpp $consumer/alipayplus.cpp -DCONSUMER_ALIPAYPLUS"
    ;;
  c | c_static)
    packages=emvqr-c
    sources="${consumer}_c/consumer.c"
    standard=-std=c99
    ;;
  image_c)
    packages="emvqr-c emvqr-image-c"
    sources="${consumer}_c/consumer.c -DCONSUMER_IMAGE"
    standard=-std=c99
    ;;
  *)
    packages=emvqr
    sources="$consumer/core.cpp"
    ;;
esac
if [ "${5:-}" = c_static ]; then
  wanted=--cflags
  sources="$sources $(find "$prefix" -name libemvqr_c.a)"
fi
# shellcheck disable=SC2046,SC2086 # lists of flags
"$compiler" "$standard" -Wall -Wextra -Werror $flags $sources -o "$scratch/consumer" $(pkg-config $wanted $packages)
# No system looks where the shared libraries of C were installed.
LD_LIBRARY_PATH=$(find "$prefix" -name 'libemvqr_c.so' -exec dirname {} \;)
export LD_LIBRARY_PATH
"$scratch/consumer"
