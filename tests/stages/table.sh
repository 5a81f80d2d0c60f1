# shellcheck shell=bash
# The stages of ./dev test --all, in their order: name, groups of packages (packages.sh), a sentence, a function and its
# words. Each runs alone too (./dev test --stage NAME). The first is ./dev test.
stage everything test "everything, c++, C++17" everything
stage tables tables "the tables and vectors are what their generators write" tables
stage asan test,bench,clang,zbar "everything and the benchmarks with AddressSanitizer and UndefinedBehaviorSanitizer, clang++, C++17" asan
stage core-g++-20 core "the core, g++, C++20" core_at g++ 20
stage core-clang++-23 coverage "the core, clang++, C++23" core_with_clang
stage coverage coverage "the tests go through the core" core_covered
stage headers-clang++-20 core,clang "each header alone, clang++, C++20" headers_at clang++ 20
stage headers-g++-23 core "each header alone, g++, C++23" headers_at g++ 23
stage s390x cross "the tables of the tests on s390x, whose highest byte comes first" tables_on s390x-linux-gnu
stage arm32 cross "the tables of the tests on ARM of 32 bits" tables_on arm-linux-gnueabihf
stage arm64 cross "the tables of the tests on ARM of 64 bits" tables_on aarch64-linux-gnu
stage no-clmul test,cross "the tables of the tests on x86-64 without carry-less multiplication" tables_without_lanes
stage bindings bindings "the C interface from Python, Node and others, and its stability, g++, C++20" bindings
stage mutation mutation "mutation testing of a planted header" mutation_selftest
stage clang-tidy tidy "clang-tidy" tidy
stage cppcheck cppcheck "cppcheck" cppcheck_ours
stage gcc-analyzer gcc "gcc's analyzer on what is in C" analyze_ours
stage valgrind test,valgrind "valgrind on the tests of the core and of the C interface" watch_tests
stage instructions bench,valgrind "the instructions of the core are as many as recorded" count_instructions
stage bench node "what ./dev bench says of packages and prints" bench_selftest
stage format format "formatting" check_format
stage reference reference "the reference: everything public is described, and Doxygen has nothing to say" check_reference
stage shells test,shells "the manual page for mandoc and groff, completion in bash, zsh and fish" every_shell
stage debian release,debian "the Debian packages: lintian, and programs that use them" debian_packages
stage packagers release,python "the vcpkg port and the Conan recipe, as far as can be told without either" packagers_files
stage oss-fuzz oss_fuzz "the fuzz targets as OSS-Fuzz builds them" fuzz_for_oss_fuzz
stage afl afl "a fuzz target under AFL++" fuzz_with_afl
stage npm test,web "the npm package, in Node" npm_tests
stage page test,web,browser "the page, in Chromium" page_tests
stage npm-peers test "the conformance test of two npm packages runs to its end" npm_targets_of_dev
stage differential differential "NBC's JavaScript SDK, five more packages and this library given the same inputs" differential
stage firmware test,firmware "firmware for Cortex-M and RISC-V, and a till on QEMU" firmware_with_reader
stage walks walks "what docs/adding-a-*.md say, done on a copy" walks
stage workflow workflow ".github/workflows names every stage, and no other" workflow
