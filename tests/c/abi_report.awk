# Reads a report of abidiff and tells whether programs built for the old library go on working with the new one: exits 1,
# having printed it, at the first line that is not about a struct with struct_size that got members behind its old end.
# Whatever abidiff says that is not known here counts as a break.
function complain() {
  printf "%s\n", $0
  broken = 1
  exit
}
BEGIN {
  grows = "^emvqr_(check_options|decode_options|khqr_individual|khqr_merchant|khqr_sale|occasion|order_info|payload_info|" \
          "picture|policy|report|scheme|symbol|symbol_options)$"
}
/^$/ { next }
/^(Functions|Variables) changes summary: 0 Removed, / { next }
/^[0-9]+ functions? with some indirect sub-type change:/ { next }
/^ *\[C\] 'function / { next }
/^ *(parameter [0-9]+ of type '.*' has sub-type changes:|in (pointed to|unqualified underlying) type '.*':?)/ { next }
/^ *underlying type 'struct emvqr_[a-z_]+' at .* changed:$/ {
  name = $0
  sub(/^ *underlying type 'struct /, "", name)
  sub(/'.*/, "", name)
  old_end = -1
  if (name ~ grows) next
  complain()
}
/^ *type size changed from [0-9]+ to [0-9]+ \(in bits\)$/ {
  old_end = $5
  if ($7 + 0 > old_end + 0) next
  complain()
}
/^ *[0-9]+ data member insertions?:$/ { next }
/^ *'.*', at offset [0-9]+ \(in bits\)/ {
  offset = $0
  sub(/.*', at offset /, "", offset)
  if (old_end >= 0 && offset + 0 >= old_end + 0) next
  complain()
}
{ complain() }
END { exit broken }
