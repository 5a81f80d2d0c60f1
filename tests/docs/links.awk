# Links of a Markdown page, with what they lead to, and the names that others may lead to: "link LINE TARGET", "name NAME".
# Code is none of it.

# As pages are shown, a heading's name is its words in small letters, with hyphens between.
function name_of(heading) {
  gsub(/`/, "", heading)
  gsub(/\]\([^)]*\)/, "", heading)
  heading = tolower(heading)
  gsub(/[^a-z0-9 _-]/, "", heading)
  gsub(/ /, "-", heading)
  return heading
}

function links(text,    at) {
  while ((at = match(text, /\]\([^)]+\)/)) > 0) {
    print "link", FNR, substr(text, at + 2, RLENGTH - 3)
    text = substr(text, at + RLENGTH)
  }
}

/^```/ {
  inside = !inside
  next
}
inside { next }

/^#+ / {
  name = name_of(substr($0, index($0, " ") + 1))
  print "name", seen[name]++ ? name "-" (seen[name] - 1) : name
}
{
  text = $0
  while ((at = match(text, /<a (id|name)="[^"]*"/)) > 0) {
    named = substr(text, at, RLENGTH)
    sub(/^[^"]*"/, "", named)
    sub(/"$/, "", named)
    print "name", named
    text = substr(text, at + RLENGTH)
  }
  text = $0
  while ((at = match(text, /src="[^"]*"/)) > 0) {
    print "link", FNR, substr(text, at + 5, RLENGTH - 6)
    text = substr(text, at + RLENGTH)
  }
  text = $0
  gsub(/`[^`]*`/, "", text)
  links(text)
}
