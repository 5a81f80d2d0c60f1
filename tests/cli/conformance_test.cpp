// emvqr conformance against targets that answer: our own, wrong ones, ones that claim little.
#include <emvqr/base/version.hpp>

#include "cli/conformance_run.hpp"

#include <set>

using namespace emvqr_test;
using json = nlohmann::json;

namespace {

const std::string own_target = "'" EMVQR_CLI_PATH "' conformance-target";
const std::string claims_all =
    R"("ops":["decode","make","edit"],"modes":["strict","lenient"],"answers":["refusal","fields","rule","offset","unit","failure"])";
const std::string claims_verdict = R"("ops":["decode"],"modes":["strict"],"answers":[])";

/// What a target that says `answer` to this vector gets told.
conformance_outcome ask(const std::string& expect, const std::string& answer, const std::string& claims = claims_all) {
  return run_conformance(one_vector(R"("op":"decode","payload":"000")", expect), target("saying.sh", {claims, answer}));
}

struct judged_case {
  std::string expect;
  std::string answer;
  std::string differs;  ///< empty: it passes
};

const std::string refused = R"({"verdict":"refused","failure":"bad_id","rule":"R-1","path":"54","offset":7})";
const std::string invalid = R"({"verdict":"invalid","rule":"R-1","path":"54","offset":7})";
const std::string valid = R"({"verdict":"valid","unit":"utf16","fields":{"54":"1","62.01":"x"}})";
const std::string warned = R"({"verdict":"valid","warning":{"rule":"W-1","path":"70","offset":9}})";
const std::string clean = R"({"verdict":"valid","clean":true})";

std::string finding(const std::string& rule, const std::string& path, const std::string& offset,
                    const std::string& severity) {
  return R"({"rule":")" + rule + R"(","path":")" + path + R"(","offset":)" + offset + R"(,"severity":")" + severity +
         "\"}";
}
std::string found(const std::string& verdict, const std::string& findings) {
  return R"("verdict":")" + verdict + R"(","findings":[)" + findings + "]";
}

const std::string warning = finding("W-1", "70", "9", "warning");
const std::string error = finding("R-1", "54", "7", "error");

const std::vector<judged_case> cases = {
    {refused, R"("verdict":"refused","failure":"bad_id","rule":"R-1","path":"54","offset":7)", ""},
    {refused, R"("verdict":"refused","failure":"bad_id","rule":"R-2","path":"54","offset":7)", "rule"},
    {refused, R"("verdict":"refused","failure":"bad_id","rule":"R-1","path":"55","offset":7)", "path"},
    {refused, R"("verdict":"refused","failure":"bad_id","rule":"R-1","path":"54","offset":8)", "offset"},
    {refused, R"("verdict":"refused","failure":"bad_id","rule":"R-1","path":"54")", "offset"},
    {refused, R"("verdict":"refused","failure":"nul_byte","rule":"R-1","path":"54","offset":7)", "failure"},
    {refused, R"("verdict":"valid")", "verdict"},
    {refused, R"("verdict":"invalid","rule":"R-1","path":"54","offset":7)", "verdict"},
    {invalid, found("invalid", error), ""},
    {invalid, found("invalid", warning + "," + error), ""},
    {invalid, found("invalid", finding("R-2", "59", "8", "error") + "," + error), ""},
    {invalid, found("invalid", finding("R-0", "00", "6", "error") + "," + error), "rule"},
    {invalid, found("invalid", warning), "rule"},
    {invalid, found("valid", error), "verdict"},
    {invalid, R"("verdict":"refused","rule":"R-1","path":"54","offset":7)", "verdict"},
    {valid, R"("verdict":"valid","unit":"utf16","fields":{"54":"1","62.01":"x","63":"ABCD"})", ""},
    {valid, R"("verdict":"valid","unit":"utf16","fields":{"54":"2","62.01":"x"})", "fields 54"},
    {valid, R"("verdict":"valid","unit":"utf16","fields":{"54":"1"})", "fields 62.01"},
    {valid, R"("verdict":"valid","unit":"bytes","fields":{"54":"1","62.01":"x"})", "unit"},
    {valid, R"("verdict":"invalid","unit":"utf16","fields":{"54":"1","62.01":"x"})", "verdict"},
    {warned, found("valid", warning), ""},
    {warned, found("valid", finding("W-1", "70", "9", "info")), "warning"},
    {warned, found("valid", finding("W-2", "70", "9", "warning")), "warning"},
    {warned, found("valid", finding("W-1", "71", "9", "warning")), "warning"},
    {warned, found("valid", finding("W-1", "70", "8", "warning")), "warning"},
    {warned, found("valid", ""), "warning"},
    {clean, found("valid", finding("W-1", "70", "8", "info")), ""},
    {clean, found("valid", warning), "warning"},
};

}  // namespace

TEST_CASE("our own target passes the vectors that are built in", "[cli][conformance]") {
  const outcome result = run({"conformance", "--target", own_target});
  CAPTURE(result.out, result.err);
  CHECK(result.status == 0);
  CHECK(result.err.empty());
  CHECK(result.out.find("target: emvqr " + std::string(emvqr::version) + "\n") == 0);
  CHECK(result.out.find(" 0 failed, 0 unsupported, 0 timeout, 0 crashed, 0 babbled\n") != std::string::npos);
  CHECK(result.out.find("\nMPM-4.7.3.1 ") != std::string::npos);
}

TEST_CASE("what an answer gets wrong is named", "[cli][conformance]") {
  for (const judged_case& each : cases) {
    const conformance_outcome result = ask(each.expect, each.answer);
    CAPTURE(each.expect, each.answer, result.err);
    REQUIRE(!result.report.is_null());
    CHECK(result.differs_in() == each.differs);
    CHECK(result.end_of(0) == (each.differs.empty() ? "passed" : "failed"));
    CHECK(result.status == (each.differs.empty() ? 0 : 1));
  }
}

TEST_CASE("what a target does not claim is not judged", "[cli][conformance]") {
  CHECK(ask(refused, R"("verdict":"refused")", claims_verdict).status == 0);
  CHECK(ask(refused, R"("verdict":"invalid","rule":"other")", claims_verdict).status == 0);
  CHECK(ask(invalid, R"("verdict":"refused")", claims_verdict).status == 0);
  CHECK(ask(valid, R"("verdict":"valid","fields":{"54":"2"})", claims_verdict).status == 0);
  // Nor is the content of a payload that was refused, where the target need not tell the two apart.
  const std::string read = R"({"verdict":"invalid","unit":"utf16","fields":{"54":"1"}})";
  const std::string claims = R"("ops":["decode"],"modes":["strict"],"answers":["fields","unit"])";
  CHECK(ask(read, R"("verdict":"refused")", claims).status == 0);
  CHECK(ask(read, R"("verdict":"invalid","unit":"utf16")", claims).differs_in() == "fields 54");
  CHECK(ask(warned, R"("verdict":"valid")", claims_verdict).status == 0);
  CHECK(ask(refused, R"("verdict":"valid")", claims_verdict).differs_in() == "verdict");
  CHECK(ask(valid, R"("verdict":"refused")", claims_verdict).differs_in() == "verdict");
}

TEST_CASE("whoever tells no refusal from a broken rule may name either place", "[cli][conformance]") {
  const std::string claims = R"("ops":["decode"],"modes":["strict"],"answers":["rule","offset"])";
  const std::string place = R"("rule":"R-1","path":"54","offset":7)";
  CHECK(ask(invalid, R"("verdict":"refused",)" + place, claims).status == 0);
  CHECK(ask(refused, found("invalid", error), claims).status == 0);
  CHECK(ask(invalid, R"("verdict":"refused")", claims).differs_in() == "rule");
}

TEST_CASE("without offsets the first finding told is the first", "[cli][conformance]") {
  const std::string claims = R"("ops":["decode"],"modes":["strict"],"answers":["refusal","rule"])";
  const std::string other = finding("R-2", "59", "1", "error");
  CHECK(ask(invalid, found("invalid", error + "," + other), claims).status == 0);
  CHECK(ask(invalid, found("invalid", other + "," + error), claims).differs_in() == "rule");
}

TEST_CASE("what is made is compared byte for byte", "[cli][conformance]") {
  const std::string vectors =
      one_vector(R"("op":"make","objects":[["59","x"]])", R"({"verdict":"made","payload":"abc"})");
  const auto told = [&](const std::string& answer) {
    return run_conformance(vectors, target("saying.sh", {claims_all, answer}));
  };
  CHECK(told(R"("verdict":"made","payload":"abc")").status == 0);
  CHECK(told(R"("verdict":"made","payload":"abC")").differs_in() == "payload");
  CHECK(told(R"("verdict":"made")").differs_in() == "payload");
  CHECK(told(R"("verdict":"refused")").differs_in() == "verdict");
  CHECK(told(R"("verdict":"valid")").end_of(0) == "babbled");
}

TEST_CASE("what a target does not claim to do is not asked, and does not fail", "[cli][conformance]") {
  const std::string claims = R"("ops":["decode"],"modes":["strict"],"answers":[])";
  const std::string wrong = R"("verdict":"valid")";
  const std::string lenient =
      one_vector(R"("op":"decode","mode":"lenient","payload":"000")", R"({"verdict":"refused"})");
  const std::string edit = one_vector(R"("op":"edit","payload":"000","unset":["54"])", R"({"verdict":"refused"})");
  for (const std::string& vectors : {lenient, edit}) {
    const conformance_outcome result = run_conformance(vectors, target("saying.sh", {claims, wrong}));
    CHECK(result.end_of(0) == "unsupported");
    CHECK(result.status == 0);
  }
  const conformance_outcome said = ask(refused, R"("verdict":"unsupported")");
  CHECK(said.end_of(0) == "unsupported");
  CHECK(said.status == 0);
}

TEST_CASE("nothing a target is asked tells the wanted answer", "[cli][conformance]") {
  const scratch_folder scratch;
  const std::string log = scratch / "requests";
  const conformance_outcome result = run_conformance(
      R"({"format":"emvqr-conformance/1","about":"SECRET","vectors":[
 {"id":"SECRET/1","op":"decode","payload_hex":"3030","mode":"lenient","now_ms":5,"covers":["SECRET"],"role":"fail",
  "about":"SECRET","source":"SECRET","note":"SECRET","expect":{"verdict":"refused","rule":"SECRET","path":"SECRET"}},
 {"id":"SECRET/2","op":"make","objects":[["59","n"]],"expect":{"verdict":"made","payload":"SECRET"}},
 {"id":"SECRET/3","op":"edit","payload":"p","set":[["59","n"]],"unset":["60"],"expect":{"verdict":"refused"}}]})",
      target("misbehaving.sh", {"log", log}));
  REQUIRE(!result.report.is_null());
  const std::string requests = read_file(log);
  CAPTURE(requests);
  CHECK(requests.find("SECRET") == std::string::npos);
  std::vector<json> lines;
  for (std::size_t at = 0; at < requests.size(); at = requests.find('\n', at) + 1)
    lines.push_back(json::parse(requests.substr(at, requests.find('\n', at) - at)));
  REQUIRE(lines.size() == 3);
  CHECK(lines[0] == json::parse(R"({"id":1,"op":"decode","mode":"lenient","payload_hex":"3030","now_ms":5})"));
  CHECK(lines[1] == json::parse(R"({"id":2,"op":"make","objects":[["59","n"]]})"));
  CHECK(lines[2] == json::parse(R"({"id":3,"op":"edit","payload":"p","set":[["59","n"]],"unset":["60"]})"));
}

TEST_CASE("requests are ASCII, whatever the payload holds", "[cli][conformance]") {
  const scratch_folder scratch;
  const std::string log = scratch / "requests";
  run_conformance(one_vector("\"op\":\"decode\",\"payload\":\"\u2028\u1780\U0001F600\\u0000\x7f\"", refused),
                  target("misbehaving.sh", {"log", log}));
  const std::string requests = read_file(log);
  CHECK(requests ==
        "{\"id\":1,\"op\":\"decode\",\"mode\":\"strict\",\"payload\":\"\\u2028\\u1780\\ud83d\\ude00\\u0000"
        "\\u007f\"}\n");
}

TEST_CASE("the JSON report has every outcome and counts by rule", "[cli][conformance][json]") {
  const conformance_outcome result = run_conformance(three_refusals, target("misbehaving.sh", {"die", "*SECOND*"}));
  CHECK(result.status == 1);
  const json& report = result.report;
  CHECK(report["format"] == "emvqr-conformance-report/1");
  CHECK(report["target"] == json::parse(R"({"name":"misbehaving","version":"1","ops":["decode","edit","make"],
                                            "modes":["lenient","strict"],"answers":[]})"));
  CHECK(report["totals"] == json::parse(R"({"vectors":3,"passed":2,"failed":0,"unsupported":0,"timeout":0,"crashed":1,
                                            "babbled":0})"));
  REQUIRE(report["rules"].size() == 3);
  CHECK(report["rules"][0]["rule"] == "(none)");
  CHECK(report["rules"][1] == json::parse(R"({"rule":"A-1","vectors":2,"passed":1,"failed":0,"unsupported":0,
                                              "timeout":0,"crashed":1,"babbled":0})"));
  CHECK(report["rules"][2]["rule"] == "A-2");
  REQUIRE(report["outcomes"].size() == 3);
  CHECK(report["outcomes"][0] == json::parse(R"({"id":"three/first","covers":["A-1"],"outcome":"passed"})"));
  CHECK(report["outcomes"][1] == json::parse(R"({"id":"three/second","covers":["A-1","A-2"],"outcome":"crashed",
                                                 "detail":"it ended with status 7"})"));
}

TEST_CASE("the report goes to the FILE of --json beside the table; --only chooses by id or rule",
          "[cli][conformance]") {
  const scratch_folder scratch;
  const std::string file = scratch.file("vectors.json", three_refusals);
  const auto ask_only = [&](const std::string& text) {
    const outcome result = run({"conformance", "--vectors", file, "--json", scratch / "report.json", "--only", text,
                                "--target", target("misbehaving.sh", {"none", "-"})});
    CHECK(result.status == 0);
    CHECK(result.out.find("RULE") != std::string::npos);
    std::set<std::string> ids;
    const json report = json::parse(read_file(scratch / "report.json"));
    for (const json& each : report["outcomes"]) ids.insert(each["id"]);
    return ids;
  };
  CHECK(ask_only("") == std::set<std::string>{"three/first", "three/second", "three/third"});
  CHECK(ask_only("A-2") == std::set<std::string>{"three/second"});
  CHECK(ask_only("/third") == std::set<std::string>{"three/third"});
}

TEST_CASE("the table names the first failures and what differs", "[cli][conformance]") {
  const scratch_folder scratch;
  const std::string file =
      scratch.file("vectors.json", one_vector(R"("op":"decode","payload":"000","about":"why")", refused));
  const outcome result = run({"conformance", "--vectors", file, "--target",
                              target("saying.sh", {claims_all, R"("verdict":"refused","failure":"\u001b[2J")"})});
  CHECK(result.status == 1);
  CHECK(result.out.find("\nA-1   1        0       1 ") != std::string::npos);
  CHECK(result.out.find("1 vector: 0 passed, 1 failed,") != std::string::npos);
  CHECK(result.out.find("one/only: failed\n  why\n") != std::string::npos);
  CHECK(result.out.find("  rule: wanted R-1, told (nothing)\n") != std::string::npos);
  CHECK(result.out.find("  failure: wanted bad_id, told \\x1b[2J\n") != std::string::npos);
}

TEST_CASE("vector files that are not as described are refused", "[cli][conformance]") {
  const std::string any = R"({"verdict":"refused"})";
  const std::vector<std::pair<std::string, std::string>> files = {
      {"", "not JSON"},
      {"[]", "not a JSON object"},
      {std::string(100, '['), "too deep"},
      {R"({"format":"other","vectors":[]})", "its format is not emvqr-conformance/1"},
      {R"({"format":"emvqr-conformance/1"})", "no list of vectors"},
      {R"({"format":"emvqr-conformance/1","vectors":[]})", "there is no vector to run"},
      {R"({"format":"emvqr-conformance/1","vectors":[5]})", "a vector is no object"},
      {R"({"format":"emvqr-conformance/1","vectors":[{"op":"decode"}]})", "there is no id"},
      {one_vector(R"("op":"scan","payload":"0")", any), "one/only: there is no such op"},
      {one_vector(R"("op":"decode","mode":"lax","payload":"0")", any), "there is no such mode"},
      {one_vector(R"("op":"decode")", any), "one of payload and payload_hex"},
      {one_vector(R"("op":"decode","payload":"0","payload_hex":"30")", any), "one of payload and payload_hex"},
      {one_vector(R"("op":"make")", any), "objects are missing"},
      {one_vector(R"("op":"decode","payload":"0")", "5"), "expect is missing or no object"},
      {one_vector(R"("op":"decode","payload":"0")", R"({"verdict":"invalid","offset":4294967296})"),
       "offset is not a number of bytes"},
      {one_vector(R"("op":"decode","payload":"0")", R"({"verdict":"made"})"), "no such verdict"},
      {one_vector(R"("op":"make","objects":[])", R"({"verdict":"made"})"), "what is made is not stated"},
      {one_vector(R"("op":"decode","payload":"0")", R"({"verdict":"refused","offset":-1})"), "offset is not"},
  };
  for (const auto& [text, told] : files) {
    const conformance_outcome result = run_conformance(text, "cat");
    CAPTURE(text, result.err);
    CHECK(result.status == 2);
    CHECK(result.err.find(told) != std::string::npos);
  }
  const scratch_folder scratch;
  const std::string file = scratch.file("vectors.json", three_refusals);
  const outcome twice = run({"conformance", "--vectors", file, "--vectors", file, "--target", "cat"});
  CHECK(twice.status == 2);
  CHECK(twice.err.find("two vectors have the id three/first") != std::string::npos);
  CHECK(run({"conformance", "--vectors", scratch / "none.json", "--target", "cat"}).status == 2);
  CHECK(run({"conformance", "--vectors", scratch.path(), "--only", "no such", "--target", "cat"}).status == 2);
  // A folder stands for the .json files in it.
  CHECK(run({"conformance", "--vectors", scratch.path(), "--target", target("misbehaving.sh", {"none", "-"})}).status ==
        0);
}
