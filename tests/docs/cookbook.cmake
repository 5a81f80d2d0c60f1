# The programs of the tutorials, and the tests of docs/cookbook.md.
emvqr_docs_program(wallet.cpp emvqr::emvqr)
emvqr_docs_program(till.cpp emvqr::image nlohmann_json::nlohmann_json)
emvqr_docs_program(acquirer.cpp emvqr::emvqr nlohmann_json::nlohmann_json)

set(cookbook_sources
    docs/cookbook_check_test.cpp
    docs/cookbook_make_test.cpp
    docs/cookbook_pay_test.cpp
    docs/cookbook_pictures_test.cpp
    docs/cookbook_read_test.cpp)
emvqr_add_test(emvqr_cookbook_tests docs ${cookbook_sources})
target_include_directories(emvqr_cookbook_tests PRIVATE "${fragments}" "${PROJECT_SOURCE_DIR}/src")
target_link_libraries(emvqr_cookbook_tests PRIVATE emvqr::image nlohmann_json::nlohmann_json PNG::PNG)
target_compile_definitions(emvqr_cookbook_tests PRIVATE EMVQR_DOCS_FRAGMENTS="${fragments}")

# As the page says: with no exceptions, no RTTI and the settings of firmware.
add_executable(emvqr_cookbook_firmware cookbook_firmware.cpp)
target_include_directories(emvqr_cookbook_firmware PRIVATE "${fragments}")
target_compile_definitions(emvqr_cookbook_firmware PRIVATE NDEBUG)
target_compile_options(emvqr_cookbook_firmware PRIVATE -fno-exceptions -fno-rtti)
target_link_libraries(emvqr_cookbook_firmware PRIVATE emvqr::emvqr emvqr_developer)
add_test(NAME docs.cookbook_firmware COMMAND emvqr_cookbook_firmware)

add_executable(emvqr_cookbook_c cookbook.c)
target_include_directories(emvqr_cookbook_c PRIVATE "${fragments}")
target_link_libraries(emvqr_cookbook_c PRIVATE emvqr::c)
emvqr_c99(emvqr_cookbook_c)
add_test(NAME docs.cookbook_c COMMAND emvqr_cookbook_c)
set_tests_properties(docs.cookbook_firmware docs.cookbook_c PROPERTIES LABELS docs)
