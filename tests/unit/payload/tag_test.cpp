#include <emvqr/payload/object.hpp>
#include <emvqr/payload/quirk.hpp>
#include <emvqr/payload/tag.hpp>

#include "support/test.hpp"

#include <string_view>

using emvqr::content;
using emvqr::content_of;
using emvqr::find_object;
using emvqr::may_hold_objects;
using emvqr::object_info;
using emvqr::object_level;
using emvqr::path;
using emvqr::value_format;

namespace {

struct row {
  path where;
  std::string_view name;
  value_format format;
  unsigned min_length;
  unsigned max_length;
  bool reserved;
};

// EMV QRCPS-MPM v1.0 tables 3.6, 3.7, 3.8, 4.2 and 4.4; 62.10 and 62.11 from v1.1.
constexpr row rows[] = {
    {{0}, "Payload Format Indicator", value_format::numeric, 2, 2, false},
    {{1}, "Point of Initiation Method", value_format::numeric, 2, 2, false},
    {{2}, "Merchant Account Information (Visa)", value_format::ans, 1, 99, false},
    {{5}, "Merchant Account Information (Mastercard)", value_format::ans, 1, 99, false},
    {{15}, "Merchant Account Information (UnionPay)", value_format::ans, 1, 99, false},
    {{25}, "Merchant Account Information (EMVCo)", value_format::ans, 1, 99, false},
    {{26}, "Merchant Account Information", value_format::text, 1, 99, false},
    {{51}, "Merchant Account Information", value_format::text, 1, 99, false},
    {{52}, "Merchant Category Code", value_format::numeric, 4, 4, false},
    {{53}, "Transaction Currency", value_format::numeric, 3, 3, false},
    {{54}, "Transaction Amount", value_format::ans, 1, 13, false},
    {{55}, "Tip or Convenience Indicator", value_format::numeric, 2, 2, false},
    {{56}, "Value of Convenience Fee Fixed", value_format::ans, 1, 13, false},
    {{57}, "Value of Convenience Fee Percentage", value_format::ans, 1, 5, false},
    {{58}, "Country Code", value_format::ans, 2, 2, false},
    {{59}, "Merchant Name", value_format::ans, 1, 25, false},
    {{60}, "Merchant City", value_format::ans, 1, 15, false},
    {{61}, "Postal Code", value_format::ans, 1, 10, false},
    {{62}, "Additional Data Field Template", value_format::text, 1, 99, false},
    {{63}, "CRC", value_format::ans, 4, 4, false},
    {{64}, "Merchant Information - Language Template", value_format::text, 1, 99, false},
    {{65}, "RFU for EMVCo", value_format::text, 1, 99, true},
    {{79}, "RFU for EMVCo", value_format::text, 1, 99, true},
    {{80}, "Unreserved Template", value_format::text, 1, 99, false},
    {{99}, "Unreserved Template", value_format::text, 1, 99, false},
    {{62, 1}, "Bill Number", value_format::ans, 1, 25, false},
    {{62, 2}, "Mobile Number", value_format::ans, 1, 25, false},
    {{62, 3}, "Store Label", value_format::ans, 1, 25, false},
    {{62, 4}, "Loyalty Number", value_format::ans, 1, 25, false},
    {{62, 5}, "Reference Label", value_format::ans, 1, 25, false},
    {{62, 6}, "Customer Label", value_format::ans, 1, 25, false},
    {{62, 7}, "Terminal Label", value_format::ans, 1, 25, false},
    {{62, 8}, "Purpose of Transaction", value_format::ans, 1, 25, false},
    {{62, 9}, "Additional Consumer Data Request", value_format::ans, 1, 3, false},
    {{62, 10}, "Merchant Tax ID", value_format::ans, 1, 20, false},
    {{62, 11}, "Merchant Channel", value_format::ans, 3, 3, false},
    {{62, 12}, "RFU for EMVCo", value_format::text, 1, 99, true},
    {{62, 49}, "RFU for EMVCo", value_format::text, 1, 99, true},
    {{62, 50}, "Payment System specific template", value_format::text, 1, 99, false},
    {{62, 99}, "Payment System specific template", value_format::text, 1, 99, false},
    {{64, 0}, "Language Preference", value_format::ans, 2, 2, false},
    {{64, 1}, "Merchant Name - Alternate Language", value_format::text, 1, 25, false},
    {{64, 2}, "Merchant City - Alternate Language", value_format::text, 1, 15, false},
    {{64, 3}, "RFU for EMVCo", value_format::text, 1, 99, true},
    {{29, 0}, "Globally Unique Identifier", value_format::ans, 1, 32, false},
    {{29, 1}, "Scheme specific", value_format::text, 1, 99, false},
    {{80, 0}, "Globally Unique Identifier", value_format::ans, 1, 32, false},
    {{62, 50, 0}, "Globally Unique Identifier", value_format::ans, 1, 32, false},
    {{62, 50, 99}, "Scheme specific", value_format::text, 1, 99, false},
};

constexpr bool holds(const row& r) {
  const object_info* info = find_object(r.where);
  return info != nullptr && info->name == r.name && info->format == r.format && info->min_length == r.min_length &&
         info->max_length == r.max_length && info->reserved == r.reserved;
}

constexpr bool all_hold() {
  for (const row& r : rows)
    if (!holds(r)) return false;
  return true;
}

}  // namespace

TEST_CASE("object: the specification's tables") {
  STATIC_REQUIRE(all_hold());
  for (const row& r : rows) {
    INFO(to_text(r.where).view());
    CHECK(holds(r));
  }
}

TEST_CASE("object: every ID of a known level has one row") {
  for (int id = 0; id != 100; ++id) {
    INFO(id);
    CHECK(find_object(path{id}) != nullptr);
    CHECK(find_object(path{62, id}) != nullptr);
    CHECK(find_object(path{64, id}) != nullptr);
    CHECK(find_object(path{26, id}) != nullptr);
  }
  for (const object_info& a : emvqr::object_catalogue) {
    CHECK(a.first <= a.last);
    CHECK(a.min_length <= a.max_length);
    CHECK_FALSE(a.name.empty());
    for (const object_info& b : emvqr::object_catalogue)
      if (&a != &b && a.level == b.level) CHECK((a.last < b.first || b.last < a.first));
  }
}

TEST_CASE("object: nothing is known of what EMVCo does not define") {
  EMVQR_VERIFY(find_object(path{}) == nullptr);
  EMVQR_VERIFY(find_object(path{59, 1}) == nullptr);
  EMVQR_VERIFY(find_object(path{15, 0}) == nullptr);
  EMVQR_VERIFY(find_object(path{62, 1, 0}) == nullptr);
  EMVQR_VERIFY(find_object(path{29, 1, 0}) == nullptr);
  EMVQR_VERIFY(find_object(path{62, 50, 1} / 0) == nullptr);
  EMVQR_VERIFY(emvqr::level_of(path{62, 50, 0}) == object_level::guid_template);
}

TEST_CASE("tag: what is a template") {
  for (int id = 0; id != 100; ++id) {
    const content expected = id == 62 || id == 64                 ? content::emvco_template
                             : (id >= 26 && id <= 51) || id >= 80 ? content::open_template
                                                                  : content::primitive;
    INFO(id);
    CHECK(content_of(path{id}) == expected);
    CHECK(content_of(path{62, id}) == (id >= 50 ? content::system_template : content::primitive));
    CHECK(content_of(path{64, id}) == content::primitive);
    CHECK(content_of(path{29, id}) == content::primitive);
    // The same for who knows the level and not the path.
    for (const path where : {path{id}, path{62, id}, path{64, id}, path{29, id}})
      CHECK(emvqr::content_on(emvqr::level_of(where), where.id()) == content_of(where));
  }
  EMVQR_VERIFY(content_of(path{}) == content::primitive);
  EMVQR_VERIFY(content_of(path{62, 50, 50}) == content::primitive);
}

TEST_CASE("tag: what may hold objects") {
  EMVQR_VERIFY(may_hold_objects(path{26}));
  EMVQR_VERIFY(may_hold_objects(path{62}));
  EMVQR_VERIFY(may_hold_objects(path{64}));
  EMVQR_VERIFY(may_hold_objects(path{99}));
  EMVQR_VERIFY(may_hold_objects(path{62, 50}));
  EMVQR_VERIFY(may_hold_objects(path{62, 50, 1}));
  EMVQR_VERIFY(may_hold_objects(path{29, 1}));
  EMVQR_VERIFY(may_hold_objects(path{29, 1, 2}));
  EMVQR_VERIFY(!may_hold_objects(path{}));
  EMVQR_VERIFY(!may_hold_objects(path{0}));
  EMVQR_VERIFY(!may_hold_objects(path{25}));
  EMVQR_VERIFY(!may_hold_objects(path{52}));
  EMVQR_VERIFY(!may_hold_objects(path{59}));
  EMVQR_VERIFY(!may_hold_objects(path{63}));
  EMVQR_VERIFY(!may_hold_objects(path{79}));
  EMVQR_VERIFY(!may_hold_objects(path{62, 1}));
  EMVQR_VERIFY(!may_hold_objects(path{62, 49}));
  EMVQR_VERIFY(!may_hold_objects(path{62, 1, 0}));
  EMVQR_VERIFY(!may_hold_objects(path{64, 1}));
  EMVQR_VERIFY(!may_hold_objects(path{64, 50}));
}

TEST_CASE("quirk: a set") {
  using emvqr::has;
  using emvqr::quirk;
  EMVQR_VERIFY(has(quirk::lenient, quirk::raw_template));
  EMVQR_VERIFY(has(quirk::lenient, quirk::byte_lengths));
  EMVQR_VERIFY(!has(quirk::lenient, quirk::ignore_crc));
  EMVQR_VERIFY(!has(quirk::none, quirk::raw_template));
  EMVQR_VERIFY(has(quirk::none, quirk::none));
  EMVQR_VERIFY(!has(quirk::raw_template, quirk::lenient));
  EMVQR_VERIFY(has(quirk::raw_template | quirk::byte_lengths, quirk::lenient));
}

TEST_CASE("tag: *** in 62 asks the payer, elsewhere it is a value") {
  EMVQR_VERIFY(emvqr::asks_payer(emvqr::tag::bill_number, "***"));
  EMVQR_VERIFY(!emvqr::asks_payer(emvqr::tag::bill_number, "**"));
  EMVQR_VERIFY(!emvqr::asks_payer(emvqr::tag::bill_number, "****"));
  EMVQR_VERIFY(!emvqr::asks_payer(emvqr::tag::merchant_name, "***"));
  EMVQR_VERIFY(!emvqr::asks_payer({26, 5}, "***"));
  EMVQR_VERIFY(!emvqr::asks_payer(emvqr::tag::additional_data, "***"));
  EMVQR_VERIFY(!emvqr::asks_payer(emvqr::path{}, "***"));
}
