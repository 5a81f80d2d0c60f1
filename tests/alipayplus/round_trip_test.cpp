// Seeded orders to payloads and back: what fits is the same, what does not is told, no amount is ever another one.
#include "alipayplus/orders.hpp"
#include "alipayplus/there_and_back.hpp"
#include "property/generator.hpp"
#include "support/test.hpp"

#include <algorithm>
#include <list>
#include <string>
#include <string_view>

namespace {

namespace ap = emvqr::alipayplus;
using emvqr_test::generator;

// Without optimisation, and under the sanitizers, an order takes ten times as long.
#ifdef __OPTIMIZE__
constexpr int order_count = 100000;
#else
constexpr int order_count = 10000;
#endif

/// An order whose texts live here.
class random_order {
 public:
  explicit random_order(generator& random) : random_(random) {
    is.result = ap::result_of(ap::result_code::success);
    fill("order.referenceOrderId", 40);
    fill("order.orderDescription", 40);
    fill("order.merchant.referenceMerchantId", 33);
    set("order.merchant.merchantMCC", random_.one_in(4) ? text(1 + random_.below(6)) : digits(4));
    fill("order.merchant.merchantName", 40);
    if (random_.one_in(2)) fill("order.merchant.merchantDisplayName", 40);
    set("order.merchant.merchantAddress.region", country());
    if (!random_.one_in(4)) fill("order.merchant.merchantAddress.city", 33);
    if (random_.one_in(3)) fill("order.merchant.merchantAddress.zipCode", 12);
    if (random_.one_in(2)) add_store();
    if (random_.one_in(8)) fill("order.env.storeTerminalId", 30);
    if (random_.one_in(8)) fill("order.buyer.buyerEmail", 30);
    add_money();
    if (random_.one_in(2)) set("paymentExpiryTime", std::string(ap::time_text(time()).view()));
    if (random_.one_in(2)) set("codeType", "ORDER_CODE");
  }
  random_order(const random_order&) = delete;
  random_order& operator=(const random_order&) = delete;

  ap::user_initiated_pay_response is{};

 private:
  void set(std::string_view member, std::string value) {
    texts_.push_back(std::move(value));
    *ap::find_scalar(is, member) = texts_.back();
  }
  void fill(std::string_view member, int most) { set(member, text(1 + random_.below(most))); }
  std::string text(int length) {
    return emvqr_test::random_text(random_, length,
                                   random_.one_in(5) ? emvqr_test::letters::bmp : emvqr_test::letters::ascii);
  }
  std::string digits(int count) {
    std::string out;
    for (int i = 0; i != count; ++i) out += static_cast<char>('0' + random_.below(10));
    return out;
  }
  std::string country() {
    static constexpr std::string_view some[] = {"SG", "KH", "CN", "GB", "JP", "XX"};
    return std::string(some[random_.one_in(40) ? 5 : random_.below(5)]);
  }
  std::string value() {
    std::string out = digits(1 + random_.below(random_.one_in(4) ? 17 : 8));
    out.erase(0, std::min(out.find_first_not_of('0'), out.size() - 1));
    if (random_.one_in(2)) out += "00";
    if (random_.one_in(50)) out.insert(0, 1, "-+ 0."[random_.below(5)]);
    return out == "00" || out == "000" ? "0" : out;
  }
  void add_money() {
    const auto& info = emvqr::currency_catalogue[random_.below(static_cast<int>(std::size(emvqr::currency_catalogue)))];
    const std::string letters = random_.one_in(3) ? "KHR" : std::string(info.alpha, 3);
    set("order.orderAmount.currency", letters);
    if (random_.one_in(10)) return;
    set("order.orderAmount.value", value());
    if (random_.one_in(3)) return;
    set("paymentAmount.currency", random_.one_in(40) ? std::string("USD") : letters);
    set("paymentAmount.value", random_.one_in(3) ? value() : std::string(is.order.order_amount.value));
  }
  void add_store() {
    fill("order.merchant.store.referenceStoreId", 30);
    if (random_.one_in(2)) fill("order.merchant.store.storeName", 30);
    if (random_.one_in(2)) fill("order.merchant.store.storeTerminalId", 30);
    if (random_.one_in(2)) set("order.merchant.store.storePhoneNo", digits(1 + random_.below(18)));
    if (random_.one_in(4)) set("order.merchant.store.storeMCC", std::string(is.order.merchant.merchant_mcc));
  }
  std::int64_t time() { return static_cast<std::int64_t>(random_.next() % 4000000000000ULL) / 1000 * 1000; }

  generator& random_;
  std::list<std::string> texts_{};  // which never move
};

struct counts {
  int refused = 0;
  int lossless = 0;
  int compared = 0;
};

}  // namespace

TEST_CASE("seeded orders survive the round trip or say what was lost", "[alipayplus][property]") {
  generator random(emvqr_test::first_seed());
  counts seen;
  for (int i = 0; i != order_count; ++i) {
    const random_order order(random);
    char buffer[emvqr::max_payload_bytes];
    const ap::rendered_order made = ap::to_payload(order.is, {}, buffer);
    bool is_legal = true;
    ap::for_each_fault(
        order.is, [&](const ap::member_path&, ap::fault why) { is_legal = is_legal && why == ap::fault::missing; });
    if (made.text.empty()) {
      ++seen.refused;
      if (!made.why || made.result.result_status != "F") FAIL("refused without a reason");
      continue;
    }
    if (!is_legal) FAIL("rendered though the API would refuse it: " << made.text);
    emvqr_test::mapping back(made.text, emvqr_test::open_policy(), {emvqr_test::worked_time, "CALLER", {}});
    INFO("seed " << emvqr_test::first_seed() << ", order " << i << ": " << made.text);
    if (back.obstacles() != "" && back.obstacles() != "member_missing=order.merchant.referenceMerchantId")
      FAIL(back.obstacles());
    if (!back.to.is_payable()) continue;
    const std::string difference = emvqr_test::untold_difference(order.is, back, made.lost);
    if (difference != "") FAIL(difference);
    if (emvqr_test::money_of(order.is) != emvqr_test::money_of(back.to.answer))
      FAIL(emvqr_test::money_of(order.is) << " became " << emvqr_test::money_of(back.to.answer));
    ++seen.compared;
    if (made.lost.empty()) ++seen.lossless;
  }
  CHECK(seen.compared > order_count / 4);
  CHECK(seen.lossless > order_count / 200);
  CHECK(seen.refused > order_count / 100);
}
