#!/bin/sh
# The vcpkg port's own instructions, run with stand-ins for vcpkg's functions; then the consumers take what came of it.
# Usage: vcpkg.sh ROOT SCRATCH_FOLDER VERSION FEATURES CONFIGURE_ARGUMENTS CONSUMER_ARGUMENT...
#   FEATURES             those of cmake/packaging/vcpkg/vcpkg.json, with semicolons between them
#   CONFIGURE_ARGUMENTS  for CMake, where the port is built, with semicolons between them
set -eu
root=$1
scratch=$2
version=$3
features=$4
arguments=$5
shift 5
here=$(cd "$(dirname "$0")" && pwd)

cmake "-DPORT_FOLDER=$root/cmake/packaging/vcpkg" "-DWORK=$scratch/port" "-DVERSION=$version" "-DFEATURES=$features" \
  "-DARGUMENTS=$arguments" -P "$here/vcpkg/port.cmake"
use() {
  consumer=$1
  shift
  sh "$here/run.sh" "$here/$consumer" "$scratch/consumer" "-DCMAKE_PREFIX_PATH=$scratch/port/packages" "$@"
}
use consumer "$@"
# As for both of the builds that a user has of the features: what is for debugging is linked where it is asked for.
for type in Debug Release; do
  for feature in $(echo "$features" | tr ';' ' '); do
    case $feature in
      image) use consumer "$@" -DIMAGE=ON -DCMAKE_BUILD_TYPE=$type ;;
      alipayplus) use consumer "$@" -DALIPAYPLUS=ON -DCMAKE_BUILD_TYPE=$type ;;
      c) for library in c c_static; do use consumer_c "$@" -DLIBRARY=$library -DCMAKE_BUILD_TYPE=$type; done ;;
      tool) "$scratch/port/packages/tools/emvqr/emvqr" --version | grep -F "$version" ;;
    esac
  done
done
