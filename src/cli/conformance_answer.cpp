#include "conformance_answer.hpp"

#include "conformance_json.hpp"

namespace emvqr::cli {
namespace {

std::set<std::string> words_of(const json& object, const char* key) {
  std::set<std::string> words;
  const auto found = object.find(key);
  if (found == object.end()) return words;
  if (!found->is_array()) throw bad_message(std::string(key) + " is not a list");
  for (const json& each : *found) {
    if (!each.is_string()) throw bad_message(std::string(key) + " is not a list of texts");
    words.insert(each.get<std::string>());
  }
  return words;
}

}  // namespace

std::uint64_t id_of_answer(std::string_view line) {
  const json answer = read_object(line);
  const auto id = answer.find("id");
  if (id == answer.end() || !id->is_number_unsigned()) throw bad_message("the answer has no id");
  return id->get<std::uint64_t>();
}

target_claims read_hello(std::string_view line) {
  const json answer = read_object(line);
  // A program that only echoes would say nothing, too.
  if (text_member(answer, "name").empty()) throw bad_message("the answer to hello has no name");
  return {text_member(answer, "name"), text_member(answer, "version"), words_of(answer, "ops"),
          words_of(answer, "modes"), words_of(answer, "answers")};
}

target_answer read_answer(std::string_view line, const std::string& op) {
  const json told = read_object(line);
  target_answer answer;
  answer.verdict = text_member(told, "verdict");
  const bool reads = op == "decode";
  const std::set<std::string> known = reads ? std::set<std::string>{"valid", "invalid", "refused", "unsupported"}
                                            : std::set<std::string>{"made", "refused", "unsupported"};
  if (known.count(answer.verdict) == 0) throw bad_message("the answer has no verdict of this operation");
  answer.failure = text_member(told, "failure");
  answer.unit = text_member(told, "unit");
  answer.payload = text_member(told, "payload");
  answer.place = place_of(told);
  if (const auto fields = told.find("fields"); fields != told.end()) {
    if (!fields->is_object()) throw bad_message("fields is not an object");
    for (const auto& [where, value] : fields->items()) {
      if (!value.is_string()) throw bad_message("a field's value is not a text");
      answer.fields[where] = value.get<std::string>();
    }
  }
  if (const auto findings = told.find("findings"); findings != told.end()) {
    if (!findings->is_array()) throw bad_message("findings is not a list");
    for (const json& each : *findings) {
      if (!each.is_object()) throw bad_message("a finding is not an object");
      answer.findings.push_back({place_of(each), text_member(each, "severity")});
    }
  }
  return answer;
}

}  // namespace emvqr::cli
