// What a text is that is no merchant-presented payload: other codes that are met every day, by name alone.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/failure.hpp>
#include <emvqr/syntax/text.hpp>
#include <emvqr/syntax/tlv.hpp>

#include <cstddef>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

namespace detail {

using namespace std::string_view_literals;

/// Links that mean one kind of code: by scheme and, where one is given, by host; in small letters. `https` stands for
/// `http` too.
struct known_link {
  std::string_view scheme;
  std::string_view host;
  errc code;
};

// "Seen" is: in codes of the field or in the list that an app itself goes by.
inline constexpr known_link known_links[] = {
    {"https"sv, "qr.alipay.com"sv, errc::alipay_code},      // seen; also inside EMVCo payloads, object 01 of com.alipay
    {"https"sv, "gqr.alipay.com"sv, errc::alipay_code},     // Alipay+ code rules, seen nowhere else
    {"https"sv, "global.alipay.com"sv, errc::alipay_code},  // docs.alipayplus.com and docs.antom.com, order codes
    {"https"sv, "qr.alipayplus.com"sv, errc::alipay_code},  // seen; Alipay+ code rules
    {"wxp"sv, {}, errc::wechat_code},                       // seen: money to a person or a small shop
    {"weixin"sv, "wxpay"sv, errc::wechat_code},             // WeChat Pay API, Native payment: code_url
    {"https"sv, "wx.tenpay.com"sv, errc::wechat_code},      // WeChat Pay API, H5 payment: h5_url
    {"https"sv, "payapp.weixin.qq.com"sv, errc::wechat_code},  // seen
    {"https"sv, "qr.95516.com"sv, errc::union_pay_code},       // seen; UnionPay's reply to a request for a code
    {"upi"sv, "pay"sv, errc::upi_link},                        // NPCI UPI Linking Specifications 1.6, 1.2
    {"twqrp"sv, {}, errc::twqr_code},                          // seen: TWQRP://NAME/158/02/V1?D5=...
    {"https"sv, {}, errc::web_address},                        // RFC 9110, 4.2; the last, since it fits all
};

/// Texts that mean one kind of code by how they begin.
struct known_opening {
  std::string_view text;
  errc code;
};

inline constexpr known_opening known_openings[] = {
    {"2-ZP-"sv, errc::zero_pay_code},       // Alipay+ code rules, seen nowhere else
    {"TWQRP%3A%2F%2F"sv, errc::twqr_code},  // seen: the whole link percent-encoded, as Cathay's app has it
};

constexpr std::string_view without_first(std::string_view text, std::size_t count) noexcept {
  return {text.data() + count, text.size() - count};
}

/// A text without a byte order mark before it and blanks around it.
constexpr std::string_view trimmed(std::string_view text) noexcept {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  const auto blank = [](char c) noexcept { return c == ' ' || (c >= '\t' && c <= '\r'); };
  if (begins_with(text, byte_order_mark)) text = without_first(text, byte_order_mark.size());
  while (!text.empty() && blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && blank(text.back())) text.remove_suffix(1);
  return text;
}

/// The host of what follows `scheme://`, without its port and the dot of the DNS root. What has a user name, a
/// backslash or an escape before the first slash keeps it and so is no known host: programs disagree about where such a
/// link leads, and no payment code has one. Source: RFC 3986, 3.2.
constexpr std::string_view host_of(std::string_view rest) noexcept {
  std::size_t end = 0;
  while (end != rest.size() && rest[end] != '/' && rest[end] != '?' && rest[end] != '#') ++end;
  std::size_t port = end;
  while (port != 0 && is_digit(rest[port - 1])) --port;
  if (port != 0 && rest[port - 1] == ':') end = port - 1;
  if (end != 0 && rest[end - 1] == '.') --end;
  return {rest.data(), end};
}

/// What the table calls a link. Schemes and hosts are compared without case. Source: RFC 3986, 3.1 and 3.2.2.
constexpr errc link_code_of(std::string_view text) noexcept {
  std::size_t colon = 0;
  while (colon != text.size() && is_letter(text[colon])) ++colon;
  const std::string_view rest = without_first(text, colon);
  if (!begins_with(rest, "://")) return errc::none;
  const std::string_view given{text.data(), colon};
  const std::string_view scheme = equal_ignoring_case(given, "http") ? "https"sv : given;
  const std::string_view host = host_of(without_first(rest, 3));
  for (const known_link& each : known_links)
    if (equal_ignoring_case(scheme, each.scheme) && (each.host.empty() || equal_ignoring_case(host, each.host)))
      return each.code;
  return errc::none;
}

/// Takes a line with its LF or CRLF from the front of `text`; returns it without.
constexpr std::string_view take_line(std::string_view& text) noexcept {
  const std::size_t end = find(text, '\n');
  const bool cr = end != 0 && text[end - 1] == '\r';
  const std::string_view line{text.data(), end - (cr ? 1U : 0U)};
  text = without_first(text, end == text.size() ? end : end + 1);
  return line;
}

/// Service tag, version, character set, identification. Source: EPC069-12, "Quick Response Code: Guidelines to Enable
/// Data Capture for the Initiation of a SEPA Credit Transfer", section 2.
constexpr bool is_epc(std::string_view text) noexcept {
  if (!begins_with(text, "BCD") || take_line(text) != "BCD") return false;
  const std::string_view version = take_line(text);
  const std::string_view characters = take_line(text);
  return (version == "001" || version == "002") && characters.size() == 1 && characters[0] >= '1' &&
         characters[0] <= '8' && take_line(text) == "SCT";
}

/// Base64 of the bytes 85 05 "CPV01": nine letters, and a tenth that has two bits of the next object.
/// Source: EMV QRCPS, Consumer-Presented Mode, Payload Format Indicator; codes of QRIS and JPQR in their tests.
constexpr bool is_consumer_presented(std::string_view text) noexcept {
  constexpr std::string_view begin = "hQVDUFYwM";
  if (text.size() == begin.size() || !begins_with(text, begin)) return false;
  const char tenth = text[begin.size()];
  return (tenth >= 'Q' && tenth <= 'Z') || (tenth >= 'a' && tenth <= 'f');
}

/// The code on a Thai transfer slip, by which a bank looks up the transfer: 00 holds objects, the first API ID 000001;
/// 51 is the country; 91, and no 63, is the CRC, which is not looked at. Source: promptparse (npm), tests of slip
/// verification; no document of the banks was found.
constexpr bool is_thai_slip(std::string_view text) noexcept {
  tlv_reader objects{text, length_unit::bytes};
  field object;
  if (!objects.next(object) || object.id != 0) return false;
  tlv_reader inside{object.value, length_unit::bytes};
  field api;
  if (!inside.next(api) || api.id != 0 || api.value != "000001") return false;
  bool thai = false;
  while (objects.next(object)) thai = thai || (object.id == 51 && object.value == "TH");
  return thai && objects.at_end() && object.id == 91 && object.value.size() == 4;
}

}  // namespace detail

/// True for the codes that `other_code_of` answers with: the text is another kind of code, and no byte of it is wrong.
constexpr bool is_other_code(errc code) noexcept { return code >= errc::alipay_code && code <= errc::web_address; }

/// Which other code a text is, by its form alone: nothing is taken apart, no address asked, no sum checked, so the
/// answer is good for telling a person and for passing the text on, not for paying. `errc::none` where it is none of
/// them, which every text is that `parse` accepts with any quirks. A byte order mark before the text and blanks around
/// it are passed over. O(n) over any bytes, no allocation.
constexpr errc other_code_of(std::string_view text) noexcept {
  const std::string_view inner = detail::trimmed(text);
  if (const errc link = detail::link_code_of(inner); link != errc::none) return link;
  for (const detail::known_opening& each : detail::known_openings)
    if (begins_with(inner, each.text)) return each.code;
  if (detail::is_epc(inner)) return errc::epc_code;
  if (detail::is_consumer_presented(inner)) return errc::consumer_presented;
  return detail::is_thai_slip(inner) ? errc::thai_slip : errc::none;
}

EMVQR_NAMESPACE_END
