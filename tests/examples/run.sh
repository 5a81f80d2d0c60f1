#!/bin/sh
# Runs the programs of examples/ on what they print themselves.
# Usage: run.sh FOLDER_OF_THE_PROGRAMS SCRATCH_FOLDER
set -eu
programs=$1
scratch=$2
mkdir -p "$scratch"

fail() {
  echo "$1" >&2
  exit 1
}
# expect STATUS TEXT COMMAND...: the command ends with this status and its output has the text.
expect() {
  status=$1
  text=$2
  shift 2
  got=0
  output=$("$@" 2>&1) || got=$?
  [ "$got" = "$status" ] || fail "$*: exit status $got, not $status; it says: $output"
  case $output in *"$text"*) ;; *) fail "$*: does not say '$text' but: $output" ;; esac
}

"$programs/make_khqr" >"$scratch/made"
payload=$(sed -n 1p "$scratch/made")
[ "$(printf %s "$payload" | md5sum | cut -d ' ' -f 1)" = "$(sed -n 2p "$scratch/made")" ] || fail "make_khqr: wrong MD5"
expect 0 'to      Angkor Cafe' "$programs/read_code" "$payload"
expect 0 'amount  50000 KHR' "$programs/read_code" "$payload"

tampered=$(printf %s "$payload" | sed 's/Angkor Cafe/Angkor Kafe/')
expect 1 'the CRC does not fit the text' "$programs/read_code" "$tampered"
expect 1 'the CRC does not fit the text' "$programs/edit_code" "$tampered" 60000 1 2

seconds=$(date +%s)
edited=$("$programs/edit_code" "$payload" 60000 "${seconds}000" "$((seconds + 120))000")
expect 0 'amount  60000 KHR' "$programs/read_code" "$edited"
expect 2 'usage' "$programs/edit_code"

sold=$("$programs/sell" "$payload" 7500 INV-8 "${seconds}000" | sed -n 1p)
expect 0 'amount  7500 KHR' "$programs/read_code" "$sold"
expect 1 'KHQR-5402' "$programs/sell" "$payload" 7.5 INV-8 "${seconds}000"
expect 2 'AMOUNT' "$programs/sell" "$payload" x INV-8 "${seconds}000"

thai=$("$programs/travel")
expect 0 '29  PromptPay credit transfer (AnyID) (verified)' "$programs/travel" "$thai"
expect 0 'PromptPay 0066812345678' "$programs/travel" "$thai"
expect 0 'amount  120.50 THB' "$programs/read_code" "$thai"
expect 0 '15  UnionPay QR (international) (payload-only)' "$programs/travel" \
  0002010102121516ABCDEF123456789052045311530339254039995802JP5906DONGRI6005TOKYO62240104hoge0504fuga0704piyo63043FE6
expect 1 'Alipay' "$programs/travel" https://qr.alipay.com/bax00000000000000000

if [ -x "$programs/c_khqr" ]; then
  expect 0 'to Angkor Cafe, valid' "$programs/c_khqr" 'Angkor Cafe' 50000
  made=$("$programs/c_khqr" 'Angkor Cafe' 50000 | sed -n 1p)
  expect 0 'amount  50000 KHR' "$programs/read_code" "$made"
  expect 1 '59: the length must be what table 3.6 says' "$programs/c_khqr" 'A name of more than twenty-five characters' 1
  expect 1 'KHQR-5402' "$programs/c_khqr" 'Angkor Cafe' 0.5
  expect 2 usage "$programs/c_khqr" 'Angkor Cafe' '1,5'
fi

replies=$(dirname "$0")/../bakong/replies
expect 0 'POST https://sit-api-bakong.nbc.gov.kh/v1/check_transaction_by_md5' "$programs/bakong_check"
expect 0 '{"md5":"' "$programs/bakong_check"
expect 0 'payment  of this code' "$programs/bakong_check"
expect 1 'payment  not what the code asked for' "$programs/bakong_check" "$replies/paid.json"
expect 1 'state    not_yet, ask again' "$programs/bakong_check" "$replies/not_found.json"
expect 1 'state    failed' "$programs/bakong_check" "$replies/failed.json"
expect 1 'state    unauthorised' "$programs/bakong_check" "$replies/unauthorised.json" 401
expect 1 'state    failed' sh -c 'cat "$1" | "$2/bakong_check" -' sh "$replies/failed.json" "$programs"
printf '<html>Forbidden</html>' >"$scratch/forbidden"
expect 1 'state    blocked' "$programs/bakong_check" "$scratch/forbidden" 403
expect 2 'cannot open' "$programs/bakong_check" "$scratch/absent"
# A reply without end takes no more memory than one that is a little too long.
expect 1 'longer than any reply is' "$programs/bakong_check" /dev/zero

if [ -x "$programs/scan_picture" ]; then
  expect 0 "a payload: $payload" "$programs/scan_picture" "$payload" "$scratch/code.png"
  expect 2 'cannot write the picture' "$programs/scan_picture" "$payload" /dev/full
  # Another reader agrees, where there is one.
  if command -v zbarimg >/dev/null; then
    expect 0 "$payload" zbarimg --raw --quiet --nodbus -Sbinary "$scratch/code.png"
  fi
fi
