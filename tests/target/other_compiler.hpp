// Ahead of every source of one program: what the library does where it does not know the compiler, as with MSVC. The
// standard library is included first, since it has to know.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <optional>
#include <string_view>
#include <type_traits>

#undef __GNUC__
#undef __clang__
