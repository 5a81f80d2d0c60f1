// Conditions of signatures that several schemes use.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/payload/guid.hpp>
#include <emvqr/schemes/scheme.hpp>

EMVQR_NAMESPACE_BEGIN

/// A UUID in 00.
constexpr bool has_uuid(const candidate& what) noexcept { return guid_kind_of(what.guid) == guid_kind::uuid; }

EMVQR_NAMESPACE_END
