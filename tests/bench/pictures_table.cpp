#include "pictures_table.hpp"

#include <algorithm>
#include <cstdio>
#include <iterator>

namespace emvqr_bench {
namespace {

using outcomes = std::vector<picture_outcome>;

struct counts {
  int all = 0, ours = 0, zxing = 0, zbar = 0, any_other = 0;
  int ours_wrong = 0, zxing_wrong = 0, zbar_wrong = 0;
  std::vector<double> our_times, zxing_times;  // of what ZXing reads

  void add(const picture_outcome& one) {
    ++all;
    ours += one.ours.read ? 1 : 0;
    zxing += one.zxing.read ? 1 : 0;
    zbar += one.zbar.read ? 1 : 0;
    any_other += one.zxing.read || one.zbar.read ? 1 : 0;
    ours_wrong += one.ours.misread;
    zxing_wrong += one.zxing.misread;
    zbar_wrong += one.zbar.misread;
    if (!one.zxing.read) return;
    our_times.push_back(one.ours.microseconds);
    zxing_times.push_back(one.zxing.microseconds);
  }
};

double median(std::vector<double> times) {
  if (times.empty()) return 0;
  const auto middle = times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2);
  std::nth_element(times.begin(), middle, times.end());
  return *middle;
}

// One place after the point.
std::string tenths(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.1f", value);
  return text;
}

std::string hundredths(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.2f", value);
  return text;
}

std::string row_of_kind(const std::string& kind, const counts& seen, bool with_zbar) {
  std::string row = "| " + kind + " | " + std::to_string(seen.all) + " | " + std::to_string(seen.ours) + " | " +
                    std::to_string(seen.zxing) + " | ";
  if (with_zbar) row += std::to_string(seen.zbar) + " | " + std::to_string(seen.any_other) + " | ";
  row += std::to_string(seen.ours_wrong) + " / " + std::to_string(seen.zxing_wrong);
  if (with_zbar) row += " / " + std::to_string(seen.zbar_wrong);
  const double ours = median(seen.our_times), zxing = median(seen.zxing_times);
  if (zxing == 0) return row + " | | | |\n";
  return row + " | " + hundredths(ours / 1000) + " | " + hundredths(zxing / 1000) + " | " + hundredths(ours / zxing) +
         " |\n";
}

std::vector<emvqr_pictures::damage> kinds_of(const outcomes& all) {
  std::vector<emvqr_pictures::damage> kinds;
  for (const picture_outcome& one : all)
    if (kinds.empty() || kinds.back() != one.kind) kinds.push_back(one.kind);
  return kinds;
}

template <class Wanted>
counts count_if(const outcomes& all, const Wanted& wanted) {
  counts seen;
  for (const picture_outcome& one : all)
    if (wanted(one)) seen.add(one);
  return seen;
}

}  // namespace

std::string table_of_kinds(const outcomes& all, bool with_zbar) {
  std::string text = "| damage | pictures | emvqr | ZXing | ";
  if (with_zbar) text += "zbar | ZXing or zbar | ";
  text += "misreads | emvqr ms | ZXing ms | ratio |\n|---|---|---|---|---|---|---|---|";
  text += with_zbar ? "---|---|\n" : "\n";
  for (const auto kind : kinds_of(all))
    text += row_of_kind(emvqr_pictures::name(kind),
                        count_if(all, [kind](const picture_outcome& one) { return one.kind == kind; }), with_zbar);
  const counts whole = count_if(all, [](const picture_outcome&) { return true; });
  text += row_of_kind("all", whole, with_zbar);
  if (whole.all != 0) {
    const auto share = [&whole](int count) { return tenths(100.0 * count / whole.all); };
    text += "| percent | | " + share(whole.ours) + " | " + share(whole.zxing) + " | ";
    if (with_zbar) text += share(whole.zbar) + " | " + share(whole.any_other) + " | ";
    text += "| | | |\n";
  }
  return text;
}

std::string table_of_strengths(const outcomes& all, bool with_zbar) {
  std::string text = "| damage |";
  for (int i = 1; i <= emvqr_pictures::strength_count; ++i) text += ' ' + std::to_string(i) + " |";
  text += "\n|---|";
  for (int i = 1; i <= emvqr_pictures::strength_count; ++i) text += "---|";
  for (const auto kind : kinds_of(all)) {
    text += std::string{"\n| "} + emvqr_pictures::name(kind) + " |";
    for (int i = 1; i <= emvqr_pictures::strength_count; ++i) {
      const counts seen =
          count_if(all, [kind, i](const picture_outcome& one) { return one.kind == kind && one.strength == i; });
      text += ' ' + std::to_string(seen.ours) + " / " + std::to_string(seen.zxing);
      if (with_zbar) text += " / " + std::to_string(seen.zbar);
      text += " |";
    }
  }
  return text + '\n';
}

std::string table_of_steps(const outcomes& all) {
  std::string head = "| step |", line = "\n|---|", row = "\n| pictures |";
  for (const auto step : emvqr::image::all_read_steps) {
    const counts seen =
        count_if(all, [step](const picture_outcome& one) { return one.ours.read && one.ours.step == step; });
    head += ' ' + std::string{name_of(step)} + " |";
    line += "---|";
    row += ' ' + std::to_string(seen.all) + " |";
  }
  return head + line + row + '\n';
}

std::string list_of_misses(const outcomes& all) {
  std::string text;
  for (const picture_outcome& one : all) {
    if (!one.ours.read && one.zxing.read) text += "missed, read by ZXing: " + picture_name(one) + '\n';
    if (!one.ours.read && one.zbar.read) text += "missed, read by zbar: " + picture_name(one) + '\n';
    if (one.ours.misread != 0) text += "misread: " + picture_name(one) + '\n';
    if (one.zxing.misread != 0) text += "misread by ZXing: " + picture_name(one) + '\n';
    if (one.zbar.misread != 0) text += "misread by zbar: " + picture_name(one) + '\n';
  }
  return text;
}

}  // namespace emvqr_bench
