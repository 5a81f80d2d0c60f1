// emvqr_picture_score: how many damaged pictures this library, ZXing-C++ and zbarimg read.
#include "pictures_table.hpp"
#include "plain_zbar.hpp"
#include "plain_zxing.hpp"

#include <cstdio>
#include <exception>
#include <iterator>
#include <string_view>

namespace {

constexpr const char* usage =
    "usage: emvqr_picture_score [--kind KIND]... [--dump FOLDER] [--no-zbar] [--no-times] [--markdown]\n"
    "  --kind      only pictures of this damage; may be given again\n"
    "  --dump      keep the pictures as PNG files in a folder that is there\n"
    "  --no-zbar   leave zbarimg out, which takes most of the time\n"
    "  --no-times  read each picture once instead of three times\n"
    "  --markdown  the tables alone, as in docs/pictures.md\n";

bool add_kind(std::vector<emvqr_pictures::damage>& kinds, std::string_view wanted) {
  for (const auto kind : emvqr_pictures::all_damages)
    if (wanted == emvqr_pictures::name(kind)) {
      kinds.push_back(kind);
      return true;
    }
  return false;
}

struct command {
  emvqr_bench::tally_options options;
  bool markdown = false;
  bool understood = true;
  bool help = false;
};

command parse_command(int count, char** words) {
  command wanted;
  for (int i = 1; i < count && wanted.understood; ++i) {
    const std::string_view word = words[i];
    if (word == "--kind" && i + 1 < count)
      wanted.understood = add_kind(wanted.options.kinds, words[++i]);
    else if (word == "--dump" && i + 1 < count)
      wanted.options.dump_folder = words[++i];
    else if (word == "--no-zbar")
      wanted.options.with_zbar = false;
    else if (word == "--no-times")
      wanted.options.with_times = false;
    else if (word == "--markdown")
      wanted.markdown = true;
    else if (word == "--help")
      wanted.help = true;
    else
      wanted.understood = false;
  }
  if (wanted.options.kinds.empty())
    wanted.options.kinds.assign(std::begin(emvqr_pictures::all_damages), std::end(emvqr_pictures::all_damages));
  return wanted;
}

void print(const std::string& text) { std::fputs(text.c_str(), stdout); }

int run(command wanted) {
  if (wanted.options.with_zbar && !emvqr_bench::has_zbar()) {
    std::fputs("There is no zbarimg here, so it is left out.\n", stderr);
    wanted.options.with_zbar = false;
  }
  const bool zbar = wanted.options.with_zbar;
  const auto all = emvqr_bench::tally(wanted.options);
  print("ZXing-C++ " + emvqr_bench::plain_zxing_version());
  if (zbar) print(", zbarimg " + emvqr_bench::plain_zbar_version());
  print("\n\n" + emvqr_bench::table_of_kinds(all, zbar) + '\n');
  print(std::string{"Read at each strength, emvqr / ZXing"} + (zbar ? " / zbar" : "") + ":\n\n" +
        emvqr_bench::table_of_strengths(all, zbar));
  print("\nRead by each step, the first that does:\n\n" + emvqr_bench::table_of_steps(all));
  if (!wanted.markdown) print('\n' + emvqr_bench::list_of_misses(all));
  return 0;
}

}  // namespace

int main(int count, char** words) {
  try {
    const command wanted = parse_command(count, words);
    if (!wanted.understood || wanted.help) {
      std::fputs(usage, wanted.understood ? stdout : stderr);
      return wanted.understood ? 0 : 2;
    }
    return run(wanted);
  } catch (const std::exception& problem) {
    std::fprintf(stderr, "emvqr_picture_score: %s\n", problem.what());
    return 1;
  }
}
