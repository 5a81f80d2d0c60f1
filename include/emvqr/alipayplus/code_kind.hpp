// Which objects of schemes mean in a code what the rows of the mapping say of them.
#pragma once

#include <emvqr/alipayplus/rendering_mark.hpp>
#include <emvqr/base/config.hpp>
#include <emvqr/base/path.hpp>
#include <emvqr/schemes/khqr/tags.hpp>

EMVQR_NAMESPACE_BEGIN

namespace alipayplus {

/// What a code is, as far as objects of schemes go: by default one of no scheme that the rows speak of.
struct code_kind {
  bool is_khqr = false;       ///< it is judged by KHQR's rules
  bool is_rendering = false;  ///< it was made by `to_payload`

  /// True if the object means in this code what the rows say of it; in others it is nobody's we know. 29, 30 and 99 are
  /// KHQR's, and Thailand's and others' too; 26 and 99 are those of payloads made from orders.
  constexpr bool knows(path where) const noexcept {
    const auto root = where[0];
    if (root == khqr::tag::individual.id() || root == khqr::tag::merchant.id()) return is_khqr;
    if (root == rendering_mark[0]) return is_rendering;
    if (where == rendering_expiry) return is_khqr || is_rendering;
    return root != khqr::tag::timestamp.id() || is_khqr;
  }
};

}  // namespace alipayplus

EMVQR_NAMESPACE_END
