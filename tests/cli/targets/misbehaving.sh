#!/bin/sh
# A target that does as it is told by its first word:
#   misbehaving.sh WAY PATTERN    one of the ways below at a request that matches PATTERN, as the shell's case means it
#   misbehaving.sh log FILE       writes every request into FILE
# All other requests are answered `refused`.
way=$1
pattern=$2

hello='"name":"misbehaving","version":"1","ops":["decode","make","edit"],"modes":["strict","lenient"],"answers":[]'

# The number of a request: the runner writes it first.
id_of() {
  rest=${1#\{\"id\":}
  printf '%s' "${rest%%,*}"
}

while IFS= read -r line; do
  id=$(id_of "$line")
  case $line in
    *'"op":"hello"'*)
      printf '{"id":%s,%s}\n' "$id" "$hello"
      continue
      ;;
  esac
  [ "$way" != log ] || printf '%s\n' "$line" >>"$pattern"
  # shellcheck disable=SC2254 # a pattern is meant
  case $line in
    $pattern)
      case $way in
        hang) sleep 1000 ;;
        hang_below) sleep 1000 & wait ;;
        die) exit 7 ;;
        killed) kill -9 $$ ;;
        babble) printf 'I say: %s\033[2J\n' hello ;;
        empty) printf '\n' ;;
        deep) printf '%0100000d\n' 0 | tr 0 '[' ;;
        no_verdict) printf '{"id":%s}\n' "$id" ;;
        twice) printf '{"id":%s,"verdict":"refused"}\n{"id":%s,"verdict":"refused"}\n' "$id" "$id" ;;
        late) printf '{"id":%s,"verdict":"refused"}\n' "$id" && sleep 0.1 && printf '{"id":%s,"verdict":"refused"}\n' "$id" ;;
        wrong_id) printf '{"id":4711,"verdict":"refused"}\n' ;;
        huge) head -c 3000000 /dev/zero | tr '\0' x ;;
        endless) tr '\0' x </dev/zero ;;
        deaf) exec <&- && sleep 1000 ;;
        deaf_after) printf '{"id":%s,"verdict":"refused"}\n' "$id" && exec <&- && sleep 1000 ;;
        noisy) head -c 3000000 /dev/zero | tr '\0' e >&2 && printf '{"id":%s,"verdict":"refused"}\n' "$id" ;;
        noisy_death) printf '%01000d\033[31mlast words' 0 >&2 && exit 1 ;;
        unsupported) printf '{"id":%s,"verdict":"unsupported"}\n' "$id" ;;
        *) printf '{"id":%s,"verdict":"refused"}\n' "$id" ;;
      esac
      continue
      ;;
  esac
  printf '{"id":%s,"verdict":"refused"}\n' "$id"
done
