# What ./dev does for the reference of the public headers: it is read by dev, whose functions and lists it uses
# (docs/decisions/0039-reference.md).

# reference_of INCLUDE FOLDER: the pages of the headers in INCLUDE, in FOLDER/html, and what they are held to is in
# FOLDER/xml; fails where Doxygen warns.
reference_of() {
  local include=$1 folder=$2
  rm -rf "$folder" && mkdir -p "$folder/pages" && cp docs/reference/*.dox "$folder/pages/" &&
    python3 docs/reference/prepare.py "$include" "$folder/include" || return
  (
    EMVQR_VERSION=$(sed -n 's/^#define EMVQR_VERSION_STRING "\(.*\)"$/\1/p' "$include/emvqr/base/version.hpp")
    export EMVQR_VERSION
    cd "$folder" && doxygen "$OLDPWD/docs/reference/Doxyfile"
  ) >"$folder/doxygen.log" 2>&1 && [[ ! -s $folder/doxygen.log ]] && return
  # As places in the sources.
  sed "s|^.*/$folder/||" "$folder/doxygen.log" | sort -u >&2
  return 1
}

make_reference() { reference_of include build/reference; }

# The headers and a planted one: Doxygen has to refuse it, and check.py what Doxygen leaves all the same, each fault by
# its own sentence.
reference_selftest() {
  local folder=build/reference-planted told fault
  rm -rf "$folder" && mkdir -p "$folder" && cp -r include "$folder/of" && cp tests/reference/planted.hpp "$folder/of/emvqr/" || return
  told=$(reference_of "$folder/of" "$folder/made" 2>&1) && fault='any planted fault'
  told+=$(python3 tests/reference/check.py "$folder/made/xml" 2>&1) && fault='any planted fault'
  for fault in ${fault+"$fault"} 'error: Member has_no_comment.* not documented' "argument 'other' .* not found" "reference to 'nothing_there'" \
    'has_no_comment_either has no comment' 'says_no_failure does not say how it fails' 'says_no_place does not say where its text points'; do
    if ! grep -q "planted.hpp.*$fault" <<<"$told"; then
      printf 'Doxygen or check.py overlooks a planted fault (%s):\n%s\n' "$fault" "$told" >&2
      return 1
    fi
  done
}

# The faults first, then ours.
check_reference() {
  reference_selftest && make_reference && python3 tests/reference/check.py build/reference/xml
}

word_reference() {
  # shellcheck disable=SC2154 # one of dev's lists
  need "${for_reference[@]}"
  say "the reference of the headers"
  make_reference
  printf 'It begins at build/reference/html/index.html.\n'
}
