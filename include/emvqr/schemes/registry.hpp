// All schemes the library knows, and which one a payload belongs to.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/payload/payload_view.hpp>
#include <emvqr/schemes/khqr/fields.hpp>
#include <emvqr/schemes/khqr/khqr.hpp>
#include <emvqr/schemes/khqr/tags.hpp>
#include <emvqr/schemes/scheme.hpp>

EMVQR_NAMESPACE_BEGIN

/// What a payload is when no scheme claims it: EMVCo's rules, nothing bent.
#ifndef EMVQR_NO_MESSAGES
inline constexpr scheme emvco_scheme{"emvco",
                                     "EMVCo merchant-presented",
                                     "",
                                     "EMVCo",
                                     "no other scheme fits",
                                     nullptr,
                                     0,
                                     profile{},
                                     certainty::verified,
                                     "EMV QRCPS-MPM v1.0, July 2017"};
#else
inline constexpr scheme emvco_scheme{"emvco", {}, {}, {}, {}, nullptr, 0, profile{}, certainty::verified, {}};
#endif

/// Every scheme, the general one last.
inline constexpr const scheme* scheme_registry[] = {&khqr::individual_scheme, &khqr::merchant_scheme, &emvco_scheme};

/// The scheme whose rules a payload is under; never null. The pointer is to read-only data.
constexpr const scheme* find_scheme(const payload_view& view) noexcept {
  if (!khqr::recognises(view)) return &emvco_scheme;
  return view.has(khqr::tag::merchant) ? &khqr::merchant_scheme : &khqr::individual_scheme;
}

EMVQR_NAMESPACE_END
