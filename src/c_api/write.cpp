// Writing: KHQRs from drafts, the code of a sale.
#include <emvqr/payload/writer.hpp>
#include <emvqr/schemes/khqr/draft.hpp>
#include <emvqr/schemes/khqr/with_amount.hpp>
#include <emvqr/schemes/khqr/write.hpp>

#include "convert.hpp"
#include "findings.hpp"
#include "sized.hpp"

namespace emvqr::c_api {

static_assert(EMVQR_MAX_PAYLOAD_BYTES == max_payload_bytes);
static_assert(EMVQR_MAX_KHQR_BYTES == khqr::detail::max_draft_bytes);

namespace {

/// An ISO 4217 number; where it is 0, which is none, `out` stays as it is.
bool take_currency(std::uint32_t given, currency& out) noexcept {
  if (given != 0) out = static_cast<currency>(given);
  return given <= 999;
}

/// What both drafts have.
template <class Given, class Draft>
bool take_common(const Given& given, Draft& out) noexcept {
  out.created_ms = given.created_ms;
  out.expires_ms = given.expires_ms;
  return take(given.edition, out.written_as) && take_currency(given.currency, out.currency) &&
         take(given.amount, out.amount) && take(given.account_id, out.account_id) &&
         take(given.acquiring_bank, out.acquiring_bank) && take(given.name, out.name) && take(given.city, out.city) &&
         take(given.merchant_category_code, out.merchant_category_code) &&
         take(given.bill_number, out.additional.bill_number) &&
         take(given.mobile_number, out.additional.mobile_number) &&
         take(given.store_label, out.additional.store_label) &&
         take(given.terminal_label, out.additional.terminal_label) &&
         take(given.purpose_of_transaction, out.additional.purpose_of_transaction) &&
         take(given.language, out.alternate.language) && take(given.name_alternate, out.alternate.name) &&
         take(given.city_alternate, out.alternate.city) && take(given.union_pay, out.union_pay);
}
bool take_all(const emvqr_khqr_merchant& given, khqr::merchant& out) noexcept {
  return take_common(given, out) && take(given.merchant_id, out.merchant_id);
}
bool take_all(const emvqr_khqr_individual& given, khqr::individual& out) noexcept {
  return take_common(given, out) && take(given.account_information, out.account_information);
}
bool take_all(const emvqr_khqr_sale& given, khqr::sale& out) noexcept {
  out.created_ms = given.created_ms;
  out.expires_ms = given.expires_ms;
  currency in{};
  if (!take_currency(given.currency, in)) return false;
  if (given.currency != 0) out.currency = in;
  return take(given.amount, out.amount) && take(given.bill_number, out.bill_number);
}

/// Reads a caller's struct into a draft; or why not.
template <class Given, class Draft>
emvqr_errc read(const Given* given, Draft& out) noexcept {
  if (given == nullptr) return EMVQR_ERRC_BAD_ARGUMENT;
  Given whole;
  if (!read_sized(*given, whole)) return EMVQR_ERRC_BAD_STRUCT_SIZE;
  if (!take_all(whole, out)) return EMVQR_ERRC_BAD_ARGUMENT;
  return EMVQR_ERRC_NONE;
}

template <class Draft, class Given>
emvqr_errc write_draft(const Given* given, std::int64_t now_ms, emvqr_buffer* out, emvqr_failure* why) noexcept {
  if (!is_buffer(out)) return answer(why, EMVQR_ERRC_BAD_ARGUMENT);
  Draft draft;
  if (const emvqr_errc misuse = read(given, draft)) return answer(why, misuse);
  return answer(why, khqr::write(draft, now_ms, out->data, out->capacity), *out);
}

template <class Draft, class Given>
emvqr_errc check_draft(const Given* given, std::int64_t now_ms, const findings_out& to) noexcept {
  if (const emvqr_errc misuse = to.misuse()) return misuse;
  Draft draft;
  if (const emvqr_errc misuse = read(given, draft)) return misuse;
  return hand_out(khqr::check<EMVQR_MAX_FINDINGS>(draft, now_ms), to);
}

}  // namespace
}  // namespace emvqr::c_api

using namespace emvqr;
using namespace emvqr::c_api;

emvqr_errc emvqr_khqr_merchant_write(const emvqr_khqr_merchant* draft, std::int64_t now_ms, emvqr_buffer* out,
                                     emvqr_failure* why) {
  return write_draft<khqr::merchant>(draft, now_ms, out, why);
}
emvqr_errc emvqr_khqr_individual_write(const emvqr_khqr_individual* draft, std::int64_t now_ms, emvqr_buffer* out,
                                       emvqr_failure* why) {
  return write_draft<khqr::individual>(draft, now_ms, out, why);
}
emvqr_errc emvqr_khqr_merchant_check(const emvqr_khqr_merchant* draft, std::int64_t now_ms, emvqr_finding* findings,
                                     size_t capacity, emvqr_report* report) {
  return check_draft<khqr::merchant>(draft, now_ms, {findings, capacity, report});
}
emvqr_errc emvqr_khqr_individual_check(const emvqr_khqr_individual* draft, std::int64_t now_ms, emvqr_finding* findings,
                                       size_t capacity, emvqr_report* report) {
  return check_draft<khqr::individual>(draft, now_ms, {findings, capacity, report});
}

emvqr_errc emvqr_khqr_sale_write(const emvqr_payload* shop, const emvqr_khqr_sale* sale, std::int64_t now_ms,
                                 emvqr_buffer* out, emvqr_failure* why) {
  if (!is_buffer(out)) return answer(why, EMVQR_ERRC_BAD_ARGUMENT);
  const payload_view* view = nullptr;
  if (const emvqr_errc misuse = find_view(shop, view)) return answer(why, misuse);
  khqr::sale of;
  if (const emvqr_errc misuse = read(sale, of)) return answer(why, misuse);
  return answer(why, khqr::with_amount(*view, of, now_ms, out->data, out->capacity), *out);
}
