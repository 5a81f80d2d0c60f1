# The manual page and the completions, made after linking in the folders they are installed in, below share/.
set(emvqr_share "${PROJECT_BINARY_DIR}/share")
file(MAKE_DIRECTORY "${emvqr_share}/man/man1" "${emvqr_share}/bash-completion/completions"
     "${emvqr_share}/zsh/vendor-completions" "${emvqr_share}/fish/vendor_completions.d")
add_custom_command(
  TARGET emvqr_cli
  POST_BUILD
  COMMAND emvqr_cli manual > "${emvqr_share}/man/man1/emvqr.1"
  COMMAND emvqr_cli completion bash > "${emvqr_share}/bash-completion/completions/emvqr"
  COMMAND emvqr_cli completion zsh > "${emvqr_share}/zsh/vendor-completions/_emvqr"
  COMMAND emvqr_cli completion fish > "${emvqr_share}/fish/vendor_completions.d/emvqr.fish"
  COMMENT "Writing the manual page and the completions"
  VERBATIM)

if(EMVQR_INSTALL)
  install(FILES "${emvqr_share}/man/man1/emvqr.1" DESTINATION "${CMAKE_INSTALL_MANDIR}/man1" COMPONENT program)
  install(FILES "${emvqr_share}/bash-completion/completions/emvqr"
          DESTINATION "${CMAKE_INSTALL_DATADIR}/bash-completion/completions" COMPONENT program)
  install(FILES "${emvqr_share}/fish/vendor_completions.d/emvqr.fish"
          DESTINATION "${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d" COMPONENT program)
  # zsh looks into PREFIX/share/zsh/site-functions, but Debian's below /usr only into vendor-completions. Which prefix it is
  # can be told as late as when things are installed.
  install(
    CODE "set(zsh_functions site-functions)
if(CMAKE_INSTALL_PREFIX STREQUAL \"/usr\")
  set(zsh_functions vendor-completions)
endif()
file(INSTALL \"${emvqr_share}/zsh/vendor-completions/_emvqr\"
     DESTINATION \"\${CMAKE_INSTALL_PREFIX}/${CMAKE_INSTALL_DATADIR}/zsh/\${zsh_functions}\")"
    COMPONENT program)
endif()
