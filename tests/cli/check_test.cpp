// emvqr check: many lines, in order, whatever they hold and however many threads there are.
#include <emvqr/payload/parse.hpp>

#include "cli/run.hpp"
#include "line_source.hpp"
#include "support/test.hpp"

#include <algorithm>
#include <sstream>

#include <nlohmann/json.hpp>

using namespace emvqr_test;
using emvqr::cli::block_bytes;
using emvqr::cli::line_block;
using emvqr::cli::line_source;
using json = nlohmann::json;

namespace {

std::vector<std::string> split(const std::string& text, char separator) {
  std::vector<std::string> parts;
  std::istringstream stream(text);
  for (std::string part; std::getline(stream, part, separator);) parts.push_back(part);
  return parts;
}

/// A KHQR that is different for each number, and wrong for every seventh.
std::string numbered(int number) {
  const std::string digits = std::to_string(100000 + number);
  std::string payload =
      sealed("00020101021129130009shop@devb5204599953031165802KH5904Shop6010Phnom Penh62100106" + digits + "6304XXXX");
  if (number % 7 == 0) payload.back() = payload.back() == '0' ? '1' : '0';
  return payload;
}

/// What `check` prints but for the summary.
std::string checked(const std::string& lines, const words& options = {}) {
  words line = {"check", "--now", now};
  line.insert(line.end(), options.begin(), options.end());
  return run(line, lines).out;
}

}  // namespace

TEST_CASE("10,000 lines are judged in their order, by one thread and by many", "[cli][check]") {
  constexpr int count = 10'000;
  const scratch_folder scratch;
  std::string lines;
  for (int i = 1; i <= count; ++i) lines += numbered(i) + (i % 3 == 0 ? "\r\n" : "\n");
  const std::string file = scratch.file("lines", lines);
  std::string expected;
  for (int i = 1; i <= count; ++i)
    expected += i % 7 != 0 ? "ok\t" + std::to_string(i) + "\tkhqr-individual\n"
                           : "bad\t" + std::to_string(i) + "\t-\tcrc_mismatch\t63\t" +
                                 std::to_string(numbered(i).size() - 4) + "\tthe CRC does not fit the text\n";
  for (const std::string threads : {"1", "2", "7"}) {
    const outcome result = run({"check", "--now", now, "--threads", threads, file});
    CAPTURE(threads);
    CHECK(result.status == 1);
    CHECK(result.out == expected);
    CHECK(result.err.find("emvqr: 10000 payloads: 8572 ok, 1428 bad; ") == 0);
  }
}

TEST_CASE("check's JSON is decode's, with the line", "[cli][check][json]") {
  std::string lines;
  for (int i = 1; i <= 20; ++i) lines += numbered(i) + "\n";
  const std::vector<std::string> told = split(checked(lines, {"--json"}), '\n');
  REQUIRE(told.size() == 20);
  for (int i = 1; i <= 20; ++i) {
    std::string alone = run({"decode", "--json", "--now", now, numbered(i)}).out;
    alone.replace(alone.size() - 2, 2, ",\"line\":" + std::to_string(i) + "}");
    CHECK(told[static_cast<std::size_t>(i - 1)] == alone);
  }
}

TEST_CASE("only the end of the last line may be missing", "[cli][check]") {
  const std::string good = numbered(1);
  CHECK(checked("").empty());
  CHECK(run({"check"}, "").status == 0);
  CHECK(checked(good) == "ok\t1\tkhqr-individual\n");
  CHECK(checked(good + "\n") == "ok\t1\tkhqr-individual\n");
  CHECK(checked(good + "\r\n") == "ok\t1\tkhqr-individual\n");
  CHECK(checked("\n") == "bad\t1\t-\tempty_input\t-\t0\tthere is no text\n");
  CHECK(checked("\r\n" + good) == "bad\t1\t-\tempty_input\t-\t0\tthere is no text\nok\t2\tkhqr-individual\n");
  CHECK(checked(good + "\n\n") == "ok\t1\tkhqr-individual\nbad\t2\t-\tempty_input\t-\t0\tthere is no text\n");
  // A lone carriage return ends no line.
  CHECK(checked(good + "\r").find("bad\t1\t-\tcrc_not_last") == 0);
}

TEST_CASE("a payload that breaks rules is bad by its first error", "[cli][check]") {
  const std::string expired = run({"check", "--now", "1760000000000"}, dynamic_khqr()).out;
  CHECK(expired == "bad\t1\tkhqr-merchant\tKHQR-9904\t99.01\t145\tthe code must not have expired\n");
  CHECK(checked(sealed("0002016304XXXX")).find("bad\t1\temvco\tMPM-") == 0);
}

TEST_CASE("the error that is told is the first of decode's", "[cli][check]") {
  for (const std::string& payload :
       {sealed("0002016304XXXX"), sealed("00020152041230530399958025A5901X6004Lima6304XXXX"),
        sealed("000201010213520412305303999540312a5802ZZ5901\x01"
               "6004Lima6304XXXX")}) {
    const json findings = json::parse(run({"decode", "--json", "--now", now, payload}).out)["findings"];
    const auto first =
        std::find_if(findings.begin(), findings.end(), [](const json& each) { return each["severity"] == "error"; });
    CAPTURE(payload, findings.dump());
    REQUIRE(first != findings.end());
    const std::vector<std::string> told = split(checked(payload), '\t');
    REQUIRE(told.size() == 7);
    CHECK(told[3] == (*first)["rule"]);
    CHECK(told[4] == ((*first)["path"] == "" ? "-" : (*first)["path"]));
    CHECK(told[5] == std::to_string((*first)["offset"].get<int>()));
    CHECK(told[6].find((*first)["message"].get<std::string>()) == 0);
  }
}

TEST_CASE("NUL bytes, broken UTF-8 and other bytes stay within their line", "[cli][check]") {
  const std::string lines = numbered(1) + "\n" + std::string("0002\0", 5) + "01\n\xFF\xFE\n" + numbered(2) + "\n";
  const std::vector<std::string> told = split(checked(lines), '\n');
  REQUIRE(told.size() == 4);
  CHECK(told[0] == "ok\t1\tkhqr-individual");
  CHECK(told[1].find("bad\t2\t-\tnul_byte\t-\t4") == 0);
  CHECK(told[2].find("bad\t3\t-\tinvalid_utf8\t-\t0") == 0);
  CHECK(told[3] == "ok\t4\tkhqr-individual");
}

TEST_CASE("check --quiet tells bad lines alone", "[cli][check]") {
  const outcome result = run({"check", "--quiet", "--now", now}, numbered(1) + "\n" + numbered(7) + "\n");
  CHECK(result.status == 1);
  CHECK(result.out.find("bad\t2\t") == 0);
  CHECK(result.err.empty());
  const outcome silent = run({"check", "-q", "--now", now}, numbered(1));
  CHECK(silent.status == 0);
  CHECK(silent.out.empty());
  CHECK(silent.err.empty());
}

TEST_CASE("check --lenient is for every line", "[cli][check]") {
  const std::string raw = sealed("00020139080123abcd520400005303604540155802CL5903Bar6004Lima6304XXXX");
  CHECK(checked(raw).find("bad\t1\t-\t") == 0);
  CHECK(checked(raw, {"--lenient"}).find("\temvco") != std::string::npos);
}

TEST_CASE("lines that are far too long are refused, and the lines around them are not lost", "[cli][check][limits]") {
  for (const std::size_t size : {emvqr::max_input_bytes, emvqr::max_input_bytes + 1, emvqr::max_input_bytes + 2,
                                 emvqr::max_input_bytes + 3, std::size_t{200'000}, std::size_t{3'000'000}}) {
    for (const std::string end : {"\n", "\r\n"}) {
      CAPTURE(size);
      const std::string lines = numbered(1) + "\n" + std::string(size, '0') + end + numbered(2) + "\n";
      const std::vector<std::string> told = split(checked(lines, {"--json"}), '\n');
      REQUIRE(told.size() == 3);
      CHECK(json::parse(told[0])["valid"] == true);
      const json refused = json::parse(told[1]);
      const bool too_long = size > emvqr::max_input_bytes;
      CHECK((refused["failure"]["code"] == "input_too_long") == too_long);
      CHECK(refused["payload"].get<std::string>().size() == (too_long ? 64 : size));
      CHECK(refused.contains("payload_cut") == too_long);
      CHECK(json::parse(told[2])["payload"] == numbered(2));
      CHECK(json::parse(told[2])["line"] == 3);
    }
  }
}

TEST_CASE("blocks of lines are the file again, wherever the newlines fall", "[cli][check][blocks]") {
  const scratch_folder scratch;
  for (int shift = -3; shift <= 3; ++shift) {
    const std::size_t first = static_cast<std::size_t>(static_cast<int>(block_bytes) + shift);
    // A long first line would be cut: many short ones up to the edge, then lines across it.
    std::string text;
    while (text.size() + 100 < first) text += std::string(98, 'x') + "\n";
    text += std::string(first - text.size(), 'y') + "\n\nz\n" + std::string(30'000, 'w') + "\nend";
    const std::string file = scratch.file("lines", text);
    line_source lines(file);
    line_block block;  // read into again and again, as check does
    std::string again;
    std::uint64_t next_line = 1;
    while (lines.next(block)) {
      CHECK(block.first_line == next_line);
      next_line += block.lines;
      again += block.text;
    }
    CAPTURE(shift);
    CHECK(again == text);
    CHECK(next_line == 1 + split(text, '\n').size());
    CHECK(lines.bytes_read() == text.size());
    CHECK(lines.size() == text.size());
  }
}

TEST_CASE("a block that is handed back is read into again", "[cli][check][blocks]") {
  const scratch_folder scratch;
  std::string text;
  while (text.size() < 20 * block_bytes) text += std::string(98, 'x') + "\n";
  line_source lines(scratch.file("lines", text));
  line_block block;
  std::vector<const char*> rooms;
  while (lines.next(block)) rooms.push_back(block.room.get());
  REQUIRE(rooms.size() >= 20);
  std::sort(rooms.begin(), rooms.end());
  // One is handed out while what follows begins in another.
  CHECK(std::unique(rooms.begin(), rooms.end()) - rooms.begin() == 2);
}

TEST_CASE("of lines too short for a payload fewer are read at once", "[cli][check][blocks]") {
  constexpr std::uint64_t count = 200'000;
  const scratch_folder scratch;
  std::string text;
  for (std::uint64_t i = 0; i != count; ++i) text += "x\n";
  line_source lines(scratch.file("lines", text));
  line_block block;
  REQUIRE(lines.next(block));
  std::uint64_t seen = block.lines;
  CHECK(seen == block_bytes / 2);
  while (lines.next(block)) {
    CHECK(block.lines <= 8192);
    seen += block.lines;
  }
  CHECK(seen == count);
}

TEST_CASE("whoever writes a line and waits gets the answer, with the next line begun or not", "[cli][check]") {
  for (const std::string begun : {"", "0002"}) {
    const std::string script = "coproc C { exec '" + std::string(EMVQR_CLI_PATH) + "' check; } 2>/dev/null\n" +
                               "printf '%s\\n" + begun + "' empty >&\"${C[1]}\"\n" +
                               "IFS= read -t 60 -r line <&\"${C[0]}\" && printf '%s' \"$line\"";
    const outcome result = run_program("bash", {"-c", script});
    CAPTURE(script, result.err);
    CHECK(result.out == "bad\t1\t-\tbad_id\t-\t0\tan ID is two digits");
  }
}

TEST_CASE("a folder cannot be checked", "[cli][check]") {
  const scratch_folder scratch;
  const outcome result = run({"check", scratch.path()});
  CHECK(result.status == 2);
  CHECK(result.err.find("cannot read") != std::string::npos);
}
