#!/bin/sh
# The manual and the completions are installed where man and the shells look. Usage: installs.sh CMAKE BUILD SCRATCH
set -eu
cmake=$1
build=$2
scratch=$3

# expect PREFIX ZSH_FOLDER: what an installation below PREFIX has, and nothing else.
expect() {
  rm -rf "$scratch"
  DESTDIR=$scratch "$cmake" --install "$build" --component program --prefix "$1" >/dev/null
  for file in share/man/man1/emvqr.1 share/bash-completion/completions/emvqr share/fish/vendor_completions.d/emvqr.fish \
    "share/zsh/$2/_emvqr"; do
    [ -s "$scratch$1/$file" ] || { echo "$1 has no $file" && exit 1; }
  done
  found=$(find "$scratch$1/share" -type f | wc -l)
  [ "$found" = 4 ] || { echo "$1 has $found files" && exit 1; }
}
expect /usr vendor-completions
expect /usr/local site-functions
expect /opt/emvqr site-functions
rm -rf "$scratch"
