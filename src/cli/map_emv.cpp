// emvqr map emv: an order of the Alipay+ API as a payload that says the same. No wallet pays it.
#include <emvqr/alipayplus/json.hpp>
#include <emvqr/alipayplus/messages.hpp>
#include <emvqr/alipayplus/to_payload.hpp>
#include <emvqr/payload/country.hpp>
#include <emvqr/payload/language.hpp>
#include <emvqr/rules/explain.hpp>

#include "commands.hpp"
#include "exit_status.hpp"
#include "input.hpp"
#include "made.hpp"
#include "map_json.hpp"
#include "output.hpp"
#include "policy_file.hpp"
#include "safe_text.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

namespace emvqr::cli {
namespace {

using alipayplus::message_fault;
using answer = alipayplus::user_initiated_pay_response;

/// An order that was read, in whichever message it stood.
struct read_order {
  alipayplus::message<answer> whole{};
  alipayplus::message<alipayplus::order> bare{};
  answer is{};
  std::string code_value{};  ///< of an answer of ours
  std::vector<std::string> unknown{};
  order_refusal why{};

  explicit operator bool() const { return why.kind.empty(); }
};

/// A URL as other programs write it, that a template can hold.
bool is_web_address(std::string_view text) {
  for (const std::string_view head : {"https://", "http://"})
    if (text.size() > head.size() && equal_ignoring_case(text.substr(0, head.size()), head)) return is_ans(text);
  return false;
}

std::string_view name_of(message_fault why) {
  switch (why) {
    case message_fault::wrong_type: return "wrong_type";
    case message_fault::said_twice: return "said_twice";
    case message_fault::out_of_memory: return "out_of_memory";
    case message_fault::not_json:
    case message_fault::none: break;
  }
  return "not_json";
}

std::string_view name_of(alipayplus::fault why) {
  using alipayplus::fault;
  switch (why) {
    case fault::missing: return "member_missing";
    case fault::too_long: return "member_too_long";
    case fault::inexact: return "amount_inexact";
    case fault::bad_currency: return "currency_unknown";
    default: break;
  }
  return "member_illegal";
}

order_refusal refusal_of(message_fault why, std::string member) {
  return {alipayplus::result_code::param_illegal, std::string(name_of(why)), std::move(member),
          std::string(alipayplus::meaning(why))};
}

/// The members that are the code's, and those that `map alipayplus --json` adds to the API's: nothing of the order.
void take_our_own(emvqr::json::value& tree, read_order& out) {
  const emvqr::json::value* const code = tree.find("codeValue");
  if (code == nullptr || code->k != emvqr::json::kind::text) return;
  out.code_value = code->text;
  const bool is_ours = tree.find("loss") != nullptr && tree.find("payable") != nullptr;
  const auto is_taken = [is_ours](const emvqr::json::member& each) {
    constexpr std::string_view added[] = {"loss", "payable", "reasons", "failure", "route"};
    return each.name == "codeValue" ||
           (is_ours && std::find(std::begin(added), std::end(added), each.name) != std::end(added));
  };
  tree.members.erase(std::remove_if(tree.members.begin(), tree.members.end(), is_taken), tree.members.end());
}

template <class Object>
void take(emvqr::json::value&& tree, std::string_view before, alipayplus::message<Object>& to, read_order& out) {
  to = alipayplus::from_json<Object>(std::move(tree));
  if (!to) out.why = refusal_of(to.why, std::string(to.where.empty() ? "" : before) + to.where);
  for (const std::string& each : to.unknown) out.unknown.push_back(std::string(before) + each);
}

/// Finds the order in a message: an answer of ours, the API's, a pay request, or the order alone.
read_order read_message(std::string_view text) {
  read_order out;
  emvqr::json::document read = emvqr::json::parse(text, alipayplus::message_limits);
  if (!read) {
    out.why = refusal_of(message_fault::not_json, std::string(read.error().where.view()));
    out.why.message = emvqr::json::meaning(read.error().why);
    return out;
  }
  if ((*read).find("order") != nullptr) {
    take_our_own(*read, out);
    take(std::move(*read), "", out.whole, out);
    out.is = out.whole.is;
  } else if ((*read).find("referenceOrderId") != nullptr || (*read).find("merchant") != nullptr) {
    take(std::move(*read), "order.", out.bare, out);
    out.is.order = out.bare.is;
  } else {
    out.why = {alipayplus::result_code::param_illegal,
               "no_order",
               {},
               "there is no order in it: no member order, referenceOrderId or merchant"};
  }
  return out;
}

order_refusal refusal_of(const alipayplus::rendered_order& rendered) {
  const alipayplus::refusal& why = rendered.why;
  const bool is_rule = why.why == alipayplus::fault::none;
  return {*alipayplus::find_result_code(rendered.result.result_code),
          std::string(is_rule ? name(why.broken.code) : name_of(why.why)), std::string(why.member.text().view()),
          std::string(is_rule ? explain(why.broken).view() : alipayplus::meaning(why.why))};
}

/// A code that is a payload is what the order was made of, and nothing of it.
std::vector<order_loss> losses_of(const alipayplus::rendered_order& rendered, const read_order& from, bool with_code) {
  using alipayplus::loss_reason;
  std::vector<order_loss> out;
  for (const alipayplus::member_loss& each : rendered.lost)
    out.push_back({std::string(each.member.text().view()), each.where, alipayplus::name(each.why),
                   alipayplus::meaning(each.why)});
  if (!with_code && is_web_address(from.code_value))
    out.push_back({"codeValue", alipayplus::alipay_template / 1, alipayplus::name(loss_reason::not_requested),
                   "left out, since --with-code was not given"});
  for (const std::string& each : from.unknown)
    out.push_back({each, {}, alipayplus::name(loss_reason::no_object), alipayplus::meaning(loss_reason::no_object)});
  return out;
}

int refuse_order(const order_refusal& why, bool json) {
  if (json) write_out(json_of_refusal(why) + "\n");
  const std::string_view code = alipayplus::describe(why.code).name;
  note(fmt::format("refused, {}: {}{}{}", code, why.member, why.member.empty() ? "" : ": ", why.message));
  return exit_invalid;
}

void tell(const std::vector<order_loss>& lost) {
  note("a rendering of the order, that no wallet pays");
  for (const order_loss& each : lost) {
    const auto where = to_text(each.where);
    note_more(
        fmt::format("  {}{}{}: {}\n", each.member, where.view().empty() ? "" : " -> ", where.view(), each.reason));
  }
}

void check_usage(const map_emv_command& command) {
  if (!command.url.empty() && !is_web_address(command.url))
    throw unusable("--url: not a web address: " + safe_text(command.url));
  if (!command.language.empty() && !is_language(command.language))
    throw unusable("--language: not two letters of ISO 639-1: " + safe_text(command.language));
  if (!command.region.empty() && !is_country(command.region))
    throw unusable("--region: not two letters of ISO 3166-1: " + safe_text(command.region));
  if (!command.currency.empty() && !is_currency(command.currency))
    throw unusable("--currency: not three letters of ISO 4217: " + safe_text(command.currency));
  check_picture_name(command.made);
}

}  // namespace

int map_emv_command::run() const {
  check_usage(*this);
  const alipayplus::owned_policy profile = read_policy(profile_file);
  const std::string text = read_json_argument(order);
  const read_order from = read_message(text);
  if (!from) return refuse_order(from.why, made.json);
  if (with_code && !is_web_address(from.code_value))
    return refuse_order({alipayplus::result_code::param_illegal, "member_illegal", "codeValue",
                         "it is no web address, which --with-code asks for"},
                        made.json);
  alipayplus::rendering_options options;
  options.exponents = profile.is.exponents;
  options.code_url = with_code ? std::string_view(from.code_value) : std::string_view(url);
  options.language = language;
  options.region = region;
  options.currency = currency;
  std::vector<char> buffer(max_input_bytes);
  const alipayplus::rendered_order rendered = alipayplus::to_payload(from.is, options, buffer.data(), buffer.size());
  if (rendered.why) return refuse_order(refusal_of(rendered), made.json);
  const std::vector<order_loss> lost = losses_of(rendered, from, with_code || !url.empty());
  const int status = finish(rendered.text, made, made.json ? json_of_rendered(rendered, lost) : std::string{});
  if (status == exit_good) tell(lost);
  return status;
}

}  // namespace emvqr::cli
