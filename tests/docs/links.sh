#!/bin/sh
# Every link of a Markdown page that leads to a file leads to one, and to a heading that it has. Links to elsewhere are not followed.
# Usage: links.sh ROOT PAGE...
set -eu
root=$1
shift
here=$(cd "$(dirname "$0")" && pwd)
cd "$root"

for page in "$@"; do
  awk -f "$here/links.awk" "$page" | while read -r kind line target; do
    [ "$kind" = link ] || continue
    case $target in http://* | https://* | mailto:*) continue ;; esac
    file=${target%%#*}
    if [ -z "$file" ]; then file=$page; else file=$(dirname "$page")/$file; fi
    if [ ! -e "$file" ]; then
      echo "$page:$line: there is no $target"
    elif [ "$target" != "${target#*#}" ] && ! awk -f "$here/links.awk" "$file" | grep -q -x -F "name ${target#*#}"; then
      echo "$page:$line: $file has no heading ${target#*#}"
    fi
  done
done | grep . && exit 1
exit 0
