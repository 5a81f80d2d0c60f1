# Run by cpack before it makes the packages: puts into each what Debian wants in it and no build step makes, the licence,
# the changelog of the package and that of emvqr; and compresses manual pages.
find_program(gzip_program gzip REQUIRED)
set(version "${CPACK_PACKAGE_VERSION}-${CPACK_DEBIAN_PACKAGE_RELEASE}")
# SOURCE_DATE_EPOCH, where it is set, is the time taken: the packages are then the same whenever they are made.
string(TIMESTAMP time "%a, %d %b %Y %H:%M:%S +0000" UTC)
string(TIMESTAMP year "%Y" UTC)

foreach(component IN LISTS CPACK_COMPONENTS_ALL)
  string(TOUPPER "${component}" upper)
  set(package "${CPACK_DEBIAN_${upper}_PACKAGE_NAME}")
  set(tree "${CPACK_TEMPORARY_INSTALL_DIRECTORY}/${component}${CPACK_PACKAGING_INSTALL_PREFIX}")
  set(folder "${tree}/share/doc/${package}")
  file(MAKE_DIRECTORY "${folder}")
  file(WRITE "${folder}/copyright" "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: emvqr

Files: *
Copyright: ${year} the authors of emvqr
License: Apache-2.0
 On Debian systems the text of the Apache License, Version 2.0, is in
 /usr/share/common-licenses/Apache-2.0.
")
  file(WRITE "${folder}/changelog.Debian" "emvqr (${version}) unstable; urgency=medium

  * Packages of emvqr ${CPACK_PACKAGE_VERSION} as its build makes them; what is new in it is in
    changelog.gz.

 -- ${CPACK_DEBIAN_PACKAGE_MAINTAINER}  ${time}
")
  configure_file("${CPACK_EMVQR_ROOT}/CHANGELOG.md" "${folder}/changelog" COPYONLY)
  file(GLOB pages "${tree}/share/man/man[1-9]/*.[1-9]")
  execute_process(COMMAND "${gzip_program}" -9 -n -f changelog changelog.Debian ${pages} WORKING_DIRECTORY "${folder}"
                  COMMAND_ERROR_IS_FATAL ANY)
  file(CHMOD_RECURSE "${folder}" FILE_PERMISSIONS OWNER_READ OWNER_WRITE GROUP_READ WORLD_READ
       DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
endforeach()
