# The tests of the headers that need CMake, Catch2 and nlohmann-json and no more: these run on any system with a compiler
# (EMVQR_TESTS_PORTABLE). Every test is a ctest test with a label: core, image, alipayplus, cli, example, guard, install.
find_package(Catch2 REQUIRED)
include(Catch)

set(emvqr_tests_dir "${CMAKE_CURRENT_SOURCE_DIR}")
function(emvqr_test_settings name)
  target_link_libraries(${name} PRIVATE emvqr::emvqr Catch2::Catch2WithMain emvqr_developer)
  target_include_directories(${name} PRIVATE "${emvqr_tests_dir}")
  target_compile_definitions(${name} PRIVATE EMVQR_TEST_DATA="${emvqr_tests_dir}/conformance"
                                             EMVQR_CMAKE_VERSION="${PROJECT_VERSION}")
  if(MSVC)
    # What C has for files and the environment is no fault here; and constants of ours take more steps than are allowed.
    target_compile_definitions(${name} PRIVATE _CRT_SECURE_NO_WARNINGS)
    target_compile_options(${name} PRIVATE /bigobj /constexpr:steps100000000)
  endif()
endfunction()

# The test framework, compiled once for all programs. Ahead of every source stands our EMVQR_ASSERT, then test.hpp.
# A program that has other options, or macros that these headers look at, cannot share it: compilers then say so.
file(CONFIGURE OUTPUT precompiled.cpp CONTENT "// Only its precompiled header is wanted.\n")
add_library(emvqr_test_headers OBJECT EXCLUDE_FROM_ALL "${CMAKE_CURRENT_BINARY_DIR}/precompiled.cpp")
emvqr_test_settings(emvqr_test_headers)
target_precompile_headers(emvqr_test_headers PRIVATE "${emvqr_tests_dir}/support/assert.hpp"
                                                     "${emvqr_tests_dir}/support/test.hpp")

# Names that a source of tests has to itself are often those of another too: no unity builds (docs/decisions/0038-walks.md).
set_target_properties(emvqr_test_headers PROPERTIES UNITY_BUILD OFF)

# emvqr_add_test(NAME label sources...): a Catch2 program whose cases are ctest tests. Sources are named from tests/ on.
function(emvqr_add_test name label)
  list(TRANSFORM ARGN PREPEND "${emvqr_tests_dir}/" OUTPUT_VARIABLE sources)
  add_executable(${name} ${sources})
  emvqr_test_settings(${name})
  set_target_properties(${name} PROPERTIES UNITY_BUILD OFF)
  target_precompile_headers(${name} REUSE_FROM emvqr_test_headers)
  catch_discover_tests(${name} TEST_PREFIX "${label}." PROPERTIES LABELS ${label})
endfunction()

# The same, of what reads JSON.
find_package(nlohmann_json CONFIG REQUIRED)
function(emvqr_add_json_test name)
  emvqr_add_test(${name} ${ARGN})
  target_link_libraries(${name} PRIVATE nlohmann_json::nlohmann_json)
endfunction()

set(unit_sources
    unit/constants_test.cpp
    unit/describe_test.cpp
    unit/names_test.cpp
    unit/base/config_test.cpp
    unit/base/fixed_text_test.cpp
    unit/base/message_test.cpp
    unit/base/path_test.cpp
    unit/base/result_test.cpp
    unit/base/version_test.cpp
    unit/payload/accounts_test.cpp
    unit/payload/amount_text_test.cpp
    unit/payload/card_texts_test.cpp
    unit/payload/category_test.cpp
    unit/payload/compose_test.cpp
    unit/payload/country_test.cpp
    unit/payload/currency_test.cpp
    unit/payload/edit_test.cpp
    unit/payload/guid_test.cpp
    unit/payload/language_test.cpp
    unit/payload/other_code_test.cpp
    unit/payload/parse_bad_input_test.cpp
    unit/payload/parse_mutation_test.cpp
    unit/payload/parse_test.cpp
    unit/payload/parse_unit_test.cpp
    unit/payload/payload_view_test.cpp
    unit/payload/stream_parser_test.cpp
    unit/payload/tag_test.cpp
    unit/payload/template_view_test.cpp
    unit/payload/writer_test.cpp
    unit/rules/catalogue_test.cpp
    unit/rules/emvco_test.cpp
    unit/rules/explain_test.cpp
    unit/rules/mend_test.cpp
    unit/rules/own_fault_test.cpp
    unit/rules/profile_test.cpp
    unit/rules/report_test.cpp
    unit/rules/text_test.cpp
    unit/schemes/check_scheme_test.cpp
    unit/schemes/check_test.cpp
    unit/schemes/draft_fields_test.cpp
    unit/schemes/drafts_test.cpp
    unit/schemes/khqr_bank_objects_test.cpp
    unit/schemes/khqr_check_test.cpp
    unit/schemes/khqr_details_test.cpp
    unit/schemes/khqr_draft_check_test.cpp
    unit/schemes/khqr_edition_test.cpp
    unit/schemes/khqr_fields_test.cpp
    unit/schemes/khqr_profile_test.cpp
    unit/schemes/khqr_rules_test.cpp
    unit/schemes/khqr_sdk_error_test.cpp
    unit/schemes/khqr_with_amount_test.cpp
    unit/schemes/khqr_write_property_test.cpp
    unit/schemes/khqr_write_refusals_test.cpp
    unit/schemes/khqr_write_test.cpp
    unit/schemes/others_values_test.cpp
    unit/schemes/pix_values_test.cpp
    unit/schemes/promptpay_values_test.cpp
    unit/schemes/recognise_test.cpp
    unit/schemes/registry_test.cpp
    unit/schemes/scheme_descriptor_test.cpp
    unit/schemes/union_pay_account_test.cpp
    unit/schemes/values_test.cpp
    unit/schemes/write_in_scheme_test.cpp
    unit/syntax/crc16_test.cpp
    unit/syntax/decimal_test.cpp
    unit/syntax/display_test.cpp
    unit/syntax/md5_test.cpp
    unit/syntax/nfc_test.cpp
    unit/syntax/path_text_test.cpp
    unit/syntax/text_test.cpp
    unit/syntax/tlv_test.cpp
    unit/syntax/unicode_test.cpp
    unit/syntax/url_test.cpp
    unit/syntax/utf8_test.cpp
    unit/syntax/steady_test.cpp
    unit/syntax/utf8_words_test.cpp)
emvqr_add_test(emvqr_unit_tests core ${unit_sources})

set(property_sources
    property/edit_property_test.cpp
    property/round_trip_test.cpp)
emvqr_add_test(emvqr_property_tests core ${property_sources})

set(conformance_sources
    conformance/emv_conformance_test.cpp
    conformance/khqr_conformance_test.cpp
    conformance/khqr_write_conformance_test.cpp
    conformance/vectors_test.cpp)
emvqr_add_json_test(emvqr_conformance_tests core ${conformance_sources})

# The codes that every scheme of the registry is held to (a file for each is in schemes/vectors), and the drafts.
set(scheme_sources
    schemes/draft_borders_test.cpp
    schemes/draft_vectors_test.cpp
    schemes/scheme_vectors_test.cpp)
emvqr_add_json_test(emvqr_scheme_tests core ${scheme_sources})
target_compile_definitions(emvqr_scheme_tests PRIVATE EMVQR_SCHEME_VECTORS="${emvqr_tests_dir}/schemes/vectors")

set(bakong_sources
    bakong/hostile_reply_test.cpp
    bakong/number_test.cpp
    bakong/out_of_memory_test.cpp
    bakong/payment_test.cpp
    bakong/reply_test.cpp
    bakong/request_test.cpp
    bakong/url_test.cpp)
emvqr_add_json_test(emvqr_bakong_tests core ${bakong_sources})
target_compile_definitions(emvqr_bakong_tests PRIVATE EMVQR_BAKONG_REPLIES="${emvqr_tests_dir}/bakong/replies")

set(alipayplus_sources
    alipayplus/charge_test.cpp
    alipayplus/iso_time_test.cpp
    alipayplus/json_test.cpp
    alipayplus/member_test.cpp
    alipayplus/money_test.cpp
    alipayplus/names_test.cpp
    alipayplus/obstacle_test.cpp
    alipayplus/random_codes_test.cpp
    alipayplus/round_trip_test.cpp
    alipayplus/route_test.cpp
    alipayplus/to_order_test.cpp
    alipayplus/to_payload_test.cpp
    alipayplus/vectors_test.cpp)
emvqr_add_json_test(emvqr_alipayplus_tests core ${alipayplus_sources})

set(alipayplus_rules_sources
    alipayplus/rules_choice_test.cpp
    alipayplus/rules_condition_test.cpp
    alipayplus/rules_flow_test.cpp
    alipayplus/rules_json_memory_test.cpp
    alipayplus/rules_json_test.cpp
    alipayplus/rules_notation_test.cpp
    alipayplus/rules_url_test.cpp)
emvqr_add_json_test(emvqr_alipayplus_rules_tests core ${alipayplus_rules_sources})
set(json_sources
    json/hostile_test.cpp
    json/out_of_memory_test.cpp
    json/parse_test.cpp
    json/quoted_test.cpp)
emvqr_add_json_test(emvqr_json_tests core ${json_sources})

set(alipayplus_door_sources
    alipayplus/iso20022_test.cpp
    alipayplus/policy_json_test.cpp)
emvqr_add_json_test(emvqr_alipayplus_door_tests core ${alipayplus_door_sources})
