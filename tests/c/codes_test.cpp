// The numbers of the C headers: none of C++ is missing and each has the C++ name. That the numbers are equal, and that
// enumerations without a catalogue are whole, does not compile otherwise (src/c_api/codes.hpp).
#include <emvqr/base/message.hpp>
#include <emvqr/rules/catalogue.hpp>

#include "c_api/sized.hpp"
#include "support/test.hpp"

#include <cctype>
#include <cstdint>
#include <map>
#include <regex>
#include <string>

namespace {

/// The constants that begin with `prefix` in a header, by their names in C++, which are those in small letters.
std::map<std::string, unsigned> constants(const std::string& header, const std::string& prefix) {
  const std::string text = emvqr_test::read_file(EMVQR_TEST_INCLUDE "/emvqr/" + header);
  const std::regex line("\\n  EMVQR_" + prefix + "_(\\w+) = (\\d+),");
  std::map<std::string, unsigned> found;
  for (std::sregex_iterator each(text.begin(), text.end(), line), end; each != end; ++each) {
    std::string name = (*each)[1];
    for (char& c : name) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    const auto number = static_cast<unsigned>(std::stoul((*each)[2]));
    CHECK(found.emplace(name, number).second);
  }
  return found;
}

/// `MPM-4.7.4.1` as its enumerator is spelled.
std::string enumerator_of(std::string_view id) {
  std::string name;
  for (const char c : id)
    name += c == '-' || c == '.' ? '_' : static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return name;
}

}  // namespace

TEST_CASE("every failure code of C++ is one of C", "[c]") {
  auto codes = constants("emvqr_codes.h", "ERRC");
  for (const emvqr::errc_info& each : emvqr::errc_catalogue) {
    CAPTURE(std::string(each.name));
    REQUIRE(codes.count(std::string(each.name)) == 1);
    CHECK(codes[std::string(each.name)] == static_cast<unsigned>(each.code));
    CHECK(static_cast<unsigned>(each.code) < 200);
    codes.erase(std::string(each.name));
  }
  const std::map<std::string, unsigned> own = {
      {"bad_argument", 200}, {"bad_struct_size", 201}, {"not_filled", 202}, {"at_end", 203}};
  CHECK(codes == own);
}

TEST_CASE("every rule of C++ is one of C", "[c]") {
  auto rules = constants("emvqr_codes.h", "RULE");
  for (const emvqr::rule_info& each : emvqr::rule_catalogue) {
    const std::string name = enumerator_of(each.id);
    CAPTURE(name);
    REQUIRE(rules.count(name) == 1);
    CHECK(rules[name] == static_cast<unsigned>(each.number));
    rules.erase(name);
  }
  CHECK(rules == std::map<std::string, unsigned>{{"none", 0}});
}

namespace {

/// A struct that had `first` alone when it came, and has grown twice.
struct grown {
  std::uint32_t struct_size;
  std::uint32_t first;
  std::uint64_t second;
  std::uint64_t third;
};

}  // namespace

template <>
inline constexpr std::size_t emvqr::c_api::first_size<grown> = 8;

TEST_CASE("structs of older programs are taken, and those of newer ones refused", "[c]") {
  using namespace emvqr::c_api;
  CHECK_FALSE(is_size_of<grown>(0));
  CHECK_FALSE(is_size_of<grown>(7));
  CHECK_FALSE(is_size_of<grown>(sizeof(grown) + 1));
  CHECK_FALSE(is_size_of<grown>(0xFFFFFFFF));
  const grown full{16, 1, 2, 3};
  grown out{9, 9, 9, 9};
  REQUIRE(read_sized(full, out));
  CHECK(out.first == 1);
  CHECK(out.second == 2);
  CHECK(out.third == 0);
  grown given{8, 0, 7, 7};
  write_sized(given, {0, 5, 6, 6});
  CHECK(given.struct_size == 8);
  CHECK(given.first == 5);
  CHECK(given.second == 7);
  CHECK(given.third == 7);
  const grown newer{sizeof(grown) + 8, 1, 2, 3};
  CHECK_FALSE(read_sized(newer, out));
}
