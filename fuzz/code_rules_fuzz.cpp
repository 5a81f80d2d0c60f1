// Sets of code rules and the codes they are asked about. The input is the JSON of a set, a NUL, a byte of choice and a
// code.
#include <emvqr/alipayplus/code_matcher.hpp>
#include <emvqr/alipayplus/code_rules_json.hpp>
#include <emvqr/alipayplus/identify.hpp>

#include "fuzz/code_rules_oracle.hpp"
#include "fuzz/fuzz.hpp"
#include "fuzz/input.hpp"
#include "fuzz/json_oracle.hpp"
#include "unit/syntax/crc16_reference.hpp"

#include <optional>
#include <string>
#include <string_view>

using emvqr_fuzz::must;
namespace ap = emvqr::alipayplus;

namespace {

ap::code_rules_outcome must_read_rules_well(std::string_view text) {
  ap::code_rules_outcome read = ap::read_code_rules(text);
  const auto tree = emvqr_fuzz::second_reading(text);
  if (!read) {
    const ap::code_rules_refused& why = read.error();
    must(static_cast<bool>(why) && !ap::meaning(why.why).empty(), "a refusal has a reason");
    must((why.why == ap::rules_fault::not_json) == (why.json != emvqr::json::fault::none), "faults agree");
    must(emvqr::find_invalid_utf8(why.where.view()) == why.where.view().size(), "a place can be shown");
    return read;
  }
  must(tree.is_object() && tree["codeRules"].size() == read->rules().size(), "every rule is there");
  const std::string written = emvqr_fuzz::rules_as_json(read->rules());
  const auto again = ap::read_code_rules(written);
  must(again.has_value(), "rules that were written are read");
  must(emvqr_fuzz::rules_as_json(again->rules()) == written, "rules that were written are read the same");
  return read;
}

/// The payload with the CRC that belongs to it, so that most codes are payloads.
std::string sealed_again(std::string_view code) {
  const std::size_t at = code.rfind("6304");
  std::string text{code.substr(0, at == std::string_view::npos ? code.size() : at)};
  text += "6304";
  return text + emvqr_test::crc16_reference_hex(text);
}

void must_identify_well(std::string_view code, const ap::code_rules& rules, const ap::code_matcher& matcher,
                        const ap::code_matcher& other, const ap::identify_options& options) {
  const ap::identification found = ap::identify(code, rules, matcher, options);
  emvqr_fuzz::must_be_same(found, ap::identify(code, rules, other, options));
  const emvqr_fuzz::second_opinion asked{code, rules, matcher, options};
  must(found.rule == asked.winner(), "the rule that holds with the least priority wins");
  must(found.needs_regex == asked.is_held_up(), "what no pattern could answer is told");
  emvqr_fuzz::must_be_a_sound_answer(found, code, rules);
  if (const ap::identification blind = ap::identify(code, rules, ap::no_matcher{}, options); !blind.needs_regex)
    emvqr_fuzz::must_be_same(found, blind);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const emvqr_fuzz::payload_input input{data, size};
  emvqr_fuzz::chooser choose{input.choices};
  const auto set = must_read_rules_well(input.payload);
  if (!set) return 0;
  ap::identify_options options;
  options.zero_is_no_amount = !choose.yes();
  options.reading.allow = static_cast<emvqr::quirk>(choose.below(8));
  ap::matcher_options limits;
  limits.extent = choose.yes() ? ap::regex_extent::part : ap::regex_extent::whole;
  limits.max_pattern_memory = 64 * 1024;
  const std::string code{input.choices.substr(input.choices.size() < 3 ? input.choices.size() : 3)};
  const ap::code_rules rules = set->rules();
  const ap::code_matcher matcher{rules, limits}, other{rules, limits};
  emvqr_fuzz::must_be_sound(matcher, rules, code);
  must_identify_well(code, rules, matcher, other, options);
  must_identify_well(sealed_again(code), rules, matcher, other, options);
  return 0;
}
