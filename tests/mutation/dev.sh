# What ./dev does for mutation testing: it is read by dev, whose functions it uses.

# Debian's python3 by its full name, since its libclang is looked for there and nowhere else.
mutation_testing() { EMVQR_JOBS=$jobs /usr/bin/python3 tests/mutation/mutation.py "$@"; }

mutation_selftest() { logged build/mutation-selftest.log /usr/bin/python3 tests/mutation/selftest.py build/mutation-selftest; }
