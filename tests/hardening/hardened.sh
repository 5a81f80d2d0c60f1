#!/bin/sh
# Reads a program or shared library that was built and tells what it lacks of cmake/hardening.cmake.
# Usage: hardened.sh READELF program|library FORTIFIED FILE    (FORTIFIED is 1 where glibc's checked calls shall be there)
set -eu
export LC_ALL=C
readelf=$1
kind=$2
fortified=$3
file=$4
status=0

# lacks PATTERN COMPLAINT: the complaint, unless what readelf tells has the pattern.
lacks() {
  printf '%s\n' "$told" | grep -q -E "$1" && return 0
  echo "$file: $2"
  status=1
}

told=$("$readelf" -W --file-header --program-headers --dynamic --dyn-syms "$file")
lacks 'GNU_RELRO' 'nothing of it is read-only once it is linked (RELRO)'
lacks '\(FLAGS(_1)?\).*NOW' 'functions are looked up late, so their table stays writable (BIND_NOW)'
lacks 'GNU_STACK .* RW +0x' 'its stack can be executed (NX)'
lacks 'UND __stack_chk_fail' 'no function has a stack canary'
[ "$kind" = library ] || lacks '\(FLAGS_1\).*PIE' 'it lies at the same address each time (PIE)'
[ "$fortified" = 0 ] || lacks 'UND __[a-z]+_chk(@|$| )' 'no call of the C library is checked (_FORTIFY_SOURCE)'
exit "$status"
