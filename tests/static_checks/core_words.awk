# Reads core headers; prints every use of what they do not use: calls that throw where it is not caught (and so pull
# std::__throw_... into firmware), the heap, and binary floating point. Comments and texts are not looked at. And every byte that
# is not ASCII, which some compilers read in the code page of their machine.
/[^\001-\177]/ { printf "%s:%d: not in ASCII\n", FILENAME, FNR; broken = 1 }
{
  line = $0
  gsub(/"([^"\\]|\\.)*"/, "\"\"", line)
  sub(/\/\/.*/, "", line)
  why = ""
  if (line ~ /(^|[^a-z_])substr[ ]*\(/) why = "substr() can throw: build the view from pointer and length"
  else if (line ~ /\.at[ ]*\(/) why = ".at() can throw"
  else if (line ~ /\.value[ ]*\(/) why = ".value() can throw: look first, then use *"
  else if (line ~ /std::get[ ]*</) why = "std::get can throw"
  else if (line ~ /(^|[^a-z_A-Z0-9])(double|float)([^a-z_A-Z0-9]|$)/) why = "no binary floating point in the core"
  else if (line ~ /(^|[^a-z_A-Z0-9])(throw|try|catch|dynamic_cast|typeid|new|delete|malloc|free)([^a-z_A-Z0-9]|$)/ && line !~ /= *delete/)
    why = "no heap, no exceptions, no RTTI in the core"
  if (why != "") { printf "%s:%d: %s\n", FILENAME, FNR, why; broken = 1 }
}
END { exit broken }
