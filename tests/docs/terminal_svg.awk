# What a terminal shows, with its colours, as an SVG picture as large as the lines are long.
function escaped(text) {
  gsub(/&/, "\\&amp;", text)
  gsub(/</, "\\&lt;", text)
  gsub(/>/, "\\&gt;", text)
  return text
}

# The words of a line between two changes of colour.
function piece(text) {
  columns += length(text)
  if (columns > most) most = columns
  if (text == "") return ""
  return style == "" ? escaped(text) : "<tspan class=\"" style "\">" escaped(text) "</tspan>"
}

function coloured(line,    out, at, code) {
  out = ""
  columns = 0
  while ((at = index(line, "\033[")) > 0) {
    out = out piece(substr(line, 1, at - 1))
    line = substr(line, at + 2)
    code = substr(line, 1, index(line, "m") - 1)
    line = substr(line, length(code) + 2)
    style = code == "0" ? "" : code == "2" ? "dim" : code == "32" ? "good" : code == "33" ? "warning" : code == "1;31" ? "bad" : "unknown"
    if (style == "unknown") exit failed = 1
  }
  return out piece(line)
}

{
  sub(/\r$/, "")
  # The command itself is told from what it prints.
  style = /^\$ / ? "command" : ""
  lines[NR] = coloured($0)
}

END {
  if (failed) exit 1
  width = 36 + int(most * 8.5)
  height = NR * 18 + 28
  printf "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\">\n", width, height, width, height
  print "<style>"
  print "text { font: 14px ui-monospace, \"DejaVu Sans Mono\", Consolas, monospace; fill: #e6edf3; white-space: pre }"
  print ".dim { fill: #8b949e } .good { fill: #3fb950 } .warning { fill: #d29922 } .bad { fill: #ff7b72; font-weight: bold }"
  print ".command { fill: #79c0ff }"
  print "</style>"
  print "<rect width=\"100%\" height=\"100%\" rx=\"8\" fill=\"#0d1117\"/>"
  for (i = 1; i <= NR; i++) printf "<text x=\"16\" y=\"%d\" xml:space=\"preserve\">%s</text>\n", 10 + i * 18, lines[i]
  print "</svg>"
}
