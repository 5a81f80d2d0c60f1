# shellcheck shell=bash disable=SC2034
# What ./dev installs, by Debian's names: for_GROUP is what a word of ./dev, or a stage (table.sh), needs.
for_release=(g++ cmake ninja-build pkg-config libqrencode-dev libzxing-dev libpng-dev libjpeg-dev librsvg2-dev fonts-khmeros
  libcli11-dev libfmt-dev nlohmann-json3-dev libre2-dev)
for_test=("${for_release[@]}" catch2 libvalijson-dev libcpp-httplib-dev libqrcodegen-dev zbar-tools librsvg2-bin poppler-utils)
# The headers and their tests alone (the preset `core`).
for_core=(g++ cmake ninja-build pkg-config catch2 nlohmann-json3-dev libcpp-httplib-dev libqrcodegen-dev)
for_clang=(clang libclang-rt-dev)
for_zbar=(libzbar-dev)
for_tables=("${for_test[@]}" iso-codes python3 python3-icu unicode-data)
for_firmware=(g++ cmake ninja-build nlohmann-json3-dev gcc-arm-none-eabi libstdc++-arm-none-eabi-dev libnewlib-dev libnewlib-arm-none-eabi
  gcc-riscv64-unknown-elf qemu-system-arm zbar-tools)
for_bench=(g++ cmake ninja-build libbenchmark-dev)
for_fuzz=(clang libclang-rt-dev cmake ninja-build pkg-config libqrencode-dev libzxing-dev libpng-dev libjpeg-dev librsvg2-dev
  nlohmann-json3-dev libre2-dev python3)
for_oss_fuzz=("${for_fuzz[@]}" g++ zip unzip)
for_afl=("${for_fuzz[@]}" afl++)
for_coverage=("${for_core[@]}" "${for_clang[@]}" llvm python3)
for_pictures=("${for_release[@]}" "${for_bench[@]}" zbar-tools)
for_cross=("${for_core[@]}" g++-s390x-linux-gnu g++-arm-linux-gnueabihf g++-aarch64-linux-gnu qemu-user)
for_bindings=("${for_core[@]}" clang python3 abigail-tools)
for_tidy=("${for_test[@]}" "${for_clang[@]}" "${for_zbar[@]}" clang-tidy)
# Node is looked for when it is needed, since not every machine has it from Debian.
for_node=(bash)
# What the pages docs/adding-a-*.md tell to build and run.
for_walks=("${for_test[@]}" python3)
for_workflow=(python3 python3-yaml)
for_cppcheck=(cppcheck)
for_gcc=(gcc libc6-dev)
for_reference=(doxygen python3)
for_shells=(zsh fish mandoc groff)
for_debian=(dpkg-dev file lintian)
for_python=(python3)
for_format=(clang-format)
for_valgrind=(valgrind)
for_differential=("${for_test[@]}" python3)
for_web=(clang lld wasi-libc libc++-dev-wasm32 libclang-rt-dev-wasm32 cmake ninja-build bzip2)
for_browser=(chromium fonts-khmeros)
for_mutation=("${for_test[@]}" clang python3 python3-clang)
