#include "bakong/replies.hpp"

#include <cstddef>
#include <string>
#include <string_view>

using emvqr_test::fault_of;
using emvqr_test::recorded;
using emvqr_test::with;
namespace bakong = emvqr::bakong;
using bakong::fault;

namespace {

std::string repeated(std::string_view piece, std::size_t times) {
  std::string text;
  for (std::size_t i = 0; i != times; ++i) text += piece;
  return text;
}

/// A reply whose member `extra`, which means nothing, has this value.
std::string with_extra(const std::string& value) { return R"({"responseCode":0,"extra":)" + value + "}"; }

}  // namespace

TEST_CASE("every beginning of a reply is refused", "[bakong][hostile]") {
  for (const char* name : {"paid", "paid_newer", "not_found", "deeplink", "account_exists"}) {
    std::string whole = recorded(name);
    whole.resize(whole.rfind('}') + 1);
    for (std::size_t size = 0; size != whole.size(); ++size) {
      const std::string part(whole, 0, size);  // its own bytes, so that a sanitizer sees a read past its end
      INFO(name << ", " << size << " bytes");
      REQUIRE(fault_of<bakong::transaction>(part).why == fault::not_json);
      REQUIRE(fault_of<bakong::deeplink>(part).why == fault::not_json);
    }
    REQUIRE(fault_of<bakong::account>(whole).why == fault::none);
    REQUIRE(fault_of<bakong::account>(whole + " x").why == fault::not_json);
    REQUIRE(fault_of<bakong::account>(whole + whole).why == fault::not_json);
  }
}

TEST_CASE("no byte of a reply, changed, does harm", "[bakong][hostile]") {
  const std::string whole = recorded("paid_newer");
  std::size_t refused = 0;
  for (std::size_t at = 0; at != whole.size(); ++at)
    for (const char c : {'\0', '"', '\\', '{', '}', '[', ',', '9', '-', '\xFF'}) {
      std::string text = whole;
      text[at] = c;
      if (fault_of(text)) ++refused;
    }
  REQUIRE(refused > whole.size() * 4);
  REQUIRE(refused < whole.size() * 10);
}

TEST_CASE("a reply has a limit of size", "[bakong][hostile]") {
  const std::string frame = with_extra("\"\"");
  const std::string fits = repeated("x", bakong::max_reply_bytes - frame.size());
  REQUIRE(fault_of(with_extra("\"" + fits + "\"")).why == fault::none);
  REQUIRE(fault_of(with_extra("\"" + fits + "x\"")).why == fault::too_long);
  REQUIRE(fault_of(with_extra("\"" + repeated("x", 10'000'000) + "\"")).why == fault::too_long);
}

TEST_CASE("a reply has a limit of depth", "[bakong][hostile]") {
  const auto nested = [](std::size_t depth) { return with_extra(repeated("[", depth - 1) + repeated("]", depth - 1)); };
  REQUIRE(fault_of(nested(bakong::max_reply_depth)).why == fault::none);
  REQUIRE(fault_of(nested(bakong::max_reply_depth + 1)).why == fault::too_deep);
  REQUIRE(fault_of(nested(30'000)).why == fault::too_deep);
  REQUIRE(fault_of(with_extra(repeated("{\"a\":", 10'000))).why == fault::too_deep);
  REQUIRE(fault_of(repeated("[", 60'000)).why == fault::too_deep);
}

TEST_CASE("a reply has a limit of values", "[bakong][hostile]") {
  REQUIRE(fault_of(with_extra("[" + repeated("1,", 8'000) + "1]")).why == fault::none);
  REQUIRE(fault_of(with_extra("[" + repeated("1,", 20'000) + "1]")).why == fault::too_long);
}

TEST_CASE("no member stands twice, however it is spelled and wherever", "[bakong][hostile]") {
  const std::string paid = recorded("paid");
  const bakong::refused amount = fault_of(with(paid, "\"amount\": 50000", R"("amount": 1, "amount": 50000)"));
  REQUIRE(amount.why == fault::duplicate_member);
  REQUIRE(amount.member == "data.amount");
  REQUIRE(fault_of(with(paid, "\"amount\": 50000", R"("amo\u0075nt": 1, "amount": 50000)")).why ==
          fault::duplicate_member);
  REQUIRE(fault_of(R"({"responseCode":0,"responseCode":0})").member == "responseCode");
  REQUIRE(fault_of(R"({"data.hash":0,"data.hash":0})").why == fault::duplicate_member);
  REQUIRE(fault_of(R"({"data.hash":0,"data.hash":0})").member.empty());
  REQUIRE(fault_of(with_extra(R"({"hash":0,"hash":0})")).member.empty());
  REQUIRE(fault_of(R"({"responseCode":1,"data":null,"data":{}})").why == fault::duplicate_member);
  REQUIRE(fault_of(with_extra(R"({"a":1,"b":{"a":1},"a":2})")).why == fault::duplicate_member);
  REQUIRE(fault_of(with_extra(R"([{"a":1},{"a":1}])")).why == fault::none);
}

TEST_CASE("members count where they belong and nowhere else", "[bakong][hostile]") {
  const std::string paid = recorded("paid");
  // The names of data's members in the envelope, of the envelope's in data, a path as a name, objects in lists.
  REQUIRE(fault_of(with(paid, "\"errorCode\"", R"("hash": 5, "data.hash": 5, "amount": true, "errorCode")")).why ==
          fault::none);
  REQUIRE(fault_of(with(paid, "\"hash\"", R"("responseCode": "x", "data": 5, "hash")")).why == fault::none);
  REQUIRE(fault_of(R"({"responseCode":0,"list":[{"responseCode":"x","data":7}]})").why == fault::none);
  REQUIRE(fault_of(R"({"x":{"responseCode":0}})").member == "responseCode");
  // What comes after a nested object is read again.
  REQUIRE(fault_of(with(paid, "\"hash\"", R"("a": {"hash": 1}, "b": [[{"hash": 1}]], "hash")")).why == fault::none);
  REQUIRE(fault_of(with(paid, "\"hash\"", R"("a": {"hash": 1}, "hashes")")).member == "data.hash");
}

TEST_CASE("bytes that are not UTF-8 are refused", "[bakong][hostile]") {
  for (const char* bytes : {"\xFF", "\xC0\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xE1\x9E"}) {
    REQUIRE(fault_of(with(recorded("paid"), "invoice", bytes)).why == fault::invalid_utf8);
    REQUIRE(fault_of(with(recorded("paid"), "description", bytes)).why == fault::invalid_utf8);
  }
  REQUIRE(fault_of(with(recorded("paid"), "invoice", R"(\ud800)")).why == fault::not_json);
  const auto khmer = bakong::parse_reply<bakong::transaction>(with(recorded("paid"), "invoice 42", "វិក្កយបត្រ"));
  REQUIRE(khmer);
  REQUIRE(khmer->data->description == "វិក្កយបត្រ");
}

TEST_CASE("each member of a wrong type is refused by its name", "[bakong][hostile]") {
  const std::string whole = recorded("paid_newer");
  struct row {
    const char* path;
    const char* good;
    bool number_too;  ///< a number is right as well as a text
  };
  for (const row& m :
       {row{"responseCode", "0", false}, row{"responseMessage", "\"Success\"", false}, row{"errorCode", "null", true},
        row{"data.hash", "\"0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0\"", false},
        row{"data.fromAccountId", "\"payer@devb\"", false}, row{"data.toAccountId", "\"shop@devb\"", false},
        row{"data.currency", "\"USD\"", false}, row{"data.amount", "10.50", false},
        row{"data.description", "null", false}}) {
    const std::string_view path = m.path;
    const std::string key = "\"" + std::string(path.substr(path.find('.') + 1)) + "\": ";
    const bool takes_number = m.number_too || (m.good[0] >= '0' && m.good[0] <= '9');
    for (const char* bad : {"true", "[]", "{}", "[\"x\"]", "{\"hash\": \"x\"}", takes_number ? "false" : "7"}) {
      INFO(m.path << " = " << bad);
      const bakong::refused why = fault_of(with(whole, key + m.good, key + bad));
      REQUIRE(why.why == fault::wrong_type);
      REQUIRE(why.member == path);
    }
  }
  REQUIRE(fault_of(with(whole, "responseCode\": 0", "responseCode\": \"5\"")).why == fault::wrong_type);
}

TEST_CASE("a second-hand member of another kind is no reason to lose a payment", "[bakong][hostile]") {
  const std::string whole = recorded("paid_newer");
  for (const char* good :
       {"createdDateMs\": 1750000000000", "acknowledgedDateMs\": 1750000001500.0", "trackingStatus\": \"DONE\"",
        "receiverBank\": \"Developer Bank\"", "receiverBankAccount\": \"000123456\"", "instructionRef\": \"IR-1\"",
        "externalRef\": \"100FT-1\""}) {
    const std::string key(good, std::string_view(good).find(' ') + 1);
    for (const char* other : {"true", "[]", "{}", "[\"x\"]", "null", "1e99", "\"soon\"", "7"}) {
      INFO(key << other);
      const auto answer = bakong::parse_reply<bakong::transaction>(with(whole, good, key + other));
      REQUIRE(answer);
      REQUIRE(bakong::state(*answer) == bakong::payment_state::paid);
    }
  }
  const auto swapped = bakong::parse_reply<bakong::transaction>(
      with(with(with(whole, "\"000123456\"", "123456"), "1750000000000", "\"1750000000000\""), "\"DONE\"", "[]"));
  REQUIRE(swapped);
  REQUIRE(swapped->data->receiver_bank_account == "123456");
  REQUIRE(swapped->data->created_date_ms == 1750000000000);
  REQUIRE_FALSE(swapped->data->tracking_status);
}

TEST_CASE("a mandatory member that is missing or null is refused by its name", "[bakong][hostile]") {
  const std::string whole = recorded("paid");
  for (const char* key : {"hash", "fromAccountId", "toAccountId", "currency", "amount"}) {
    INFO(key);
    const std::string quoted = "\"" + std::string(key) + "\":";
    REQUIRE(fault_of(with(whole, quoted, "\"x\":")).why == fault::missing_member);
    REQUIRE(fault_of(with(whole, quoted, "\"x\":")).member == "data." + std::string(key));
    REQUIRE(fault_of(with(whole, quoted, quoted + "null, \"x\":")).why == fault::missing_member);
  }
  REQUIRE(fault_of("{}").member == "responseCode");
  REQUIRE(fault_of(R"({"responseCode":null})").why == fault::missing_member);
}

TEST_CASE("data is an object, and so is a reply", "[bakong][hostile]") {
  for (const char* bad : {"5", "\"x\"", "true", "[]", "[{}]"})
    REQUIRE(fault_of(R"({"responseCode":0,"data":)" + std::string(bad) + "}").member == "data");
  for (const char* bad : {"5", "-5", "1.5", "\"x\"", "true", "null", "[]", "[{\"responseCode\":0}]"})
    REQUIRE(fault_of(bad).why == fault::wrong_type);
  for (const char* bad : {"", " ", "<html>403</html>", "{'responseCode':0}", "{\"responseCode\":0,}",
                          "{\"responseCode\"}", "// x\n{\"responseCode\":0}"})
    REQUIRE(fault_of(bad).why == fault::not_json);
  // A NUL ends what some parsers read.
  const std::string good = R"({"responseCode":0})";
  REQUIRE(fault_of(good + '\0').why == fault::not_json);
  REQUIRE(fault_of(good + '\0' + "{").why == fault::not_json);
}

TEST_CASE("every fault has a meaning", "[bakong]") {
  for (const fault why :
       {fault::none,           fault::bad_payload,  fault::static_code, fault::bad_hash,    fault::bad_amount,
        fault::bad_currency,   fault::bad_account,  fault::bad_text,    fault::bad_url,     fault::bad_token,
        fault::too_long,       fault::invalid_utf8, fault::not_json,    fault::too_deep,    fault::duplicate_member,
        fault::missing_member, fault::wrong_type,   fault::bad_number,  fault::unsafe_link, fault::out_of_memory})
    REQUIRE_FALSE(bakong::meaning(why).empty());
  EMVQR_VERIFY(bakong::meaning(static_cast<fault>(200)).empty());
}
