// JSON of the Bakong API, through emvqr/json.hpp: the body of a request, the reply of a text. Opt-in as that header is:
// it needs nlohmann-json and exceptions to be enabled, and lets none out.
#pragma once

#include <emvqr/bakong/api.hpp>
#include <emvqr/bakong/members.hpp>
#include <emvqr/base/config.hpp>
#include <emvqr/json.hpp>
#include <emvqr/payload/currency.hpp>
#include <emvqr/syntax/decimal.hpp>

#include <cstddef>
#include <string>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

namespace bakong {

/// The longest reply that is looked at, in bytes. Real ones have a few hundred.
inline constexpr std::size_t max_reply_bytes = 65536;
/// How deep objects and arrays may stand in each other; the envelope is 1, its data 2.
inline constexpr std::size_t max_reply_depth = 8;

namespace detail {

constexpr value_kind kind_of(json::kind k) noexcept {
  switch (k) {
    case json::kind::null: return value_kind::null;
    case json::kind::boolean: return value_kind::boolean;
    case json::kind::number: return value_kind::number;
    case json::kind::text: return value_kind::text;
    case json::kind::object: return value_kind::object;
    case json::kind::array: return value_kind::array;
  }
  return value_kind::absent;
}

constexpr fault fault_of(json::fault why) noexcept {
  switch (why) {
    case json::fault::none: return fault::none;
    case json::fault::too_long: return fault::too_long;
    case json::fault::invalid_utf8: return fault::invalid_utf8;
    case json::fault::not_json: return fault::not_json;
    case json::fault::too_deep: return fault::too_deep;
    case json::fault::too_many_values: return fault::too_long;
    case json::fault::duplicate_member: return fault::duplicate_member;
    case json::fault::bad_number: return fault::bad_number;
    case json::fault::out_of_memory: return fault::out_of_memory;
  }
  return fault::not_json;
}

/// The path of `member_paths` that is this place of a JSON text; empty where it is no member that means something.
inline std::string_view known_path(std::string_view where) noexcept {
  for (const std::string_view path : member_paths)
    if (path == where) return path;
  return {};
}

/// Moves the members that mean something out of the envelope, or out of its `data`.
inline void take_members(json::value& from, bool in_data, document& out) noexcept {
  for (json::member& each : from.members) {
    const member which = find_member(in_data, each.name);
    if (which == member::none) continue;
    out[which].kind = kind_of(each.is.k);
    out[which].text.swap(each.is.text);
    if (which != member::data) continue;
    out.data_is_empty = each.is.members.empty();
    take_members(each.is, true, out);
  }
}

inline refused read_document(std::string_view text, document& out) noexcept {
  json::limits within;
  within.max_bytes = max_reply_bytes;
  within.max_depth = max_reply_depth;
  json::document read = json::parse(text, within);
  if (!read) return {fault_of(read.error().why), known_path(read.error().where)};
  if ((*read).k != json::kind::object) return {fault::wrong_type};
  take_members(*read, false, out);
  return {};
}

inline std::string body(const deeplink_request& request) {
  std::string text = "{\"qr\":" + json::quoted(request.qr);
  if (request.source) {
    text += ",\"sourceInfo\":{\"appIconUrl\":" + json::quoted(request.source->app_icon_url);
    text += ",\"appName\":" + json::quoted(request.source->app_name);
    text += ",\"appDeepLinkCallback\":" + json::quoted(request.source->app_deep_link_callback) + "}";
  }
  return text + "}";
}
inline std::string body(const md5_request& request) { return "{\"md5\":" + json::quoted(request.md5) + "}"; }
inline std::string body(const hash_request& request) { return "{\"hash\":" + json::quoted(request.hash) + "}"; }
inline std::string body(const account_request& request) {
  return "{\"accountId\":" + json::quoted(request.account_id) + "}";
}
/// The amount is written digit by digit: a JSON number that no double was ever near.
inline std::string body(const short_hash_request& request) {
  std::string text = "{\"hash\":" + json::quoted(request.hash) + ",\"amount\":";
  text.append(to_text(request.amount).view());
  return text + ",\"currency\":" + json::quoted(alpha(request.currency)) + "}";
}

}  // namespace detail

/// The body of a request, for its `Request::to` endpoint. Refused as `validate` refuses, and with `out_of_memory`.
template <class Request>
outcome<std::string> to_json_text(const Request& request) noexcept {
  if (const refused why = validate(request)) return why;
  try {
    return detail::body(request);
  } catch (...) {
    return fault::out_of_memory;
  }
}

/// Reads a reply; `T` is `transaction`, `deeplink` or `account`. Strict: the whole text is one JSON object in UTF-8, no
/// member twice anywhere, members of the right type (null is as good as absent where a member is optional), numbers of
/// at most 18 digits read exactly from their own spelling, a short link that is a plain https URL. Members that are not
/// known are skipped. What is wrong is told with the member's name. O(n log n) in at most `max_reply_bytes` bytes.
template <class T>
outcome<reply<T>> parse_reply(std::string_view text) noexcept {
  detail::document members;
  if (const refused why = detail::read_document(text, members)) return why;
  return detail::to_reply<T>(members);
}

}  // namespace bakong

EMVQR_NAMESPACE_END
