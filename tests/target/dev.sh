# What ./dev does for the tests' tables on other processors: it is read by dev, whose functions it uses.

# conformance_table: the vectors as a table in C++, which a program of this machine makes for all others.
conformance_table() {
  local folder=build/target-host
  logged "$folder.configure.log" cmake -S tests/target -B "$folder" -G Ninja || return
  logged "$folder.build.log" cmake --build "$folder" -j "$jobs" --target emvqr_target_table || return
  the_table=$PWD/$folder/conformance_table.cpp
}

# tables_on TRIPLET: the vectors and the tables of the unit tests, built for another processor and run by QEMU.
tables_on() {
  local folder=build/target-$1
  conformance_table || return
  logged "$folder.configure.log" cmake -S tests/target -B "$folder" -G Ninja -DCMAKE_BUILD_TYPE=Release -DEMVQR_WERROR=ON \
    -DCMAKE_TOOLCHAIN_FILE="$PWD/cmake/$1.cmake" -DEMVQR_TARGET_TABLE="$the_table" || return
  logged "$folder.build.log" cmake --build "$folder" -j "$jobs" && run_tests "$folder"
}

# tables_without_lanes: the same, built for this machine and run on one that has nothing beyond what every x86-64 has.
tables_without_lanes() {
  [[ $(uname -m) == x86_64 ]] || return 0
  built emvqr_target || return
  logged build/without-lanes.log qemu-x86_64 -cpu qemu64,-pclmulqdq,-ssse3 build/dev/tests/target/emvqr_target
}
