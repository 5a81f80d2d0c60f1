# The headers named on the command line and every header of ours they include, as one text: see single_header.sh.
# -v include=FOLDER is where headers are named from; -v version=, -v licence=FILE and -v roots= go into the text.
#
# Each header stands where it is first included, as the preprocessor would have it, inside a guard of its own, so that two
# such files may meet in one program's source. Headers of others that are included on no condition go to the top, once
# each; those on a condition stay where they are.

# Adds the header and what it includes to `body`. `from` is who asks for it.
function take(name, from,    path, line, guard, depth, got, words) {
  if (name in taken) return
  taken[name] = 1
  path = include "/" name
  guard = "EMVQR_SINGLE_" toupper(name)
  gsub(/[^A-Z0-9]/, "_", guard)
  # What a header says of itself before its first include stays above it; so what it includes goes out first.
  while ((got = (getline line < path)) > 0) {
    if (line ~ /^[ \t]*#[ \t]*pragma[ \t]+once/) continue
    if (line ~ /^[ \t]*#[ \t]*if/) depth++
    if (line ~ /^[ \t]*#[ \t]*endif/) depth--
    if (line ~ /^[ \t]*#[ \t]*include[ \t]*"/) refuse(path ": an include in quotes")
    if (line ~ /^[ \t]*#[ \t]*include[ \t]*</) {
      split(line, words, /[<>]/)
      if (words[2] ~ /^emvqr\//) {
        if (depth) refuse(path ": includes " words[2] " on a condition")
        take(words[2], path)
        continue
      }
      if (!depth) {
        if (!(words[2] in others)) others[words[2]] = ++others_count
        continue
      }
    }
    text[name] = text[name] line "\n"
  }
  if (got < 0) refuse(path ": cannot be read" (from ? " (included by " from ")" : ""))
  close(path)
  body = body "\n// --- " name "\n#ifndef " guard "\n#define " guard "\n" text[name] "#endif  // " guard "\n"
}

function refuse(why) {
  print "single_header: " why > "/dev/stderr"
  refused = 1
  exit 1
}

function commented(file,    line, got) {
  while ((got = (getline line < file)) > 0) print (line == "" ? "//" : "// " line)
  if (got < 0) refuse(file ": cannot be read")
}

# The names in the order of the alphabet, so that the text is the same wherever it is made.
function print_others(    name, names, count, i, j, kept) {
  for (name in others) names[++count] = name
  for (i = 2; i <= count; i++) {
    kept = names[i]
    for (j = i - 1; j >= 1 && names[j] > kept; j--) names[j + 1] = names[j]
    names[j + 1] = kept
  }
  for (i = 1; i <= count; i++) print "#include <" names[i] ">"
}

BEGIN {
  count = split(roots, list, " ")
  for (i = 1; i <= count; i++) take(list[i])
  if (refused) exit 1
  print "// emvqr " version " in one file: " roots
  print "// KHQR and every other EMVCo merchant-presented payment QR: read, check, write and edit payloads. C++17."
  print "// SPDX-License-Identifier: Apache-2.0"
  print "// Made by cmake/packaging/single_header.sh from the headers of that version; change those, not this file."
  commented(licence)
  print "#pragma once\n"
  print_others()
  printf "%s", body
  # A flush that fails (no space left) is told.
  if (close("/dev/stdout") > 0) exit 1
}
