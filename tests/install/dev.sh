# shellcheck shell=bash
# What ./dev does for packages: it is read by dev, whose functions it uses.

# The Debian packages, in build/packages. Sources are compiled by the batch, in half the time.
build_debian_packages() {
  local folder=build/debian
  configure_and_build debian "$folder" -DCMAKE_UNITY_BUILD=ON || return
  rm -rf build/packages
  logged "$folder.cpack.log" cpack --preset debian
}

debian_packages() {
  build_debian_packages &&
    logged build/debian.test.log sh tests/install/debian.sh "$PWD/build/debian" "$PWD/build/packages" "$PWD/build/debian-test" c++ cc
}

# Without the optimiser, and the sources of a library as one: it is the port that is tested.
vcpkg_port() {
  logged build/vcpkg.log sh tests/install/vcpkg.sh "$PWD" "$PWD/build/vcpkg" "$(project_version)" "image;alipayplus;c;tool" \
    "-DCMAKE_CXX_FLAGS_RELEASE=-O0;-DCMAKE_CXX_FLAGS_DEBUG=-O0;-DEMVQR_HARDEN=OFF;-DCMAKE_UNITY_BUILD=ON;-DCMAKE_UNITY_BUILD_BATCH_SIZE=0" -G Ninja
}

project_version() { sed -n 's/^#define EMVQR_VERSION_STRING "\(.*\)"$/\1/p' include/emvqr/base/version.hpp; }

# Conan itself is in no Debian: its recipe is read by Python alone.
conan_recipe_is_python() {
  python3 -c 'import ast, sys; [ast.parse(open(name).read(), name) for name in sys.argv[1:]]' cmake/packaging/conan/conanfile.py \
    cmake/packaging/conan/test_package/conanfile.py
}

packagers_files() { conan_recipe_is_python && vcpkg_port; }
