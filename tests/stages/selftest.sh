#!/usr/bin/env bash
# Proves what ./dev and .ci/run say of stages, with a planted table and with programs that stand for apt.
# Usage: selftest.sh ROOT SCRATCH_FOLDER
set -euo pipefail
root=$1 tree=$2/tree
rm -rf "$tree"
mkdir -p "$tree/.ci" "$tree/tests" "$tree/fuzz" "$tree/bin"
cp "$root/dev" "$tree/dev"
cp "$root/.ci/run" "$tree/.ci/run"
cp "$root/fuzz/dev.sh" "$tree/fuzz/dev.sh"
for part in "$root"/tests/*/dev.sh "$root"/tests/stages/{packages,table}.sh; do
  mkdir -p "$tree/tests/$(basename "$(dirname "$part")")"
  cp "$part" "$tree/tests/$(basename "$(dirname "$part")")/"
done

# Nothing is installed here, whoever asks, and apt notes what it is asked for.
plant() {
  printf '#!/bin/sh\n%s\n' "$2" >"$tree/bin/$1"
  chmod +x "$tree/bin/$1"
}
plant dpkg-query 'exit 1'
plant apt-get "echo \"\$@\" >>$tree/apt"
plant id 'echo 0'

# expect STATUS COMMAND...: leaves what it says in `said`, and what apt was asked for in `asked`.
expect() {
  local status=$1 got=0
  shift
  : >"$tree/apt"
  said=$(cd "$tree" && PATH=$tree/bin:$PATH "$@" 2>&1) || got=$?
  asked=$(<"$tree/apt")
  [[ $got -eq $status ]] || wrong "$* ended with $got, not $status"
}
wrong() {
  printf '%s. It said:\n%s\nand asked apt for: %s\n' "$1" "$said" "$asked" >&2
  exit 1
}
says() { [[ $said == *"$1"* ]] || wrong "'$1' is not said"; }
says_not() { [[ $said != *"$1"* ]] || wrong "'$1' is said"; }
asks() { [[ $asked == *"$1"* ]] || wrong "apt is not asked for '$1'"; }
asks_not() { [[ $asked != *"$1"* ]] || wrong "apt is asked for '$1'"; }

# The table of the project: each stage by its name, and a list that is the same by either door.
expect 0 ./dev stages
listed=$said
says 'core-g++-20 '
expect 0 .ci/run --list
[[ $said == "$listed" ]] || wrong ".ci/run --list differs from ./dev stages"

cat >"$tree/tests/stages/packages.sh" <<'PLANTED'
for_one=(package-one)
for_two=(package-two package-both)
for_three=(package-three package-both)
PLANTED
cat >"$tree/tests/stages/table.sh" <<'PLANTED'
good() { printf 'ran with [%s]\n' "$*"; }
counts() { passed=$((passed + 7)); }
bad() { false; }
bad_parts() {
  leg "a good part" true
  leg "a bad part" false
  leg "the last part" true
}
stage everything one "the first" good all "of it"
stage two-tests two,three "has tests of its own" counts
stage c++-bad three "cannot pass" bad
stage parts three "is in parts" bad_parts
PLANTED

expect 0 ./dev test
says 'ran with [all of it]'
says '1 passed, 0 failed'
says_not 'has tests of its own'
asks 'package-one'
asks_not 'package-t'

expect 1 ./dev test --all
says 'ran with [all of it]'
says 'failed: c++-bad: cannot pass'
says 'failed: parts: a bad part'
says '== the last part'
says_not 'failed: parts: a good part'
says_not 'failed: everything'
says '8 passed, 2 failed'
asks 'package-both package-one package-three package-two'

expect 0 .ci/run two-tests everything
says '8 passed, 0 failed'
says_not 'cannot pass'
asks 'package-both package-one package-three package-two'

expect 1 .ci/run c++-bad
says 'failed: c++-bad: cannot pass'
says '0 passed, 1 failed'
asks 'package-both package-three'
asks_not 'package-two'

# The whole of it: where the first command fails the second does not begin.
expect 1 .ci/run
[[ $(grep -c 'ran with' <<<"$said") -eq 2 ]] || wrong ".ci/run does not run both commands"
sed -i 's/"the first" good/"the first" bad/' "$tree/tests/stages/table.sh"
expect 1 .ci/run
says '0 passed, 1 failed'
says_not 'cannot pass'

# A stage that is not there is told before anything is installed or run.
for names in nope two-tests,nope 'two-tests,,parts'; do
  expect 2 ./dev test --stage "$names"
  says 'There is no stage'
  says 'everything two-tests c++-bad parts'
  [[ -z $asked ]] || wrong "apt is asked"
done
expect 2 ./dev test --stage
expect 2 ./dev test --all more
expect 2 ./dev test more
expect 2 ./dev stages more

# refuses LINE COMPLAINT: a table with this line at its end.
refuses() {
  cp "$tree/tests/stages/table.sh" "$tree/table.kept"
  printf '%s\n' "$1" >>"$tree/tests/stages/table.sh"
  expect 1 ./dev stages
  says "$2"
  cp "$tree/table.kept" "$tree/tests/stages/table.sh"
}
refuses 'stage parts one "again" good' 'two stages are called parts'
refuses 'stage new one "calls nothing" no_such_function' "new calls 'no_such_function'"
refuses 'stage new one,none "needs what no group names" good' "new names 'none'"
refuses 'stage "two words" one "bad name" good' "'two words' is no name"
printf 'stages and .ci/run do as they say\n'
