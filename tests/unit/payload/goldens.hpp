// Whole payloads that must be read, from small to full of everything.
#pragma once

#include <string_view>

namespace emvqr_test {

/// A static KHQR of an individual: 98 bytes.
inline constexpr std::string_view khqr_static =
    "00020101021129190015sok_dara@acleda5204599953031165802KH5916Sok Dara Kafe BT6010Battambang630403B2";

/// A dynamic KHQR of a merchant, with additional data and times: 223 bytes.
inline constexpr std::string_view khqr_dynamic =
    "00020101021230430016angkor_cafe@abaa0107M1234560208ABA Bank5204581453031165405500005802KH5911Angkor "
    "Cafe6010Phnom Penh62550114INV-2025-000120211855123456780308Riverton0706POS-0799340013175000000000001"
    "13175000012000063047A32";

/// The same with the shop's name in Khmer in template 64: 277 characters, 317 bytes.
inline constexpr std::string_view khqr_khmer =
    "00020101021230430016angkor_cafe@abaa0107M1234560208ABA Bank520458145303840540512.505802KH5921Angkor "
    "Cafe Siem Reap6009Siem Reap62620116INV-2025-00012340211855123456780311Riverside A0708POS-00076434000"
    "2km0114ហាងកាហ្វេអង្គរ0206សៀមរាប99340013175000000000001131750"
    "00012000063043C2E";

/// The example of EMV QRCPS-MPM v1.0 Annex B: 248 characters, 260 bytes.
inline constexpr std::string_view annex_b =
    "00020101021229300012D156000000000510A93FO3230Q31280012D15600000001030812345678520441115802CN5914BEST"
    " TRANSPORT6007BEIJING64200002ZH0104最佳运输0202北京540523.7253031565502016233030412340603***07"
    "08A60086670902ME91320016A0112233449988770708123456786304A13A";

/// Thailand: no 52, 59, 60.
inline constexpr std::string_view prompt_pay =
    "00020101021229510016A00000067701011401130066812345678051012345678905303764540550.005802TH63048856";

/// The Philippines: 62.50 and 80 hold templates.
inline constexpr std::string_view maya =
    "00020101021226150011com.paymaya52044111530360854061000.05802PH5920CIS BAYAD CENTER INC6005Pasig62500"
    "110022394211350320020com.paymaya.billspay0104pldt80570015com.bayadcenter0105002140205PLDT60410123456"
    "78900702PD6304955F";

/// Indonesia: 62.50 holds plain text; 62 stands last.
inline constexpr std::string_view gopay =
    "00020101021226610014COM.GO-JEK.WWW01189360091432343267810210G2343267810303UBE51440014ID.CO.QRIS.WWW0"
    "215ID20190143816000303UBE5204581253033605802ID5910Starbucks 6013JAKARTA PUSAT610510210540839000.0062"
    "39502801202104130502044NMWVA6P4CID0703A0363049A04";

/// Vietnam: letters of two bytes in 59.
inline constexpr std::string_view viet_accents =
    "00020101021238590010A0000007270129000697042201156607040600001290208QRIBFTTA5204000053037045403100580"
    "2VN5914aAeEoOiIuUyYđĐ6007Vietnam62170113INV/TEST/000263046744";

/// Myanmar: combining marks; 53 after 64.
inline constexpr std::string_view mmqr_burmese =
    "00020101021226350011mm.com.mmqr010140211terminhs337520454115802MM5911Mvvk Jvyuly6004Bago610540004642"
    "90002MY0110ဖူဒ်ကော်နာ0205ပဲခူး5303MMK54075000.00623801096925814700821က"
    "ုန်စည်အတွက်ပေးချေမှု630492F5";

/// Indonesia: a CRC that begins with 0; 53 to 55 behind 62.
inline constexpr std::string_view leading_zero_crc =
    "00020101021226660014ID.LINKAJA.WWW011893600911002711446402151902170711446450303UBE51450015ID.OR.GPNQ"
    "R.WWW02150000000000000000303UBE520454995802ID5920SPBU SNTRA BISNIS AR6001-6101-621801143414210-75840"
    "75303360550201540630000063040FA0";

/// Argentina: the CRC in lower case.
inline constexpr std::string_view lower_case_crc =
    "00020101021143520016com.mymerchantar0128http://localhost:3344/w/640950150011203675846505204970053030"
    "325802AR5921ZLYNPV THAPHZ NBHSPUV6004CABA6304728f";

/// The least that is a payload.
inline constexpr std::string_view smallest = "0002016304AAE6";

/// A KHQR whose name has an emoji, counted in UTF-16 units as the apps in the field do.
inline constexpr std::string_view emoji_utf16 =
    "00020101021129130009shop@devb5204599953031165802KH5907Cafe 😀6010Phnom Penh6304237E";
/// The same counted in characters, as EMVCo says.
inline constexpr std::string_view emoji_characters =
    "00020101021129130009shop@devb5204599953031165802KH5906Cafe 😀6010Phnom Penh630407EA";

struct golden {
  std::string_view name;
  std::string_view text;
};

/// All but the emoji ones, whose lengths can be counted in two ways.
inline constexpr golden goldens[] = {
    {"khqr_static", khqr_static},
    {"khqr_dynamic", khqr_dynamic},
    {"khqr_khmer", khqr_khmer},
    {"annex_b", annex_b},
    {"prompt_pay", prompt_pay},
    {"maya", maya},
    {"gopay", gopay},
    {"viet_accents", viet_accents},
    {"mmqr_burmese", mmqr_burmese},
    {"leading_zero_crc", leading_zero_crc},
    {"lower_case_crc", lower_case_crc},
    {"smallest", smallest},
};

}  // namespace emvqr_test
