// emvqr decode: where the payload comes from, what the JSON holds, how it ends.
#include "cli/run.hpp"
#include "support/test.hpp"

#include <functional>

#include <nlohmann/json.hpp>

using namespace emvqr_test;
using json = nlohmann::ordered_json;

namespace {

json decoded(const std::string& payload) {
  return json::parse(run({"decode", "--json", "--now", now, "-"}, payload).out);
}

std::vector<std::string> keys_of(const json& object) {
  std::vector<std::string> keys;
  for (const auto& [key, value] : object.items()) keys.push_back(key);
  return keys;
}

}  // namespace

TEST_CASE("decode reads an argument, a file and stdin alike", "[cli][decode]") {
  const scratch_folder scratch;
  const std::string payload = khmer_khqr();
  const std::string expected = run({"decode", "--json", payload}).out;
  REQUIRE(json::parse(expected)["payload"] == payload);
  CHECK(run({"decode", "--json", scratch.file("plain", payload)}).out == expected);
  CHECK(run({"decode", "--json", scratch.file("unix", payload + "\n")}).out == expected);
  CHECK(run({"decode", "--json", scratch.file("dos", payload + "\r\n")}).out == expected);
  CHECK(run({"decode", "--json", "-"}, payload + "\n").out == expected);
}

TEST_CASE("decode drops one newline and no more", "[cli][decode]") {
  for (const std::string end : {"\n\n", "\r", " ", "\n\r\n"}) {
    CAPTURE(end);
    const outcome result = run({"decode", "--json", "-"}, khmer_khqr() + end);
    CHECK(result.status == 1);
    CHECK(json::parse(result.out)["failure"]["code"] == "crc_not_last");
  }
}

TEST_CASE("the keys of decode's JSON stand in the order of the contract", "[cli][decode][json]") {
  const json good = decoded(dynamic_khqr());
  CHECK(keys_of(good) ==
        words{"payload", "valid", "scheme", "length_unit", "crc", "fields", "findings", "schemes", "khqr"});
  CHECK(keys_of(decoded(emvco_example())).back() == "schemes");
  CHECK(keys_of(good["crc"]) == words{"given", "computed", "ok"});
  CHECK(keys_of(good["fields"][0]) == words{"path", "name", "value", "offset"});
  CHECK(keys_of(good["fields"][2]) == words{"path", "name", "value", "offset", "fields"});
  const json bad = decoded("000201");
  CHECK(keys_of(bad) == words{"payload", "valid", "failure"});
  CHECK(keys_of(bad["failure"]) == words{"code", "rule", "path", "offset", "message", "name", "mend"});
  const json finding = decoded(sealed("0002016304XXXX"))["findings"][0];
  CHECK(keys_of(finding) == words{"rule", "severity", "path", "offset", "message", "name"});
}

TEST_CASE("decode's JSON shows EMVCo's example as the specification does", "[cli][decode][json]") {
  const json v = decoded(emvco_example());
  CHECK(v["valid"] == true);
  CHECK(v["scheme"] == "emvco");
  CHECK(v["length_unit"] == "characters");
  CHECK(v["crc"] == json({{"given", "A13A"}, {"computed", "A13A"}, {"ok", true}}));
  REQUIRE(v["fields"].size() == 15);
  CHECK(v["fields"][8]["path"] == "64");
  CHECK(v["fields"][8]["fields"][1] == json({{"path", "64.01"},
                                             {"name", "Merchant Name - Alternate Language"},
                                             {"value", "\u6700\u4F73\u8FD0\u8F93"},
                                             {"offset", 131}}));
  CHECK(v["fields"][14]["path"] == "63");
}

TEST_CASE("offsets in decode's JSON count bytes and point at the object", "[cli][decode][json]") {
  for (const std::string& payload : {dynamic_khqr(), khmer_khqr(), emvco_example()}) {
    const json v = decoded(payload);
    const std::function<void(const json&)> look = [&](const json& fields) {
      for (const json& field : fields) {
        const std::string path = field["path"];
        const std::string value = field["value"];
        const std::size_t offset = field["offset"];
        CAPTURE(path);
        CHECK(payload.substr(offset, 2) == path.substr(path.size() - 2));
        CHECK(payload.substr(offset + 4, value.size()) == value);
        if (field.contains("fields")) look(field["fields"]);
      }
    };
    look(v["fields"]);
  }
}

TEST_CASE("a wrong CRC is told with the one that would fit", "[cli][decode][json]") {
  std::string payload = dynamic_khqr();
  payload.replace(payload.size() - 4, 4, "0000");
  const json v = decoded(payload);
  CHECK(v["valid"] == false);
  CHECK(v["failure"]["code"] == "crc_mismatch");
  CHECK(v["failure"]["offset"] == payload.size() - 4);
  CHECK(v["crc"] == json({{"given", "0000"}, {"computed", "A5A9"}, {"ok", false}}));
}

TEST_CASE("a lower-case CRC is given as it stands and computed in upper case", "[cli][decode][json]") {
  std::string payload = dynamic_khqr();
  payload.replace(payload.size() - 4, 4, "a5a9");
  const json v = decoded(payload);
  CHECK(v["valid"] == true);
  CHECK(v["crc"] == json({{"given", "a5a9"}, {"computed", "A5A9"}, {"ok", true}}));
  CHECK(v["findings"][0]["rule"] == "MPM-4.7.3.2");
}

TEST_CASE("decode --lenient reads what strict reading refuses", "[cli][decode]") {
  // 39 holds a bare hash, as some banks write it.
  const std::string payload = sealed("00020139080123abcd520400005303604540155802CL5903Bar6004Lima6304XXXX");
  const outcome strict = run({"decode", "--json", payload});
  CHECK(strict.status == 1);
  CHECK(json::parse(strict.out)["failure"]["code"] == "truncated_value");
  const outcome lenient = run({"decode", "--json", "--lenient", payload});
  const json v = json::parse(lenient.out);
  CHECK(v["fields"][1] ==
        json({{"path", "39"}, {"name", "Merchant Account Information"}, {"value", "0123abcd"}, {"offset", 6}}));
}

TEST_CASE("text of up to a mebibyte is answered as a payload that is too long, more is no payload's file",
          "[cli][decode][limits]") {
  const scratch_folder scratch;
  const std::string long_text(200'000, '0');
  const outcome refused = run({"decode", "--json", scratch.file("long", long_text)});
  CHECK(refused.status == 1);
  CHECK(json::parse(refused.out)["failure"]["code"] == "input_too_long");
  CHECK(json::parse(refused.out)["payload"] == long_text);

  const outcome unread = run({"decode", "--json", scratch.file("huge", std::string((1U << 20) + 1, '0'))});
  CHECK(unread.status == 2);
  CHECK(unread.out.empty());
  CHECK(unread.err.find("emvqr check") != std::string::npos);
}

TEST_CASE("a folder is no file: its name is read as a payload", "[cli][decode]") {
  const scratch_folder scratch;
  const outcome result = run({"decode", "--json", scratch.path()});
  CHECK(result.status == 1);
  CHECK(json::parse(result.out)["failure"]["code"] == "bad_id");
}

TEST_CASE("findings past the most that are told are counted", "[cli][decode][json]") {
  // 90 objects that are reserved for EMVCo, in two levels of which 62 is one, and nothing that is mandatory.
  std::string payload = "000201";
  std::string inside;
  for (int id = 12; id != 31; ++id) inside += std::to_string(id) + "01x";
  payload += "62" + std::to_string(inside.size()) + inside;
  for (int id = 65; id != 80; ++id) payload += std::to_string(id) + "01x";
  for (int id = 2; id != 52; ++id) payload += (id < 10 ? "0" : "") + std::to_string(id) + "070003\x01\x02\x03";
  const json v = decoded(sealed(payload + "6304XXXX"));
  CHECK(v["findings"].size() == 64);
  CHECK(v["findings_dropped"].get<int>() > 0);
  CHECK(v["valid"] == false);
}
