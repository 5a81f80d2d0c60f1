# The port builds the tree it lies in. A registry, whose ports have no sources beside them, would fetch those of a release
# in place of the next line.
get_filename_component(SOURCE_PATH "${CMAKE_CURRENT_LIST_DIR}/../../.." ABSOLUTE)

vcpkg_check_features(
  OUT_FEATURE_OPTIONS feature_options
  FEATURES
    alipayplus EMVQR_ALIPAYPLUS
    c          EMVQR_C
    image      EMVQR_IMAGE
    tool       EMVQR_CLI)

# The headers alone are the same for debugging and for release, and for every machine.
set(config_path lib/cmake/emvqr)
if(NOT "alipayplus" IN_LIST FEATURES AND NOT "c" IN_LIST FEATURES AND NOT "image" IN_LIST FEATURES)
  set(VCPKG_BUILD_TYPE release)
  set(config_path share/cmake/emvqr)
endif()
if("alipayplus" IN_LIST FEATURES OR "image" IN_LIST FEATURES)
  vcpkg_find_acquire_program(PKGCONFIG)
  list(APPEND feature_options "-DPKG_CONFIG_EXECUTABLE=${PKGCONFIG}")
endif()
if("c" IN_LIST FEATURES)
  # emvqr::c is a shared library for every triplet, emvqr::c_static a static one.
  set(VCPKG_POLICY_DLLS_IN_STATIC_LIBRARY enabled)
endif()

vcpkg_cmake_configure(
  SOURCE_PATH "${SOURCE_PATH}"
  OPTIONS
    ${feature_options}
    -DEMVQR_TESTS=OFF
    -DEMVQR_RSVG=OFF
    -DEMVQR_ZBAR=OFF
  OPTIONS_DEBUG
    -DEMVQR_CLI=OFF
  MAYBE_UNUSED_VARIABLES
    EMVQR_CLI
    EMVQR_RSVG
    EMVQR_ZBAR)
vcpkg_cmake_install()
vcpkg_cmake_config_fixup(CONFIG_PATH ${config_path})
vcpkg_fixup_pkgconfig()
vcpkg_copy_pdbs()
if("tool" IN_LIST FEATURES)
  vcpkg_copy_tools(TOOL_NAMES emvqr AUTO_CLEAN)
endif()

file(REMOVE_RECURSE "${CURRENT_PACKAGES_DIR}/debug/include" "${CURRENT_PACKAGES_DIR}/debug/share")
file(INSTALL "${CMAKE_CURRENT_LIST_DIR}/usage" DESTINATION "${CURRENT_PACKAGES_DIR}/share/${PORT}")
vcpkg_install_copyright(FILE_LIST "${SOURCE_PATH}/LICENSE")
