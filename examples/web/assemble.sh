#!/usr/bin/env bash
# Puts the site together in a folder: the one list of the files that make it up. The service worker keeps exactly these.
#
#   assemble.sh SITE PACKAGE DRAW_WASM ZXING
#
#   SITE       the folder to fill; what is in it is thrown away if it is a site, and refused if it is anything else
#   PACKAGE    the folder of the JavaScript package: its modules and emvqr-full.wasm
#   DRAW_WASM  the module that draw.mjs loads
#   ZXING      the folder of the npm package zxing-wasm
set -euo pipefail

if [ $# -ne 4 ]; then
  sed -n '2,9s/^# \{0,1\}//p' "$0" >&2
  exit 2
fi
site=${1%/} package=$2 draw_wasm=$3 zxing=$4
here=$(cd "$(dirname "$0")" && pwd)

own=(index.html icon.svg style.css parts.css reader.css maker.css
  app.mjs bytes.mjs camera.mjs choices.mjs dom.mjs download.mjs draw.mjs edit.mjs findings.mjs highlight.mjs
  intake.mjs language.mjs make.mjs make_fields.mjs make_form.mjs offline.mjs order.mjs pictures.mjs read_picture.mjs
  reader.mjs samples.mjs text.mjs time.mjs tree.mjs verdict.mjs
  i18n/en.mjs i18n/km.mjs i18n/km_library.mjs)
worker=sw.js

# What comes from elsewhere: where it lies, and its name in the site. zxing's files find each other by ../share.js.
others=(
  "$package/emvqr-full.wasm=npm/emvqr-full.wasm"
  "$draw_wasm=emvqr-draw.wasm"
  "$zxing/dist/es/share.js=zxing/share.js"
  "$zxing/dist/es/reader/index.js=zxing/reader/index.js"
  "$zxing/dist/reader/zxing_reader.wasm=zxing/zxing_reader.wasm"
  "$zxing/LICENSE=zxing/LICENSE"
)

mapfile -t modules < <(cd "$package" && find . -name '*.mjs' | sed 's|^\./||')
for module in "${modules[@]}"; do others+=("$package/$module=npm/$module"); done

if [ -e "$site" ] && [ -n "$(ls -A "$site")" ] && [ ! -e "$site/site_files.js" ]; then
  echo "$site holds something else than a site" >&2
  exit 1
fi

# Put together beside it and moved when whole, so that a site is never half a site.
part=$site.part
rm -rf "$part"
put() {
  mkdir -p "$(dirname "$part/$2")"
  cp "$1" "$part/$2"
  chmod 644 "$part/$2"
}
for file in "${own[@]}" "$worker"; do put "$here/$file" "$file"; done
for pair in "${others[@]}"; do put "${pair%%=*}" "${pair##*=}"; done

# The worker's list, with a version that changes when any file does. The worker itself and the list are not in it: the
# browser fetches those by itself to learn of a new version.
cd "$part"
mapfile -t files < <(find . -type f ! -name "$worker" | sed 's|^\./||' | LC_ALL=C sort)
version=$(sha256sum "${files[@]}" "$worker" | sha256sum | cut -c1-16)
{
  echo '// Written by assemble.sh.'
  echo "self.emvqrSite = {"
  echo "  version: '$version',"
  echo '  files: ['
  printf "    '%s',\n" "${files[@]}"
  echo '  ],'
  echo '};'
} >site_files.js
cd - >/dev/null
rm -rf "$site"
mv "$part" "$site"
echo "${#files[@]} files, version $version: $site"
