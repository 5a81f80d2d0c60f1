// A tree of our JSON reader against that of nlohmann-json, which reads the same text in its own way.
#pragma once

#include <emvqr/json.hpp>

#include "fuzz/fuzz.hpp"

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

namespace emvqr_fuzz {

/// What nlohmann-json makes of a text; discarded where that is nothing. Of members that stand twice it keeps one.
inline nlohmann::ordered_json second_reading(std::string_view text) {
  return nlohmann::ordered_json::parse(text.begin(), text.end(), nullptr, false);
}

inline bool same_tree(const emvqr::json::value& ours, const nlohmann::ordered_json& theirs) {
  using emvqr::json::kind;
  switch (ours.k) {
    case kind::null: return theirs.is_null();
    case kind::boolean: return theirs.is_boolean() && ours.text == (theirs.get<bool>() ? "true" : "false");
    case kind::number: return theirs.is_number() && second_reading(ours.text) == theirs;
    case kind::text: return theirs.is_string() && ours.text == theirs.get_ref<const std::string&>();
    case kind::array: {
      bool same = theirs.is_array() && ours.items.size() == theirs.size();
      for (std::size_t i = 0; same && i != ours.items.size(); ++i) same = same_tree(ours.items[i], theirs[i]);
      return same;
    }
    case kind::object: break;
  }
  bool same = theirs.is_object() && ours.members.size() == theirs.size();
  auto at = theirs.begin();
  for (std::size_t i = 0; same && i != ours.members.size(); ++i, ++at)
    same = ours.members[i].name == at.key() && same_tree(ours.members[i].is, at.value());
  return same;
}

/// How deep, how many values, and whether a member stands twice, counted by events of nlohmann-json.
class json_measure : public nlohmann::json_sax<nlohmann::json> {
 public:
  explicit json_measure(std::string_view text) { is_json = nlohmann::json::sax_parse(text.begin(), text.end(), this); }

  bool is_json = false;
  bool has_twins = false;
  std::size_t values = 0;
  std::size_t depth = 0;

  bool null() override { return count(); }
  bool boolean(bool) override { return count(); }
  bool number_integer(std::int64_t) override { return count(); }
  bool number_unsigned(std::uint64_t) override { return count(); }
  bool number_float(double, const std::string&) override { return count(); }
  bool string(std::string&) override { return count(); }
  bool binary(nlohmann::json::binary_t&) override { return false; }
  bool start_object(std::size_t) override { return open(); }
  bool end_object() override { return close(); }
  bool start_array(std::size_t) override { return open(); }
  bool end_array() override { return close(); }
  bool key(std::string& name) override {
    has_twins = !names_.back().insert(name).second || has_twins;
    return true;
  }
  bool parse_error(std::size_t, const std::string&, const nlohmann::json::exception&) override { return false; }

 private:
  bool count() {
    ++values;
    return true;
  }
  bool open() {
    names_.emplace_back();
    if (names_.size() > depth) depth = names_.size();
    return count();
  }
  bool close() {
    names_.pop_back();
    return true;
  }

  std::vector<std::set<std::string>> names_{};
};

/// Reads a text under `within`; a text is taken where, and only where, it is JSON within the limits.
inline void must_read_json_rightly(std::string_view text, const emvqr::json::limits& within) {
  const emvqr::json::document read = emvqr::json::parse(text, within);
  const json_measure measure{text};
  const bool fits = measure.depth <= within.max_depth && measure.depth <= emvqr::json::max_tree_depth &&
                    measure.values <= within.max_values && text.size() <= within.max_bytes;
  const bool has_nul = text.find('\0') != std::string_view::npos;
  must(read.has_value() == (measure.is_json && fits && !measure.has_twins && !has_nul),
       "JSON is read where it is JSON");
  if (read) return must(same_tree(*read, second_reading(text)), "both readers read the same");
  const emvqr::json::refused& why = read.error();
  must(why.why != emvqr::json::fault::none && !emvqr::json::meaning(why.why).empty(), "a refusal has a reason");
  must(!why.offset || *why.offset <= text.size(), "a refusal names a place in the text");
  must(emvqr::find_invalid_utf8(why.where.view()) == why.where.view().size(), "a place is UTF-8");
  must(why.why != emvqr::json::fault::duplicate_member || measure.has_twins || !measure.is_json, "twins are twins");
}

}  // namespace emvqr_fuzz
