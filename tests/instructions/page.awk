# page.awk RECORDED PAGE: the page with a table of all that is recorded in its section "Instructions".
BEGIN {
  title["parse_and_check"] = "parse and check"
  title["crc_none"] = "CRC alone, no table"
  title["crc_nibble"] = "CRC alone, table of 32 bytes"
  title["crc_byte"] = "CRC alone, table of 512 bytes"
}
function table(   i, p, line) {
  # The payloads of tests/bench/workload.hpp.
  print "\n|  |  | 98 bytes | 223 bytes | 260 bytes | 317 bytes |\n|---|---|---|---|---|---|"
  for (i = 1; i <= rows; ++i) {
    line = "| " row[i] " |"
    for (p = 0; p != 4; ++p) line = line " " count[row[i], p] " |"
    print line
  }
}
FNR == NR {
  if (/^#/ || NF != 4) next
  name = $1 " | " ($2 in title ? title[$2] : $2)
  if (!(name in known)) row[++rows] = name
  known[name] = 1
  count[name, $3] = $4
  next
}
/^## / {
  if (inside) print ""
  inside = 0
}
!inside
$0 == "## Instructions" {
  table()
  inside = found = 1
}
END { exit !found }
