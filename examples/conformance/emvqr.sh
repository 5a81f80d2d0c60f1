#!/bin/sh
# emvqr itself as a target. EMVQR names the program where it is not in the PATH.
exec "${EMVQR:-emvqr}" conformance-target
