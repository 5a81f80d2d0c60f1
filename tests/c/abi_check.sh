#!/usr/bin/env bash
# Compares the C interface with that of the last release (git tag): what programs in the field were built for must go on
# working, unless EMVQR_ABI_VERSION rose. Functions and constants may be added, and members at the ends of the structs
# that abi_report.awk lists. First it proves on planted changes that it can tell.
# usage: abi_check.sh ROOT SCRATCH_FOLDER C++_COMPILER ABIDIFF
set -euo pipefail
root=$1 scratch=$2 compiler=$3 abidiff=$4
here=$(cd "$(dirname "$0")" && pwd)
rm -rf "$scratch"
mkdir -p "$scratch"

# compile TREE OBJECTS SOURCE_NAME...: some sources of a tree with their types told.
compile() {
  local tree=$1 objects=$2
  shift 2
  mkdir -p "$objects"
  printf '%s\n' "$@" | xargs -P 2 -I '{}' "$compiler" -std=c++17 -g -O0 -w -fPIC -fvisibility=hidden \
    -fno-exceptions -fno-rtti -I "$tree/include" -c "$tree/src/c_api/{}.cpp" -o "$objects/{}.o"
}
# all_sources TREE
all_sources() { (cd "$1/src/c_api" && printf '%s\n' *.cpp | sed 's/[.]cpp$//'); }
# link LIBRARY OBJECT...: what the pictures need of C++ is left undefined, which no comparison looks at.
link() {
  local library=$1
  shift
  "$compiler" -shared -o "$library" "$@"
}
# is_compatible OLD NEW: 0 or 1; leaves the report in SCRATCH/report and the line that decides in SCRATCH/why.
is_compatible() {
  local status=0
  "$abidiff" --no-added-syms "$1" "$2" >"$scratch/report" 2>&1 || status=$?
  # 1 and 2 are errors of its own, 4 is a change, 8 one that it knows to break; what it knows is not all.
  [[ $((status & 3)) -eq 0 ]] || { cat "$scratch/report" >&2 && exit 1; }
  [[ $((status & 8)) -eq 0 ]] || return 1
  [[ $status -eq 0 ]] || awk -f "$here/abi_report.awk" "$scratch/report" >"$scratch/why"
}

# plant NAME SED_SCRIPT SOURCE VERDICT: changes a copy of the header and compiles the one source that uses what changed.
plant() {
  local name=$1 script=$2 source=$3 verdict=$4 tree=$scratch/$1
  mkdir -p "$tree/src"
  cp -r "$root/include" "$tree/"
  cp -r "$root/src/c_api" "$tree/src/"
  sed -i "$script" "$tree/include/emvqr/emvqr.h"
  if cmp -s "$root/include/emvqr/emvqr.h" "$tree/include/emvqr/emvqr.h"; then
    echo "$name: nothing was planted" >&2
    exit 1
  fi
  cp -r "$scratch/now" "$tree/objects"
  compile "$tree" "$tree/objects" "$source"
  link "$tree/lib.so" "$tree/objects"/*.o
  expect "$name" "$tree/lib.so" "$verdict"
}
expect() {
  local name=$1 library=$2 verdict=$3
  if is_compatible "$scratch/now.so" "$library"; then found=good; else found=bad; fi
  if [[ $found != "$verdict" ]]; then
    printf '%s is %s, which is told as %s:\n' "$name" "$verdict" "$found" >&2
    cat "$scratch/report" >&2
    exit 1
  fi
  echo "planted: $name is told as $found"
}

mapfile -t sources < <(all_sources "$root")
compile "$root" "$scratch/now" "${sources[@]}"
link "$scratch/now.so" "$scratch/now"/*.o

plant a_member_in_the_middle '/^typedef struct emvqr_khqr_sale/,/^}/s/  int64_t created_ms;/  int64_t planted;\n&/' \
  write bad
plant a_member_in_a_hole '/^typedef struct emvqr_khqr_merchant/,/^}/s/  emvqr_decimal amount;/  uint32_t planted;\n&/' \
  write bad
plant a_member_at_the_end 's/^} emvqr_khqr_sale;/  emvqr_text planted;\n&/' write good
plant a_frozen_struct_grows 's/^} emvqr_currency;/  uint32_t planted;\n&/' payload bad
plant a_member_of_another_type \
  '/^typedef struct emvqr_payload_info/,/^}/s/uint32_t crc_computed;/uint16_t crc_computed;/' payload bad
mapfile -t fewer < <(printf '%s\n' "$scratch/now"/*.o | grep -v '/text[.]o$')
link "$scratch/fewer.so" "${fewer[@]}"
expect functions_are_gone "$scratch/fewer.so" bad
link "$scratch/more.so" "$scratch/now"/*.o -x c - <<'C'
int emvqr_planted_call(void);
__attribute__((visibility("default"))) int emvqr_planted_call(void) { return 0; }
C
expect a_function_is_new "$scratch/more.so" good

# A tree without .git was unpacked and has no releases. Where there is one, not to see them is a failure: git that
# refuses the folder, a clone without its history.
if [[ ! -e $root/.git ]]; then
  echo "This is no git repository, so there is no release to compare with."
  exit 0
fi
git -C "$root" rev-parse --verify --quiet 'HEAD^{commit}' >/dev/null || { echo "git cannot read $root" >&2 && exit 1; }
latest_tag() { git -C "$root" describe --tags --abbrev=0 "$1"; }
# Where this is a release itself, the one before it.
if ! tag=$(latest_tag 'HEAD^' 2>/dev/null); then
  if [[ $(git -C "$root" rev-parse --is-shallow-repository) != false ]]; then
    echo "Only a part of the history was fetched, and no release in it: there is nothing to compare with here."
    exit 0
  fi
  tags=$(git -C "$root" tag --list)
  if [[ -z $tags ]]; then
    echo "There is no tag yet, so there is no release to compare with."
    exit 0
  fi
  tag=$(latest_tag HEAD)
fi
mkdir "$scratch/tag"
git -C "$root" archive "$tag" include src | tar -x -C "$scratch/tag"
if [[ ! -f $scratch/tag/include/emvqr/emvqr.h ]]; then
  echo "$tag has no C interface."
  exit 0
fi
abi_version() { sed -n 's/^#define EMVQR_ABI_VERSION \([0-9]*\).*/\1/p' "$1/include/emvqr/emvqr.h"; }
if [[ $(abi_version "$root") != "$(abi_version "$scratch/tag")" ]]; then
  echo "EMVQR_ABI_VERSION is another than that of $tag: programs have to be built anew, and may be told so."
  exit 0
fi
for each in now then; do
  from=$root
  [[ $each == now ]] || from=$scratch/tag
  sh "$here/frozen.sh" list "$from/include/emvqr" >"$scratch/$each.txt"
done
sh "$here/frozen.sh" keeps "$scratch/then.txt" "$scratch/now.txt" || {
  echo "Programs built for $tag have other numbers in them." >&2
  exit 1
}
mapfile -t sources < <(all_sources "$scratch/tag")
compile "$scratch/tag" "$scratch/then" "${sources[@]}"
link "$scratch/then.so" "$scratch/then"/*.o
if ! is_compatible "$scratch/then.so" "$scratch/now.so"; then
  echo "Programs built for $tag would break:" >&2
  cat "$scratch/report" >&2
  exit 1
fi
echo "Programs built for $tag go on working."
