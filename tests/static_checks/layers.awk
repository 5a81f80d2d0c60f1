# Reads C++ sources named by their path below the root of the tree; prints an include that breaks the layering of
# the library, one a line. From the bottom: base, syntax, payload, rules, schemes, check.hpp, alipayplus,
# describe.hpp, then emvqr.hpp. image/ stands beside them on base alone; bakong/ on the layers up to schemes, and may use <string>. The
# doors (fmt.hpp, json.hpp, bakong/json.hpp ...) may include anything and are included by nothing; image/small_symbol.hpp
# is a door to qrcodegen alone.
BEGIN {
  count = split("base syntax payload rules schemes check.hpp alipayplus describe.hpp emvqr.hpp", names, " ")
  for (i = 1; i <= count; ++i) rank[names[i]] = i
  count = split("cstddef cstdint string_view optional type_traits array", names, " ")
  for (i = 1; i <= count; ++i) allowed_std[names[i]] = 1
  count = split("fmt.hpp json.hpp scan.hpp bakong/json.hpp alipayplus/json.hpp alipayplus/policy_json.hpp " \
                "emvqr.h emvqr_codes.h emvqr_alipayplus.h emvqr_image.h " \
                "alipayplus/code_rules_json.hpp", names, " ")
  for (i = 1; i <= count; ++i) door[names[i]] = 1
  # The files of schemes/ that are about all schemes; any other file or folder there is one scheme.
  shared_scheme["scheme.hpp"] = 1
  shared_scheme["registry.hpp"] = 1
  split("recognise scheme_set check_scheme draft values conditions write_in_scheme", more, " ")
  for (i in more) shared_scheme[more[i] ".hpp"] = 1
}

function complain(why) { printf "%s:%d: %s\n", FILENAME, FNR, why; broken = 1 }

# The layer of a path below include/emvqr: its folder, or the file's own name at the top.
function layer_of(file) { return file ~ /\// ? substr(file, 1, index(file, "/") - 1) : file }

# The scheme a path below include/emvqr belongs to; nothing for what all schemes share.
function scheme_of(file,   rest) {
  if (file !~ /^schemes\//) return ""
  rest = substr(file, length("schemes/") + 1)
  if (rest in shared_scheme) return ""
  if (rest ~ /\//) return substr(rest, 1, index(rest, "/") - 1)
  sub(/\.hpp$/, "", rest)
  return rest
}

# Third parties, and the only files of src/ and include/ that may include them.
function check_third_party(header) {
  if (header ~ /^(ZXing|zxing)\// && FILENAME != "src/image/zxing.cpp") complain("only src/image/zxing.cpp includes ZXing")
  if (header ~ /^zbar(\.h|\/)/ && FILENAME != "src/image/zbar.cpp") complain("only src/image/zbar.cpp includes zbar")
  if (header == "qrencode.h" && FILENAME != "src/image/qrencode.cpp")
    complain("only src/image/qrencode.cpp includes libqrencode")
  if (header == "qrcodegen.h" && FILENAME != "include/emvqr/image/small_symbol.hpp")
    complain("only image/small_symbol.hpp includes qrcodegen")
  if (header == "png.h" && FILENAME !~ /^src\/image\/png_[a-z_]+\.[ch]pp$/) complain("only src/image/png_* include libpng")
  if (header ~ /^(jpeglib|jerror|turbojpeg)\.h$/ && FILENAME !~ /^src\/image\/jpeg_[a-z_]+\.[ch]pp$/)
    complain("only src/image/jpeg_* include libjpeg")
  if (header ~ /^(librsvg\/|cairo|pango\/|glib|gio\/)/ && FILENAME != "src/image/rsvg.cpp")
    complain("only src/image/rsvg.cpp includes librsvg and cairo")
  if (header ~ /^re2\// && FILENAME != "src/alipayplus/code_matcher.cpp")
    complain("only src/alipayplus/code_matcher.cpp includes RE2")
  if (header ~ /^(CLI|fmt|nlohmann)\// && FILENAME !~ /^src\/cli\// && !(own in door))
    complain("only src/cli and the doors include " header)
}

function check_own_header(header,   target, target_layer, own_scheme, target_scheme) {
  target = substr(header, length("emvqr/") + 1)
  target_layer = layer_of(target)
  if (own in door) return
  if (target in door || target == "image/small_symbol.hpp") complain("nothing includes a door, here " header)
  else if (layer == "image" && target_layer != "base" && target_layer != "image") complain("image uses base alone, not " header)
  else if (layer != "image" && target_layer == "image") complain("no layer includes image, here " header)
  else if (layer != "bakong" && target_layer == "bakong") complain("no layer includes bakong, here " header)
  else if (layer == "bakong" && target_layer == "bakong") return
  else if (layer != "image" && !(target_layer in rank)) complain(header " is in no known layer")
  else if (layer == "bakong" && rank[target_layer] > rank["schemes"])
    complain("bakong uses the layers up to schemes, not " header)
  else if (layer in rank && rank[target_layer] > rank[layer]) complain(layer " includes upwards: " header)
  own_scheme = scheme_of(own)
  target_scheme = scheme_of(target)
  if (target_scheme != "" && own_scheme != target_scheme && layer == "schemes" && own != "schemes/registry.hpp")
    complain("a scheme includes another: " header)
  if (own_scheme != "" && target == "schemes/registry.hpp") complain("a scheme includes the registry")
}

FNR == 1 {
  public = FILENAME ~ /^include\/emvqr\//
  own = public ? substr(FILENAME, length("include/emvqr/") + 1) : ""
  layer = public ? layer_of(own) : ""
  if (public && !(layer in rank) && !(own in door) && layer != "image" && layer != "bakong")
    complain("this file is in no known layer")
}

/^[ \t]*#[ \t]*include[ \t]*[<"]/ {
  header = $0
  sub(/^[ \t]*#[ \t]*include[ \t]*[<"]/, "", header)
  sub(/[>"].*/, "", header)
  check_third_party(header)
  if (!public) next
  if ($0 ~ /"/) complain("public headers include by <emvqr/...>, not by a quoted name")
  else if (header ~ /^emvqr\//) check_own_header(header)
  else if (header !~ /\// && header !~ /\.h/ && layer != "image" && !(own in door) && !(header in allowed_std) &&
           !(layer == "bakong" && header == "string"))
    complain("the core does not include <" header ">")
  else if (header ~ /\.h$/ && !(own in door) && header != "qrcodegen.h" &&
           !(header == "sys/auxv.h" && own == "syntax/crc16_lanes.hpp"))
    complain("a public header includes <" header ">")
}

END { exit broken }
