#!/bin/bash -eu
# Builds the fuzz targets of the core, the C interface and the JSON readers with the compiler, flags and engine that
# OSS-Fuzz names by CC, CXX, CFLAGS, CXXFLAGS and LIB_FUZZING_ENGINE, from the current folder into OUT. Pictures are left
# out: their libraries are not built with these sanitizers there.
work=${WORK:-$OUT}/build
cmake -S . -B "$work" -DCMAKE_BUILD_TYPE=None -DEMVQR_FUZZ=ON -DEMVQR_FUZZ_ENGINE="$LIB_FUZZING_ENGINE" -DEMVQR_IMAGE=OFF \
  -DEMVQR_ALIPAYPLUS=OFF -DEMVQR_CLI=OFF -DEMVQR_TESTS=OFF -DEMVQR_INSTALL=OFF
cmake --build "$work" -j "${EMVQR_JOBS:-$(nproc)}"

mkdir -p "$work/vectors"
"$work/fuzz/emvqr_vector_seeds" "$work/vectors" tests/conformance/vectors/*.json
while read -r name seeds; do
  [[ -n $name ]] || continue
  cp "$work/fuzz/emvqr_fuzz_$name" "$OUT/"
  files=(fuzz/seeds/"$seeds"/*)
  if [[ $seeds == payload ]]; then
    files+=("$work"/vectors/*)
    cp fuzz/payload.dict "$OUT/emvqr_fuzz_$name.dict"
  fi
  zip -q -j "$OUT/emvqr_fuzz_${name}_seed_corpus.zip" "${files[@]}"
done <"$work/fuzz/targets.txt"
