# What ./dev does for packages: it is read by dev, whose functions it uses.

# The Debian packages, in build/packages.
build_debian_packages() {
  local folder=build/debian
  configure_and_build debian "$folder" || return
  rm -rf build/packages
  logged "$folder.cpack.log" cpack --preset debian
}

debian_packages() {
  build_debian_packages &&
    logged build/debian.test.log sh tests/install/debian.sh "$PWD/build/debian" "$PWD/build/packages" "$PWD/build/debian-test" c++ cc
}

# The Conan recipe is read by Python alone: Conan itself is in no Debian.
conan_recipe_is_python() { python3 -m py_compile cmake/packaging/conan/conanfile.py cmake/packaging/conan/test_package/conanfile.py; }
