// The version of the library: the only place it is written. The build reads it from here.
#pragma once

#include <emvqr/base/config.hpp>

#include <string_view>

/// The version of these headers, by Semantic Versioning: a change of this number may break a program.
#define EMVQR_VERSION_MAJOR 0
/// Before 1.0.0 a change of this number may break one too.
#define EMVQR_VERSION_MINOR 1
/// Changes of this number mend and break nothing.
#define EMVQR_VERSION_PATCH 0
/// All three, with points between.
#define EMVQR_VERSION_STRING "0.1.0"

EMVQR_NAMESPACE_BEGIN

/// The version these headers have, as `major.minor.patch`.
inline constexpr std::string_view version = EMVQR_VERSION_STRING;

EMVQR_NAMESPACE_END
