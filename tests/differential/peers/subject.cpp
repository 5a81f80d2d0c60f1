// This library's side of the test against npm packages: a draft a line in, the payload of it or why there is none a
// line out, in order.
#include <emvqr/emvqr.hpp>

#include <cstddef>
#include <initializer_list>
#include <iostream>
#include <string>
#include <string_view>
#include <utility>

#include <nlohmann/json.hpp>

namespace {

using nlohmann::json;

/// Longer than any payload of a good draft.
constexpr std::size_t room = 1024;

json refused(std::string_view rule, std::string_view path) { return {{"refused", {{"rule", rule}, {"path", path}}}}; }

/// A draft's fields by name. What is absent leaves the draft's own default.
class fields {
 public:
  explicit fields(const json& values) : values_(values) {}

  /// The text lives as long as the request.
  void text(const char* name, std::string_view& to) const {
    if (const auto found = values_.find(name); found != values_.end()) to = found->get_ref<const std::string&>();
  }
  void flag(const char* name, bool& to) const { to = values_.value(name, to); }
  template <class Value>
  void choice(const char* name, std::initializer_list<std::pair<std::string_view, Value>> names, Value& to) const {
    std::string_view said;
    text(name, said);
    for (const auto& [text, value] : names)
      if (said == text) to = value;
  }
  /// False where the text is no number. A minus becomes a negative decimal, which our types have room for.
  bool amount(emvqr::decimal& to) const {
    std::string_view digits;
    text("amount", digits);
    if (digits.empty()) return true;
    const bool negative = digits.front() == '-';
    const emvqr::result<emvqr::decimal> number = emvqr::parse_decimal(digits.substr(negative ? 1 : 0));
    if (number) to = negative ? emvqr::decimal{-number->units, number->scale} : *number;
    return number.has_value();
  }

 private:
  const json& values_;
};

/// What `check` says against a payload of ours, as "rule at path".
json faults(std::string_view payload) {
  const emvqr::result<emvqr::payload_view> view = emvqr::parse(payload);
  if (!view) return {std::string(emvqr::name(view.error().code))};
  json out = json::array();
  for (const emvqr::finding& found : emvqr::check<32>(*view))
    if (found.level == emvqr::severity::error)
      out.push_back(std::string(emvqr::name(found.broken)) + " at " + std::string(emvqr::to_text(found.where).view()));
  return out;
}

template <class Draft>
json made(const Draft& draft) {
  char buffer[room];
  const emvqr::result<std::string_view> payload = write(draft, buffer);
  if (payload) return {{"payload", *payload}, {"faults", faults(*payload)}};
  const emvqr::failure& why = payload.error();
  const bool is_rule = why.code == emvqr::errc::breaks_rule;
  return refused(is_rule ? emvqr::name(static_cast<emvqr::rule>(why.rule)) : emvqr::name(why.code),
                 emvqr::to_text(why.where).view());
}

/// `fill` the texts of a draft, then its amount.
template <class Draft, class Fill>
json filled(const fields& from, Fill fill) {
  Draft draft{};
  fill(draft);
  if (!from.amount(draft.amount)) return refused("bad_number", "54");
  return made(draft);
}

json promptpay_transfer(const fields& from) {
  using emvqr::promptpay::proxy;
  return filled<emvqr::promptpay::transfer>(from, [&from](emvqr::promptpay::transfer& d) {
    from.choice<proxy>("kind",
                       {{"mobile", proxy::mobile},
                        {"national_id", proxy::national_id},
                        {"e_wallet", proxy::e_wallet},
                        {"bank_account", proxy::bank_account}},
                       d.kind);
    from.text("id", d.id);
  });
}

json promptpay_bill(const fields& from) {
  return filled<emvqr::promptpay::bill>(from, [&from](emvqr::promptpay::bill& d) {
    from.text("biller_id", d.biller_id);
    from.text("reference_1", d.reference_1);
    from.text("reference_2", d.reference_2);
    from.text("reference_3", d.reference_3);
  });
}

json vietqr_transfer(const fields& from) {
  return filled<emvqr::vietqr::transfer>(from, [&from](emvqr::vietqr::transfer& d) {
    from.text("bank", d.bank);
    from.text("account", d.account);
    from.choice<std::string_view>("to", {{"account", emvqr::vietqr::to_account}, {"card", emvqr::vietqr::to_card}},
                                  d.service);
    from.text("purpose", d.purpose);
  });
}

json paynow_transfer(const fields& from) {
  using emvqr::paynow::proxy;
  return filled<emvqr::paynow::transfer>(from, [&from](emvqr::paynow::transfer& d) {
    from.choice<proxy>("kind", {{"mobile", proxy::mobile}, {"uen", proxy::entity}}, d.kind);
    from.text("id", d.id);
    from.flag("editable", d.editable);
    from.text("expires", d.expires);
    from.text("reference", d.reference);
    from.text("name", d.shop.name);
  });
}

json pix_charge(const fields& from) {
  return filled<emvqr::pix::charge>(from, [&from](emvqr::pix::charge& d) {
    from.text("key", d.key);
    from.text("info", d.information);
    from.text("agent", d.agent);
    from.text("location", d.location);
    from.text("recurrence", d.recurrence);
    from.text("txid", d.txid);
    from.text("name", d.name);
    from.text("city", d.city);
    bool once = false;
    from.flag("once", once);
    if (once) d.method = emvqr::initiation::dynamic_code;
  });
}

json answer(const json& request) {
  const fields from(request["draft"]);
  const std::string& scheme = request["scheme"].get_ref<const std::string&>();
  if (scheme == "promptpay.transfer") return promptpay_transfer(from);
  if (scheme == "promptpay.bill") return promptpay_bill(from);
  if (scheme == "vietqr.transfer") return vietqr_transfer(from);
  if (scheme == "paynow.transfer") return paynow_transfer(from);
  return pix_charge(from);
}

}  // namespace

int main() {
  std::ios::sync_with_stdio(false);
  std::string line;
  while (std::getline(std::cin, line))
    std::cout << answer(json::parse(line)).dump(-1, ' ', false, json::error_handler_t::replace) << '\n';
  return 0;
}
