#!/bin/sh
# The numbers of the C headers, which programs in the field were built with. abidiff does not see them: they are
# enumerators without a type, and macros.
# usage: frozen.sh list FOLDER                 prints `NAME NUMBER` for each constant of FOLDER/*.h, sorted
#        frozen.sh keeps OLD_LIST NEW_LIST     fails where one of the old list vanished or has another number
#        frozen.sh check LIST FOLDER SCRATCH   fails where the constants of FOLDER are not those of LIST; first it
#                                              proves on planted changes that it can tell
set -eu
export LC_ALL=C

list() {
  awk '
    function keep(name, value) {
      sub(/u$/, "", value)
      if (value ~ /^[0-9]+$/) print name, value
      else complain()
    }
    function complain() {
      print FILENAME ": " $0 ": a constant is a plain number, on a line of its own" >"/dev/stderr"
      failed = 1
    }
    /^#define EMVQR_([A-Z]+_)?H$/ || /^#define EMVQR_C_EXPORT/ { next }
    /^#define EMVQR_/ { keep($2, $3); next }
    /^ *EMVQR_[A-Z0-9_]+ = [0-9]+,( *\/\/.*)?$/ { sub(/,.*/, "", $3); keep($1, $3); next }
    /^ *EMVQR_[A-Z0-9_]+ *([=,]|$)/ || /^ *enum .*EMVQR_/ { complain() }
    END { exit failed }
  ' "$1"/*.h >"$scratch.numbers" || return 1
  [ -s "$scratch.numbers" ] || return 1
  sort "$scratch.numbers"
}

keeps() {
  awk '
    NR == FNR { now[$1] = $2; next }
    !($1 in now) { print $1 " has vanished"; failed = 1; next }
    now[$1] != $2 { print $1 " was " $2 " and is " now[$1]; failed = 1 }
    END { exit failed }
  ' "$2" "$1"
}

# is_listed LIST FOLDER: both ways.
is_listed() {
  list "$2" >"$scratch.now" || return 1
  keeps "$1" "$scratch.now" || return 1
  cmp -s "$1" "$scratch.now" && return
  echo "not listed, or not in its place; if it is new, add it:"
  diff "$1" "$scratch.now"
}

# plant SED_SCRIPT WANTED: a copy of the headers that was changed is told as WANTED.
plant() {
  mkdir -p "$scratch.planted"
  cp "$folder"/*.h "$scratch.planted/"
  for header in "$scratch.planted"/*.h; do
    sed "$1" "$header" >"$scratch.header"
    cp "$scratch.header" "$header"
  done
  if said=$(is_listed "$listed" "$scratch.planted" 2>&1); then said=nothing; fi
  case $said in
    *"$2"*) echo "planted and told: $2" ;;
    *) echo "planted: $1; wanted: $2; told: $said" >&2 && exit 1 ;;
  esac
}

case $1 in
  list)
    scratch=$(mktemp)
    trap 'rm -f "$scratch" "$scratch.numbers"' EXIT
    list "$2"
    ;;
  keeps) keeps "$2" "$3" ;;
  check)
    listed=$2 folder=$3 scratch=$4
    plant 's/EMVQR_ECC_LOW = 1,/EMVQR_ECC_LOW = 5,/' 'EMVQR_ECC_LOW was 1 and is 5'
    plant 's/EMVQR_STEP_ROTATED = 64,/EMVQR_STEP_ROTATED = 6,/' 'EMVQR_STEP_ROTATED was 64 and is 6'
    plant 's/EMVQR_MAX_CHANGES 100u/EMVQR_MAX_CHANGES 101u/' 'EMVQR_MAX_CHANGES was 100 and is 101'
    plant '/EMVQR_PIXEL_RGB = 1,/d' 'EMVQR_PIXEL_RGB has vanished'
    plant 's/  EMVQR_UNIT_BYTES = 2,/&\n  EMVQR_UNIT_PLANTED = 3,/' '> EMVQR_UNIT_PLANTED 3'
    plant 's/EMVQR_UNIT_BYTES = 2,/EMVQR_UNIT_BYTES,/' 'a constant is a plain number'
    plant 's/EMVQR_PIXEL_RGB = 1,/& EMVQR_PLANTED = 9,/' 'a constant is a plain number'
    plant 's/EMVQR_STEP_FAST = 1,/EMVQR_STEP_FAST = 1 << 0,/' 'a constant is a plain number'
    is_listed "$listed" "$folder"
    echo "$(wc -l <"$listed") numbers are as they were"
    ;;
  *) echo "frozen.sh: no command called $1" >&2 && exit 2 ;;
esac
