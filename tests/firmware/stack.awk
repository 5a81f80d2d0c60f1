# The deepest stack below functions called probe_*, from GCC's call graphs (-fcallgraph-info=su). Prints each probe with
# its depth in bytes and the way there. A call through a pointer is taken for one of the deepest function that nobody
# calls by its name, of those that it can be of (see pointed_at_by). Functions of other objects (memcpy, division) are not known and count nothing: the painted stack
# has them.
# A function that calls itself, through others or not, is counted with its whole circle as often as it can happen (see
# times_of).
BEGIN { FS = "\"" }

# How often a circle is gone round, told by one of its functions. Reading goes into object 62 and the templates in it,
# checking into the root, that and those. Editing goes into templates as deep as a path is (path::max_depth); where an
# object is added the levels that are not there yet come in place of those, so that they count once.
function times_of(title) {
  if (title ~ /read_template/) return 2
  if (title ~ /emvco_checker/) return 3
  return 4
}

# Two sets of functions are called through pointers: those that tell where an object stands, by khqr's field_checker
# alone, and the others, which judge values.
function pointed_at_by(title) { return title ~ /field_checker/ ? "places" : "values" }
function pointed_at(title) { return title ~ /place_in/ ? "places" : "values" }

/^node:/ {
  title = $2
  label = $4
  if (match(label, /[0-9]+ bytes \([a-z,]+\)/)) {
    size = substr(label, RSTART, RLENGTH)
    if (size !~ /\(static\)/) unbounded = unbounded " " title
    frame[title] = size + 0
    called_as[title] = label
    names[++count] = title
  }
}
/^edge:/ {
  to_what = $4 == "__indirect_call" ? $4 " " pointed_at_by($2) : $4
  calls[$2] = calls[$2] SUBSEP to_what
  called[to_what] = 1
}

# The name of a function, from its declaration in the label.
function name_of(title,   name) {
  if (!(title in called_as)) return title
  name = called_as[title]
  sub(/\\n.*/, "", name)
  sub(/\(.*/, "", name)
  sub(/.* /, "", name)
  gsub(/emvqr::v1[a-z_]*::/, "", name)
  return name
}

# Marks what can be reached from a function.
function reach(from, title,   i, n, to) {
  n = split(calls[title], to, SUBSEP)
  for (i = 2; i <= n; ++i)
    if (!((from, to[i]) in reached)) {
      reached[from, to[i]] = 1
      reach(from, to[i])
    }
}

# The frames of a function, or of the circle it is in.
function own(title,   i, sum, times) {
  if (!((title, title) in reached)) return frame[title]
  for (i = 1; i <= count; ++i)
    if ((title, names[i]) in reached && (names[i], title) in reached) {
      sum += frame[names[i]]
      if (times == "" || times_of(names[i]) < times) times = times_of(names[i])
    }
  return times * sum
}

# The deepest below and with a function, and with it the way there. Leaving a circle is looked for from each of it.
function depth(title,   i, j, n, to, most, way, below) {
  if (title in known) return known[title]
  known[title] = 0
  for (j = 1; j <= count; ++j) {
    if (names[j] != title && !((title, names[j]) in reached && (names[j], title) in reached)) continue
    n = split(calls[names[j]], to, SUBSEP)
    for (i = 2; i <= n; ++i) {
      if ((to[i], title) in reached) continue  # in the circle itself
      below = depth(to[i])
      if (below > most) { most = below; way = to[i] }
    }
  }
  if (title ~ /^__indirect_call/) for (j = 1; j <= count; ++j) {
    if (names[j] in called || name_of(names[j]) ~ /^probe_/ || title != "__indirect_call " pointed_at(names[j])) continue
    below = depth(names[j])
    if (below > most) { most = below; way = names[j] }
  }
  on[title] = way
  return known[title] = own(title) + most
}

END {
  if (unbounded != "") { print "frames without a bound:" unbounded > "/dev/stderr"; exit 1 }
  for (i = 1; i <= count; ++i) reach(names[i], names[i])
  for (i = 1; i <= count; ++i) {
    if (name_of(names[i]) !~ /^probe_/) continue
    line = name_of(names[i]) "\t" depth(names[i]) "\t"
    for (at = names[i]; at != ""; at = on[at])
      line = line " " name_of(at) " " own(at)
    print line
  }
}
