# Draws the map of the library as SVG: the layers as tests/static_checks/layers.awk has them, each with what
# docs/architecture.md says of it. usage: awk -f draw.awk tests/static_checks/layers.awk docs/architecture.md
# A layer that is in one of the two alone is an error.

function wrong(what) { print "draw.awk: " what > "/dev/stderr"; failed = 1; exit 1 }

# The first file: the layers from the bottom, in its one line with split.
FNR == NR {
  if (/count = split\("base /) {
    line = $0
    sub(/[^"]*"/, "", line)
    sub(/".*/, "", line)
    count = split(line, layers, " ")
  }
  next
}

# The second: its first block of text. A line that begins with a name is a layer's; what is in brackets is for readers.
/^```/ { block++ }
block == 1 && /^ [a-z]/ {
  name = $1
  sub(/\/$/, "", name)
  text = $0
  sub(/^ [^ ]+ +/, "", text)
  sub(/  +.*/, "", text)
  sub(/[,;:]$/, "", text)
  said[name] = text
  order[++rows] = name
}

function escaped(text) {
  gsub(/&/, "\\&amp;", text)
  gsub(/</, "\\&lt;", text)
  return text
}

# As much of a text as has room, up to where it pauses.
function fitting(text, most) {
  while (length(text) > most && text ~ /[,;] /) sub(/[,;] [^,;]*$/, "", text)
  return text
}

# A box with a name, and below it what it is.
function box(x, y, width, height, class, name, text,   folder) {
  folder = name ~ /\.hpp$/ || name == "doors" ? name : name "/"
  printf "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"6\"/>\n", class, x, y, width, height
  printf "<text class=\"name\" x=\"%d\" y=\"%d\">%s</text>\n", x + 12, y + 19, escaped(folder)
  printf "<text class=\"what\" x=\"%d\" y=\"%d\">%s</text>\n", x + 12, y + 37, escaped(fitting(text, width / 7))
}

# What is beside the stack, in two columns: words broken to lines.
function tall(x, y, width, height, name, text,   words, n, i, line, at) {
  printf "<rect class=\"beside\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"6\"/>\n", x, y, width, height
  printf "<text class=\"name\" x=\"%d\" y=\"%d\">%s/</text>\n", x + 12, y + 19, escaped(name)
  n = split(text, words, " ")
  at = y + 37
  for (i = 1; i <= n; ++i) {
    if (line != "" && length(line " " words[i]) > 22) {
      printf "<text class=\"what\" x=\"%d\" y=\"%d\">%s</text>\n", x + 12, at, escaped(line)
      at += 17
      line = ""
    }
    line = line == "" ? words[i] : line " " words[i]
  }
  printf "<text class=\"what\" x=\"%d\" y=\"%d\">%s</text>\n", x + 12, at, escaped(line)
}

END {
  if (failed) exit 1
  if (count < 5) wrong("no layers in layers.awk")
  known["doors"] = known["image"] = known["bakong"] = 1
  for (i = 1; i <= count; ++i) {
    known[layers[i]] = 1
    if (!(layers[i] in said)) wrong("docs/architecture.md says nothing of " layers[i])
    if (layers[i] == "schemes") on_schemes = i
  }
  # Doors by name, and a line that goes on, are no layers.
  for (i = 1; i <= rows; ++i) if (!(order[i] in known) && (order[i] " " said[order[i]]) !~ /^(emvqr\.h|image\/small|code )/)
    wrong("docs/architecture.md has " order[i] ", which is no layer")
  step = 54; high = 46; left = 20; wide = 960
  bottom = 20 + (count + 1) * step
  printf "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\" role=\"img\" aria-labelledby=\"title\">\n", \
    wide, bottom + 44, wide, bottom + 44
  print "<title id=\"title\">The layers of emvqr: includes go down only</title>"
  print "<style>"
  print "text { font-family: sans-serif; fill: #1b1f24 } .name { font-size: 15px; font-weight: bold } .what { font-size: 13px }"
  print ".ground { fill: #ffffff } .layer { fill: #dbe9f9; stroke: #2f6db5 } .beside { fill: #dff3e4; stroke: #2c7a45 } .door { fill: #f6e6c8; stroke: #8a6414 }"
  print "@media (prefers-color-scheme: dark) {"
  print "text { fill: #f0f3f6 } .ground { fill: #15191f } .layer { fill: #1d3a5c; stroke: #7fb2ee } .beside { fill: #1c4029; stroke: #7fcf98 }"
  print ".door { fill: #4a3a16; stroke: #e0b860 } }"
  print "</style>"
  printf "<rect class=\"ground\" width=\"%d\" height=\"%d\"/>\n", wide, bottom + 44
  box(left, 20, wide - 40, high, "door", "doors", said["doors"])
  # Bakong stands on schemes, image on base.
  top = 20 + step
  tall(560, top, 180, (count - on_schemes) * step - 8, "bakong", said["bakong"])
  tall(760, top, 180, (count - 1) * step - 8, "image", said["image"])
  for (i = count; i >= 1; --i) {
    width = i == 1 ? wide - 40 : i <= on_schemes ? 720 : 520
    box(left, 20 + (count - i + 1) * step, width, high, "layer", layers[i], said[layers[i]])
  }
  printf "<text class=\"what\" x=\"%d\" y=\"%d\">A layer includes what it stands on, and nothing above or beside it. The doors may include any of them, and nothing includes a door.</text>\n", \
    left, bottom + 22
  print "</svg>"
}
