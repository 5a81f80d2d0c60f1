cp "$root/examples/conformance/emvqr.sh" .
