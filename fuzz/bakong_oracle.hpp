// What holds of every reply that a server of Bakong's may send, or somebody in its place.
#pragma once

#include <emvqr/bakong/json.hpp>
#include <emvqr/payload/parse.hpp>

#include "fuzz/exact_money.hpp"
#include "fuzz/fuzz.hpp"
#include "fuzz/json_oracle.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace emvqr_fuzz {

namespace bakong = emvqr::bakong;

/// A KHQR that asks for 500 riels to be paid to abc@devb.
inline constexpr std::string_view asked_for =
    "00020101021229120008abc@devb5204599953031165403500"
    "5802KH5904Shop6010Phnom Penh9934001317352000000000113173520012000063040D89";

/// The text of a member is that of the JSON, or empty where there is none.
inline void must_be_said(const nlohmann::ordered_json& in, const char* name, std::string_view text) {
  if (!in.contains(name) || in[name].is_null()) return must(text.empty(), "what is not said is not there");
  must(in[name].is_string() && in[name].get_ref<const std::string&>() == text, "a text of a reply is what it was");
}

/// A number is that of the JSON, digit by digit.
inline void must_be_the_number(const nlohmann::ordered_json& said, const emvqr::decimal& number) {
  const std::string text = said.is_string() ? said.get<std::string>() : said.dump();
  if (said.is_number_float() || text.find_first_of("eE") != std::string::npos) return;  // what is printed is rounded
  const std::string_view digits = text == "-0" ? "0" : std::string_view{text};
  must(units_of(digits, 18) == units_of(emvqr::to_text(number).view(), 18), "a number of a reply is what it was");
}

inline void must_be_said(const nlohmann::ordered_json& data, const bakong::transaction& paid) {
  must_be_said(data, "hash", paid.hash);
  must_be_said(data, "fromAccountId", paid.from_account_id);
  must_be_said(data, "toAccountId", paid.to_account_id);
  must_be_said(data, "currency", paid.currency);
  must_be_said(data, "description", paid.description.value_or(std::string{}));
  must(paid.amount.units >= 0, "no amount is below zero");
  must_be_the_number(data["amount"], paid.amount);
}
inline void must_be_said(const nlohmann::ordered_json& data, const bakong::deeplink& link) {
  must_be_said(data, "shortLink", link.short_link);
  must(!emvqr::https_host(link.short_link).empty(), "a link is a plain https URL");
}
inline void must_be_said(const nlohmann::ordered_json&, const bakong::account&) {}

template <class T>
emvqr::outcome<bakong::reply<T>, bakong::refused> must_read_reply_well(std::string_view text) {
  auto read = bakong::parse_reply<T>(text);
  if (!read) {
    must(static_cast<bool>(read.error()), "a refusal has a reason");
    return read;
  }
  const auto tree = second_reading(text);
  must(tree.is_object(), "a reply is an object");
  const auto& code = tree["responseCode"];
  must(!code.is_number_integer() || code == read->response_code, "the code of a reply is what it was");
  must_be_said(tree, "responseMessage", read->response_message);
  const bool has_code = tree.contains("errorCode") && !tree["errorCode"].is_null();
  must(read->error_code.has_value() == has_code, "an error is told where there is one");
  const bool has_data = tree.contains("data") && !tree["data"].is_null() && !tree["data"].empty();
  must(read->data.has_value() == has_data, "data are there where they are said");
  if (read->data) must_be_said(tree["data"], *read->data);
  return read;
}

inline void must_read_replies_well(std::string_view text, int http_status) {
  static_cast<void>(must_read_reply_well<bakong::deeplink>(text));
  if (const auto account = must_read_reply_well<bakong::account>(text)) {
    const bool exists = state(*account, http_status) == bakong::account_state::exists;
    must(!exists || (http_status == 200 && account->response_code == 0 && !account->error_code),
         "an account is there on the server's word alone");
  }
  const auto reply = must_read_reply_well<bakong::transaction>(text);
  if (!reply) return;
  const bakong::payment_state is = state(*reply, http_status);
  must(!name(is).empty(), "a state has a name");
  must((is == bakong::payment_state::paid) ==
           (http_status == 200 && reply->response_code == 0 && !reply->error_code && reply->data),
       "paid is what a transaction says without an error");
  if (!reply->data) return;
  const auto code = emvqr::parse(asked_for);
  must(code.has_value(), "the code that is asked for is one");
  const bool fits = reply->data->to_account_id == "abc@devb" &&
                    emvqr::equal_ignoring_case(reply->data->currency, "KHR") &&
                    reply->data->amount == emvqr::decimal{500, 0};
  must(bakong::matches(*reply->data, *code) == fits, "a payment fits the code that it was asked by, and no other");
}

}  // namespace emvqr_fuzz
