# Installation: headers, the CMake package (one export file a component, so that users of the headers alone need no
# third party), pkg-config files, the library and the program.
include(CMakePackageConfigHelpers)

install(
  TARGETS emvqr
  EXPORT emvqr-targets
  FILE_SET HEADERS)

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
  install(
    TARGETS emvqr_image
    EXPORT emvqr-image-targets
    FILE_SET HEADERS)
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
  install(EXPORT emvqr-image-targets NAMESPACE emvqr:: DESTINATION "${package_dir}")
endif()
if(EMVQR_ALIPAYPLUS)
  install(
    TARGETS emvqr_alipayplus
    EXPORT emvqr-alipayplus-targets
    FILE_SET HEADERS)
  install(EXPORT emvqr-alipayplus-targets NAMESPACE emvqr:: DESTINATION "${package_dir}")
endif()
if(EMVQR_C)
  install(
    TARGETS emvqr_c emvqr_c_static
    EXPORT emvqr-c-targets
    FILE_SET HEADERS)
  install(EXPORT emvqr-c-targets NAMESPACE emvqr:: DESTINATION "${package_dir}")
  if(EMVQR_IMAGE)
    install(
      TARGETS emvqr_image_c
      EXPORT emvqr-image-c-targets
      FILE_SET HEADERS)
    install(EXPORT emvqr-image-c-targets NAMESPACE emvqr:: DESTINATION "${package_dir}")
  endif()
endif()
if(EMVQR_CLI)
  install(TARGETS emvqr_cli)
endif()

install(EXPORT emvqr-targets NAMESPACE emvqr:: DESTINATION "${package_dir}")
configure_package_config_file(
  cmake/emvqr-config.cmake.in "${PROJECT_BINARY_DIR}/cmake/emvqr-config.cmake"
  INSTALL_DESTINATION "${package_dir}"
  NO_SET_AND_CHECK_MACRO)
# Before 1.0 a minor version may break.
write_basic_package_version_file(
  "${PROJECT_BINARY_DIR}/cmake/emvqr-config-version.cmake" COMPATIBILITY SameMinorVersion ${version_arguments})
install(FILES "${PROJECT_BINARY_DIR}/cmake/emvqr-config.cmake" "${PROJECT_BINARY_DIR}/cmake/emvqr-config-version.cmake"
        DESTINATION "${package_dir}")

# NAME.pc in DIRECTORY (below the prefix); the prefix is found from the file's own place, so the tree can be moved.
function(emvqr_install_pkgconfig name directory)
  file(RELATIVE_PATH prefix_from_here "/prefix/${directory}" "/prefix")
  string(REGEX REPLACE "/$" "" prefix_from_here "${prefix_from_here}")
  configure_file("${PROJECT_SOURCE_DIR}/cmake/${name}.pc.in" "${PROJECT_BINARY_DIR}/cmake/${name}.pc" @ONLY)
  install(FILES "${PROJECT_BINARY_DIR}/cmake/${name}.pc" DESTINATION "${directory}")
endfunction()
emvqr_install_pkgconfig(emvqr "${CMAKE_INSTALL_DATADIR}/pkgconfig")
if(EMVQR_IMAGE)
  emvqr_install_pkgconfig(emvqr-image "${CMAKE_INSTALL_LIBDIR}/pkgconfig")
endif()
if(EMVQR_ALIPAYPLUS)
  emvqr_install_pkgconfig(emvqr-alipayplus "${CMAKE_INSTALL_LIBDIR}/pkgconfig")
endif()
if(EMVQR_C)
  emvqr_install_pkgconfig(emvqr-c "${CMAKE_INSTALL_LIBDIR}/pkgconfig")
  if(EMVQR_IMAGE)
    emvqr_install_pkgconfig(emvqr-image-c "${CMAKE_INSTALL_LIBDIR}/pkgconfig")
  endif()
endif()
