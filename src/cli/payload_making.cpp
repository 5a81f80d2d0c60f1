#include "payload_making.hpp"

#include <emvqr/base/result.hpp>
#include <emvqr/base/table.hpp>
#include <emvqr/payload/parse.hpp>
#include <emvqr/rules/own_fault.hpp>
#include <emvqr/schemes/write_in_scheme.hpp>

#include <algorithm>
#include <string_view>

namespace emvqr::cli {
namespace {

/// 00 in front where it is not given.
std::vector<change> complete(const std::vector<assignment>& objects) {
  std::vector<change> all = objects;
  const bool has_indicator = std::any_of(objects.begin(), objects.end(), [](const assignment& wish) {
    return wish.where == tag::payload_format_indicator;
  });
  if (!has_indicator) all.insert(all.begin(), change{tag::payload_format_indicator, "01"});
  return all;
}

}  // namespace

made_payload make_payload(const std::vector<assignment>& objects, const judge_options& options,
                          std::vector<char>& buffer) {
  const std::vector<change> all = complete(objects);
  buffer.resize(max_input_bytes);
  made_payload out;
  const result<std::string_view> payload =
      compose_in_scheme({all.data(), all.size()}, buffer.data(), buffer.size(), {options.allow});
  if (payload) out.judged = judge(*payload, options);
  out.fault = payload ? out.judged.fault : payload.error();
  out.breaks_rules = !out.fault && !out.judged.is_valid();
  return out;
}

made_payload change_payload(const verdict& before, const std::vector<change>& wishes, const judge_options& options,
                            std::vector<char>& buffer) {
  made_payload out;
  buffer.resize(max_input_bytes);
  const result<std::string_view> text =
      edit_in_scheme(before.view, {wishes.data(), wishes.size()}, buffer.data(), buffer.size());
  if (!text) {
    out.fault = text.error();
    return out;
  }
  out.judged = judge(*text, options);
  out.judged.found = new_findings(before.found, out.judged.found);
  out.breaks_rules = first_own_fault(out.judged.found, wishes) != nullptr;
  return out;
}

const finding* first_own_fault(const findings& fresh, const std::vector<change>& wishes) {
  return emvqr::first_own_fault(fresh, table<change>{wishes.data(), wishes.size()});
}

}  // namespace emvqr::cli
