#include "schema.hpp"

#include "support/test.hpp"

#include <map>

#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

namespace emvqr_test {

using json = nlohmann::json;
using adapter = valijson::adapters::NlohmannJsonAdapter;

namespace {

/// Every object of the schema takes the keys it names and no others. The schemas spread no object over several parts,
/// which would not see each other's keys.
void close_objects(json& schema) {
  if (!schema.is_structured()) return;
  for (json& each : schema) close_objects(each);
  if (schema.is_object() && schema.contains("properties") && schema["properties"].is_object())
    schema["additionalProperties"] = false;
}

template <class Take>
void each_part(const json& schema, const Take& take) {
  if (!schema.is_structured()) return;
  if (schema.is_object()) take(schema);
  for (const json& each : schema) each_part(each, take);
}

}  // namespace

struct json_schema::compiled {
  keys how = keys::known_alone;
  std::map<std::string, json> files;
  valijson::Schema schema;

  const json* file(const std::string& name) {
    json& text = files[name];
    text = schema_file(name);
    if (how == keys::known_alone) close_objects(text);
    return &text;
  }
};

json schema_file(const std::string& name) { return json::parse(read_file(EMVQR_SCHEMAS "/" + name + ".schema.json")); }

json_schema::json_schema(const std::string& name, keys how) : is_(std::make_unique<compiled>()) {
  is_->how = how;
  valijson::SchemaParser parser(valijson::SchemaParser::kDraft7);
  const std::string ending = ".schema.json";
  const auto fetch = [this, &ending](const std::string& uri) {
    REQUIRE(uri.size() > ending.size());
    return is_->file(uri.substr(0, uri.size() - ending.size()));
  };
  parser.populateSchema(adapter(*is_->file(name)), is_->schema, fetch, [](const json*) {});
}

json_schema::~json_schema() = default;

std::string json_schema::fault(const json& document) const {
  valijson::Validator validator(valijson::Validator::kStrongTypes);
  valijson::ValidationResults told;
  if (validator.validate(is_->schema, adapter(document), &told)) return {};
  std::string out;
  for (const valijson::ValidationResults::Error& each : told) {
    for (const std::string& step : each.context) out += step;
    out += ": " + each.description + "\n";
  }
  return out;
}

std::set<std::string> keys_of_schema(const json& schema) {
  std::set<std::string> names;
  each_part(schema, [&names](const json& part) {
    const auto found = part.find("properties");
    if (found == part.end() || !found->is_object()) return;
    for (const auto& item : found->items()) names.insert(item.key());
  });
  return names;
}

std::set<std::string> required_of_schema(const json& schema) {
  std::set<std::string> names;
  each_part(schema, [&names](const json& part) {
    const auto found = part.find("required");
    if (found == part.end() || !found->is_array()) return;
    for (const json& each : *found) names.insert(each.get<std::string>());
  });
  return names;
}

std::set<std::string> keys_of_document(const json& document) {
  std::set<std::string> names;
  each_part(document, [&names](const json& part) {
    for (const auto& item : part.items()) names.insert(item.key());
  });
  return names;
}

}  // namespace emvqr_test
