// Texts that make the core work: plain ones, ones that take the longer ways, hostile ones: "nested" has templates in
// templates 24 times over, as deep as 99 characters go.
#pragma once

#include <emvqr/payload/writer.hpp>

#include "unit/sealed.hpp"

#include <cstdint>
#include <string_view>

namespace measure {

inline constexpr std::int64_t now_ms = 1'700'000'000'000;

struct input {
  std::string_view name;
  emvqr_test::sealed_text text;
  bool good = true;  ///< no operation on it fails
};

inline constexpr input inputs[] = {
    {"dynamic", emvqr_test::seal("00020101021230410013bookshop@wing0107M7788990209Wing Bank520459995303840540542.50"
                                 "5802KH5912Mekong Books6010Phnom Penh62080104B-17993400131699999999000011317000003000"
                                 "00")},
    {"static", emvqr_test::seal("00020101021130360009cafe@abaa0107M1234560208ABA Bank5204599953031165802KH5911Angkor "
                                "Cafe6010Phnom Penh62130309Riverside")},
    {"khmer", emvqr_test::seal("00020101021130360009cafe@abaa0107M1234560208ABA "
                               "Bank5204599953031165802KH5912ហាងកាហ្វេទី១6010Phnom Penh64260002km0105អង្គរ0207ភ្នំពេញ")},
    {"emoji", emvqr_test::seal("00020101021129160012cafe2@acleda5204599953031165802KH5906Cafe☕😀6010Phnom Penh")},
    {"deep", emvqr_test::seal("00020101021130360009cafe@abaa0107M1234560208ABA Bank5204599953031165802KH5911Angkor "
                              "Cafe6010Phnom Penh625050460016com.example.deep012200021101120102020202XX")},
    {"nested",
     emvqr_test::seal(
         "00020101021130360009cafe@abaa0107M1234560208ABA Bank5204599953031165802KH5911Angkor Cafe6010Phnom "
         "Penh80990095009100870083007900750071006700630059005500510047004300390035003100270023001900150011000"
         "70003xyz"),
     false},
    {"many faults",
     emvqr_test::seal("00020101021329110007Cafe @x5205A59995303ABC54040.0x570399958010020116002\xe2\x80\xae"
                      " 991500011010127701x"),
     false},
};

}  // namespace measure
