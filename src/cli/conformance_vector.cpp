#include "conformance_vector.hpp"

#include "conformance_json.hpp"
#include "exit_status.hpp"
#include "input.hpp"
#include "limits.hpp"
#include "safe_text.hpp"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <set>

namespace emvqr::cli {
namespace {

constexpr std::string_view format_name = "emvqr-conformance/1";

const json& object_member(const json& object, const char* key) {
  const auto found = object.find(key);
  if (found == object.end() || !found->is_object()) throw bad_message(std::string(key) + " is missing or no object");
  return *found;
}

expectation read_expectation(const json& stated, const std::string& op) {
  expectation expect;
  expect.verdict = text_member(stated, "verdict");
  const std::set<std::string> allowed =
      op == "decode" ? std::set<std::string>{"valid", "invalid", "refused"} : std::set<std::string>{"made", "refused"};
  if (allowed.count(expect.verdict) == 0) throw bad_message("this operation has no such verdict");
  expect.failure = text_if_any(stated, "failure");
  expect.place = place_of(stated);
  expect.unit = text_if_any(stated, "unit");
  expect.payload = text_if_any(stated, "payload");
  if (stated.contains("warning")) expect.warning = place_of(object_member(stated, "warning"));
  if (stated.contains("clean")) {
    if (!stated["clean"].is_boolean()) throw bad_message("clean is neither true nor false");
    expect.clean = stated["clean"].get<bool>();
  }
  if (stated.contains("fields"))
    for (const auto& [where, value] : object_member(stated, "fields").items()) {
      if (!value.is_string()) throw bad_message("a field's value is not a text");
      expect.fields.emplace_back(where, value.get<std::string>());
    }
  if (expect.verdict == "made" && !expect.payload) throw bad_message("what is made is not stated");
  return expect;
}

/// What the target is asked: these members and no others, so that nothing it gets tells what is wanted.
json question_of(const json& row, const std::string& op, const std::string& mode) {
  json question{{"op", op}};
  if (op != "make" && row.contains("payload") == row.contains("payload_hex"))
    throw bad_message("one of payload and payload_hex has to be there");
  if (op == "make" && !row.contains("objects")) throw bad_message("objects are missing");
  if (op == "decode") question["mode"] = mode;
  for (const char* const key : {"payload", "payload_hex", "now_ms", "objects", "set", "unset"})
    if (row.contains(key)) question[key] = row[key];
  return question;
}

conformance_vector read_vector(const json& row) {
  conformance_vector out;
  out.id = text_member(row, "id");
  if (out.id.empty()) throw bad_message("there is no id");
  out.op = text_member(row, "op");
  if (out.op != "decode" && out.op != "make" && out.op != "edit") throw bad_message("there is no such op");
  out.mode = row.contains("mode") ? text_member(row, "mode") : "strict";
  if (out.mode != "strict" && out.mode != "lenient") throw bad_message("there is no such mode");
  out.about = text_member(row, "about");
  if (row.contains("role")) out.role = text_member(row, "role");
  if (row.contains("covers")) {
    if (!row["covers"].is_array()) throw bad_message("covers is not a list");
    for (const json& each : row["covers"]) {
      if (!each.is_string()) throw bad_message("covers is not a list of texts");
      out.covers.push_back(each.get<std::string>());
    }
  }
  out.question = ascii_line(question_of(row, out.op, out.mode));
  out.expect = read_expectation(object_member(row, "expect"), out.op);
  return out;
}

/// Takes what it reads off the bytes that are left for all files.
void add_source(std::vector<conformance_vector>& all, const std::string& source, std::size_t& bytes_left) {
  std::error_code error;
  std::vector<std::filesystem::path> files = {source};
  if (std::filesystem::is_directory(source, error)) {
    files.clear();
    for (const auto& entry : std::filesystem::directory_iterator(source, error))
      if (entry.path().extension() == ".json") files.push_back(entry.path());
    if (error) throw unusable("cannot read " + source + ": " + error.message());
    std::sort(files.begin(), files.end());
  }
  for (const std::filesystem::path& file : files) {
    const std::string text = read_file(file.string(), bytes_left);
    bytes_left -= text.size();
    std::vector<conformance_vector> read = read_vectors(text, file.string());
    std::move(read.begin(), read.end(), std::back_inserter(all));
  }
}

bool concerns(const conformance_vector& vector, std::string_view text) {
  const auto holds = [text](const std::string& all) { return all.find(text) != std::string::npos; };
  return holds(vector.id) || std::any_of(vector.covers.begin(), vector.covers.end(), holds);
}

}  // namespace

std::vector<conformance_vector> read_vectors(std::string_view text, const std::string& file) {
  std::string id;
  try {
    const json all = read_object(text, max_vector_depth);
    if (text_member(all, "format") != format_name) throw bad_message("its format is not " + std::string(format_name));
    if (!all.contains("vectors") || !all["vectors"].is_array()) throw bad_message("it has no list of vectors");
    std::vector<conformance_vector> vectors;
    for (const json& row : all["vectors"]) {
      if (!row.is_object()) throw bad_message("a vector is no object");
      id = text_member(row, "id");
      vectors.push_back(read_vector(row));
    }
    return vectors;
  } catch (const bad_message& problem) {
    const std::string place = id.empty() ? "" : ", vector " + safe_text(id);
    throw unusable(file + place + ": " + problem.what());
  }
}

std::vector<conformance_vector> gather_vectors(const std::vector<std::string>& sources, std::string_view only) {
  std::vector<conformance_vector> all;
  std::size_t bytes_left = max_vector_bytes;
  for (const std::string& source : sources) add_source(all, source, bytes_left);
  if (sources.empty()) {
    for (const builtin_file& file : builtin_files()) {
      std::vector<conformance_vector> read = read_vectors(file.text, std::string(file.name));
      std::move(read.begin(), read.end(), std::back_inserter(all));
    }
  }
  std::set<std::string_view> ids;
  for (const conformance_vector& each : all)
    if (!ids.insert(each.id).second) throw unusable("two vectors have the id " + safe_text(each.id));
  all.erase(std::remove_if(all.begin(), all.end(), [only](const auto& each) { return !concerns(each, only); }),
            all.end());
  if (all.empty()) throw unusable("there is no vector to run");
  return all;
}

}  // namespace emvqr::cli
