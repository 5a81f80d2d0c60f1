// emvqr make SCHEME: sample payloads whose inputs their sources state, refusals that name the option, wrong usage.
#include "cli/run.hpp"
#include "conformance/vectors.hpp"

#include <algorithm>
#include <string>

using namespace emvqr_test;

namespace {

/// A public sample, and the words that make it. `id` is the row of emv_vectors.json, which has the source.
struct sample {
  std::string id;
  words arguments;
};

const std::vector<sample>& samples() {
  static const std::vector<sample> all = {
      {"th-eqr-bank", {"promptpay", "--account", "0141234567890", "--amount", "100"}},
      {"th-ota", {"promptpay", "--phone", "081-234-5678", "--authorisation", "1234567890", "--amount", "50"}},
      {"th-bill-xborder",
       {"thai-bill", "--biller", "099400016550100", "--reference-1", "123456789012", "--amount", "100",
        "--cross-border", "yes"}},
      {"vn-napas-static-acct", {"vietqr", "--bank", "970403", "--account", "0011012345678"}},
      {"vn-napas-static-card",
       {"vietqr", "--bank", "970403", "--account", "9704031101234567", "--service", "QRIBFTTC"}},
      {"vn-napas-dyn-acct",
       {"vietqr", "--bank", "970403", "--account", "0011012345678", "--amount", "180000", "--bill", "NPS6869",
        "--purpose", "thanh toan don hang"}},
      {"la-default", {"laoqr", "--acquirer", "00000409", "--payment-type", "001", "--receiver", "I90BYP02IJ768CG"}},
      {"my-paynet-p2p",
       {"duitnow", "--acquirer", "501664", "--account", "123456789", "--amount", "10.00", "--method", "static",
        "--name", "AUSERNAME", "--city", "BANGI"}},
      {"my-paynet-p2m",
       {"duitnow", "--acquirer", "588734", "--account", "123456789", "--amount", "1", "--method", "static", "--name",
        "QRCSDNBHD", "--city", "BANGI", "--mcc", "6010"}},
      {"sg-leeratinan",
       {"paynow",
        "--uen",
        "202012345X",
        "--editable",
        "yes",
        "--expires",
        "20211231",
        "--name",
        "RATINAN LEE",
        "--city",
        "SINGAPORE",
        "--postal-code",
        "828761",
        "--bill",
        "987654321X",
        "--sgqr-id",
        "202012345X123",
        "--sgqr-version",
        "01.0001",
        "--sgqr-postal-code",
        "828671",
        "--sgqr-level",
        "01",
        "--sgqr-unit",
        "123",
        "--sgqr-miscellaneous",
        "0000",
        "--sgqr-date",
        "20191231",
        "--now",
        "1600000000000"}},
      {"sg-paynow-mobile", {"paynow", "--phone", "+6584554295", "--city", "SINGAPORE"}},
      {"sg-shopee-1",
       {"paynow", "--uen", "201929813CSPP", "--editable", "no", "--expires", "20230801180200", "--amount", "20",
        "--method", "dynamic", "--name", "SHOPEEPAY PRIVATE LIMITED", "--city", "SINGAPORE", "--bill",
        "SPP18444143935331652845", "--now", "1600000000000"}},
      {"id-bi-example",
       {"qris",
        "--acquirer",
        "ID.CO.EXAMPLE2.WWW",
        "--pan",
        "936000140456789",
        "--merchant-id",
        "MIDCONTOH123456",
        "--criteria",
        "UMI",
        "--nmid",
        "ID1019123456781",
        "--mcc",
        "1234",
        "--name",
        "NamaMerchantC1",
        "--city",
        "NamaKota1",
        "--postal-code",
        "1234567890",
        "--terminal",
        "K19"}},
      {"id-membasuh",
       {"qris",
        "--acquirer",
        "COM.MEMBASUH.WWW",
        "--pan",
        "936000091100004515",
        "--merchant-id",
        "0489371081",
        "--criteria",
        "UMI",
        "--nmid",
        "ID2020034073193",
        "--national-criteria",
        "UKE",
        "--mcc",
        "4829",
        "--amount",
        "1337",
        "--tip",
        "02",
        "--tip-fixed",
        "666",
        "--name",
        "Sintas Store",
        "--city",
        "Kota Yogyakarta",
        "--postal-code",
        "55000",
        "--terminal",
        "A01"}},
      {"ph-instapay",
       {"qrph-p2p", "--bank", "BNORPHMMXXX", "--account", "5267270022100867", "--amount", "600", "--name", "Xhf",
        "--city", "Makati", "--reference", "211000", "--terminal", "91531201", "--purpose", "***"}},
      {"ph-vocol",
       {"qrph-p2p", "--bank", "PAPHPHM1XXX", "--account", "639060498741", "--phone", "+63-906-0498741", "--name",
        "Bernabe Jr Agustin", "--city", "Valenzuela"}},
      {"hk-hwwong", {"fps", "--phone", "+852-87654321", "--bank", "004", "--amount", "1.23", "--method", "static"}},
      {"hk-fpsspec-example", {"fps", "--fps-id", "9999999", "--amount", "123"}},
      {"hk-odoo",
       {"fps", "--phone", "+852-67891234", "--amount", "100", "--name", "company_1_data", "--reference",
        "INV/TEST/0001"}},
      {"in-razorpay",
       {"bharatqr",
        "--visa",
        "4392630000000085",
        "--mastercard",
        "540461000000008",
        "--rupay",
        "6100590000000089",
        "--account",
        "YESB0CMSNOC2223330048827001",
        "--vpa",
        "razorpaybqr@icici",
        "--minimum",
        "1.10",
        "--upi-reference",
        "RZPGT8ildsFTgS5Sp",
        "--mcc",
        "7531",
        "--amount",
        "1.10",
        "--name",
        "zxcbmn",
        "--city",
        "Delhi",
        "--postal-code",
        "110085",
        "--reference",
        "GT8ildsFTgS5Sp",
        "--terminal",
        "38R00450"}},
      {"br-readme-1",
       {"pix", "--key", "nubank@thalesog.com", "--info", "Gerado por Pix-Utils", "--amount", "1", "--name",
        "Thales Ogliari", "--city", "Sao Paulo"}},
      {"br-bacen-2",
       {"pix", "--location", "pix.example.com/qr/v2/8b3da2f39a4140d1a91abd93113bd441", "--method", "dynamic", "--name",
        "Fulano de Tal", "--city", "BRASILIA", "--recurrence",
        "pix.example.com/qr/v2/rec/94ed2badcbc04c15b0bb7fa353194890"}},
      {"br-bacen-1",
       {"pix", "--name", "Fulano de Tal", "--city", "BRASILIA", "--recurrence",
        "pix.example.com/qr/v2/rec/2353c790eefb11eaadc10242ac120002"}},
      {"jp-dongri-net2", {"unionpay",   "--account",  "ABCDEF1234567890",
                          "--currency", "JPY",        "--country",
                          "JP",         "--mcc",      "5311",
                          "--amount",   "999",        "--name",
                          "DONGRI",     "--city",     "TOKYO",
                          "--bill",     "hoge",       "--reference",
                          "fuga",       "--terminal", "piyo"}},
  };
  return all;
}

std::string payload_of(const std::string& id) {
  const auto rows = vectors("emv_vectors.json");
  const auto found = std::find_if(rows.begin(), rows.end(), [&](const json& row) { return row["id"] == id; });
  REQUIRE(found != rows.end());
  return (*found)["payload"];
}

outcome make(words arguments) {
  arguments.insert(arguments.begin(), "make");
  return run(arguments);
}

}  // namespace

TEST_CASE("a sample is made from the inputs that its source states", "[cli][make][schemes]") {
  for (const sample& each : samples()) {
    CAPTURE(each.id);
    const outcome made = make(each.arguments);
    CHECK(made.status == 0);
    CHECK(made.out == payload_of(each.id) + "\n");
  }
}

TEST_CASE("a refusal names the option that is to blame", "[cli][make][schemes]") {
  struct refused {
    words arguments;
    std::string says;
  };
  const refused table[] = {
      {{"promptpay", "--phone", "12"}, "(SCH-0001) [--phone]"},
      {{"promptpay", "--national-id", "1234567890123"}, "(SCH-0012) [--national-id]"},
      {{"promptpay", "--phone", "0812345678", "--amount", "1.005"}, "(MPM-4.7.4.1n1) [--amount]"},
      {{"promptpay", "--phone", "0812345678", "--amount", "-1"}, "(MPM-4.7.4.1) [--amount]"},
      {{"promptpay", "--phone", "0812345678", "--amount", "0"}, "(MPM-4.7.4.1) [--amount]"},
      {{"thai-bill", "--biller", "12", "--reference-1", "1"}, "(SCH-0001) [--biller]"},
      {{"vietqr", "--bank", "97", "--account", "1"}, "(SCH-0001) [--bank]"},
      {{"vietqr", "--bank", "970403", "--account", "1", "--amount", "0.5"}, "(MPM-4.7.4.1n1) [--amount]"},
      {{"laoqr", "--acquirer", "1", "--receiver", "x"}, "(SCH-0001) [--acquirer]"},
      {{"duitnow", "--acquirer", "x", "--account", "1", "--name", "A", "--city", "B"}, "(SCH-0001) [--acquirer]"},
      {{"paynow", "--phone", "81234567"}, "(SCH-0011) [--phone]"},
      {{"paynow", "--uen", "abc"}, "(SCH-0015) [--uen]"},
      {{"paynow", "--uen", "201929813C", "--expires", "20200101", "--now", now}, "(SCH-0009) [--expires]"},
      {{"qris", "--acquirer", "ID.CO.BANK.WWW", "--pan", "1", "--name", "A", "--city", "B", "--mcc", "5499"},
       "(SCH-0001) [--pan]"},
      {{"qrph", "--acquirer", "X", "--merchant-id", "1", "--name", "A", "--city", "B", "--mcc", "5499"},
       "(SCH-0001) [--acquirer]"},
      {{"qrph-p2p", "--bank", "BNORPHMMXXX", "--phone", "123", "--name", "A", "--city", "B"}, "(SCH-0011) [--phone]"},
      {{"fps", "--email", "a"}, "(SCH-0018) [--email]"},
      {{"jpqr", "--level-1", "1", "--level-2", "0001", "--level-3", "000001", "--level-4", "000001"},
       "(SCH-0001) [--level-1]"},
      {{"bharatqr", "--vpa", "nobody", "--name", "A", "--city", "B", "--mcc", "5499"}, "(SCH-0013) [--vpa]"},
      {{"pix", "--key", "x", "--name", "A", "--city", "B"}, "(SCH-0016) [--key]"},
      {{"pix", "--key", "a@b.cd", "--location", "b.cd/x", "--name", "A", "--city", "B"}, "(SCH-0006)"},
      {{"unionpay", "--account", "1", "--currency", "HKD", "--country", "XX", "--name", "A", "--city", "B"}, "[--mcc]"},
  };
  for (const refused& each : table) {
    const outcome made = make(each.arguments);
    CAPTURE(each.arguments, made.err);
    CHECK(made.status == 1);
    CHECK(made.out.empty());
    CHECK(made.err.find(each.says) != std::string::npos);
  }
}

TEST_CASE("whom to pay is said once, and only in a way there is", "[cli][make][schemes]") {
  const words table[] = {
      {"promptpay"},
      {"promptpay", "--phone", "0812345678", "--wallet", "140000812345678"},
      {"paynow"},
      {"paynow", "--phone", "+6581234567", "--uen", "201929813C"},
      {"paynow", "--phone", "+6581234567", "--editable", "perhaps"},
      {"fps", "--phone", "+852-98765432", "--email", "a@b.cd"},
      {"vietqr", "--account", "1"},
      {"unionpay", "--account", "1", "--currency", "XYZ", "--country", "HK"},
      {"promptpay", "--phone", "0812345678", "--method", "later"},
      {"promptpay", "--phone", "0812345678", "--nonsense", "1"},
      {"thai-bill", "--biller", "099400016550100", "--reference-1", "1", "--cross-border", "1"},
  };
  for (const words& each : table) {
    const outcome made = make(each);
    CAPTURE(each, made.err);
    CHECK(made.status == 2);
    CHECK(made.out.empty());
    CHECK_FALSE(made.err.empty());
  }
}

TEST_CASE("a code of any scheme is drawn and told in JSON like a KHQR", "[cli][make][schemes]") {
  const scratch_folder folder;
  const std::string picture = folder / "code.png";
  const outcome made = make({"promptpay", "--phone", "0812345678", "--amount", "100", "-o", picture, "--json"});
  REQUIRE(made.status == 0);
  const std::string payload = json::parse(made.out)["payload"];
  const outcome read = run({"decode", picture, "--json"});
  CHECK(read.status == 0);
  const json told = json::parse(read.out);
  CHECK(told["payload"] == payload);
  CHECK(told["scheme"] == "th-promptpay");
  CHECK(told["schemes"] == json::parse(R"([{"path":"29","id":"th-promptpay"}])"));
}
