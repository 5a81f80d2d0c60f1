// How a payload says that it was made from an order.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/path.hpp>
#include <emvqr/payload/payload_view.hpp>

#include <string_view>

EMVQR_NAMESPACE_BEGIN

namespace alipayplus {

/// The GUID by which it says so: no wallet pays by it.
inline constexpr std::string_view rendering_guid = "emvqr.alipayplus.order";

/// Where the GUID stands: in the template of the merchant's ID, and in that of the expiry.
/// Where the GUID stands in the template of the merchant's ID.
inline constexpr path rendering_mark{26, 0};
/// The merchant's ID.
inline constexpr path rendering_merchant{26, 1};
/// Where the GUID stands in the template of the expiry.
inline constexpr path rendering_time_mark{99, 0};
/// The expiry, in milliseconds since 1970.
inline constexpr path rendering_expiry{99, 1};

/// True for a payload that `to_payload` made, or that looks like one.
constexpr bool is_rendering(const payload_view& view) noexcept {
  return text_at(view, rendering_mark) == rendering_guid;
}

}  // namespace alipayplus

EMVQR_NAMESPACE_END
