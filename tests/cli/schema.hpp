// The published schemas of docs/schema, and what a document has to be by them.
#pragma once

#include <memory>
#include <set>
#include <string>

#include <nlohmann/json.hpp>

namespace emvqr_test {

class json_schema {
 public:
  /// How it takes a key that it does not know: as it is published, more keys may come; strictly, none.
  enum class keys { more_may_come, known_alone };

  /// `decode` for docs/schema/decode.schema.json.
  json_schema(const std::string& name, keys how);
  ~json_schema();
  json_schema(const json_schema&) = delete;
  json_schema& operator=(const json_schema&) = delete;

  /// What is wrong with a document; empty where nothing is.
  std::string fault(const nlohmann::json& document) const;

 private:
  struct compiled;
  std::unique_ptr<compiled> is_;
};

/// A schema file, `decode` or `common`.
nlohmann::json schema_file(const std::string& name);

/// The keys it gives to objects, and those that have to be there.
std::set<std::string> keys_of_schema(const nlohmann::json& schema);
std::set<std::string> required_of_schema(const nlohmann::json& schema);

/// The keys of a document, at any depth.
std::set<std::string> keys_of_document(const nlohmann::json& document);

}  // namespace emvqr_test
