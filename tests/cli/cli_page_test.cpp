// docs/cli.md lists the keys of the schemas, each command of the program and each variable it looks at.
#include "cli/help_text.hpp"
#include "cli/run.hpp"
#include "cli/schema_page.hpp"
#include "support/test.hpp"

#include <cstdlib>
#include <fstream>

using namespace emvqr_test;

namespace {

const std::string page_file = EMVQR_SCHEMAS "/../cli.md";
const std::string heading = "\n## Keys\n";

}  // namespace

TEST_CASE("docs/cli.md has every key of the schemas", "[cli][schema]") {
  const std::string page = read_file(page_file);
  const std::size_t begin = page.find(heading);
  REQUIRE(begin != std::string::npos);
  const std::string head = page.substr(0, begin + heading.size());
  const std::string wanted = head + schema_page({"decode", "make", "draw", "card", "map-alipayplus", "map-emv",
                                                 "map-iso20022", "schemes", "rules", "conformance-report"});
  const bool write = std::getenv("EMVQR_WRITE_GOLDEN") != nullptr;  // NOLINT(concurrency-mt-unsafe): one thread
  if (write) std::ofstream(page_file, std::ios::binary) << wanted;
  CHECK(read_file(page_file) == wanted);
}

TEST_CASE("docs/cli.md shows the help of the program", "[cli][help]") {
  CHECK(read_file(page_file).find("\n$ emvqr --help\n" + run({"--help"}).out + "```\n") != std::string::npos);
}
