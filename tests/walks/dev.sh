# shellcheck shell=bash
# What ./dev does for the pages that say how to add things: it is read by dev, whose functions it uses.

# walks: in a copy that keeps its build, so that what has not changed is not built again; in the fastest way there is.
walks() {
  local copy=build/walks/copy
  logged build/walks/selftest.log /usr/bin/python3 tests/walks/selftest.py build/walks/selftest || return
  built emvqr_cli || return
  /usr/bin/python3 tests/walks/copy.py . "$copy" || return
  logged build/walks/configure.log cmake -S "$copy" --preset dev -B "$copy/build/dev" -DCMAKE_CXX_FLAGS_DEBUG=-O0 \
    -DCMAKE_UNITY_BUILD=ON -DCMAKE_UNITY_BUILD_BATCH_SIZE=8 -DEMVQR_CONSTANT_VECTORS=OFF || return
  CMAKE_BUILD_PARALLEL_LEVEL=$jobs logged build/walks/walk.log /usr/bin/python3 tests/walks/walk.py . "$copy" build/dev/emvqr \
    docs/adding-a-*.md || return
  tail -n 1 build/walks/walk.log
}
