# Debian packages by CPack: `cpack -G DEB` in the build folder, one package a component of cmake/install.cmake. What a
# package depends on is what it takes to use it: the headers nothing, programs and shared libraries what they were
# linked with (dpkg-shlibdeps), and to build with a layer the development packages of what that layer links
# (docs/decisions/0034-packages.md). The C++ libraries are static: before 1.0 their interface is not stable.
#
# Debian's folders want -DCMAKE_INSTALL_PREFIX=/usr when the build is configured: the preset `debian` has it.
set(EMVQR_PACKAGE_MAINTAINER "emvqr maintainers <maintainers@emvqr.invalid>"
    CACHE STRING "Who answers for the Debian packages, as NAME <MAIL>")

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME emvqr)
set(CPACK_PACKAGE_VENDOR "emvqr")
set(CPACK_PACKAGE_CONTACT "${EMVQR_PACKAGE_MAINTAINER}")
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ
                                                WORLD_EXECUTE)
# Else it would be the first line of every package's description.
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "")
set(CPACK_COMPONENTS_GROUPING IGNORE)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_PACKAGE_MAINTAINER "${EMVQR_PACKAGE_MAINTAINER}")
set(CPACK_DEBIAN_PACKAGE_SOURCE emvqr)
# Older than a package of the same version that Debian itself would have.
set(CPACK_DEBIAN_PACKAGE_RELEASE 0emvqr1)
set(CPACK_DEBIAN_PACKAGE_GENERATE_SHLIBS ON)
set(CPACK_DEBIAN_PACKAGE_GENERATE_SHLIBS_POLICY ">=")
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
# What no build step makes: the licence and the changelog of each package.
set(CPACK_PRE_BUILD_SCRIPTS "${CMAKE_CURRENT_LIST_DIR}/documents.cmake")
set(CPACK_EMVQR_ROOT "${PROJECT_SOURCE_DIR}")

# emvqr_debian_package(COMPONENT NAME SECTION TEXT [SHLIBDEPS] [DEPENDS PACKAGE...] [SUGGESTS PACKAGE...]): the first line
# of TEXT is what lists of packages show.
macro(emvqr_debian_package component name section text)
  cmake_parse_arguments(package SHLIBDEPS MULTIARCH "DEPENDS;SUGGESTS" ${ARGN})
  string(TOUPPER "${component}" upper)
  list(APPEND CPACK_COMPONENTS_ALL ${component})
  set(CPACK_DEBIAN_${upper}_PACKAGE_NAME ${name})
  set(CPACK_DEBIAN_${upper}_PACKAGE_SECTION ${section})
  set(CPACK_DEBIAN_${upper}_DESCRIPTION "${text}")
  set(CPACK_DEBIAN_${upper}_PACKAGE_SHLIBDEPS ${package_SHLIBDEPS})
  set(CPACK_DEBIAN_${upper}_PACKAGE_MULTIARCH ${package_MULTIARCH})
  list(JOIN package_DEPENDS ", " CPACK_DEBIAN_${upper}_PACKAGE_DEPENDS)
  if("${section}" STREQUAL "libs")
    # The trigger does what CPack's own scripts would do; it writes none where the list names some, there or not.
    # As Debian wants its permissions, whatever they are in the tree.
    set(CPACK_DEBIAN_${upper}_PACKAGE_CONTROL_STRICT_PERMISSION ON)
    set(CPACK_DEBIAN_${upper}_PACKAGE_CONTROL_EXTRA "${CMAKE_CURRENT_LIST_DIR}/triggers" "${CMAKE_CURRENT_LIST_DIR}/none/postinst"
                                                    "${CMAKE_CURRENT_LIST_DIR}/none/postrm")
  endif()
  list(JOIN package_SUGGESTS ", " CPACK_DEBIAN_${upper}_PACKAGE_SUGGESTS)
endmacro()

set(this_version "(= ${PROJECT_VERSION}-${CPACK_DEBIAN_PACKAGE_RELEASE})")
set(about "emvqr reads, checks, writes and edits the payloads of KHQR, Cambodia's
payment QR, and of every other QR code that follows EMVCo's specification for
codes that merchants present, and says what is wrong with one, where, and by
which rule.
")
set(CPACK_COMPONENTS_ALL "")

set(depends "")
if(EMVQR_C)
  # Debian's name for a library is the name that programs ask for.
  get_target_property(abi emvqr_c SOVERSION)
  set(depends "libemvqr-c${abi} ${this_version}")
  emvqr_debian_package(
    c libemvqr-c${abi} libs "payment QR codes of EMVCo's kind - C interface
${about}
This package has the library that programs in C, and in languages that call C,
use. It allocates nothing and needs no C++ run-time library."
    SHLIBDEPS MULTIARCH same)
endif()
emvqr_debian_package(
  development libemvqr-dev libdevel "payment QR codes of EMVCo's kind - headers
${about}
This package has the headers, which need nothing but a C++17 compiler, the C
interface with its static library, and the files by which CMake and pkg-config
find them. Some headers are for users of nlohmann-json or qrcodegen."
  MULTIARCH same
  DEPENDS ${depends}
  SUGGESTS libemvqr-image-dev libemvqr-alipayplus-dev nlohmann-json3-dev libqrcodegen-dev)

if(EMVQR_IMAGE)
  set(depends "libemvqr-dev ${this_version}")
  if(EMVQR_C)
    list(APPEND depends "libemvqr-image-c${abi} ${this_version}")
    emvqr_debian_package(
      image_c libemvqr-image-c${abi} libs "payment QR codes of EMVCo's kind - C interface to pictures
${about}
This package has the library that makes QR symbols and reads them in pictures,
for programs in C and in languages that call C."
      SHLIBDEPS MULTIARCH same)
  endif()
  list(APPEND depends libjpeg-dev libpng-dev libqrencode-dev libzxing-dev pkgconf)
  if(emvqr_uses_rsvg)
    list(APPEND depends librsvg2-dev)
  endif()
  if(emvqr_uses_zbar)
    list(APPEND depends libzbar-dev)
  endif()
  emvqr_debian_package(
    image_development libemvqr-image-dev libdevel "payment QR codes of EMVCo's kind - development with pictures
${about}
This package has what it takes to build programs that draw QR codes and read
them in pictures, in C++ (a static library) and in C."
    MULTIARCH same
    DEPENDS ${depends})
endif()

if(EMVQR_ALIPAYPLUS)
  emvqr_debian_package(
    alipayplus_development libemvqr-alipayplus-dev libdevel "payment QR codes of EMVCo's kind - code rules of Alipay+
${about}
This package has what it takes to build programs that identify codes by the
regular expressions in code rules of Alipay+ (a static library in C++)."
    MULTIARCH same
    DEPENDS "libemvqr-dev ${this_version}" libre2-dev pkgconf)
endif()

if(EMVQR_CLI)
  emvqr_debian_package(
    program emvqr utils "reads, checks, makes and draws payment QR codes
${about}
This package has the command line program, which also draws codes, reads them
in pictures, maps them to Alipay+ and tests other implementations for
conformance."
    SHLIBDEPS MULTIARCH foreign
    SUGGESTS fonts-khmeros)
endif()

include(CPack)
