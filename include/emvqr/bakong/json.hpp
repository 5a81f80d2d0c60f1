// JSON of the Bakong API, on nlohmann-json: the body of a request, the reply of a text. Opt-in: nothing of emvqr
// includes this header, and who does not include it needs no nlohmann-json. It needs exceptions to be enabled, and lets
// none out.
#pragma once

#include <emvqr/bakong/api.hpp>
#include <emvqr/bakong/members.hpp>
#include <emvqr/base/config.hpp>
#include <emvqr/payload/currency.hpp>
#include <emvqr/syntax/decimal.hpp>
#include <emvqr/syntax/text.hpp>

#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

EMVQR_NAMESPACE_BEGIN

namespace bakong {

/// The longest reply that is looked at, in bytes. Real ones have a few hundred.
inline constexpr std::size_t max_reply_bytes = 65536;
/// How deep objects and arrays may stand in each other; the envelope is 1, its data 2.
inline constexpr std::size_t max_reply_depth = 8;

namespace detail {

/// Takes the events of nlohmann's parser. Numbers stay text: what the parser makes a double of is not looked at.
class reply_events {
 public:
  explicit reply_events(document& out) noexcept : out_(out) {}

  const refused& error() const noexcept { return error_; }

  bool null() { return put(value_kind::null, {}); }
  bool boolean(bool) { return put(value_kind::boolean, {}); }
  bool number_integer(std::int64_t number) { return put(value_kind::number, std::to_string(number)); }
  bool number_unsigned(std::uint64_t number) { return put(value_kind::number, std::to_string(number)); }
  bool number_float(double, const std::string& spelling) {
    std::string number = spelling;
    // Some versions hand the point over as the C locale has it.
    for (char& c : number)
      if (!is_digit(c) && c != '-' && c != '+' && c != 'e' && c != 'E') c = '.';
    return put(value_kind::number, std::move(number));
  }
  bool string(std::string& text) { return put(value_kind::text, std::move(text)); }
  bool binary(nlohmann::json::binary_t&) { return false; }

  bool start_object(std::size_t) { return open(value_kind::object); }
  bool end_object() { return close(); }
  bool start_array(std::size_t) { return open(value_kind::array); }
  bool end_array() { return close(); }

  bool key(std::string& text) {
    const std::size_t depth = keys_.size();
    current_ = depth == 1 || (depth == 2 && in_data_) ? find_member(in_data_, text) : member::none;
    if (depth == 2 && in_data_) out_.data_is_empty = false;
    return keys_.back().insert(std::move(text)).second || refuse(fault::duplicate_member);
  }
  bool parse_error(std::size_t, const std::string&, const nlohmann::json::exception& what) {
    constexpr int number_overflow = 406;
    return refuse(what.id == number_overflow ? fault::bad_number : fault::not_json);
  }

 private:
  bool refuse(fault why) noexcept {
    error_ = {why, path_of(current_)};
    return false;
  }
  /// A value whose key came before it, if it has one.
  bool put(value_kind kind, std::string text) {
    if (keys_.empty() && kind != value_kind::object) return refuse(fault::wrong_type);
    if (current_ != member::none) out_[current_] = value{kind, std::move(text)};
    current_ = member::none;
    return true;
  }
  bool open(value_kind kind) {
    if (keys_.size() == max_reply_depth) return refuse(fault::too_deep);
    in_data_ = in_data_ || (keys_.size() == 1 && current_ == member::data && kind == value_kind::object);
    if (!put(kind, {})) return false;
    keys_.emplace_back();
    return true;
  }
  bool close() {
    keys_.pop_back();
    in_data_ = in_data_ && keys_.size() >= 2;
    current_ = member::none;
    return true;
  }

  document& out_;
  refused error_{};
  member current_ = member::none;
  bool in_data_ = false;
  std::vector<std::set<std::string>> keys_{};  // of each open object; empty for arrays
};

inline refused read_document(std::string_view text, document& out) {
  if (text.size() > max_reply_bytes) return {fault::too_long};
  if (find_invalid_utf8(text) != text.size()) return {fault::invalid_utf8};
  if (find(text, '\0') != text.size()) return {fault::not_json};  // nlohmann's parser takes it for the end
  reply_events events{out};
  const bool good = nlohmann::json::sax_parse(text.begin(), text.end(), &events);
  if (good || events.error()) return events.error();
  return {fault::not_json};
}

/// `text` as JSON text, with its quotes.
inline std::string json_string(std::string_view text) { return nlohmann::json(std::string(text)).dump(); }

inline std::string body(const deeplink_request& request) {
  std::string text = "{\"qr\":" + json_string(request.qr);
  if (request.source) {
    text += ",\"sourceInfo\":{\"appIconUrl\":" + json_string(request.source->app_icon_url);
    text += ",\"appName\":" + json_string(request.source->app_name);
    text += ",\"appDeepLinkCallback\":" + json_string(request.source->app_deep_link_callback) + "}";
  }
  return text + "}";
}
inline std::string body(const md5_request& request) { return "{\"md5\":" + json_string(request.md5) + "}"; }
inline std::string body(const hash_request& request) { return "{\"hash\":" + json_string(request.hash) + "}"; }
inline std::string body(const account_request& request) {
  return "{\"accountId\":" + json_string(request.account_id) + "}";
}
/// The amount is written digit by digit: a JSON number that no double was ever near.
inline std::string body(const short_hash_request& request) {
  std::string text = "{\"hash\":" + json_string(request.hash) + ",\"amount\":";
  text.append(to_text(request.amount).view());
  return text + ",\"currency\":" + json_string(alpha(request.currency)) + "}";
}

}  // namespace detail

/// The body of a request, for its `Request::to` endpoint. Refused as `validate` refuses, and with `out_of_memory`.
template <class Request>
outcome<std::string> to_json_text(const Request& request) noexcept {
  if (const refused why = validate(request)) return why;
  try {
    return detail::body(request);
  } catch (const nlohmann::json::exception&) {
    return fault::bad_text;  // not UTF-8; `validate` leaves none
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
  try {
    detail::document members;
    if (const refused why = detail::read_document(text, members)) return why;
    return detail::to_reply<T>(members);
  } catch (...) {
    return fault::out_of_memory;
  }
}

}  // namespace bakong

EMVQR_NAMESPACE_END
