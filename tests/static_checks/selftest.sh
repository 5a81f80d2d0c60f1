#!/bin/sh
# Proves that check.sh can fail: plants one bad file at a time in a small tree and expects the complaint.
# Usage: selftest.sh SCRATCH_FOLDER
set -eu
scratch=$1
checks=$(cd "$(dirname "$0")" && pwd)
count=0

# expect RULE FILE TEXT COMPLAINT: a tree that holds just FILE with TEXT; an empty COMPLAINT means none is expected.
expect() {
  rm -rf "$scratch/tree"
  mkdir -p "$scratch/tree/$(dirname "$2")"
  printf '%b\n' "$3" >"$scratch/tree/$2"
  count=$((count + 1))
  status=0
  output=$(sh "$checks/check.sh" "$1" "$scratch/tree" 2>&1) || status=$?
  if [ -z "$4" ]; then
    [ "$status" = 0 ] && [ -z "$output" ] && return 0
    echo "$1 complains about $2 ($3), which is good: $output"
  else
    case "$status:$output" in 1:*"$4"*) return 0 ;; esac
    echo "$1 should say '$4' of $2 ($3); status $status, output: $output"
  fi
  exit 1
}

core=include/emvqr
expect layers $core/syntax/a.hpp '#include <emvqr/payload/tag.hpp>' 'syntax includes upwards'
expect layers $core/base/a.hpp '#include <emvqr/syntax/tlv.hpp>' 'base includes upwards'
expect layers $core/rules/a.hpp '#  include <emvqr/emvqr.hpp>' 'rules includes upwards'
expect layers $core/schemes/khqr/a.hpp '#include <emvqr/check.hpp>' 'schemes includes upwards'
expect layers $core/schemes/khqr/a.hpp '#include <emvqr/schemes/promptpay.hpp>' 'a scheme includes another'
expect layers $core/schemes/promptpay.hpp '#include <emvqr/schemes/khqr/check.hpp>' 'a scheme includes another'
expect layers $core/schemes/khqr/a.hpp '#include <emvqr/schemes/registry.hpp>' 'a scheme includes the registry'
expect layers $core/schemes/registry.hpp '#include <emvqr/schemes/khqr/check.hpp>' ''
expect layers $core/schemes/khqr/a.hpp '#include <emvqr/schemes/khqr/b.hpp>\n#include <emvqr/schemes/scheme.hpp>' ''
expect layers $core/image/a.hpp '#include <emvqr/payload/tag.hpp>' 'image uses base alone'
expect layers $core/image/a.hpp '#include <emvqr/base/result.hpp>\n#include <vector>' ''
expect layers $core/payload/a.hpp '#include <emvqr/image/encode.hpp>' 'no layer includes image'
expect layers $core/payload/a.hpp '#include <emvqr/fmt.hpp>' 'nothing includes a door'
expect layers $core/payload/a.hpp '#include <vector>' 'the core does not include <vector>'
expect layers $core/payload/a.hpp '#include <string.h>' 'a public header includes <string.h>'
expect layers $core/payload/a.hpp '#include "tag.hpp"' 'not by a quoted name'
expect layers $core/payload/a.hpp '#include <array>\n#include <emvqr/syntax/tlv.hpp>' ''
expect layers $core/bakong/a.hpp '#include <emvqr/check.hpp>' 'bakong uses the layers up to schemes'
expect layers $core/bakong/a.hpp '#include <emvqr/emvqr.hpp>' 'bakong uses the layers up to schemes'
expect layers $core/bakong/a.hpp '#include <emvqr/image/encode.hpp>' 'no layer includes image'
expect layers $core/bakong/a.hpp '#include <emvqr/bakong/json.hpp>' 'nothing includes a door'
expect layers $core/bakong/a.hpp '#include <nlohmann/json.hpp>' 'only src/cli and the doors'
expect layers $core/bakong/a.hpp '#include <vector>' 'the core does not include <vector>'
expect layers $core/bakong/a.hpp '#include <emvqr/bakong/b.hpp>\n#include <emvqr/schemes/khqr/fields.hpp>\n#include <string>' ''
expect layers $core/bakong/json.hpp '#include <emvqr/json.hpp>\n#include <emvqr/bakong/api.hpp>' ''
expect layers $core/json.hpp '#include <emvqr/syntax/text.hpp>\n#include <nlohmann/json.hpp>\n#include <vector>' ''
expect layers $core/bakong/a.hpp '#include <emvqr/json.hpp>' 'nothing includes a door'
expect layers $core/bakong/json.hpp '#include <emvqr/bakong/api.hpp>\n#include <nlohmann/json.hpp>\n#include <vector>' ''
expect layers $core/alipayplus/code_rules_json.hpp '#include <emvqr/json.hpp>\n#include <vector>' ''
expect layers $core/alipayplus/a.hpp '#include <emvqr/alipayplus/code_rules_json.hpp>' 'nothing includes a door'
expect layers $core/schemes/khqr/a.hpp '#include <emvqr/bakong/api.hpp>' 'no layer includes bakong'
expect layers $core/emvqr.hpp '#include <emvqr/bakong/api.hpp>' 'no layer includes bakong'
expect layers $core/image/a.hpp '#include <emvqr/bakong/url.hpp>' 'image uses base alone'
expect layers $core/payload/a.hpp '#include <string>' 'the core does not include <string>'
expect layers $core/extra/a.hpp '#pragma once' 'in no known layer'
expect layers src/cli/a.cpp '#include <ZXing/ReadBarcode.h>' 'only src/image/zxing.cpp'
expect layers src/image/zxing.cpp '#include <zbar.h>' 'only src/image/zbar.cpp'
expect layers src/image/zbar.cpp '#include <zbar.h>' ''
expect layers src/cli/a.cpp '#include <qrencode.h>' 'only src/image/qrencode.cpp'
expect layers $core/image/draw.hpp '#include <qrcodegen.h>' 'only image/small_symbol.hpp'
expect layers $core/image/small_symbol.hpp '#include <emvqr/image/ecc.hpp>\n#include <qrcodegen.h>' ''
expect layers $core/image/small_symbol.hpp '#include <emvqr/payload/tag.hpp>' 'image uses base alone'
expect layers $core/image/image.hpp '#include <emvqr/image/small_symbol.hpp>' 'nothing includes a door'
expect layers src/cli/a.cpp '#include <png.h>' 'only src/image/png_'
expect layers src/cli/a.cpp '#include <jpeglib.h>' 'only src/image/jpeg_'
expect layers src/image/a.cpp '#include <librsvg/rsvg.h>' 'only src/image/rsvg.cpp'
expect layers src/image/card_svg.cpp '#include <cairo.h>' 'only src/image/rsvg.cpp'
expect layers src/image/rsvg.cpp '#include <cairo.h>\n#include <librsvg/rsvg.h>' ''
expect layers src/alipayplus/a.cpp '#include <re2/re2.h>' 'only src/alipayplus/code_matcher.cpp'
expect layers src/alipayplus/code_matcher.cpp '#include <re2/re2.h>' ''
expect layers src/image/a.cpp '#include <fmt/format.h>' 'only src/cli'
expect layers src/image/zxing.cpp '#include <ZXing/ReadBarcode.h>' ''
expect core_words $core/payload/a.hpp 'auto x = text.substr(1);' 'substr() can throw'
expect core_words $core/payload/a.hpp 'auto x = list.at(1);' '.at() can throw'
expect core_words $core/payload/a.hpp 'auto x = maybe.value();' '.value() can throw'
expect core_words $core/payload/a.hpp 'double x = 1;' 'no binary floating point'
expect core_words $core/payload/a.hpp 'auto* x = new int;' 'no heap'
expect core_words $core/payload/a.hpp '/// never a double, never substr()\nint x; // no float\nauto y = "a new float";' ''
expect core_words $core/payload/a.hpp 'auto x = "caf\0303\0251";' 'a.hpp:1: not in ASCII'
expect core_words $core/payload/a.hpp 'auto x = "caf\\\\303";' ''
expect core_words $core/alipayplus/a_json.hpp 'std::string x = y.substr(1);' ''
expect core_words $core/image/a.hpp 'std::string x = y.substr(1);' ''
expect sizes src/cli/a.cpp "$(awk 'BEGIN { for (i = 0; i < 501; ++i) printf "int x%d;\\n", i }')" 'the ceiling is 500'
expect sizes dev "$(awk 'BEGIN { for (i = 0; i < 501; ++i) printf "x%d\\n", i }')" 'dev: 502 lines'
expect sizes src/cli/a.cpp 'int x;' ''
expect places README.md 'see /home/user/notes' 'README.md:1'
expect places docs/a.md 'from http://deb.example.org/debian' 'docs/a.md:1'
expect places README.md 'see docs/work/plan.md and ./dev test' ''
expect listed src/cli/CMakeLists.txt '' ''
expect listed $core/payload/a.hpp '#pragma once' 'include/emvqr/payload/a.hpp is not named'
expect listed tests/unit/a_test.cpp 'int x;' 'tests/unit/a_test.cpp is not named'
expect listed fuzz/a_fuzz.cpp 'int x;' 'fuzz/a_fuzz.cpp is not named'
expect promised fuzz/a_fuzz.cpp 'int x;' 'does not name `fuzz/a`'
expect promised docs/security-model.md 'held by `fuzz/b`' 'names fuzz/b, which is not there'
expect promised docs/security-model.md 'held by `tests/alloc`' ''
expect promised fuzz/seeds/payload/0123456789abcdef0123456789abcdef01234567 '0002' 'has no name'
expect promised fuzz/seeds/payload/two_readings '0002' ''
expect promised fuzz/regressions/parse/two_readings '0002' 'does not name `parse/two_readings`'
rm -rf "$scratch/tree"
echo "$count planted trees judged as expected"
