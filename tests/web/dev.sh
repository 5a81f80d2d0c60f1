# What ./dev does for the npm package and the page: it is read by dev, whose functions it uses, and `sources_by_apt` of
# tests/firmware/dev.sh.

# wasm_project SOURCE FOLDER CMAKE_ARGUMENT...
wasm_project() {
  local source=$1 folder=$2
  shift 2
  logged "$folder.configure.log" cmake -G Ninja -S "$source" -B "$folder" -DCMAKE_BUILD_TYPE=MinSizeRel \
    -DCMAKE_TOOLCHAIN_FILE="$PWD/cmake/wasm32-wasi.cmake" -DEMVQR_WERROR=ON "$@" || return
  logged "$folder.build.log" cmake --build "$folder" -j "$jobs"
}

# The npm package, ready for `npm pack`, in build/npm.
build_npm() {
  command -v node >/dev/null || need nodejs || return
  wasm_project src/wasm build/wasm || return
  rm -rf build/npm
  cp -r examples/web/npm build/npm
  cp build/wasm/*.wasm LICENSE build/npm/
  node src/wasm/make_codes.mjs include/emvqr >build/npm/lib/codes.mjs || return
  # The version is written once, in the header.
  node src/wasm/make_package.mjs examples/web/npm/package.json include/emvqr/base/version.hpp >build/npm/package.json
}

# The sources that the drawing module has libqrencode from: the package's own, as for the native program. Without apt,
# EMVQR_QRENCODE names the folder with them (https://github.com/fukuchi/libqrencode).
find_qrencode() {
  [[ -z ${EMVQR_QRENCODE-} ]] || return 0
  sources_by_apt qrencode build/qrencode EMVQR_QRENCODE "the sources of libqrencode" || return
  EMVQR_QRENCODE=$PWD/build/qrencode
}

# The page, in build/web.
build_site() {
  build_npm && find_qrencode && wasm_project src/wasm/draw build/wasm-draw -DEMVQR_QRENCODE="$EMVQR_QRENCODE" || return
  npm_install examples/web build/web-packages || return
  logged build/web.log bash examples/web/assemble.sh build/web build/npm build/wasm-draw/emvqr-draw.wasm \
    build/web-packages/node_modules/zxing-wasm
}

# node_tests FILE ARGUMENT...: a program of Node's test runner; adds to the counts.
node_tests() {
  local log=build/web-tests/${1//\//-}.log status=0
  mkdir -p build/web-tests
  timeout 900 node --test-reporter=tap "tests/web/$1" "${@:2}" >"$log" 2>&1 || status=$?
  local passing failing
  passing=$(sed -n 's/^# pass //p' "$log")
  failing=$(sed -n 's/^# fail //p' "$log")
  passed=$((passed + ${passing:-0}))
  failed=$((failed + ${failing:-0}))
  printf '   %-28s %s passed, %s failed\n' "$1" "${passing:-0}" "${failing:-0}"
  if [[ $status -ne 0 ]]; then
    grep -E -A30 '^ *not ok' "$log" | head -80 >&2 || tail -n 40 "$log" >&2
    return 1
  fi
}

# The package against the native program.
npm_tests() {
  local status=0
  built emvqr_cli && build_npm && npm_install tests/web build/web-tools || return
  node_tests module_test.mjs build/npm || status=1
  node_tests layout_test.mjs build/npm include || status=1
  node_tests package_test.mjs build/npm || status=1
  EMVQR_PACKAGE=$PWD/build/npm EMVQR_MODULES=$PWD/build/web-tools node_tests types_test.mjs || status=1
  node_tests native_test.mjs build/npm build/dev/emvqr tests/conformance/vectors || status=1
  node_tests memory_test.mjs build/npm || status=1
  return "$status"
}

# The page in a browser.
page_tests() {
  local status=0 test
  built emvqr_cli && build_site && npm_install tests/web build/web-tools || return
  node_tests draw_test.mjs build/wasm-draw/emvqr-draw.wasm build/dev/emvqr || status=1
  export EMVQR_SITE=$PWD/build/web EMVQR_MODULES=$PWD/build/web-tools EMVQR_NATIVE=$PWD/build/dev/emvqr
  for test in tests/web/browser/*_test.mjs; do node_tests "browser/${test##*/}" || status=1; done
  return "$status"
}

word_web() {
  [[ $# -le 1 && ${1-0} =~ ^[0-9]+$ ]] || usage_error "./dev web takes a port or nothing"
  need "${for_web[@]}"
  say "building the page in build/web"
  build_site
  say "the page; Ctrl+C ends it"
  exec node examples/web/serve.mjs build/web "$@"
}
