// Wrong usage ends with 2, says why on stderr, and prints nothing on stdout.
#include <emvqr/base/version.hpp>

#include "cli/run.hpp"
#include "support/test.hpp"

using namespace emvqr_test;

namespace {

struct usage_case {
  words arguments;
  std::string told;  ///< part of what stderr says
};

const words khqr = {"make", "khqr", "--account", "dara@abaa", "--name", "Dara"};

words with(words base, const words& more) {
  base.insert(base.end(), more.begin(), more.end());
  return base;
}

const std::vector<usage_case> cases = {
    {{}, "subcommand"},
    {{"frobnicate"}, "subcommand"},
    {{"--frobnicate"}, "subcommand"},
    {{"rules", "--frobnicate"}, "frobnicate"},
    {{"make"}, "subcommand"},
    {{"decode"}, "payload is required"},
    {{"decode", "a", "b"}, "not expected"},
    {{"decode", "--now", "soon", "a"}, "--now"},
    {{"decode", "--now", "010", "a"}, "--now"},
    {{"decode", "--now", "-5", "a"}, "--now"},
    {{"decode", "--now", "99999999999999999999", "a"}, "--now"},
    {{"check", "no/such/file"}, "cannot read no/such/file"},
    {{"check", "--threads", "0"}, "--threads"},
    {{"check", "--threads", "1000"}, "--threads"},
    {{"make", "khqr", "--name", "Dara"}, "--account is required"},
    {{"make", "khqr", "--account", "dara@abaa"}, "--name is required"},
    {with(khqr, {"--type", "charity"}), "--type"},
    {with(khqr, {"--currency", "THB"}), "--currency"},
    {with(khqr, {"--type", "individual", "--merchant-id", "1"}), "--merchant-id"},
    {with(khqr, {"--amount", "1", "--expires-in", "2"}), "--expires-in"},
    {with(khqr, {"--amount", "1", "--expires-in", "m"}), "--expires-in"},
    {with(khqr, {"--amount", "1", "--expires-in", "2w"}), "--expires-in"},
    {with(khqr, {"--amount", "1", "--expires-in", "-2m"}), "--expires-in"},
    {with(khqr, {"--amount", "1", "--expires-in", "9999999999d"}), "--expires-in"},
    {with(khqr, {"--amount", "1", "--expires-in", "2m", "--expires", "1"}), "--expires"},
    {with(khqr, {"--name", "Sok"}), "--name"},
    {with(khqr, {"-o", "code.gif"}), ".png, .svg, .pdf, .txt, .xbm or .escpos"},
    {with(khqr, {"-o", ".png"}), ".png, .svg, .pdf, .txt, .xbm or .escpos"},
    {{"make", "emv"}, "objects"},
    {{"make", "emv", "59"}, "PATH=VALUE"},
    {{"make", "emv", "5=x"}, "path"},
    {{"make", "emv", "059=x"}, "path"},
    {{"make", "emv", "5a=x"}, "path"},
    {{"make", "emv", "62.=x"}, "path"},
    {{"make", "emv", "=x"}, "path"},
    {{"make", "emv", "62.50.01.02.03=x"}, "at most 4 deep"},
    {{"edit", "0002"}, "nothing to change"},
    {{"map"}, "subcommand"},
    {{"map", "swift"}, "not expected: swift"},
    {{"map", "alipayplus"}, "payload is required"},
    {{"map", "alipayplus", "0002", "--now", "1.5"}, "--now"},
    {{"map", "alipayplus", "0002", "--profile", "no/such/file"}, "cannot read no/such/file"},
    {{"map", "alipayplus", "0002", "--profile", "{\"fees\":1}"}, "fees: it has another type"},
    {{"map", "alipayplus", "0002", "--profile", "{\"limits\":[{\"currency\":\"KHR\",\"most\":-1}]}"},
     "limits[0].most: "},
    {{"map", "alipayplus", "0002", "--profile", "{\"a\":1}"}, "a: a policy has no such member"},
    {{"map", "alipayplus", "0002", "--profile", "{"}, "the text is not JSON"},
    {{"map", "emv"}, "order is required"},
    {{"map", "emv", "no/such/order.json"}, "cannot read no/such/order.json"},
    {{"map", "emv", "{}", "--url", "qr.example"}, "--url"},
    {{"map", "emv", "{}", "--url", "https://"}, "--url"},
    {{"map", "emv", "{}", "--url", "https://a.example", "--with-code"}, "--with-code"},
    {{"map", "emv", "{}", "--language", "khm"}, "--language"},
    {{"map", "emv", "{}", "--region", "KHM"}, "--region"},
    {{"map", "emv", "{}", "--region", "kh"}, "--region"},
    {{"map", "emv", "{}", "-o", "code.gif"}, ".png, .svg, .pdf, .txt, .xbm or .escpos"},
    {{"map", "emv", "{}", "--profile", "{\"exponents\":0}"}, "exponents"},
    {{"map", "iso20022"}, "payload is required"},
    {{"edit", "0002", "59="}, "--unset"},
    {{"edit", "0002", "--unset", "x"}, "path"},
    {{"draw", "0002", "--scale", "0"}, "--scale"},
    {{"draw", "0002", "--scale", "257"}, "--scale"},
    {{"draw", "0002", "--quiet-zone", "65"}, "--quiet-zone"},
    {{"draw", "0002", "--level", "X"}, "--level"},
    {{"draw", "0002", "--mm", "20", "--scale", "3", "-o", "a.svg"}, "excludes"},
    {{"draw", "0002", "--mm", "20"}, "text has no pixels"},
    {{"draw", "0002", "--scale", "3"}, "text has no pixels"},
    {{"draw", "0002", "--dpi", "300", "-o", "a.txt"}, "text has no pixels"},
    {{"draw", "0002", "--mm", "20", "-o", "a.png"}, "--mm needs --dpi"},
    {{"draw", "0002", "--mm", "20", "-o", "a.xbm"}, "--mm needs --dpi"},
    {{"draw", "0002", "--mm", "20", "-o", "a.escpos"}, "--mm needs --dpi"},
    {{"draw", "0002", "--dpi", "203", "-o", "a.xbm"}, "a .xbm file tells no resolution"},
    {{"draw", "0002", "--dpi", "203", "-o", "a.escpos"}, "a .escpos file tells no resolution"},
    {{"draw", "0002", "--dpi", "0", "-o", "a.png"}, "--dpi"},
    {{"draw", "0002", "--dpi", "9601", "-o", "a.png"}, "--dpi"},
    {{"draw", "0002", "--bits", "8", "-o", "a.svg"}, "--bits is for .png files"},
    {{"draw", "0002", "--bits", "1"}, "--bits is for .png files"},
    {{"draw", "0002", "--bits", "4", "-o", "a.png"}, "--bits"},
    {{"draw", "0002", "--bits", "08", "-o", "a.png"}, "--bits"},
    {{"draw", "0002", "--segments", "fewest"}, "--segments"},
    {{"draw", "0002", "--mm", "0", "-o", "a.svg"}, "--mm is a width"},
    {{"draw", "0002", "--mm", "", "-o", "a.svg"}, "--mm is a width"},
    {{"draw", "0002", "--mm", "0.0004", "-o", "a.svg"}, "--mm is a width"},
    {{"draw", "0002", "--mm", "25.4001", "-o", "a.svg"}, "--mm is a width"},
    {{"draw", "0002", "--mm", "5000.001", "-o", "a.svg"}, "--mm is a width"},
    {{"draw", "0002", "--mm", "-3", "-o", "a.svg"}, "--mm"},
    {{"draw", "0002", "--mm", "2e1", "-o", "a.svg"}, "--mm is a width"},
    {{"draw", "0002", "--mm", "1,5", "-o", "a.svg"}, "--mm is a width"},
    {{"draw", "0002", "--mm", "99999999999999999999", "-o", "a.svg"}, "--mm is a width"},
    {{"draw", "0002", "-o", "code.bmp"}, ".png, .svg, .pdf, .txt, .xbm or .escpos"},
    {{"card", "0002"}, "--output is required"},
    {{"card", "-o", "card.svg"}, "payload is required"},
    {{"card", "0002", "-o", "card.txt"}, ".svg or .png"},
    {{"card", "0002", "-o", "card.pdf"}, ".svg or .png"},
    {{"card", "0002", "-o", "card.escpos"}, ".svg or .png"},
    {{"card", "0002", "-o", "card.gif"}, ".png, .svg, .pdf, .txt, .xbm or .escpos"},
    {{"card", "0002", "-o", "card.svg", "--width", "299"}, "--width"},
    {{"card", "0002", "-o", "card.svg", "--width", "6001"}, "--width"},
    {{"conformance"}, "--target is required"},
    {{"conformance", "--target", "cat", "--time-limit", "0"}, "--time-limit"},
    {{"conformance", "--target", "cat", "--time-limit", "soon"}, "--time-limit"},
    {{"conformance-target", "x"}, "not expected"},
    {{"schemes", "khqr"}, "not expected"},
};

}  // namespace

TEST_CASE("wrong usage ends with 2 and a word about it", "[cli][usage]") {
  for (const usage_case& each : cases) {
    const outcome result = run(each.arguments);
    CAPTURE(each.arguments, result.err);
    CHECK(result.status == 2);
    CHECK(result.out.empty());
    CHECK(result.err.find(each.told) != std::string::npos);
  }
}

TEST_CASE("the help of each command names its options and gives an example", "[cli][usage]") {
  const std::vector<std::pair<words, words>> commands = {
      {{"decode"}, {"--lenient", "--now", "--json"}},
      {{"check"}, {"--lenient", "--quiet", "--threads", "--now", "--json"}},
      {{"make", "khqr"},
       {"--type",       "--account",  "--name",     "--city",     "--currency",     "--amount",  "--merchant-id",
        "--bank",       "--bill",     "--store",    "--terminal", "--account-info", "--mobile",  "--purpose",
        "--language",   "--name-alt", "--city-alt", "--upi",      "--mcc",          "--created", "--expires",
        "--expires-in", "-o",         "--now",      "--json"}},
      {{"make", "emv"}, {"--force", "-o", "--now", "--json"}},
      {{"edit"}, {"--unset", "--force", "-o", "--now", "--json"}},
      {{"draw"},
       {"--scale", "--quiet-zone", "--mm", "--dpi", "--bits", "--level", "--segments", "--eci", "--covered-middle",
        "--inverted", "--force", "-o", "--json"}},
      {{"card"}, {"-o", "--width", "--language", "--no-badge", "--no-amount", "--force", "--now", "--json"}},
      {{"conformance"}, {"--target", "--vectors", "--only", "--time-limit", "--json"}},
      {{"conformance-target"}, {}},
      {{"schemes"}, {"--json"}},
      {{"rules"}, {"--json"}},
  };
  const std::string overview = run({"--help"}).out;
  for (const auto& [command, options] : commands) {
    CAPTURE(command);
    CHECK(overview.find("\n  " + command[0] + " ") != std::string::npos);
    words line = command;
    line.push_back("--help");
    const outcome result = run(line);
    CHECK(result.status == 0);
    CHECK(result.err.empty());
    CHECK(result.out.find("Example") != std::string::npos);
    for (const std::string& option : options) {
      CAPTURE(option);
      CHECK(result.out.find(option) != std::string::npos);
    }
  }
}

TEST_CASE("the version is the library's", "[cli][usage]") {
  const outcome result = run({"--version"});
  CHECK(result.status == 0);
  CHECK(result.out == "emvqr " + std::string(emvqr::version) + "\n");
}

TEST_CASE("a picture where a payload is expected is told", "[cli][usage]") {
  for (const words& command : {words{"edit", "-", "54=1"}, {"draw", "-"}}) {
    const outcome result = run(command, "\x89PNG\r\n\x1a\n");
    CHECK(result.status == 2);
    CHECK(result.err.find("emvqr decode") != std::string::npos);
  }
}
