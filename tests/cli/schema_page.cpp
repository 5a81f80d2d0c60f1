#include "schema_page.hpp"

#include "support/test.hpp"

#include <algorithm>

#include <nlohmann/json.hpp>

namespace emvqr_test {
namespace {

using json = nlohmann::ordered_json;  // keys in the order of the file

json ordered_file(const std::string& name) { return json::parse(read_file(EMVQR_SCHEMAS "/" + name + ".schema.json")); }

/// The name of a definition that schemas share, where this refers to one that is told by itself: an object, or a list
/// of them.
std::string shared_name(const json& schema, const json& common) {
  const std::string target = schema.value("$ref", "");
  const std::string name = target.substr(target.rfind('/') + 1);
  if (target.empty() || !common["definitions"].contains(name)) return {};
  const json& is = common["definitions"][name];
  return is.contains("properties") ? name : is.contains("items") ? shared_name(is["items"], common) : "";
}

/// Writes of one schema, and follows its references.
class page_writer {
 public:
  page_writer(const std::string& name, const json& common) : own_(ordered_file(name)), common_(common) {}

  std::string text() {
    out_ = "\n### " + own_["title"].get<std::string>() + "\n\n" + own_["description"].get<std::string>() + "\n";
    variant(own_);
    return out_;
  }

  /// What schemas share.
  std::string shared_text() {
    for (const auto& item : common_["definitions"].items()) {
      if (!item.value().contains("properties")) continue;
      out_ += "\n### " + item.key() + "\n";
      table(item.value());
    }
    return out_;
  }

 private:
  /// Objects that stand in the place of each other have a table each.
  void variant(const json& schema) {
    const std::string shared = shared_name(schema, common_);
    const json& at = resolved(schema);
    if (!shared.empty()) {
      out_ += "\n" + at["description"].get<std::string>() + ": [" + shared + "](#" + shared + ").\n";
      return;
    }
    if (at.contains("properties")) return table(at);
    for (const char* const several : {"anyOf", "allOf"})
      if (at.contains(several))
        for (const json& each : at[several]) variant(each);
    if (at.contains("items")) variant(at["items"]);
  }

  void table(const json& object) {
    out_ += "\n" + object["description"].get<std::string>() + ":\n\n| key | in its object | says |\n|---|---|---|\n";
    rows(object, "");
  }

  /// The keys of an object, those of objects in it behind their own; a schema inside itself is not walked again.
  void rows(const json& object, const std::string& above) {
    if (!object.contains("properties") || std::count(inside_.begin(), inside_.end(), &object) != 0) return;
    inside_.push_back(&object);
    const json required = object.value("required", json::array());
    for (const auto& item : object["properties"].items()) {
      const bool always = std::find(required.begin(), required.end(), item.key()) != required.end();
      const json& value = resolved(item.value());
      const bool is_list = value.contains("items");
      const std::string key = above + item.key() + (is_list ? "[]" : "");
      out_ += "| `" + key + "` | " + (always ? "always" : "at times") + " | " + described(item.value()) + " |\n";
      if (shared_name(item.value(), common_).empty()) below(is_list ? resolved(value["items"]) : value, key + ".");
    }
    inside_.pop_back();
  }

  void below(const json& value, const std::string& above) {
    rows(value, above);
    if (value.contains("anyOf"))
      for (const json& each : value["anyOf"]) rows(resolved(each), above);
  }

  std::string described(const json& value) const {
    const json& at = resolved(value);
    std::string out = value.contains("description") ? value["description"] : at["description"];
    const std::string shared = shared_name(value, common_);
    if (!shared.empty()) out += ": [" + shared + "](#" + shared + ")";
    if (!at.contains("enum")) return out;
    std::string words;
    for (const json& each : at["enum"]) words += (words.empty() ? "`" : ", `") + each.get<std::string>() + "`";
    return out + ": " + words;
  }

  /// What a reference leads to. One of `allOf` stands there to have a description beside the reference.
  const json& resolved(const json& schema) const {
    if (schema.contains("allOf") && schema["allOf"].size() == 1 && !schema.contains("properties"))
      return resolved(schema["allOf"][0]);
    if (!schema.contains("$ref")) return schema;
    // No schema has a definition that is named as a shared one.
    const std::string target = schema["$ref"];
    const std::string name = target.substr(target.rfind('/') + 1);
    const bool is_own = own_.contains("definitions") && own_["definitions"].contains(name);
    return resolved((is_own ? own_ : common_)["definitions"][name]);
  }

  const json own_;
  const json& common_;
  std::vector<const json*> inside_;
  std::string out_;
};

}  // namespace

std::string schema_page(const std::vector<std::string>& names) {
  const json common = ordered_file("common");
  std::string out;
  for (const std::string& each : names) out += page_writer(each, common).text();
  return out + page_writer("common", common).shared_text();
}

}  // namespace emvqr_test
