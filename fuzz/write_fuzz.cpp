// KHQRs from drafts, and shops' codes turned into sales: what is written obeys and says what was asked; what is refused
// is refused for a reason.
#include <emvqr/emvqr.hpp>

#include "fuzz/fuzz.hpp"
#include "fuzz/input.hpp"
#include "fuzz/sound_view.hpp"

#include <string>

using emvqr::payload_view;
using emvqr_fuzz::chooser;
using emvqr_fuzz::must;
namespace khqr = emvqr::khqr;
using emvqr::result;

namespace {

constexpr std::int64_t now = 1750000000000;

emvqr::decimal any_amount(chooser& choose) {
  emvqr::decimal amount;
  amount.units = choose.yes() ? choose.number() : static_cast<std::int64_t>(choose.below(65536));
  amount.scale = static_cast<std::uint8_t>(choose.below(4) == 0 ? choose.below(20) : choose.below(3));
  return amount;
}
std::int64_t any_time(chooser& choose) {
  switch (choose.below(4)) {
    case 0: return 0;
    case 1: return choose.number();
    default: return now + 60000 * static_cast<std::int64_t>(choose.below(65536)) - 60000;
  }
}

// The draft of what a payload says, so that most are near to good ones, then changed here and there.
template <class Draft>
Draft any_draft(const khqr::details& said, chooser& choose) {
  Draft draft;
  draft.account_id = said.account_id;
  draft.name = said.name;
  draft.city = said.city;
  draft.acquiring_bank = said.acquiring_bank;
  draft.additional = said.additional;
  draft.alternate = said.alternate;
  draft.union_pay = said.union_pay;
  if (!said.merchant_category_code.empty()) draft.merchant_category_code = said.merchant_category_code;
  if (choose.yes()) draft.currency = emvqr::currency::USD;
  if (choose.yes()) draft.amount = any_amount(choose);
  draft.created_ms = any_time(choose);
  draft.expires_ms = any_time(choose);
  if (choose.yes()) draft.written_as = khqr::edition::legacy;
  std::string_view* const texts[] = {&draft.account_id,
                                     &draft.name,
                                     &draft.city,
                                     &draft.acquiring_bank,
                                     &draft.additional.bill_number,
                                     &draft.additional.mobile_number,
                                     &draft.additional.purpose_of_transaction,
                                     &draft.alternate.language,
                                     &draft.alternate.name,
                                     &draft.union_pay,
                                     &draft.merchant_category_code};
  for (unsigned left = choose.below(3); left != 0; --left)
    *texts[choose.below(static_cast<unsigned>(std::size(texts)))] = choose.text();
  return draft;
}
std::string_view& detail_of(khqr::individual& draft) { return draft.account_information; }
std::string_view& detail_of(khqr::merchant& draft) { return draft.merchant_id; }

template <class Draft>
void must_say(const khqr::details& written, const Draft& draft, std::string_view detail) {
  must(written.account_id == draft.account_id && written.account_detail == detail, "it pays the account");
  must(written.name == draft.name && written.city == draft.city, "it names the shop");
  must(written.acquiring_bank == draft.acquiring_bank && written.union_pay == draft.union_pay, "it names the bank");
  must(written.additional.bill_number == draft.additional.bill_number &&
           written.additional.mobile_number == draft.additional.mobile_number &&
           written.additional.purpose_of_transaction == draft.additional.purpose_of_transaction,
       "it has the labels");
  must(written.merchant_category_code == draft.merchant_category_code, "it has the category");
  must(written.is_dynamic() == (draft.amount.units != 0), "it is dynamic if there is an amount");
}

void must_be_amount(const payload_view& view, const emvqr::decimal& amount, emvqr::currency currency) {
  const auto written = view.amount();
  must(written && *written && **written == amount, "it asks for the amount");
  must(view.transaction_currency() == currency, "in the currency");
}

void must_refuse_for_a_reason(const emvqr::failure& why) {
  must(why.code != emvqr::errc::breaks_rule || why.rule != 0, "a broken rule has a number");
  must(!explain(why).view().empty(), "a refusal can be explained");
}

template <class Draft>
void must_write(const khqr::details& said, chooser& choose) {
  Draft draft = any_draft<Draft>(said, choose);
  detail_of(draft) = choose.below(4) == 0 ? choose.text() : said.account_detail;
  emvqr_fuzz::guarded_buffer<2048> roomy, small{choose.below(600)};
  const auto text = khqr::write(draft, now, roomy.data(), roomy.size());
  const auto report = khqr::check(draft, now);
  must(report.valid() == text.has_value(), "what is written is what has no fault");
  const auto in_small = khqr::write(draft, now, small.data(), small.size());
  must(roomy.is_whole() && small.is_whole(), "nothing is written past a buffer");
  must(in_small.has_value() == (text.has_value() && text->size() <= small.size()), "it is written where it fits");
  if (!text) return must_refuse_for_a_reason(text.error());
  const auto view = emvqr::parse(*text);
  must(view.has_value(), "what is written reads");
  emvqr_fuzz::must_be_sound(*view, *text);
  emvqr::check_options options{now};
  options.khqr_edition = draft.written_as;
  must(emvqr::check(*view, options).valid(), "and breaks no rule");
  must_say(khqr::decode(*view), draft, detail_of(draft));
  if (draft.amount.units != 0) must_be_amount(*view, draft.amount, draft.currency);
}

void must_sell(const payload_view& code, chooser& choose) {
  khqr::sale of;
  of.amount = any_amount(choose);
  if (choose.yes()) of.currency = choose.yes() ? emvqr::currency::USD : emvqr::currency::KHR;
  of.created_ms = any_time(choose);
  of.expires_ms = any_time(choose);
  if (choose.yes()) of.bill_number = choose.text();
  emvqr_fuzz::guarded_buffer<8192> buffer;
  const auto text = khqr::with_amount(code, of, now, buffer.data(), buffer.size());
  must(buffer.is_whole(), "nothing is written past a buffer");
  if (!text) return must_refuse_for_a_reason(text.error());
  const auto view = emvqr::parse(*text, {code.quirks()});
  must(view.has_value(), "a sale reads");
  must(emvqr::khqr::check(*view, now).valid(), "and breaks no rule");
  const auto was = khqr::decode(code), is = khqr::decode(*view);
  must(is.account_id == was.account_id && is.account_detail == was.account_detail && is.name == was.name &&
           is.acquiring_bank == was.acquiring_bank && is.union_pay == was.union_pay && is.country == was.country,
       "a sale pays whom the shop's code pays");
  const auto currency = of.currency ? of.currency : code.transaction_currency();
  must(currency.has_value(), "a sale is in a currency");
  must_be_amount(*view, of.amount, *currency);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const emvqr_fuzz::payload_input input{data, size};
  chooser choose{input.choices};
  const auto view = emvqr::parse(input.payload, {emvqr::quirk::lenient | emvqr::quirk::ignore_crc});
  if (!view) return 0;
  const khqr::details said = khqr::decode(*view);
  if (choose.yes())
    must_sell(*view, choose);
  else if (choose.yes())
    must_write<khqr::merchant>(said, choose);
  else
    must_write<khqr::individual>(said, choose);
  return 0;
}
