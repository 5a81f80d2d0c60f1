#!/bin/sh
# Proves that what runs the pages fails on pages that are wrong. Usage: selftest.sh SCRATCH_FOLDER CMAKE
set -eu
scratch=$1
cmake=$2
here=$(cd "$(dirname "$0")" && pwd)
rm -rf "$scratch"
mkdir -p "$scratch"

# run_page PAGE: takes it apart and runs it, with what it says in PAGE.log
run_page() {
  out=$scratch/blocks/$(basename "$1" .md)
  mkdir -p "$out"
  awk -f "$here/blocks.awk" -v "page=$1" -v "out=$out" "$1" >"$1.log" 2>&1 || return 1
  [ ! -f "$out/steps" ] || sh "$here/run.sh" "$1" "$out" "$scratch" "$cmake" >>"$1.log" 2>&1
}

# wrong NAME SENTENCE, the page on stdin: it fails with this sentence.
wrong() {
  page=$scratch/$1.md
  cat >"$page"
  if run_page "$page"; then
    echo "a page is taken that is wrong: $1" >&2
    exit 1
  fi
  if ! grep -q -F -- "$2" "$page.log"; then
    echo "$1: does not say '$2' but:" >&2
    cat "$page.log" >&2
    exit 1
  fi
}

fence='```'
wrong no_language 'without a language' <<END
$fence
x
$fence
END
wrong no_kind 'that nothing runs' <<END
${fence}cpp
int x;
$fence
END
wrong other_kind 'none of ours' <<END
<!-- piece: x -->
${fence}cpp
int x;
$fence
END
wrong comment_apart 'that nothing runs' <<END
<!-- fragment: x -->

${fence}cpp
int x;
$fence
END
wrong twice 'a second fragment' <<END
<!-- fragment: x -->
${fence}cpp
int x;
$fence
<!-- fragment: x -->
${fence}cpp
int y;
$fence
END
wrong indented 'at the margin' <<END
- list
  ${fence}sh
  true
  $fence
END
wrong endless 'without an end' <<END
${fence}sh
true
END
wrong no_command 'begins with no command' <<END
${fence}console
output
$fence
END
wrong failing 'this block failed' <<END
${fence}sh
false
true
$fence
END
wrong other_output 'the output is another' <<END
${fence}console
\$ echo this
that
$fence
END
wrong output_left_out 'the output is another' <<END
${fence}console
\$ echo this; echo that
this
\$ true
$fence
END
wrong other_status 'exit status 3, not 0' <<END
${fence}console
\$ (exit 3)
$fence
END
wrong no_json 'this is no JSON' <<END
${fence}json
{"a":}
$fence
END
wrong no_word './dev has no word fly' <<END
${fence}sh
./dev fly
$fence
END
wrong no_option './dev test knows no --none' <<END
${fence}sh
./dev test --none
$fence
END

# And a page in order is taken, its steps one after the other.
cat >"$scratch/good.md" <<END
<!-- file: a.json -->
${fence}json
{"a": [1, ";"]}
$fence
${fence}sh
made=\$(cat a.json)
./dev test --all
mkdir below
cd below
$fence
${fence}console
\$ echo "\$made"
{"a": [1, ";"]}
\$ cat \\
  no_file 2>/dev/null
# exit 1
\$ ls
a.json
below
dev
$fence
${fence}text
whatever
$fence
END
run_page "$scratch/good.md" || {
  cat "$scratch/good.md.log" >&2
  exit 1
}

# A fragment that no test includes.
mkdir -p "$scratch/tests" "$scratch/left/page"
echo '12 cpp fragment lonely' >"$scratch/left/page/list"
if sh "$here/fragments.sh" "$scratch/left" "$scratch/tests" >"$scratch/left.log"; then
  echo "a fragment is overlooked that no test includes" >&2
  exit 1
fi
echo '#include "lonely.inc"' >"$scratch/tests/a.cpp"
sh "$here/fragments.sh" "$scratch/left" "$scratch/tests"

# Links that lead nowhere.
printf '# A heading, `here`\n[a](b.md) [c](#a-heading-here)\n' >"$scratch/a.md"
echo 'no heading' >"$scratch/b.md"
sh "$here/links.sh" "$scratch" a.md
for link in none.md b.md#none '#none'; do
  echo "[a]($link)" >"$scratch/c.md"
  if sh "$here/links.sh" "$scratch" c.md >"$scratch/links.log"; then
    echo "a link is overlooked that leads nowhere: $link" >&2
    exit 1
  fi
done
