# What ./dev does for the drawing module of the web page: it is read by dev, whose functions it uses, and
# `sources_by_apt` of tests/firmware/dev.sh.

for_draw=(clang lld wasi-libc libc++-dev-wasm32 libclang-rt-dev-wasm32 cmake ninja-build)

# The sources that the module has libqrencode from: the package's own, as for the native program. Without apt,
# EMVQR_QRENCODE names the folder with them (https://github.com/fukuchi/libqrencode).
find_qrencode() {
  [[ -z ${EMVQR_QRENCODE-} ]] || return 0
  sources_by_apt qrencode build/qrencode EMVQR_QRENCODE "the sources of libqrencode" || return
  EMVQR_QRENCODE=$PWD/build/qrencode
}

# build_draw [PROGRAM]: the module, build/wasm-draw/emvqr-draw.wasm. With the native program it is tested against that:
# run_tests build/wasm-draw.
build_draw() {
  local folder=build/wasm-draw program=${1-}
  find_qrencode || return
  logged "$folder.configure.log" cmake -G Ninja -S src/wasm/draw -B "$folder" -DCMAKE_BUILD_TYPE=MinSizeRel \
    -DCMAKE_TOOLCHAIN_FILE="$PWD/cmake/wasm32-wasi.cmake" -DEMVQR_WERROR=ON -DEMVQR_QRENCODE="$EMVQR_QRENCODE" \
    -DEMVQR_NATIVE="${program:+$PWD/$program}" || return
  logged "$folder.build.log" cmake --build "$folder" -j "$jobs"
}
