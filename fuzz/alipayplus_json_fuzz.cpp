// JSON of strangers as messages of the Alipay+ API and as policies: read as it is, written and read again; orders that
// were read become payloads.
#include <emvqr/alipayplus/alipayplus.hpp>
#include <emvqr/alipayplus/json.hpp>
#include <emvqr/alipayplus/policy_json.hpp>

#include "fuzz/fuzz.hpp"
#include "fuzz/input.hpp"
#include "fuzz/json_oracle.hpp"
#include "fuzz/rendering_oracle.hpp"

#include <algorithm>
#include <string>
#include <string_view>

using emvqr_fuzz::must;
namespace ap = emvqr::alipayplus;

namespace {

/// On the wire every scalar is a text, and a member that is absent is not there.
void must_be_as_the_api_wants(const nlohmann::ordered_json& written) {
  for (const auto& each : written) {
    if (each.is_structured())
      must_be_as_the_api_wants(each);
    else
      must(each.is_string() && (each != "" || written.is_array()), "a scalar is a text, and not empty");
  }
}

template <class Object>
std::string scalars_of(const Object& object) {
  std::string all;
  ap::for_each_scalar(object, [&](const ap::member_path& where, const ap::member&, std::string_view text) {
    if (!text.empty()) all.append(where.text().view()).append("=").append(text).append("\n");
  });
  return all;
}

/// A scalar is what the second reader has at its place, or at one that is spelled in another way.
template <class Object>
void must_be_what_was_read(const Object& object, const nlohmann::ordered_json& tree) {
  ap::for_each_scalar(object, [&](const ap::member_path& where, const ap::member& of, std::string_view text) {
    const std::string name{where.text().view()};
    if (text.empty() || name.find('[') != std::string::npos) return;
    std::string pointer = "/" + name;
    std::replace(pointer.begin(), pointer.end(), '.', '/');
    const nlohmann::ordered_json::json_pointer at{pointer};
    if (!tree.contains(at)) return must(!of.also.empty() || name.find("paymentAmount.") == 0, "a scalar was there");
    must(!tree[at].is_string() || tree[at].get<std::string>() == text, "a text is what it was");
  });
}

template <class Object>
ap::message<Object> must_read_well(std::string_view text) {
  ap::message<Object> read = ap::parse_message<Object>(text);
  must(!ap::meaning(read.why).empty(), "a verdict has a meaning");
  for (const std::string& each : read.unknown)
    must(emvqr::find_invalid_utf8(each) == each.size(), "a name can be shown");
  if (!read) {
    must((read.json_fault != emvqr::json::fault::none) == (read.why == ap::message_fault::not_json), "faults agree");
    return read;
  }
  must_be_what_was_read(read.is, emvqr_fuzz::second_reading(text));
  const std::string written = ap::to_json(read.is);
  const auto tree = emvqr_fuzz::second_reading(written);
  must(tree.is_object(), "what is written is a JSON object");
  must_be_as_the_api_wants(tree);
  if (written.size() > ap::message_limits.max_bytes) return read;
  const ap::message<Object> again = ap::parse_message<Object>(written);
  must(static_cast<bool>(again) && again.unknown.empty(), "what is written is read, all of it");
  must(ap::to_json(again.is) == written, "what is read again is written the same");
  must(scalars_of(again.is) == scalars_of(read.is), "what is read again is the same");
  return read;
}

void must_be_a_sound_policy(const ap::policy& rules) {
  for (const ap::currency_rule& each : rules.exponents)
    must(each.exponent <= 4 && each.zeros <= each.exponent, "the digits of a currency are few");
  for (const ap::amount_limit& each : rules.limits)
    must(each.least >= 0 && each.most >= 0, "limits are no less than nothing");
  must(!rules.schemes.empty() && !rules.currencies.empty(), "somebody is paid in something");
  must(rules.settlement_currency.empty() || emvqr::is_currency(rules.settlement_currency), "settled in a currency");
  emvqr_test::mapping code{emvqr_test::worked_example, rules, {}};
  must(code.to.is_payable() == (code.code() == "SUCCESS"), "a policy gives a verdict");
}

void must_read_policy_well(std::string_view text) {
  const ap::owned_policy read = ap::parse_policy(text);
  const auto tree = emvqr_fuzz::second_reading(text);
  must(emvqr::find_invalid_utf8(read.where) == read.where.size(), "a place can be shown");
  if (!read) {
    must(read.is.schemes == ap::policy{}.schemes && read.is.limits.empty(), "what is refused leaves the default one");
    return;
  }
  must(tree.is_object(), "a policy is an object");
  for (const char* list : {"limits", "exponents"}) {
    const std::size_t rows = list[0] == 'l' ? read.is.limits.size() : read.is.exponents.size();
    must(rows == (tree.contains(list) ? tree[list].size() : 0), "every row is there");
  }
  const bool names = read.is.names_acquirer;
  if (const auto said = tree.find("names_acquirer"); said != tree.end())
    must(*said == names || *said == (names ? "true" : "false"), "a choice is as it was");
  if (tree.contains("notify_url")) must(tree["notify_url"] == std::string(read.is.notify_url), "a URL is as it was");
  must_be_a_sound_policy(read.is);
}

ap::rendering_options chosen_options(emvqr_fuzz::chooser& choose) {
  ap::rendering_options options;
  if (choose.yes()) options.language = "km";
  if (choose.yes()) options.code_url = "https://qr.alipay.com/abc";
  if (choose.yes()) options.region = "SG";
  if (choose.yes()) options.currency = "KHR";
  return options;
}

}  // namespace

// As one of these an input takes long enough.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const emvqr_fuzz::payload_input input{data, size};
  emvqr_fuzz::chooser choose{input.choices};
  const std::string_view text = input.payload;
  switch (choose.below(5)) {
    case 0:
      if (const auto answer = must_read_well<ap::user_initiated_pay_response>(text))
        emvqr_fuzz::must_render_well(answer.is, chosen_options(choose));
      break;
    case 1:
      if (const auto request = must_read_well<ap::pay_request>(text))
        emvqr_fuzz::must_render_well(ap::as_answer(request.is), chosen_options(choose));
      break;
    case 2: must_read_well<ap::user_initiated_pay_request>(text); break;
    case 3: must_read_well<ap::notify_push_payment_request>(text); break;
    default: must_read_policy_well(text);
  }
  return 0;
}
