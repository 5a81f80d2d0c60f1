# What ./dev does for firmware: it is read by dev, whose functions it uses.

processors=(cortex-m0plus cortex-m4 rv32imac rv64imac)

# upstream_of PACKAGE FOLDER: what Debian built a source package from, as apt fetches and checks it from the servers that
# this machine has its packages from. Nothing of the machine is changed.
upstream_of() {
  local package=$1 folder=$2 file lists=() options
  [[ ! -e $folder/unpacked ]] || return 0
  rm -rf "$folder"
  mkdir -p "$folder"/{sources,lists/partial,cache/archives/partial}
  for file in /etc/apt/sources.list /etc/apt/sources.list.d/*.list; do
    [[ ! -f $file ]] || sed -n 's/^deb[[:space:]]/deb-src /p' "$file" >"$folder/sources/${file##*/}"
  done
  for file in /etc/apt/sources.list.d/*.sources; do
    [[ ! -f $file ]] || sed 's/^Types:.*/Types: deb-src/' "$file" >"$folder/sources/${file##*/}"
  done
  options=(-o Dir::Etc::SourceList=/dev/null -o Dir::Etc::SourceParts="$PWD/$folder/sources" -o
    Dir::State::Lists="$PWD/$folder/lists" -o Dir::Cache="$PWD/$folder/cache" -o APT::Sandbox::User=)
  # A server that has no sources fails here, and does no harm where another has them.
  apt-get "${options[@]}" update || true
  (cd "$folder" && apt-get "${options[@]}" source --download-only --tar-only "$package") || return
  tar -xf "$folder/$package"_*.orig.tar.* -C "$folder" --strip-components=1 || return
  touch "$folder/unpacked"
}

# sources_by_apt PACKAGE FOLDER VARIABLE WHAT: the same, or what to do where apt has none.
sources_by_apt() {
  local package=$1 folder=$2 variable=$3 what=$4
  logged "$folder.log" upstream_of "$package" "$folder" && return
  printf 'Where apt has no sources, get %s and name their folder in %s.\n' "$what" "$variable" >&2
  return 1
}

# The QR encoder for targets. Without apt, EMVQR_QRCODEGEN names the folder with qrcodegen.c of
# https://github.com/nayuki/QR-Code-generator.
find_qrcodegen() {
  [[ -z ${EMVQR_QRCODEGEN-} ]] || return 0
  sources_by_apt qr-code-generator build/qrcodegen EMVQR_QRCODEGEN "qrcodegen.c and its header" || return
  EMVQR_QRCODEGEN=$PWD/build/qrcodegen/c
}

firmware_on() {
  local processor=$1 folder=build/firmware/$1 toolchain=arm-none-eabi
  [[ $processor != rv* ]] || toolchain=riscv64-unknown-elf
  rm -f "$folder"/{sizes,stack,stack.runs,counted.txt}  # so that no older number is told
  conformance_table || return
  logged "$folder.configure.log" cmake -G Ninja -S tests/firmware -B "$folder" -DCMAKE_BUILD_TYPE=MinSizeRel \
    -DCMAKE_TOOLCHAIN_FILE="$PWD/cmake/$toolchain.cmake" -DEMVQR_CPU="$processor" -DEMVQR_WERROR=ON \
    -DEMVQR_QRCODEGEN="$EMVQR_QRCODEGEN" -DEMVQR_TARGET_TABLE="$the_table" || return
  logged "$folder.build.log" cmake --build "$folder" -j "$jobs" && run_tests "$folder" -L '^firmware$'
}

# firmware [--write]: everything, and the numbers on stdout; with --write the page gets them, if all went well,
# and instructions are recorded.
firmware() {
  local processor counted folder=build/firmware page=docs/firmware.md failed_before=$failed
  mkdir -p $folder
  leg "the sources of qrcodegen" find_qrcodegen
  [[ -n ${EMVQR_QRCODEGEN-} ]] || return 0
  for processor in "${processors[@]}"; do
    leg "firmware, $processor" firmware_on "$processor"
  done
  say "what was measured"
  sh tests/firmware/numbers.sh tests/firmware/budgets.txt "${processors[@]/#/$folder/}" | tee $folder/numbers.md
  if [[ $failed -eq $failed_before ]]; then
    [[ ${1-} != --write ]] || measured_into $page $folder/numbers.md
    gate "$page has these numbers" sh tests/firmware/page.sh $page $folder/numbers.md
  fi
  # What an image counted that ran to its end is right, whatever else failed.
  for processor in "${processors[@]}"; do
    counted=$folder/$processor/counted.txt
    [[ ! -f $counted ]] || gate "the instructions on $processor are as many as recorded" \
      judge_instructions "$processor,g++-$(arm-none-eabi-g++ -dumpversion | cut -d. -f1)" "$counted" "$@"
  done
}

# A reader of this library's own reads what the till shows.
firmware_with_reader() {
  built emvqr_read_screen && EMVQR_READER=$PWD/build/dev/tests/emvqr_read_screen firmware
}
