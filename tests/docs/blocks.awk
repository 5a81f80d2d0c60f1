# Takes the code blocks of a Markdown page apart: README.md tells what each kind is.
# Usage: awk -f blocks.awk -v page=NAME_OF_THE_PAGE -v out=FOLDER PAGE
# Leaves in the folder: list ("LINE LANGUAGE KIND NAME" a block), NAME.inc, NAME.cpp, NAME.c, and what run.sh runs: steps and
# the files it names. A block that nobody would run, or two of a name, is an error.

function wrong(what) {
  printf "%s:%d: %s\n", page, FNR, what > "/dev/stderr"
  failed = 1
}

function note(kind, name) { print FNR, language, kind, name > (out "/list") }

# What the comment before a block says of it.
function read_comment(text) {
  kind = ""
  name = ""
  if (text == "") return
  if (text ~ /^(into|instead of|new|on the copy)/) {
    kind = "walk"
    return
  }
  kind = text
  sub(/:.*/, "", kind)
  name = text
  sub(/^[^:]*: */, "", name)
  if (kind !~ /^(fragment|program|file)$/) wrong("a comment before a block that is none of ours: " text)
  if (kind != "file" && name !~ /^[a-z][a-z0-9_]*$/) wrong("not a name: " name)
  if (kind == "file" && name !~ /^[A-Za-z0-9_][A-Za-z0-9_.-]*$/) wrong("not a file's name: " name)
}

function begin_block() {
  number++
  target = ""
  if (language == "") wrong("a block without a language")
  if (kind == "walk") {
    note("walk", "-")
  } else if (kind == "fragment") {
    if (language !~ /^(cpp|c|cmake|js|json)$/) wrong("no fragment is written in " language)
    if (name in taken) wrong("a second fragment " name)
    taken[name] = 1
    target = out "/" name ".inc"
    note("fragment", name)
  } else if (kind == "program") {
    if (language !~ /^(cpp|c)$/) wrong("no program is written in " language)
    if (!(name in taken)) note("program", name)
    taken[name] = 1
    target = out "/" name "." language
    printf "#line %d \"%s\"\n", FNR + 1, page > target
  } else if (kind == "file" || language == "json") {
    target = out "/" number ".file"
    note("file", name == "" ? "-" : name)
    printf "file %d %s %s %s\n", FNR, language, number ".file", name > (out "/steps")
  } else if (language == "sh") {
    target = out "/" number ".sh"
    note("sh", "-")
    printf "block %d %s\n", FNR, number ".sh" > (out "/steps")
  } else if (language == "console") {
    note("console", "-")
    commands = 0
    more = 0
    status = 0
  } else if (language == "text") {
    note("text", "-")
  } else {
    wrong("a block of " language " that nothing runs")
  }
}

# The command before has its output whole.
function end_command() {
  if (commands > 0) printf "console %d %d %s %s\n", at, status, command_file, expected_file > (out "/steps")
  status = 0
}

function console_line(line) {
  if (more) {
    print line > command_file
    more = line ~ /\\$/
  } else if (line ~ /^\$ /) {
    end_command()
    commands++
    at = FNR
    command_file = out "/" number "." commands ".command"
    expected_file = out "/" number "." commands ".expected"
    printf "" > expected_file
    print substr(line, 3) > command_file
    more = line ~ /\\$/
  } else if (commands == 0) {
    wrong("a console that begins with no command")
  } else if (line ~ /^# exit [0-9]+$/) {
    status = substr(line, 8) + 0
  } else {
    print line > expected_file
  }
}

function end_block() {
  if (language == "console" && kind == "") {
    end_command()
    if (commands == 0) wrong("a console without a command")
  }
  comment = ""
  inside = 0
}

BEGIN { printf "" > (out "/list") }

!inside && /^ +```/ { wrong("a block that is indented: put it at the margin") }

/^```/ {
  if (inside) {
    end_block()
  } else {
    inside = 1
    language = substr($0, 4)
    read_comment(comment)
    begin_block()
  }
  next
}

inside {
  if (target != "") print > target
  else if (language == "console" && kind == "") console_line($0)
  next
}

/^<!-- .* -->$/ {
  comment = substr($0, 6, length($0) - 9)
  next
}

# A comment belongs to a block that follows at once.
{ comment = "" }

END {
  if (inside) wrong("a block without an end")
  exit failed
}
