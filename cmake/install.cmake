# Installation: headers, the CMake package (one export file a component, so that users of the headers alone need no
# third party), pkg-config files, the library and the program.
#
# What is installed together is a component of the installation, and a package where there are packages
# (packaging/debian/packages.cmake): `development` is the headers and what links nothing of others, `image_development` and
# `alipayplus_development` are what else it takes to build with those layers, `c` and `image_c` the shared libraries,
# `program` the program with all that src/cli installs beside it.
include(CMakePackageConfigHelpers)

install(
  TARGETS emvqr
  EXPORT emvqr-targets
  FILE_SET HEADERS COMPONENT development)

# emvqr_install_library(TARGET DEVELOPMENT_COMPONENT RUNTIME_COMPONENT): its export file is named as the target.
function(emvqr_install_library target development runtime)
  string(REPLACE "_" "-" export "${target}-targets")
  install(
    TARGETS ${target} ${ARGN}
    EXPORT ${export}
    RUNTIME COMPONENT ${runtime}
    LIBRARY COMPONENT ${runtime} NAMELINK_COMPONENT ${development}
    ARCHIVE COMPONENT ${development}
    FILE_SET HEADERS COMPONENT ${development})
  install(EXPORT ${export} NAMESPACE emvqr:: DESTINATION "${package_dir}" COMPONENT ${development})
endfunction()

# A library of ours is of one architecture; the headers alone are of all.
if(EMVQR_IMAGE OR EMVQR_ALIPAYPLUS OR EMVQR_C)
  set(package_dir "${CMAKE_INSTALL_LIBDIR}/cmake/emvqr")
  set(version_arguments "")
else()
  set(package_dir "${CMAKE_INSTALL_DATADIR}/cmake/emvqr")
  set(version_arguments ARCH_INDEPENDENT)
endif()

set(emvqr_uses_rsvg FALSE)
set(emvqr_uses_zbar FALSE)
if(EMVQR_IMAGE)
  emvqr_install_library(emvqr_image image_development image_development)
  get_target_property(emvqr_uses_rsvg emvqr_image EMVQR_RSVG)
  set(emvqr_requires_rsvg "")
  if(emvqr_uses_rsvg)
    set(emvqr_requires_rsvg " librsvg-2.0")
  endif()
  get_target_property(emvqr_uses_zbar emvqr_image EMVQR_ZBAR)
  set(emvqr_requires_zbar "")
  if(emvqr_uses_zbar)
    set(emvqr_requires_zbar " zbar")
  endif()
endif()
if(EMVQR_ALIPAYPLUS)
  emvqr_install_library(emvqr_alipayplus alipayplus_development alipayplus_development)
endif()
if(EMVQR_C)
  emvqr_install_library(emvqr_c development c emvqr_c_static)
  if(EMVQR_IMAGE)
    emvqr_install_library(emvqr_image_c image_development image_c)
  endif()
endif()
if(EMVQR_CLI)
  install(TARGETS emvqr_cli COMPONENT program)
endif()

install(EXPORT emvqr-targets NAMESPACE emvqr:: DESTINATION "${package_dir}" COMPONENT development)
configure_package_config_file(
  cmake/emvqr-config.cmake.in "${PROJECT_BINARY_DIR}/cmake/emvqr-config.cmake"
  INSTALL_DESTINATION "${package_dir}"
  NO_SET_AND_CHECK_MACRO)
# Before 1.0 a minor version may break.
write_basic_package_version_file(
  "${PROJECT_BINARY_DIR}/cmake/emvqr-config-version.cmake" COMPATIBILITY SameMinorVersion ${version_arguments})
install(FILES "${PROJECT_BINARY_DIR}/cmake/emvqr-config.cmake" "${PROJECT_BINARY_DIR}/cmake/emvqr-config-version.cmake"
        DESTINATION "${package_dir}" COMPONENT development)

# NAME.pc in DIRECTORY (below the prefix), of COMPONENT; the prefix is found from the file's own place, so the tree can be moved.
function(emvqr_install_pkgconfig name directory component)
  file(RELATIVE_PATH prefix_from_here "/prefix/${directory}" "/prefix")
  string(REGEX REPLACE "/$" "" prefix_from_here "${prefix_from_here}")
  configure_file("${PROJECT_SOURCE_DIR}/cmake/${name}.pc.in" "${PROJECT_BINARY_DIR}/cmake/${name}.pc" @ONLY)
  install(FILES "${PROJECT_BINARY_DIR}/cmake/${name}.pc" DESTINATION "${directory}" COMPONENT ${component})
endfunction()
emvqr_install_pkgconfig(emvqr "${CMAKE_INSTALL_DATADIR}/pkgconfig" development)
if(EMVQR_IMAGE)
  emvqr_install_pkgconfig(emvqr-image "${CMAKE_INSTALL_LIBDIR}/pkgconfig" image_development)
endif()
if(EMVQR_ALIPAYPLUS)
  emvqr_install_pkgconfig(emvqr-alipayplus "${CMAKE_INSTALL_LIBDIR}/pkgconfig" alipayplus_development)
endif()
if(EMVQR_C)
  emvqr_install_pkgconfig(emvqr-c "${CMAKE_INSTALL_LIBDIR}/pkgconfig" development)
  if(EMVQR_IMAGE)
    emvqr_install_pkgconfig(emvqr-image-c "${CMAKE_INSTALL_LIBDIR}/pkgconfig" image_development)
  endif()
endif()

if(PROJECT_IS_TOP_LEVEL AND CMAKE_SYSTEM_NAME STREQUAL "Linux" AND NOT BUILD_SHARED_LIBS)
  include(cmake/packaging/debian/packages.cmake)
endif()
