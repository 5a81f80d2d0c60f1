// emvqr map alipayplus and map iso20022: what the golden files do not show, and docs/alipayplus.md.
#include <emvqr/alipayplus/policy_json.hpp>

#include "cli/run.hpp"
#include "map_page.hpp"
#include "support/test.hpp"

#include <nlohmann/json.hpp>

using namespace emvqr_test;
using json = nlohmann::json;

namespace {

/// A shop's code for one sale, with an amount of 50,000 riel, made by NBC's SDK; good until 2026-11-22T07:24:33Z.
const std::string cafe =
    "00020101021230360009cafe@abaa0107M1234560208ABA Bank5204581453031165405500005802KH5911Angkor Cafe6010Phnom Penh"
    "62580108INV-00010211855123456780307Store 70706POS-030806Coffee64300002km0109"
    "\u17A0\u17B6\u1784\u1780\u17B6\u17A0\u17D2\u179C\u17C1"
    "0207\u1797\u17D2\u1793\u17C6\u1796\u17C1\u1789"
    "99340013179533167311301131795332273111630415BB";
const std::string in_time = "1795331673113";

words with(words base, const words& more) {
  base.insert(base.end(), more.begin(), more.end());
  return base;
}

json mapped(const std::string& payload, int status, const words& more = {"--now", now}) {
  const outcome result = run(with({"map", "alipayplus", payload, "--json"}, more));
  INFO(result.out << result.err);
  REQUIRE(result.status == status);
  REQUIRE(result.err.empty());
  REQUIRE(result.out.find('\n') == result.out.size() - 1);
  return json::parse(result.out);
}

/// What the first line says.
std::string verdict(const std::string& payload, int status, const words& more = {"--now", now}) {
  const outcome result = run(with({"map", "alipayplus", payload}, more));
  INFO(result.out << result.err);
  REQUIRE(result.status == status);
  return result.out.substr(0, result.out.find('\n'));
}

std::string made(const words& arguments) {
  const outcome result = run(arguments);
  INFO(result.err);
  REQUIRE(result.status == 0);
  return result.out.substr(0, result.out.size() - 1);
}

/// The scalars of JSON that are no texts.
std::size_t count_not_texts(const json& value) {
  if (!value.is_structured()) return value.is_string() ? 0 : 1;
  std::size_t count = 0;
  for (const json& each : value) count += count_not_texts(each);
  return count;
}

/// `payload` with a text put for another of the same length, and the CRC made anew.
std::string changed(std::string payload, const std::string& from, const std::string& to) {
  REQUIRE(payload.find(from) != std::string::npos);
  return sealed(payload.replace(payload.find(from), from.size(), to));
}

const std::string no_payable = "not payable by an Alipay+ wallet: ";

}  // namespace

TEST_CASE("docs/alipayplus.md is what emvqr map --markdown prints", "[cli][map]") {
  const std::string page = run({"map", "--markdown"}).out;
  CHECK(page == emvqr::cli::map_page());
  CHECK(page == golden_text(emvqr_test::data("../../docs/alipayplus.md"), page));
}

TEST_CASE("the policies that the page shows are policies", "[cli][map]") {
  const std::string page = emvqr::cli::map_page();
  const std::string fence = "```json\n";
  std::size_t count = 0;
  for (std::size_t at = page.find(fence); at != std::string::npos; at = page.find(fence, at)) {
    at += fence.size();
    const std::string policy = page.substr(at, page.find("```", at) - at);
    CAPTURE(policy);
    CHECK(emvqr::alipayplus::parse_policy(policy));
    ++count;
  }
  CHECK(count == 2);
}

TEST_CASE("a KHQR of a sale as an order, member by member", "[cli][map]") {
  const json expected = json::parse(R"({
    "result": {"resultCode": "SUCCESS", "resultStatus": "S", "resultMessage": "success"},
    "codeType": "ORDER_CODE",
    "order": {
      "referenceOrderId": "INV-0001", "orderDescription": "Coffee",
      "orderAmount": {"currency": "KHR", "value": "5000000"},
      "merchant": {
        "referenceMerchantId": "M123456", "merchantMCC": "5814", "merchantName": "Angkor Cafe",
        "merchantDisplayName": "\u17A0\u17B6\u1784\u1780\u17B6\u17A0\u17D2\u179C\u17C1",
        "merchantAddress": {"region": "KH", "city": "Phnom Penh"},
        "store": {"referenceStoreId": "Store 7", "storeName": "Store 7", "storeMCC": "5814",
                  "storeTerminalId": "POS-03", "storeAddress": {"region": "KH"}, "storePhoneNo": "85512345678"}},
      "env": {"storeTerminalId": "POS-03", "storeTerminalRequestTime": "2026-11-22T07:14:33+00:00"}},
    "paymentFactor": {"isInStorePayment": "true", "isCashierPayment": "true", "inStorePaymentScenario": "OrderCode"},
    "paymentAmount": {"currency": "KHR", "value": "5000000"},
    "paymentExpiryTime": "2026-11-22T07:24:33+00:00",
    "payable": "true"
  })");
  json answer = mapped(cafe, 0, {"--now", in_time});
  CHECK(count_not_texts(answer) == 0);
  CHECK(answer["codeValue"] == cafe);
  CHECK(answer["route"]["kind"] == "at_home");
  std::vector<std::pair<std::string, std::string>> lost;
  for (const json& each : answer["loss"]) lost.emplace_back(each["path"], each["why"]);
  CHECK(lost == std::vector<std::pair<std::string, std::string>>{
                    {"30.00", "routing_key"}, {"30.02", "no_member"}, {"64.02", "no_member"}});
  for (const char* const ours : {"codeValue", "route", "loss"}) answer.erase(ours);
  CHECK(answer == expected);
  CHECK(verdict(cafe, 0, {"--now", in_time}) == "payable by an Alipay+ wallet: KHR 50,000 to Angkor Cafe");
}

TEST_CASE("a code on stdin is mapped as one on the command line", "[cli][map]") {
  const outcome result = run({"map", "alipayplus", "-", "--now", in_time}, cafe + "\n");
  CHECK(result.status == 0);
  CHECK(result.out == run({"map", "alipayplus", cafe, "--now", in_time}).out);
}

TEST_CASE("dollars are refused, unless the profile takes them", "[cli][map]") {
  const std::string dollars = made({"make", "khqr", "--account", "cafe@abaa", "--name", "Cafe", "--currency", "USD",
                                    "--amount", "12.50", "--now", now, "--expires-in", "2m"});
  const json refused = mapped(dollars, 1);
  CHECK(refused["result"]["resultCode"] == "CURRENCY_NOT_SUPPORT");
  CHECK(refused["result"]["resultStatus"] == "F");
  CHECK(refused["payable"] == "false");
  CHECK(refused["reasons"][0]["kind"] == "currency_not_accepted");
  CHECK(refused["reasons"][0]["path"] == "53");
  CHECK(refused["loss"].empty());
  CHECK(count_not_texts(refused) == 0);
  CHECK_FALSE(refused.contains("order"));
  CHECK(verdict(dollars, 1) == no_payable + "the payee's account is in a currency that is not accepted: USD (53)");
  const words taking = {"--now", now, "--profile", R"({"currencies":"KHR,USD"})"};
  CHECK(mapped(dollars, 0, taking)["paymentAmount"] == json{{"currency", "USD"}, {"value", "1250"}});
  CHECK(verdict(dollars, 0, taking) == "payable by an Alipay+ wallet: USD 12.50 to Cafe");
}

TEST_CASE("an expired code is refused as that", "[cli][map]") {
  const json late = mapped(cafe, 1, {"--now", "1895331673113"});
  CHECK(late["result"]["resultCode"] == "EXPIRED_CODE");
  CHECK(late["reasons"].size() == 1);
  CHECK(late["reasons"][0]["kind"] == "expired");
  CHECK(late["reasons"][0]["path"] == "99.01");
}

TEST_CASE("of a static code the payer enters the amount, and each payment has an order of its own", "[cli][map]") {
  CHECK(verdict(khmer_khqr(), 0).find(", the payer enters the amount") != std::string::npos);
  const json first = mapped(khmer_khqr(), 0);
  const json later = mapped(khmer_khqr(), 0, {"--now", "1750000000001"});
  CHECK_FALSE(first.contains("paymentAmount"));
  CHECK_FALSE(first.contains("codeType"));
  CHECK(first["paymentFactor"]["inStorePaymentScenario"] == "EntryCode");
  CHECK(first["order"]["referenceOrderId"].get<std::string>().size() == 32);
  CHECK(first["order"]["referenceOrderId"] != later["order"]["referenceOrderId"]);
  const words named = {"--now", now, "--order-id", "TICKET-9"};
  CHECK(mapped(khmer_khqr(), 0, named)["order"]["referenceOrderId"] == "TICKET-9");
  const words by_caller = {"--now", now, "--profile", R"({"static_ids":"caller"})"};
  const json refused = mapped(khmer_khqr(), 1, by_caller);
  CHECK(refused["result"]["resultCode"] == "PARAM_ILLEGAL");
  CHECK(refused["reasons"][0]["kind"] == "order_id_missing");
  CHECK(refused["reasons"][0]["member"] == "order.referenceOrderId");
  CHECK(mapped(khmer_khqr(), 0, with(by_caller, {"--order-id", "TICKET-9"}))["payable"] == "true");
  CHECK(mapped(khmer_khqr(), 1, {"--now", now, "--order-id", std::string(65, 'x')})["reasons"][0]["kind"] ==
        "member_too_long");
}

TEST_CASE("the table says where a value came from", "[cli][map]") {
  const auto line = [](const outcome& result, const std::string& member) {
    const std::size_t at = result.out.find("\n" + member + " ");
    REQUIRE(at != std::string::npos);
    return result.out.substr(at + 1, result.out.find('\n', at + 1) - at - 1);
  };
  const std::string profile = R"({"merchant_id":"29.00","settlement_currency":"USD"})";
  const outcome named =
      run({"map", "alipayplus", khmer_khqr(), "--now", now, "--order-id", "TICKET-9", "--profile", profile});
  CHECK(line(named, "order.referenceOrderId").find("TICKET-9  ") != std::string::npos);
  CHECK(line(named, "order.referenceOrderId").find("  --order-id") != std::string::npos);
  CHECK(line(named, "order.merchant.referenceMerchantId").find("29.00 Bakong Account ID") != std::string::npos);
  CHECK(line(named, "settlementStrategy.settlementCurrency").find("  the profile") != std::string::npos);
  CHECK(line(named, "paymentFactor.inStorePaymentScenario").find("no amount in the code") != std::string::npos);
  const outcome digest = run({"map", "alipayplus", khmer_khqr(), "--now", now});
  CHECK(line(digest, "order.referenceOrderId").find("  a digest of the code") != std::string::npos);
  const std::string fee = made({"make", "emv", "29.00=A000000677010111", "29.01=0066812345678", "52=5999", "53=764",
                                "54=100", "55=02", "56=5.25", "58=TH", "59=Shop", "60=Bangkok", "--now", now});
  const std::string thai = R"({"schemes":"th-promptpay","currencies":"THB","merchant_id":"29.01"})";
  const outcome paid = run({"map", "alipayplus", fee, "--now", now, "--profile", thai});
  INFO(paid.out);
  CHECK(paid.out.find("THB 105.25, fee included, to Shop\n") != std::string::npos);
  CHECK(line(paid, "paymentAmount.value").find("54 Transaction Amount and 56 Value of Convenience Fee Fixed") !=
        std::string::npos);
  CHECK(line(paid, "order.orderAmount.value").find("56") == std::string::npos);
}

TEST_CASE("a text that is no payload is told as decode tells it", "[cli][map]") {
  const std::string broken = changed(cafe, "6304", "6304").replace(cafe.find("50000"), 5, "90000");
  for (const std::string& text : {broken, std::string("000201"), std::string("hello"), std::string()}) {
    CAPTURE(text);
    const json answer = mapped(text, 1, {"--now", in_time});
    CHECK(answer["result"]["resultCode"] == "INVALID_CODE");
    CHECK(answer["failure"] == json::parse(run({"decode", text, "--json"}).out)["failure"]);
    CHECK(answer["codeValue"] == text);
    CHECK(verdict(text, 1).find(no_payable) == 0);
  }
}

TEST_CASE("a profile with exponent 0 counts whole riels", "[cli][map]") {
  const scratch_folder folder;
  const std::string file = folder.file("acquirer.json", R"({"exponents":[{"currency":"KHR","exponent":"0"}]})");
  const words whole = {"--now", in_time, "--profile", file};
  CHECK(mapped(cafe, 0, whole)["paymentAmount"]["value"] == "50000");
  CHECK(verdict(cafe, 0, whole) == "payable by an Alipay+ wallet: KHR 50,000 to Angkor Cafe");
}

TEST_CASE("limits are in minor units and judge what is paid", "[cli][map]") {
  const auto limited = [](const std::string& limit) {
    return words{"--now", in_time, "--profile", R"({"limits":[{"currency":"KHR",)" + limit + "}]}"};
  };
  CHECK(mapped(cafe, 0, limited(R"("most":"5000000")"))["payable"] == "true");
  CHECK(mapped(cafe, 1, limited(R"("most":"4999999")"))["result"]["resultCode"] == "PAYMENT_AMOUNT_EXCEED_LIMIT");
  CHECK(mapped(cafe, 1, limited(R"("least":"5000001")"))["reasons"][0]["kind"] == "amount_too_small");
}

TEST_CASE("all reasons are told, the one that decides first", "[cli][map]") {
  const json answer = mapped(cafe, 1, {"--now", "1895331673113", "--profile", R"({"currencies":"USD"})"});
  REQUIRE(answer["reasons"].size() == 2);
  CHECK(answer["reasons"][0]["kind"] == "expired");
  CHECK(answer["reasons"][1]["kind"] == "currency_not_accepted");
  CHECK(answer["result"]["resultCode"] == "EXPIRED_CODE");
  const json broken = mapped(changed(cafe, "5802KH", "58021H"), 1, {"--now", in_time});
  CHECK(broken["reasons"][0]["kind"] == "breaks_rule");
  CHECK_FALSE(broken["reasons"][0]["rule"].get<std::string>().empty());
}

TEST_CASE("reasons that are too many are counted", "[cli][map]") {
  words many = {"make", "emv", "--force", "--now", now};
  for (int id = 26; id != 46; ++id) many.push_back(std::to_string(id) + ".01=x");
  const json answer = mapped(made(many), 1);
  CHECK(answer["reasons"].size() == 16);
  CHECK(std::stoi(answer["reasons_dropped"].get<std::string>()) > 0);
  CHECK_FALSE(mapped(emvco_example(), 1).contains("reasons_dropped"));
}

TEST_CASE("a code that is no KHQR is told its way", "[cli][map]") {
  struct way {
    std::string payload, kind, scheme, line;
  };
  const std::string thai = made({"make", "emv", "29.00=A000000677010111", "29.01=0066812345678", "52=0000", "53=764",
                                 "58=TH", "59=Shop", "60=Bangkok", "--now", now});
  const std::string alipay = made({"make", "emv", "27.00=com.alipay", "27.01=https://qr.alipay.com/ocx00", "52=5814",
                                   "53=702", "58=SG", "59=Kopi", "60=Singapore", "--now", now});
  const way ways[] = {
      {thai, "linked_scheme", "th-promptpay",
       "the link with this country's scheme: th-promptpay (29), linked since 2020"},
      {alipay, "alipayplus_template", "alipay", "through Alipay+, by the template in it: "},
      {emvco_example(), "none", "", "no way is known"},
  };
  for (const way& each : ways) {
    CAPTURE(each.kind);
    const json answer = mapped(each.payload, 1);
    INFO(answer.dump());
    CHECK(answer["route"]["kind"] == each.kind);
    CHECK(answer["result"]["resultCode"] == "INVALID_CODE");
    CHECK(answer["reasons"][0]["kind"] == "scheme_not_accepted");
    if (!each.scheme.empty()) CHECK(answer["route"]["scheme"].get<std::string>().find(each.scheme) == 0);
    const std::string text = run({"map", "alipayplus", each.payload, "--now", now}).out;
    const std::size_t second = text.find('\n') + 1;
    INFO(text);
    CHECK(text.substr(second, text.find('\n', second) - second).find(each.line) != std::string::npos);
  }
  const json url = mapped("https://qr.alipay.com/bax00000000000000000", 1);
  CHECK(url["route"]["kind"] == "alipayplus_url");
  CHECK(url["failure"]["code"] == "alipay_code");
  CHECK(mapped("https://shop.example/pay", 1)["route"]["kind"] == "none");
  CHECK(run({"map", "alipayplus", cafe, "--now", in_time}).out.find("Bakong wallet") == std::string::npos);
}

TEST_CASE("a profile may take codes of other schemes", "[cli][map]") {
  const std::string thai = made({"make", "emv", "01=12", "29.00=A000000677010111", "29.01=0066812345678", "52=5999",
                                 "53=764", "54=100", "58=TH", "59=Shop", "60=Bangkok", "62.01=INV-1", "--now", now});
  const std::string profile = R"({"schemes":"th-promptpay","currencies":"THB","merchant_id":"29.01"})";
  const json answer = mapped(thai, 0, {"--now", now, "--profile", profile});
  CHECK(answer["order"]["merchant"]["referenceMerchantId"] == "0066812345678");
  CHECK(answer["paymentAmount"] == json{{"currency", "THB"}, {"value", "10000"}});
  CHECK(answer["route"]["kind"] == "linked_scheme");
  const std::string nameless = R"({"schemes":"th-promptpay","currencies":"THB"})";
  CHECK(mapped(thai, 1, {"--now", now, "--profile", nameless})["reasons"][0]["member"] ==
        "order.merchant.referenceMerchantId");
}

TEST_CASE("what real codes do wrong is allowed leniently", "[cli][map]") {
  const std::string old = made({"make", "khqr", "--account", "dara@abaa", "--name", "Dara", "--amount", "100",
                                "--profile", "legacy", "--now", now});
  CHECK(mapped(old, 1)["result"]["resultCode"] == "INVALID_CODE");
  CHECK(mapped(old, 0, {"--now", now, "--lenient"})["payable"] == "true");
  CHECK(mapped(old, 0, {"--now", now, "--profile", R"({"edition":"legacy"})"})["payable"] == "true");
}

TEST_CASE("hostile text is mapped, and does nothing to a terminal", "[cli][map][hostile]") {
  const std::string evil = "\x1b[31m\u202Egro\\e\x7f";
  const std::string payload =
      sealed("00020101021129130009shop@devb5204599953031165802KH5912" + evil + "6010Phnom Penh6304XXXX");
  const auto is_plain = [](std::string text) {
    const std::string not_utf8 = "\uFFFD";  // which JSON has no other way to say
    for (std::size_t at = text.find(not_utf8); at != std::string::npos; at = text.find(not_utf8))
      text.erase(at, not_utf8.size());
    for (const char c : text)
      if (c != '\n' && (static_cast<unsigned char>(c) < 0x20 || static_cast<unsigned char>(c) > 0x7E)) return false;
    return true;
  };
  const std::string lax = R"({"schemes":"*"})";
  for (const words& command : {words{"map", "alipayplus", "-", "--now", now, "--profile", lax},
                               words{"map", "alipayplus", "-", "--now", now, "--json"}, words{"map", "iso20022", "-"},
                               words{"map", "iso20022", "-", "--json"}}) {
    for (const std::string& text : {payload, payload + "\x1b[2J\xFF", "\x1b[2J" + payload, evil}) {
      const outcome result = run(command, text);
      CAPTURE(result.out, result.err);
      CHECK(is_plain(result.out));
      CHECK(is_plain(result.err));
      CHECK_FALSE(result.out.empty());
    }
  }
  const std::string elements = run({"map", "iso20022", "-"}, payload).out;
  CHECK(elements.find("\\x1b[31m\\u{202E}gro\\\\e\\x7f") != std::string::npos);
}

TEST_CASE("a name that passes for another is written out in the verdict", "[cli][map][hostile]") {
  const std::string payload = made({"edit", khmer_khqr(), "59=P\u0430y Cafe", "--now", now, "--force"});
  const std::string line = verdict(payload, run({"map", "alipayplus", payload, "--now", now}).status);
  CHECK(line.find("\u0430") == std::string::npos);
}

TEST_CASE("elements of ISO 20022 are told of what is a payload, good or not", "[cli][map][iso20022]") {
  const json good = json::parse(run({"map", "iso20022", cafe, "--json"}).out);
  CHECK(good["valid"] == "true");
  CHECK(good["elements"].size() == 10);
  CHECK(good["elements"][2] == json{{"element", "CdtTrfTxInf/IntrBkSttlmAmt"},
                                    {"value", "50000"},
                                    {"path", "54"},
                                    {"message", "pacs.008"},
                                    {"evidence", "inferred"}});
  CHECK(good["loss"].empty());
  const outcome broken = run({"map", "iso20022", changed(cafe, "5802KH", "58021H"), "--json"});
  CHECK(broken.status == 1);
  CHECK(json::parse(broken.out)["valid"] == "false");
  const json fixed = json::parse(run({"map", "iso20022", khmer_khqr(), "--json"}).out);
  CHECK(fixed["loss"] == json::array({{{"path", "53"},
                                       {"element", "CdtTrfTxInf/IntrBkSttlmAmt/@Ccy"},
                                       {"reason", "the payer enters the amount, so there is none yet"},
                                       {"why", "no_amount"}}}));
  const outcome none = run({"map", "iso20022", "hello", "--json"});
  CHECK(none.status == 1);
  CHECK(json::parse(none.out)["failure"] == json::parse(run({"decode", "hello", "--json"}).out)["failure"]);
}
