// Codes and orders that the tests of the mapping share.
#pragma once

#include <emvqr/alipayplus/alipayplus.hpp>

#include "alipayplus/mapping.hpp"
#include "support/test.hpp"
#include "unit/sealed.hpp"

#include <string>
#include <string_view>

namespace emvqr_test {

inline constexpr std::string_view khmer_cafe =
    "\xE1\x9E\xA0\xE1\x9E\xB6\xE1\x9E\x84\xE1\x9E\x80\xE1\x9E\xB6\xE1\x9E\xA0\xE1\x9F\x92\xE1\x9E\x9C\xE1\x9F\x81";

/// A payload with its CRC.
inline std::string sealed(std::string_view body) { return std::string(seal(body).view()); }

/// A dynamic KHQR in riels that expires a minute after `worked_time`, with more objects before its times.
inline std::string khqr_with(std::string_view more, std::string_view money = "5303116540550000") {
  return sealed(std::string("00020101021230300009cafe@abaa0102M10207AB Bank52045814")
                    .append(money)
                    .append("5802KH5904Cafe6010Phnom Penh")
                    .append(more)
                    .append("99340013179533167113101131795331731131"));
}
/// A static one.
inline std::string static_khqr_with(std::string_view more) {
  return sealed(std::string("00020101021130300009cafe@abaa0102M10207AB Bank520458145303116"
                            "5802KH5904Cafe6010Phnom Penh")
                    .append(more));
}

/// A payload of no scheme that is known, in another currency.
inline std::string foreign_with(std::string_view money, std::string_view more = {}) {
  return sealed(std::string("00020101021226240011com.example0105SHOP152045814")
                    .append(money)
                    .append("5802SG5904Cafe6009Singapore")
                    .append(more));
}

}  // namespace emvqr_test
