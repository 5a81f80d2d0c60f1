// Random objects in KHQRs and in codes of nobody's: every code maps whole or is refused with a reason, and what is left
// behind is told, object by object.
#include "alipayplus/accounts.hpp"
#include "alipayplus/orders.hpp"
#include "property/generator.hpp"
#include "support/test.hpp"

#include <set>
#include <string>
#include <vector>

namespace {

namespace ap = emvqr::alipayplus;
using emvqr_test::generator;
using emvqr_test::letters;
using emvqr_test::mapping;

/// Objects to stand in a code beside its own: networks, templates of others, labels, a language.
std::string random_objects(generator& random) {
  std::string more;
  std::set<int> used;
  for (int wanted = random.below(5); wanted != 0; --wanted) {
    static constexpr int ids[] = {2, 4, 15, 31, 40, 51, 61, 62, 62, 62, 64, 65, 80, 98};
    const int id = ids[random.below(static_cast<int>(std::size(ids)))];
    if (!used.insert(id).second) continue;
    more += emvqr_test::text_of({emvqr_test::random_node(random, {}, id, 90, letters::ascii)}, false);
  }
  return more;
}

/// Money with an amount, a fee or none.
std::string random_money(generator& random, bool is_khqr) {
  std::string money = random.one_in(8) ? "5303840" : is_khqr ? "5303116" : "5303702";
  if (random.one_in(4)) return money;
  std::string amount;
  for (int i = 1 + random.below(9); i != 0; --i) amount += static_cast<char>('0' + random.below(10));
  if (random.one_in(3)) amount += "." + std::string(1 + static_cast<std::size_t>(random.below(3)), '5');
  money += emvqr_test::object(54, amount, amount.size());
  if (random.one_in(3)) money += random.one_in(2) ? "55020256041.05" : "55020357042.75";
  return money;
}

}  // namespace

TEST_CASE("random codes map with every object told, or are refused", "[alipayplus][property]") {
  generator random(emvqr_test::first_seed());
  int mapped = 0;
  for (int i = 0; i != 30000; ++i) {
    const bool is_khqr = random.one_in(2);
    const std::string money = random_money(random, is_khqr);
    const std::string more = random_objects(random);
    const std::string text = is_khqr ? emvqr_test::khqr_with(more, money) : emvqr_test::foreign_with(money, more);
    ap::policy policy = emvqr_test::open_policy();
    if (is_khqr) policy.merchant_id = {};
    policy.names_acquirer = random.one_in(2);
    policy.overflow = static_cast<ap::overflow>(random.below(4));
    const mapping code(text, policy, {emvqr_test::worked_time, "CALLER", {}});
    INFO("seed " << emvqr_test::first_seed() << ", code " << i << ": " << text);
    if (code.to.is_payable() != (code.code() == "SUCCESS")) FAIL("verdict and result differ");
    if (!code.to.is_payable()) {
      if (!code.to.not_a_payload && code.to.obstacles.empty()) FAIL("refused without a reason");
      continue;
    }
    ++mapped;
    const std::string untold = emvqr_test::unaccounted(code, *emvqr::parse(text));
    if (untold != "") FAIL(untold << " is neither in the answer nor told");
    std::string refused;  // the walk takes no exception
    ap::for_each_fault(code.to.answer, [&](const ap::member_path& where, ap::fault) {
      if (!(where == "order.orderAmount" && !code.to.has_amount)) refused = where.text().view();
    });
    if (refused != "") FAIL("the API would refuse " << refused);
  }
  CHECK(mapped > 3000);
}
