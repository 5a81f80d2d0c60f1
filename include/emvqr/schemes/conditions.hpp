// Conditions of signatures that several schemes use.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/payload/guid.hpp>
#include <emvqr/payload/payload_view.hpp>
#include <emvqr/syntax/tlv.hpp>

EMVQR_NAMESPACE_BEGIN

/// A UUID in 00.
constexpr bool has_uuid(const payload_view& view, const field& account) noexcept {
  field guid;
  return view.objects(account.id, account).find(0, guid) && guid_kind_of(guid.value) == guid_kind::uuid;
}

/// No objects inside, where EMVCo asks for some: seen only if `quirk::raw_template` lets it pass.
constexpr bool is_raw(const payload_view& view, const field& account) noexcept {
  return view.objects(account.id, account).empty();
}

EMVQR_NAMESPACE_END
