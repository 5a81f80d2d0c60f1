# Read by CMake behind project(): every program is linked with what chooses the mutant.
add_subdirectory("${CMAKE_CURRENT_LIST_DIR}" mutation)
link_libraries(emvqr_mutant)
