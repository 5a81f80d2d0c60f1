// The drafts of all schemes by their scheme: what is read from a payload and written again.
#pragma once

#include <emvqr/emvqr.hpp>

#include <cstddef>
#include <optional>
#include <string_view>

namespace emvqr_test {

using emvqr::payload_view;
using written_text = emvqr::result<std::string_view>;

/// Reads the scheme's draft from a payload and writes it again; nothing where there is none of the scheme's.
struct draft_way {
  std::string_view scheme;
  std::optional<written_text> (*write)(const payload_view& view, char* buffer, std::size_t capacity);
};

template <class Draft>
inline std::optional<written_text> written(const std::optional<Draft>& draft, char* buffer, std::size_t capacity) {
  if (!draft) return std::nullopt;
  return write(*draft, buffer, capacity);
}

inline const draft_way draft_ways[] = {
    {"th-promptpay",
     [](const payload_view& v, char* b, std::size_t n) { return written(emvqr::promptpay::read_transfer(v), b, n); }},
    {"th-promptpay-ota",
     [](const payload_view& v, char* b, std::size_t n) { return written(emvqr::promptpay::read_transfer(v), b, n); }},
    {"th-billpay-xborder",
     [](const payload_view& v, char* b, std::size_t n) { return written(emvqr::promptpay::read_bill(v), b, n); }},
    {"vn-vietqr",
     [](const payload_view& v, char* b, std::size_t n) { return written(emvqr::vietqr::read_transfer(v), b, n); }},
    {"la-laoqr", [](const payload_view& v, char* b, std::size_t n) { return written(emvqr::laoqr::read(v), b, n); }},
    {"my-duitnow",
     [](const payload_view& v, char* b, std::size_t n) { return written(emvqr::duitnow::read(v), b, n); }},
    {"sg-paynow",
     [](const payload_view& v, char* b, std::size_t n) -> std::optional<written_text> {
       const auto draft = emvqr::paynow::read_transfer(v);
       if (!draft) return std::nullopt;
       return emvqr::paynow::write(*draft, emvqr::no_clock, b, n);
     }},
    {"id-qris-national",
     [](const payload_view& v, char* b, std::size_t n) { return written(emvqr::qris::read(v), b, n); }},
    {"ph-qrph-p2p",
     [](const payload_view& v, char* b, std::size_t n) { return written(emvqr::qrph::read_transfer(v), b, n); }},
    {"ph-qrph-p2m",
     [](const payload_view& v, char* b, std::size_t n) { return written(emvqr::qrph::read_merchant(v), b, n); }},
    {"hk-fps",
     [](const payload_view& v, char* b, std::size_t n) { return written(emvqr::fps::read_transfer(v), b, n); }},
    {"jp-jpqr", [](const payload_view& v, char* b, std::size_t n) { return written(emvqr::jpqr::read(v), b, n); }},
    {"in-bharatqr",
     [](const payload_view& v, char* b, std::size_t n) { return written(emvqr::bharatqr::read(v), b, n); }},
    {"br-pix", [](const payload_view& v, char* b, std::size_t n) { return written(emvqr::pix::read_charge(v), b, n); }},
    {"cn-unionpay",
     [](const payload_view& v, char* b, std::size_t n) { return written(emvqr::union_pay::read(v), b, n); }},
};

}  // namespace emvqr_test
