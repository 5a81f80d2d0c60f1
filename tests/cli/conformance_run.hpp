// One run of `emvqr conformance` against a target of tests/cli/targets, with its JSON report read.
#pragma once

#include "cli/run.hpp"
#include "support/test.hpp"

#include <string>

#include <nlohmann/json.hpp>

namespace emvqr_test {

/// Three vectors that a target answering `refused` to everything passes.
inline const std::string three_refusals = R"({"format":"emvqr-conformance/1","about":"three","vectors":[
 {"id":"three/first","op":"decode","payload":"000","covers":["A-1"],"about":"one","expect":{"verdict":"refused"}},
 {"id":"three/second","op":"decode","payload":"SECOND","covers":["A-1","A-2"],"about":"two","expect":{"verdict":"refused"}},
 {"id":"three/third","op":"decode","payload":"0","about":"three","expect":{"verdict":"refused"}}]})";

/// A file of one vector that wants this.
inline std::string one_vector(const std::string& request, const std::string& expect) {
  return R"({"format":"emvqr-conformance/1","about":"one","vectors":[{"id":"one/only",)" + request +
         R"(,"covers":["A-1"],"expect":)" + expect + "}]}";
}

/// `sh tests/cli/targets/SCRIPT WORDS...`; the words are quoted for the shell and hold no quote themselves.
inline std::string target(const std::string& script, const words& arguments) {
  std::string command = "exec sh '" EMVQR_CLI_TARGETS "/" + script + "'";
  for (const std::string& each : arguments) command += " '" + each + "'";
  return command;
}

struct conformance_outcome {
  int status = -1;
  nlohmann::json report;
  std::string err;

  /// How the vector at `index` ended, and what is told of it.
  std::string end_of(std::size_t index) const { return report["outcomes"][index]["outcome"]; }
  std::string detail_of(std::size_t index) const { return report["outcomes"][index].value("detail", ""); }
  /// What its first difference is about; empty where there is none.
  std::string differs_in(std::size_t index = 0) const {
    const nlohmann::json& outcome = report["outcomes"][index];
    return outcome.contains("differences") ? outcome["differences"][0]["what"].get<std::string>() : "";
  }
};

/// Runs it over this vector file's text. Where it writes a report, its `status` says whether that is as it should be.
inline conformance_outcome run_conformance(const std::string& vectors, const std::string& command,
                                           const words& more = {}) {
  const scratch_folder scratch;
  words line = {"conformance", "--json", "-", "--vectors", scratch.file("vectors.json", vectors), "--target", command};
  line.insert(line.end(), more.begin(), more.end());
  const outcome result = run(line);
  conformance_outcome out{result.status, {}, result.err};
  if (!result.out.empty()) out.report = nlohmann::json::parse(result.out);
  return out;
}

}  // namespace emvqr_test
