// A picture to the payment codes in it. A door: it needs the component `emvqr::image`, and nothing includes it.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/result.hpp>
#include <emvqr/image/decode.hpp>
#include <emvqr/payload/accounts.hpp>
#include <emvqr/payload/parse.hpp>
#include <emvqr/schemes/registry.hpp>

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

EMVQR_NAMESPACE_BEGIN

/// What the codes of a picture say together.
struct scanned {
  /// All of them, payloads first; among those, and among the others, in the order of `image::decode`.
  std::vector<image::found_code> codes;
  /// How many of them are payloads: `parse_in_scheme` reads them.
  std::size_t payloads = 0;
  /// Two payloads do not pay the same accounts (`same_accounts`). A sticker over a shop's own code is a known fraud,
  /// and a poster may have a code for each of several wallets: ask the payer which one is meant, never choose.
  bool accounts_differ = false;
};

/// Puts the codes of one picture in order. `options` say what `parse_in_scheme` allows. Throws `std::bad_alloc`.
inline scanned arrange(std::vector<image::found_code> codes, parse_options options = {}) {
  scanned seen{std::move(codes)};
  const auto others = std::stable_partition(seen.codes.begin(), seen.codes.end(), [&](const image::found_code& code) {
    return code.parts == 1 && parse_in_scheme(code.bytes, options).has_value();
  });
  seen.payloads = static_cast<std::size_t>(others - seen.codes.begin());
  if (seen.payloads == 0) return seen;
  const payload_view first = *parse_in_scheme(seen.codes.front().bytes, options);
  seen.accounts_differ = std::any_of(seen.codes.begin(), others, [&](const image::found_code& code) {
    return !same_accounts(first, *parse_in_scheme(code.bytes, options));
  });
  return seen;
}

/// Every code of a picture, payloads first, and whether those pay the same accounts.
/// Failures: those of `image::decode`.
inline result<scanned> scan(const image::picture_view& view, const image::decode_options& how = image::photo,
                            parse_options options = {}) noexcept {
  result<std::vector<image::found_code>> codes = image::decode(view, how);
  if (!codes) return codes.error();
  try {
    return arrange(*std::move(codes), options);
  } catch (...) {
    return errc::image_too_large;
  }
}

EMVQR_NAMESPACE_END
