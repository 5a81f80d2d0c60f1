// Which codes name a country: object 58.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/payload/code_set.hpp>
#include <emvqr/payload/country_table.hpp>

#include <string_view>

EMVQR_NAMESPACE_BEGIN

/// True if ISO 3166-1 gives these two letters, in upper case, to a country (4.7.13.1). False for any other text.
constexpr bool is_country(std::string_view code) noexcept { return detail::contains(detail::country_codes, code); }

EMVQR_NAMESPACE_END
