// emvqr conformance-target: this library behind the conformance protocol. It answers every line, whatever it holds.
#include <emvqr/base/message.hpp>
#include <emvqr/base/version.hpp>
#include <emvqr/rules/catalogue.hpp>
#include <emvqr/syntax/text.hpp>

#include "commands.hpp"
#include "conformance_json.hpp"
#include "exit_status.hpp"
#include "input.hpp"
#include "output.hpp"
#include "payload_making.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace emvqr::cli {
namespace {

json hello() {
  return {{"name", "emvqr"},
          {"version", version},
          {"ops", {"decode", "make", "edit"}},
          {"modes", {"strict", "lenient"}},
          {"answers", {"refusal", "fields", "rule", "offset", "unit", "failure"}}};
}

std::string bytes_of_hex(std::string_view hex) {
  if (hex.size() % 2 != 0) throw bad_message("payload_hex has half a byte");
  std::string bytes;
  for (std::size_t i = 0; i != hex.size(); i += 2) {
    const int high = hex_value(hex[i]);
    const int low = hex_value(hex[i + 1]);
    if (high < 0 || low < 0) throw bad_message("payload_hex is not hexadecimal");
    bytes += static_cast<char>(high * 16 + low);
  }
  return bytes;
}

/// The parser takes whole numbers from -2^63 to 2^64 - 1.
bool fits_int64(const json& number) {
  constexpr std::uint64_t largest = std::numeric_limits<std::int64_t>::max();
  return number.is_number_integer() && (!number.is_number_unsigned() || number.get<std::uint64_t>() <= largest);
}

std::string payload_of(const json& request) {
  if (request.contains("payload_hex")) return bytes_of_hex(text_member(request, "payload_hex"));
  if (!request.contains("payload")) throw bad_message("payload is missing");
  return text_member(request, "payload");
}

/// Without `now_ms` no rule about time is judged: the clock of this machine is nobody's business.
judge_options options_of(const json& request) {
  const std::string mode = request.contains("mode") ? text_member(request, "mode") : "strict";
  if (mode != "strict" && mode != "lenient") throw bad_message("there is no such mode");
  judge_options options = judge_options_of(mode == "lenient", khqr::edition::current, no_clock);
  if (const auto now = request.find("now_ms"); now != request.end()) {
    if (!fits_int64(*now)) throw bad_message("now_ms is not a whole number of 64 bits");
    options.now_ms = now->get<std::int64_t>();
  }
  return options;
}

/// `refused` for want of a payload. Some codes are of the writer alone and stand for no rule.
json refusal(const failure& why) {
  json out{{"verdict", "refused"}, {"failure", name(why.code)}};
  const rule broken = why.code == errc::breaks_rule ? static_cast<rule>(why.rule) : rule_of(why.code);
  if (broken != rule::none) out["rule"] = name(broken);
  out["path"] = to_text(why.where).view();
  out["offset"] = why.offset;
  return out;
}

/// `refused` since what was asked for would break a rule.
json refusal(const finding& why) {
  return {{"verdict", "refused"},
          {"failure", name(errc::breaks_rule)},
          {"rule", name(why.broken)},
          {"path", to_text(why.where).view()},
          {"offset", why.offset}};
}

/// Every value that holds no objects itself, by its path.
void add_leaves(json& out, const verdict& v, path level, const template_view& objects) {
  for (const field& object : objects) {
    const path where = level / object.id;
    const template_view inside = shows_objects(where) ? v.view.objects(where, object) : template_view{};
    if (inside.empty()) {
      out[std::string(to_text(where).view())] = object.value;
    } else {
      add_leaves(out, v, where, inside);
    }
  }
}

json decode(const json& request) {
  const std::string text = payload_of(request);
  const verdict v = judge(text, options_of(request));
  if (!v.is_payload()) return refusal(v.fault);
  json out{{"verdict", v.is_valid() ? "valid" : "invalid"}, {"unit", name(v.view.unit())}};
  add_leaves(out["fields"] = json::object(), v, {}, v.view.objects());
  json& findings = out["findings"] = json::array();
  for (const finding& each : v.found)
    findings.push_back({{"rule", name(each.broken)},
                        {"path", to_text(each.where).view()},
                        {"offset", each.offset},
                        {"severity", name(each.level)}});
  return out;
}

/// The wishes of a request; their values lie in its JSON. A path that is none is an ID that is none.
struct wishes {
  std::vector<assignment> all;
  failure fault{};

  void add(const json& where, std::string_view value) {
    if (!where.is_string()) throw bad_message("a path is not a text");
    try {
      all.push_back({read_path(where.get_ref<const std::string&>()), value});
    } catch (const unusable&) {
      if (!fault) fault = failure{errc::bad_id};
    }
  }
  void add_pairs(const json& request, const char* key) {
    const auto list = request.find(key);
    if (list == request.end()) return;
    if (!list->is_array()) throw bad_message(std::string(key) + " is not a list");
    for (const json& each : *list) {
      if (!each.is_array() || each.size() != 2 || !each[1].is_string())
        throw bad_message(std::string(key) + " is not a list of pairs");
      add(each[0], each[1].get_ref<const std::string&>());
    }
  }
};

json make(const json& request) {
  wishes wanted;
  wanted.add_pairs(request, "objects");
  if (wanted.fault) return refusal(wanted.fault);
  std::vector<char> buffer;
  const made_payload out = make_payload(wanted.all, options_of(request), buffer);
  if (out.fault) return refusal(out.fault);
  for (const finding& each : out.judged.found)
    if (each.level == severity::error) return refusal(each);
  return {{"verdict", "made"}, {"payload", out.judged.text}};
}

json edit(const json& request) {
  const std::string text = payload_of(request);
  const judge_options options = options_of(request);
  wishes wanted;
  wanted.add_pairs(request, "set");
  for (const assignment& each : wanted.all)
    if (each.value.empty()) return refusal(failure{errc::zero_length, each.where});
  if (const auto unset = request.find("unset"); unset != request.end()) {
    if (!unset->is_array()) throw bad_message("unset is not a list");
    for (const json& each : *unset) wanted.add(each, {});
  }
  if (wanted.fault) return refusal(wanted.fault);
  const verdict before = judge(text, options);
  if (!before.is_payload()) return refusal(before.fault);
  std::vector<change> changes;
  for (const assignment& each : wanted.all) changes.push_back({each.where, each.value});
  std::vector<char> buffer;
  const made_payload after = change_payload(before, changes, options, buffer);
  if (after.fault) return refusal(after.fault);
  if (const finding* const own = first_own_fault(after.judged.found, changes)) return refusal(*own);
  return {{"verdict", "made"}, {"payload", after.judged.text}};
}

json answer_to(const json& request) {
  const std::string op = text_member(request, "op");
  if (op == "hello") return hello();
  if (op == "decode") return decode(request);
  if (op == "make") return make(request);
  if (op == "edit") return edit(request);
  return {{"verdict", "unsupported"}};
}

/// The answer to one line, whatever it holds.
std::string answer_line(std::string_view line) {
  json out{{"id", nullptr}};
  try {
    if (line.size() > max_protocol_line) throw bad_message("the line is too long");
    const json request = read_object(line);
    if (const auto id = request.find("id"); id != request.end() && id->is_number_integer()) out["id"] = *id;
    out.update(answer_to(request));
  } catch (const bad_message& problem) {
    out["verdict"] = "unsupported";
    out["error"] = problem.what();
  }
  return ascii_line(out) + "\n";
}

/// Adds to a line as much as it takes to see that it is too long.
void keep_to_limit(std::string& line, std::string_view part) {
  line.append(part.substr(0, max_protocol_line + 1 - std::min(max_protocol_line + 1, line.size())));
}

}  // namespace

int conformance_target_command::run() const {
  open_file in("-");
  std::string chunk(std::size_t{64} << 10, '\0');
  std::string line;
  while (const std::size_t got = in.read(chunk.data(), chunk.size())) {
    std::string_view rest(chunk.data(), got);
    for (std::size_t end = rest.find('\n'); end != std::string_view::npos; end = rest.find('\n')) {
      keep_to_limit(line, rest.substr(0, end));
      write_out(answer_line(std::exchange(line, {})));
      rest.remove_prefix(end + 1);
    }
    keep_to_limit(line, rest);
    flush_out();
  }
  if (!line.empty()) write_out(answer_line(line));
  return exit_good;
}

}  // namespace emvqr::cli
