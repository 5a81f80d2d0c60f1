// The version of the library: the only place it is written. The build reads it from here.
#pragma once

#include <emvqr/base/config.hpp>

#include <string_view>

#define EMVQR_VERSION_MAJOR 0
#define EMVQR_VERSION_MINOR 1
#define EMVQR_VERSION_PATCH 0
#define EMVQR_VERSION_STRING "0.1.0"

EMVQR_NAMESPACE_BEGIN

/// The version these headers have, as `major.minor.patch`.
inline constexpr std::string_view version = EMVQR_VERSION_STRING;

EMVQR_NAMESPACE_END
