#include <emvqr/base/fixed_text.hpp>
#include <emvqr/base/path.hpp>

#include "support/test.hpp"

#include <string>
#include <type_traits>

using emvqr::path;

TEST_CASE("path: the empty path is the payload as a whole") {
  EMVQR_VERIFY(path{}.empty());
  EMVQR_VERIFY(path{}.depth() == 0);
  EMVQR_VERIFY(path{}.parent() == path{});
  EMVQR_VERIFY(path{} != path{0});
}

TEST_CASE("path: IDs from the root down") {
  constexpr path where{62, 50, 3};
  EMVQR_VERIFY(where.depth() == 3);
  EMVQR_VERIFY(where[0] == 62);
  EMVQR_VERIFY(where[1] == 50);
  EMVQR_VERIFY(where[2] == 3);
  EMVQR_VERIFY(where.id() == 3);
  EMVQR_VERIFY(where.parent() == path{62, 50});
  EMVQR_VERIFY(where.parent().parent() == path{62});
  EMVQR_VERIFY(path{62} / 50 / 3 == where);
  EMVQR_VERIFY(path{} / 0 == path{0});
  EMVQR_VERIFY(path{99}.id() == 99);
}

TEST_CASE("path: equal only with the same IDs and the same depth") {
  EMVQR_VERIFY(path{62} != path{62, 0});
  EMVQR_VERIFY(path{62, 1} != path{1, 62});
  EMVQR_VERIFY(path{62, 1} == path{62, 1});
  // What a longer path once had in its slots does not show.
  EMVQR_VERIFY(path{62, 7}.parent() == path{62});
}

TEST_CASE("path: contains itself and what is below") {
  EMVQR_VERIFY(path{}.contains(path{29, 0}));
  EMVQR_VERIFY(path{62}.contains(path{62}));
  EMVQR_VERIFY(path{62}.contains(path{62, 50, 1}));
  EMVQR_VERIFY(!path{62, 50}.contains(path{62}));
  EMVQR_VERIFY(!path{62, 50}.contains(path{62, 51, 1}));
  EMVQR_VERIFY(!path{62, 50}.contains(path{61, 50}));
}

TEST_CASE("path: stays as it is past its depth") {
  constexpr path deepest = path{1, 2, 3} / 4;
  EMVQR_VERIFY(path::max_depth == 4);
  EMVQR_VERIFY(deepest.depth() == 4);
  EMVQR_VERIFY(deepest.id() == 4);
  EMVQR_VERIFY(deepest / 5 == deepest);
}

TEST_CASE("path: as text") {
  EMVQR_VERIFY(to_text(path{}).view().empty());
  EMVQR_VERIFY(to_text(path{0}).view() == "00");
  EMVQR_VERIFY(to_text(path{62, 7}).view() == "62.07");
  EMVQR_VERIFY(to_text(path{62, 50, 99}).view() == "62.50.99");
  EMVQR_VERIFY(to_text(path{1, 2, 3} / 40).view() == "01.02.03.40");
}

TEST_CASE("path: small and trivially copyable") {
  STATIC_REQUIRE(std::is_trivially_copyable_v<path>);
  STATIC_REQUIRE(sizeof(path) == 4);
}

TEST_CASE("path: misuse ends the program") {
  EMVQR_VERIFY_RUNTIME(emvqr_test::dies([] { static_cast<void>(path{100}); }));
  EMVQR_VERIFY_RUNTIME(emvqr_test::dies([] { static_cast<void>(path{-1}); }));
  EMVQR_VERIFY_RUNTIME(emvqr_test::dies([] { static_cast<void>(path{62, 100}); }));
  EMVQR_VERIFY_RUNTIME(emvqr_test::dies([] { static_cast<void>(path{62}[1]); }));
  EMVQR_VERIFY_RUNTIME(emvqr_test::dies([] { static_cast<void>(path{}.id()); }));
  EMVQR_VERIFY_RUNTIME(!emvqr_test::dies([] { static_cast<void>(path{62}[0]); }));
}

TEST_CASE("below puts a root ID before a path, and below_root takes it off", "[base][path]") {
  EMVQR_VERIFY(path{1, 0}.below(38) == path{38, 1, 0});
  EMVQR_VERIFY(path{}.below(15) == path{15});
  EMVQR_VERIFY(path{38, 1, 0}.below_root() == path{1, 0});
  EMVQR_VERIFY(path{15}.below_root().empty());
  EMVQR_VERIFY((path{1, 2, 3} / 4).below(5) == (path{5, 1, 2} / 3));
}
