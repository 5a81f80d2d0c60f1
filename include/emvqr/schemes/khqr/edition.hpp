// Which generation of codes a KHQR is held against.
#pragma once

#include <emvqr/base/config.hpp>

#include <cstdint>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

namespace khqr {

/// The official SDKs changed what they ask for and write; codes of both kinds are in use.
enum class edition : std::uint8_t {
  /// As NBC's JavaScript SDK 1.0.20: a dynamic code has a creation time and an expiry (99.00, 99.01), a static one has
  /// no template 99.
  current,
  /// As its versions up to 1.0.16, NBC's own documents and most codes of before 2025: no expiry is asked for. Every
  /// code, static ones too, is written with its creation time (99.00) alone.
  legacy
};

/// A stable name: `current` or `legacy`.
constexpr std::string_view name(edition which) noexcept { return which == edition::legacy ? "legacy" : "current"; }

}  // namespace khqr

EMVQR_NAMESPACE_END
