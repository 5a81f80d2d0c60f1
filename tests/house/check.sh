#!/bin/sh
# That docs/pictures/house.svg is what draw.awk draws of the project as it is, and that draw.awk sees a layer that is in one
# place alone. usage: check.sh ROOT SCRATCH_FOLDER
set -eu
export LC_ALL=C
root=$1
scratch=$2
here=$(cd "$(dirname "$0")" && pwd)
rules=$root/tests/static_checks/layers.awk
page=$root/docs/architecture.md
picture=$root/docs/pictures/house.svg
mkdir -p "$scratch"

draw() { awk -f "$here/draw.awk" "$1" "$2" >"$scratch/house.svg" 2>"$scratch/said"; }

# refuses RULES PAGE COMPLAINT
refuses() {
  if draw "$1" "$2" || ! grep -q "$3" "$scratch/said"; then
    echo "draw.awk should say: $3"
    exit 1
  fi
}
sed 's/split("base /split("base cellar /' "$rules" >"$scratch/layers.awk"
refuses "$scratch/layers.awk" "$page" 'says nothing of cellar'
sed 's,^ rules/ ,&,; s,^ base/,&\n attic/  old things,' "$page" >"$scratch/page.md"
refuses "$rules" "$scratch/page.md" 'attic, which is no layer'
sed 's/tlv, crc16/dots, crc16/' "$page" >"$scratch/page.md"
draw "$rules" "$scratch/page.md"
if cmp -s "$scratch/house.svg" "$picture"; then
  echo "the picture does not show what the page says"
  exit 1
fi

draw "$rules" "$page"
cmp "$scratch/house.svg" "$picture" || {
  echo "docs/pictures/house.svg is old: awk -f tests/house/draw.awk tests/static_checks/layers.awk docs/architecture.md"
  exit 1
}
