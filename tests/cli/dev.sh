# shellcheck shell=bash
# What ./dev does for the command line's manual and completions: it is read by dev, whose functions it uses.

# What the quick tests leave out where zsh, fish, mandoc or groff are not installed.
every_shell() {
  built emvqr_cli emvqr_cli_tests && EMVQR_TEST_DEMANDS_TOOLS=1 run_tests build/dev -R '^cli[.].*(bash, zsh and fish|equals sign|mandoc and groff)'
}
