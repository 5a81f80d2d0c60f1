#!/bin/sh
# A target that gives the same answer to everything: saying.sh CLAIMS ANSWER, both the inside of a JSON object.
while IFS= read -r line; do
  rest=${line#\{\"id\":}
  case $line in
    *'"op":"hello"'*) printf '{"id":%s,"name":"saying","version":"1",%s}\n' "${rest%%,*}" "$1" ;;
    *) printf '{"id":%s,%s}\n' "${rest%%,*}" "$2" ;;
  esac
done
