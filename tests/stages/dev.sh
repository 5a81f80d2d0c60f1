# shellcheck shell=bash
# Stages, of which a test run consists: it is read by dev, whose functions it uses. The table of them is table.sh.

passed=0
failed=0
failures=()
running=''

# leg SENTENCE COMMAND...: one part of a test run. Where it fails the other parts still run; the end tells.
leg() {
  local what=$1 began=$SECONDS failed_before=$failed
  shift
  say "$what"
  if "$@"; then
    printf '   done in %d s\n' $((SECONDS - began))
  else
    [[ $failed -gt $failed_before ]] || failed=$((failed + 1))
    failures+=("$running$what")
  fi
}

# gate SENTENCE COMMAND...: a leg that is one check by itself.
gate() {
  local failed_before=$failed
  leg "$@"
  [[ $failed -gt $failed_before ]] || passed=$((passed + 1))
}

close() {
  local what
  for what in ${failures[@]+"${failures[@]}"}; do printf 'failed: %s\n' "$what"; done
  printf '\n%d passed, %d failed\n' "$passed" "$failed"
  [[ $failed -eq 0 ]]
}

stages=()
declare -A stage_sentence=() stage_groups=() stage_command=()

# stage NAME GROUP[,GROUP...] SENTENCE COMMAND...: a line of the table. A line that cannot work is told at once.
stage() {
  local name=$1 groups=$2 sentence=$3 group
  shift 3
  [[ $name =~ ^[a-z0-9][a-z0-9+-]*$ ]] || fail "tests/stages/table.sh: '$name' is no name for a stage"
  [[ -z ${stage_command[$name]-} ]] || fail "tests/stages/table.sh: two stages are called $name"
  declare -F "$1" >/dev/null || fail "tests/stages/table.sh: $name calls '$1', which is no function"
  for group in ${groups//,/ }; do
    declare -p "for_$group" >/dev/null 2>&1 || fail "tests/stages/table.sh: $name names '$group', which is no group of packages"
  done
  stages+=("$name")
  stage_sentence[$name]=$sentence
  stage_groups[$name]=$groups
  stage_command[$name]=$*
}

# packages_of STAGE...
packages_of() {
  local name group list
  for name in "$@"; do
    for group in ${stage_groups[$name]//,/ }; do
      list="for_$group[@]"
      printf '%s\n' "${!list}"
    done
  done | sort -u
}

# run_stage NAME: a stage that counted no tests is one check by itself.
run_stage() {
  local passed_before=$passed failed_before=$failed
  running="$1: "
  # shellcheck disable=SC2086 # a command and its words
  leg "${stage_sentence[$1]}" ${stage_command[$1]}
  running=''
  [[ $passed -gt $passed_before || $failed -gt $failed_before ]] || passed=$((passed + 1))
}

# run_stages NAME...: installs what they need, then runs them in this order.
run_stages() {
  local name packages
  for name in "$@"; do
    [[ -z $name || -z ${stage_command[$name]-} ]] || continue
    printf "There is no stage '%s'. All stages: %s\n" "$name" "${stages[*]}" >&2
    exit 2
  done
  mapfile -t packages < <(packages_of "$@")
  need "${packages[@]}"
  for name in "$@"; do run_stage "$name"; done
  close
}

word_stages() {
  local name
  [[ $# -eq 0 ]] || usage_error "./dev stages takes no more words"
  for name in "${stages[@]}"; do printf '%-20s %s\n' "$name" "${stage_sentence[$name]}"; done
}

word_test() {
  local names
  case ${1-} in
    '') run_stages everything ;;
    --all)
      [[ $# -eq 1 ]] || usage_error "./dev test --all takes no more words"
      # .ci/run calls ./dev test before.
      may_have_passed=yes
      run_stages "${stages[@]}"
      ;;
    --stage)
      [[ $# -eq 2 && -n $2 ]] || usage_error "./dev test --stage takes names of stages, with commas between them"
      IFS=, read -r -a names <<<"$2"
      run_stages "${names[@]}"
      ;;
    *) usage_error "./dev test takes --all, --stage NAME[,NAME...] or nothing" ;;
  esac
}

# Debian's python3 by its full name, for which python3-yaml is.
workflow() { /usr/bin/python3 tests/stages/workflow.py .; }
