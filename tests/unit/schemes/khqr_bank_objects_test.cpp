#include <emvqr/payload/parse.hpp>
#include <emvqr/schemes/khqr/bank_objects.hpp>

#include "support/test.hpp"
#include "unit/sealed.hpp"

namespace {

struct named {
  std::string_view body;
  emvqr::path where;
  std::string_view name;
};
constexpr named rows[] = {
    {"30240016abaakhppxxx@abaa0200402600", {40}, ""},
    {"000201"
     "40260006abaP2P01120123456789AB",
     {40},
     "ABA Transfer Data"},
    {"000201"
     "40190006abaP2P02050000140",
     {40, 2},
     ""},
    {"000201"
     "40190006abaP2P020500001",
     {40, 2},
     "ABA Account"},
    {"000201"
     "40190006abaP2P030500001",
     {40, 3},
     "ABA Account in the Second Currency"},
    {"000201"
     "40180006abaP2P0404Dual",
     {40, 4},
     "ABA Mark of Two Currencies"},
    {"000201"
     "40180006others0404Dual",
     {40, 4},
     ""},
    {"000201"
     "622268180010PAYWAY@ABA",
     {62, 68},
     ""},
    {"000201"
     "621868140010PAYWAY@ABA",
     {62, 68},
     "ABA PayWay Data"},
    {"000201"
     "621768130009khqr@aclb",
     {62, 68},
     ""},
    {"000201"
     "621799130009khqr@aclb",
     {62, 99},
     "ACLEDA Data"},
    {"000201"
     "29130009khqr@aclb391000042CCY",
     {39},
     ""},
    {"000201"
     "29130009khqr@aclb390800042CCY",
     {39},
     "ACLEDA Transfer Data"},
    {"000201"
     "30130009khqr@aclb390800042CCY",
     {39},
     "ACLEDA Transfer Data"},
    {"000201"
     "29130009shop@devb390800042CCY",
     {39},
     ""},
    {"000201"
     "29230008bob@CADI1007001000129",
     {29, 10},
     ""},
    {"000201"
     "29230008bob@CADI10070010001",
     {29, 10},
     "Canadia Second Account"},
    {"000201"
     "29230008bob@cadi11070010001",
     {29, 11},
     "Canadia Second Account"},
    {"000201"
     "29230008bob@devb10070010001",
     {29, 10},
     ""},
    {"000201"
     "99076803mmp",
     {99, 68},
     "ABA PayWay Mark"},
    {"000201"
     "99076803mmq",
     {99, 68},
     ""},
};

constexpr bool holds(const named& row) {
  const auto text = emvqr_test::seal(row.body);
  const auto view = emvqr::parse(text.view());
  return view ? emvqr::khqr::bank_object_name(*view, row.where) == row.name : row.name.empty();
}

}  // namespace

TEST_CASE("objects that banks add are named by their marks", "[schemes][khqr]") {
  for (const named& row : rows) {
    CAPTURE(row.body, row.where, row.name);
    CHECK(holds(row));
  }
  STATIC_REQUIRE(holds(rows[1]));
}

TEST_CASE("every bank's object has a row that names it", "[schemes][khqr]") {
  for (const emvqr::khqr::bank_object& each : emvqr::khqr::bank_objects) {
    CAPTURE(each.where, each.key, each.name);
    bool named_somewhere = false;
    for (const named& row : rows)
      named_somewhere = named_somewhere || (row.where == each.where && row.name == each.name);
    CHECK(named_somewhere);
  }
}
