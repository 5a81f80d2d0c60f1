# An adapter: this library, which says that it is another's reader and can do less.
cat >my-adapter <<'END'
#!/bin/sh
exec emvqr conformance-target | sed -u 's/"name":"emvqr","version":"[^"]*"/"name":"my reader","version":"1.2"/; s/,"lenient"\]/]/; s/"fields",.*\]/"fields"]/'
END
chmod +x my-adapter
