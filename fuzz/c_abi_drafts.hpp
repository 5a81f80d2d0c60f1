// Drafts of KHQRs that the input fills, written and checked through both interfaces.
#pragma once

#include <emvqr/emvqr.h>
#include <emvqr/emvqr.hpp>

#include "c/agreement.hpp"
#include "fuzz/chosen_policy.hpp"
#include "fuzz/fuzz.hpp"
#include "fuzz/input.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace emvqr_fuzz {

namespace khqr = emvqr::khqr;

/// Mostly something that may stand there.
inline std::string_view chosen_text(chooser& choose, std::string_view usual) noexcept {
  switch (choose.below(4)) {
    case 0: return usual;
    case 1: return {};
    default: return choose.text();
  }
}

/// Fills in what all drafts have, on both sides. No text is "nothing said" in C, which leaves the default.
template <class Wanted, class Given>
void fill_common(chooser& choose, Wanted& wanted, Given& given) noexcept {
  const auto put = [&](std::string_view& to, emvqr_text& c_to, std::string_view usual) {
    const std::string_view text = chosen_text(choose, usual);
    c_to = emvqr_test::agreement::text_of(text);
    if (!text.empty()) to = text;
  };
  given.struct_size = sizeof given;
  put(wanted.account_id, given.account_id, "cafe@abaa");
  put(wanted.acquiring_bank, given.acquiring_bank, "ABA Bank");
  put(wanted.name, given.name, "Angkor Cafe");
  put(wanted.city, given.city, "Siem Reap");
  put(wanted.merchant_category_code, given.merchant_category_code, "5814");
  put(wanted.additional.bill_number, given.bill_number, {});
  put(wanted.additional.mobile_number, given.mobile_number, {});
  put(wanted.additional.store_label, given.store_label, {});
  put(wanted.additional.terminal_label, given.terminal_label, {});
  put(wanted.additional.purpose_of_transaction, given.purpose_of_transaction, {});
  put(wanted.alternate.language, given.language, {});
  put(wanted.alternate.name, given.name_alternate, {});
  put(wanted.alternate.city, given.city_alternate, {});
  put(wanted.union_pay, given.union_pay, {});
  given.edition = choose.below(2);
  wanted.written_as = static_cast<khqr::edition>(given.edition);
  if (choose.yes()) given.currency = choose.yes() ? 840 : choose.below(1000);
  if (given.currency != 0) wanted.currency = static_cast<emvqr::currency>(given.currency);
}

template <class Wanted, class Given>
void fill_money_and_times(chooser& choose, Wanted& wanted, Given& given) noexcept {
  given.amount = {choose.yes() ? choose.number() : static_cast<std::int64_t>(choose.below(5000)), choose.below(19)};
  wanted.amount = {given.amount.units, static_cast<std::uint8_t>(given.amount.scale)};
  wanted.created_ms = given.created_ms = choose.yes() ? chosen_time(choose) : 0;
  wanted.expires_ms = given.expires_ms = chosen_time(choose);
}

/// Both write into as much room, and check alike.
template <class Wanted, class Given, class Write, class Check>
void must_draft_alike(chooser& choose, const Wanted& wanted, const Given& given, Write write, Check check) {
  using namespace emvqr_test::agreement;
  const std::int64_t now = chosen_time(choose);
  same_written(
      must, choose.yes() ? EMVQR_MAX_KHQR_BYTES : choose.below(600),
      [&](char* to, std::size_t room) { return khqr::write(wanted, now, to, room); },
      [&](emvqr_buffer* out, emvqr_failure* why) { return write(&given, now, out, why); });
  std::vector<emvqr_finding> found(EMVQR_MAX_FINDINGS);
  emvqr_report report{};
  report.struct_size = sizeof report;
  must(check(&given, now, found.data(), found.size(), &report) == EMVQR_ERRC_NONE, "a draft is checked");
  same_report(must, khqr::check<EMVQR_MAX_FINDINGS>(wanted, now), found.data(), report);
}

inline void must_draft_alike(chooser& choose) {
  if (choose.yes()) {
    khqr::merchant wanted;
    emvqr_khqr_merchant given{};
    fill_common(choose, wanted, given);
    fill_money_and_times(choose, wanted, given);
    const std::string_view id = chosen_text(choose, "M123456");
    given.merchant_id = emvqr_test::agreement::text_of(wanted.merchant_id = id);
    return must_draft_alike(choose, wanted, given, emvqr_khqr_merchant_write, emvqr_khqr_merchant_check);
  }
  khqr::individual wanted;
  emvqr_khqr_individual given{};
  fill_common(choose, wanted, given);
  fill_money_and_times(choose, wanted, given);
  const std::string_view information = chosen_text(choose, {});
  given.account_information = emvqr_test::agreement::text_of(wanted.account_information = information);
  must_draft_alike(choose, wanted, given, emvqr_khqr_individual_write, emvqr_khqr_individual_check);
}

/// The payload as a shop's code, made that of one sale.
inline void must_sell_alike(const emvqr::payload_view& view, const emvqr_payload& qr, chooser& choose) {
  khqr::sale wanted;
  emvqr_khqr_sale given{};
  given.struct_size = sizeof given;
  fill_money_and_times(choose, wanted, given);
  if (choose.yes()) wanted.currency = static_cast<emvqr::currency>(given.currency = choose.yes() ? 116 : 840);
  given.bill_number = emvqr_test::agreement::text_of(wanted.bill_number = chosen_text(choose, {}));
  const std::int64_t now = chosen_time(choose);
  emvqr_test::agreement::same_written(
      must, choose.yes() ? EMVQR_MAX_KHQR_BYTES : choose.below(600),
      [&](char* to, std::size_t room) { return khqr::with_amount(view, wanted, now, to, room); },
      [&](emvqr_buffer* out, emvqr_failure* why) { return emvqr_khqr_sale_write(&qr, &given, now, out, why); });
}

}  // namespace emvqr_fuzz
