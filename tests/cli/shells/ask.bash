# Asks bash what it completes. Usage: bash ask.bash COMPLETION <LINES
# Each line is a command line with the cursor at its end; for each, one line comes back with what is offered, by tabs.
set -euo pipefail
# shellcheck source=/dev/null
. "$1"
handler=$(complete -p emvqr | sed 's/.*-F \([^ ]*\) .*/\1/')
while IFS= read -r line; do
  # As readline does it: blanks divide words, = is a word of its own.
  read -ra COMP_WORDS <<<"${line//=/ = }"
  [[ $line != *' ' ]] || COMP_WORDS+=('')
  COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
  COMPREPLY=()
  "$handler" emvqr "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}" || true
  (
    IFS=$'\t'
    printf '%s\n' "${COMPREPLY[*]}"
  )
done
