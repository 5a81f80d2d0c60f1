// The members of replies as a JSON reader hands them over, and the structs made from them. No JSON library is needed
// here: any reader that keeps numbers as text can fill a `document`.
#pragma once

#include <emvqr/bakong/error.hpp>
#include <emvqr/bakong/number.hpp>
#include <emvqr/bakong/outcome.hpp>
#include <emvqr/bakong/reply.hpp>
#include <emvqr/bakong/url.hpp>
#include <emvqr/base/config.hpp>
#include <emvqr/base/result.hpp>
#include <emvqr/syntax/decimal.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

namespace bakong {

namespace detail {

/// The members that mean something; all others are skipped.
enum class member : std::uint8_t {
  response_code,
  response_message,
  error_code,
  data,
  hash,
  from_account_id,
  to_account_id,
  currency,
  amount,
  description,
  created_date_ms,
  acknowledged_date_ms,
  tracking_status,
  receiver_bank,
  receiver_bank_account,
  instruction_ref,
  external_ref,
  short_link,
  none,
};

/// The path of each member, in the same order.
inline constexpr std::string_view member_paths[] = {
    "responseCode",
    "responseMessage",
    "errorCode",
    "data",
    "data.hash",
    "data.fromAccountId",
    "data.toAccountId",
    "data.currency",
    "data.amount",
    "data.description",
    "data.createdDateMs",
    "data.acknowledgedDateMs",
    "data.trackingStatus",
    "data.receiverBank",
    "data.receiverBankAccount",
    "data.instructionRef",
    "data.externalRef",
    "data.shortLink",
};
inline constexpr std::size_t member_count = static_cast<std::size_t>(member::none);
static_assert(sizeof member_paths / sizeof member_paths[0] == member_count);

constexpr std::string_view path_of(member m) noexcept {
  return m == member::none ? std::string_view{} : member_paths[static_cast<std::size_t>(m)];
}

/// The member with this key in the envelope, or in its `data`.
constexpr member find_member(bool in_data, std::string_view key) noexcept {
  constexpr std::string_view prefix = "data.";
  constexpr auto first_in_data = static_cast<std::size_t>(member::hash);
  for (std::size_t i = in_data ? first_in_data : 0; i != (in_data ? member_count : first_in_data); ++i) {
    const std::string_view path = member_paths[i];
    const std::size_t from = in_data ? prefix.size() : 0;
    if (std::string_view{path.data() + from, path.size() - from} == key) return static_cast<member>(i);
  }
  return member::none;
}

enum class value_kind : std::uint8_t { absent, null, boolean, number, text, object, array };

/// A value: the characters of a text, or a number as it is spelled.
struct value {
  value_kind kind = value_kind::absent;
  std::string text{};
};

/// What a reader found of a reply.
struct document {
  value values[member_count]{};
  bool data_is_empty = true;  ///< no member at all stands in `data`

  value& operator[](member m) noexcept { return values[static_cast<std::size_t>(m)]; }
  const value& operator[](member m) const noexcept { return values[static_cast<std::size_t>(m)]; }
};

/// Takes members out of a document. The first that does not fit is kept as `error`, and nothing after it counts.
class member_reader {
 public:
  explicit member_reader(document& from) noexcept : from_(from) {}

  const refused& error() const noexcept { return error_; }
  void refuse(fault why, member m) noexcept {
    if (!error_) error_ = {why, path_of(m)};
  }
  /// False where the member is absent or null, or of another kind, which is refused.
  bool has(member m, value_kind kind) noexcept {
    const value_kind found = from_[m].kind;
    if (found == value_kind::absent || found == value_kind::null) return false;
    if (found != kind) refuse(fault::wrong_type, m);
    return found == kind;
  }
  bool require(member m, value_kind kind) noexcept {
    if (has(m, kind)) return true;
    refuse(fault::missing_member, m);
    return false;
  }

  void read(member m, std::string& out) noexcept {
    if (require(m, value_kind::text)) out.swap(from_[m].text);
  }
  void read(member m, std::optional<std::string>& out) noexcept {
    if (has(m, value_kind::text)) out.emplace().swap(from_[m].text);
  }
  /// A number, or a text that is spelled as one: the document's table says String, its samples are numbers.
  void read(member m, decimal& out) noexcept {
    if (from_[m].kind != value_kind::text && !require(m, value_kind::number)) return;
    const result<decimal> number = read_number(from_[m].text);
    if (!number) return refuse(fault::bad_number, m);
    out = *number;
  }
  void read(member m, std::int64_t& out) noexcept {
    if (!require(m, value_kind::number)) return;
    const result<std::int64_t> number = read_whole(from_[m].text);
    if (!number) return refuse(fault::bad_number, m);
    out = *number;
  }
  void read(member m, std::optional<std::int64_t>& out) noexcept {
    if (has(m, value_kind::number)) read(m, out.emplace());
  }
  /// Members known at second hand: no payment shall be lost because one of them is of another kind than was heard. A
  /// number is taken as a text and the reverse; anything else is as good as absent.
  void read_hearsay(member m, std::optional<std::string>& out) noexcept {
    if (is_scalar(m)) out.emplace().swap(from_[m].text);
  }
  void read_hearsay(member m, std::optional<std::int64_t>& out) noexcept {
    if (!is_scalar(m)) return;
    if (const result<std::int64_t> number = read_whole(from_[m].text)) out = *number;
  }

 private:
  bool is_scalar(member m) const noexcept {
    return from_[m].kind == value_kind::text || from_[m].kind == value_kind::number;
  }

  document& from_;
  refused error_{};
};

inline void read_data(member_reader& in, transaction& out) noexcept {
  in.read(member::hash, out.hash);
  in.read(member::from_account_id, out.from_account_id);
  in.read(member::to_account_id, out.to_account_id);
  in.read(member::currency, out.currency);
  in.read(member::amount, out.amount);
  in.read(member::description, out.description);
  in.read_hearsay(member::created_date_ms, out.created_date_ms);
  in.read_hearsay(member::acknowledged_date_ms, out.acknowledged_date_ms);
  in.read_hearsay(member::tracking_status, out.tracking_status);
  in.read_hearsay(member::receiver_bank, out.receiver_bank);
  in.read_hearsay(member::receiver_bank_account, out.receiver_bank_account);
  in.read_hearsay(member::instruction_ref, out.instruction_ref);
  in.read_hearsay(member::external_ref, out.external_ref);
}
inline void read_data(member_reader& in, deeplink& out) noexcept {
  in.read(member::short_link, out.short_link);
  if (!in.error() && https_host(out.short_link).empty()) in.refuse(fault::unsafe_link, member::short_link);
}
inline void read_data(member_reader&, account&) noexcept {}

/// Makes the reply of a document, whose texts are moved out. A number that is an `int` of no known error is kept.
template <class T>
outcome<reply<T>> to_reply(document& from) noexcept {
  member_reader in{from};
  reply<T> out;
  in.read(member::response_code, out.response_code);
  if (in.has(member::response_message, value_kind::text)) in.read(member::response_message, out.response_message);
  std::optional<std::int64_t> code;
  in.read(member::error_code, code);
  if (code && (*code < INT32_MIN || *code > INT32_MAX)) in.refuse(fault::bad_number, member::error_code);
  if (code) out.error_code = static_cast<api_error>(*code);
  if (in.has(member::data, value_kind::object) && !from.data_is_empty) read_data(in, out.data.emplace());
  if (in.error()) return in.error();
  return outcome<reply<T>>{static_cast<reply<T>&&>(out)};
}

}  // namespace detail
}  // namespace bakong

EMVQR_NAMESPACE_END
