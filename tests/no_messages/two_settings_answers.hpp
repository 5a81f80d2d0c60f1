// The one text that both translation units compile.
#pragma once

#include <emvqr/emvqr.hpp>

#include "no_messages/two_settings.hpp"

#include <string_view>

namespace {

void copy(std::string_view text, char (&to)[200]) noexcept {
  std::size_t size = 0;
  for (const char c : text)
    if (size + 1 != sizeof to) to[size++] = c;
  to[size] = '\0';
}

two_settings::answers answer() noexcept {
  two_settings::answers out{};
  copy(emvqr::message({emvqr::errc::truncated_value, {62, 7}, 0, 118}), out.message);
  const auto view = emvqr::parse("00020129130009shop@devb5204599953031165802KH5903Bob6010Phnom Penh6304A69A");
  if (!view) return out;
  out.crc = view->crc_computed();
  out.valid = emvqr::check(*view).valid();
  emvqr::laoqr::merchant shop;
  shop.acquirer_iin = "12345678";
  shop.receiver_id = "1";
  shop.amount = {5, 0};
  shop.shop = {"Shop", "Vientiane", "5812", {}};
  char buffer[emvqr::max_payload_bytes];
  const bool is_written = emvqr::laoqr::write(shop, buffer).has_value();
  shop.additional.bill_number =
      "a\xE2\x80\xAE"
      "b";
  out.refuses_hidden = is_written && !emvqr::laoqr::write(shop, buffer);
  copy(emvqr::find_scheme(*view)->name, out.scheme);
  emvqr::result<emvqr::payload_view> (*const parse)(std::string_view, emvqr::parse_options) noexcept = &emvqr::parse;
  out.parse = reinterpret_cast<const void*>(parse);
  return out;
}

}  // namespace
