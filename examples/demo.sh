#!/usr/bin/env bash
# What emvqr does, in five steps: makes a KHQR for a shop that does not exist, draws it, scans the picture back, and
# shows what becomes of a code that somebody changed, and of one that is too old.
# Usage: demo.sh [PROGRAM [FOLDER]]; unless given, the program is $EMVQR or emvqr in the PATH, and the pictures go to
# build/demo of this project.
# Ends with 0 only if every step comes out as it should.
set -euo pipefail

emvqr=${1:-${EMVQR:-emvqr}}
work=${2:-$(cd "$(dirname "$0")/.." && pwd)/build/demo}
mkdir -p "$work"
step=0

announce() {
  step=$((step + 1))
  printf '\n%d. %s\n' "$step" "$*"
}
fail() {
  printf 'The demo did not come out as it should: %s\n' "$*" >&2
  exit 1
}
# shows EXPECTED_STATUS COMMAND...: prints the command, runs it, and checks how it ends.
shows() {
  local expected=$1 status=0 output
  shift
  printf '   $ emvqr'
  printf ' %q' "${@:2}"
  printf '\n'
  output=$("$@" 2>&1) || status=$?
  printf '%s\n' "$output" | sed 's/^/   /'
  [[ $status -eq $expected ]] || fail "exit status $status, not $expected"
}
# The payload of the one code in a picture; this one has no quotes in it.
payload_in() { "$emvqr" decode --json "$1" | sed -n 's/^{"payload":"\([^"]*\)".*/\1/p'; }

announce "A dynamic KHQR: Angkor Cafe asks for 50 000 riel, within ten minutes. Its picture goes to shop.png."
payload=$("$emvqr" make khqr --type merchant --account angkor_cafe@abaa --merchant-id M123456 --bank "ABA Bank" \
  --name "Angkor Cafe" --city "Siem Reap" --amount 50000 --currency KHR --bill INV-2041 --terminal T-01 \
  --expires-in 10m -o "$work/shop.png")
printf '   %s\n' "$payload"
[[ -s $work/shop.png ]] || fail "there is no picture"

announce "Scan the picture back and compare byte for byte."
[[ $(payload_in "$work/shop.png") == "$payload" ]] || fail "the picture says something else"
printf '   The same %d bytes.\n' "${#payload}"

announce "What the picture says, checked against EMVCo's rules and KHQR's."
shows 0 "$emvqr" decode "$work/shop.png"

announce "Somebody changes the amount to 90 000 riel and leaves the rest. The CRC gives it away."
tampered=${payload/540550000/540590000}
[[ $tampered != "$payload" ]] || fail "the amount is not where it was expected"
"$emvqr" draw "$tampered" --force -o "$work/tampered.png"
[[ $(payload_in "$work/tampered.png" || true) == "$tampered" ]] || fail "the picture says something else"
shows 1 "$emvqr" decode "$work/tampered.png"

announce "The good code again, an hour later: it reads, and it has expired."
shows 1 "$emvqr" decode "$work/shop.png" --now "$(($(date +%s) * 1000 + 3600000))"

printf '\nEverything came out as it should. The pictures are in %s\n' "$work"
