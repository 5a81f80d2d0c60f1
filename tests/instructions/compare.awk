# compare.awk LABEL=COMPILER RECORDED COUNTED: complains of each count that is not within 3 % of what is recorded with this
# label, and of what is in one file alone. Fewer instructions are to be recorded too: else a later loss of what was won
# would pass. Ends with 3 where nothing is recorded with the label.
function complain(text) {
  print text
  broken = 1
}
FNR == NR {
  if ($1 == LABEL) recorded[$2 " " $3] = $4
  next
}
{
  deed = $1 " " $2
  counted[deed] = $3
  if (deed in recorded) {
    off = 100 * ($3 / recorded[deed] - 1)
    if (100 * $3 > 103 * recorded[deed] || 100 * $3 < 97 * recorded[deed]) complain(sprintf("%s takes %d instructions, recorded are %d: %+.1f %%", deed, $3, recorded[deed], off))
  }
}
END {
  for (deed in recorded) known = 1
  if (!known) exit 3
  for (deed in counted)
    if (!(deed in recorded)) complain(deed " is not recorded")
  for (deed in recorded)
    if (!(deed in counted)) complain(deed " was not counted")
  exit broken
}
