#!/bin/sh
# The consumer's sources with what pkg-config says and nothing else.
# Usage: pkg_config.sh PREFIX SCRATCH_FOLDER COMPILER FLAGS [image|alipayplus]
set -eu
prefix=$1
scratch=$2
compiler=$3
flags=$4
consumer="$(dirname "$0")/consumer"
PKG_CONFIG_PATH=$(find "$prefix" -type d -name pkgconfig | paste -s -d : -)
export PKG_CONFIG_PATH

mkdir -p "$scratch"
case ${5:-} in
  image)
    packages="emvqr emvqr-image"
    sources="$consumer/core.cpp $consumer/image.cpp -DCONSUMER_IMAGE"
    ;;
  alipayplus)
    packages="emvqr emvqr-alipayplus"
    sources="$consumer/core.cpp $consumer/alipayplus.cpp -DCONSUMER_ALIPAYPLUS"
    ;;
  *)
    packages=emvqr
    sources="$consumer/core.cpp"
    ;;
esac
# shellcheck disable=SC2046,SC2086 # lists of flags
"$compiler" -std=c++17 -Wall -Wextra -Werror $flags $sources -o "$scratch/consumer" $(pkg-config --static --cflags --libs $packages)
"$scratch/consumer"
