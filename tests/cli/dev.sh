# What ./dev does for the command line's manual and completions: it is read by dev, whose functions it uses.

# every_shell BUILD_FOLDER: what the quick tests leave out where zsh, fish, mandoc or groff are not installed.
every_shell() {
  EMVQR_TEST_DEMANDS_TOOLS=1 ctest --test-dir "$1" -R '^cli[.].*(bash, zsh and fish|equals sign|mandoc and groff)' --no-tests=error \
    --output-on-failure >"$1.shells.log" || {
    cat "$1.shells.log" >&2
    return 1
  }
}
