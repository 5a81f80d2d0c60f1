#include <emvqr/schemes/union_pay/account.hpp>

#include "support/test.hpp"

using emvqr::union_pay::read_account;

TEST_CASE("a UnionPay account has three parts", "[schemes][khqr]") {
  EMVQR_VERIFY(read_account("1974011600520446BONG10002310001").has_value());
  EMVQR_VERIFY(read_account("1974011600520446BONG10002310001")->acquirer_iin == "19740116");
  EMVQR_VERIFY(read_account("1974011600520446BONG10002310001")->forwarding_iin == "00520446");
  EMVQR_VERIFY(read_account("1974011600520446BONG10002310001")->merchant_id == "BONG10002310001");
}

TEST_CASE("what has no such parts is not taken apart", "[schemes][khqr]") {
  EMVQR_VERIFY(!read_account(""));
  EMVQR_VERIFY(!read_account("1974011600520446BONG1000231000"));
  EMVQR_VERIFY(!read_account("1974011600520446BONG100023100011"));
  EMVQR_VERIFY(!read_account("197401160052044xBONG10002310001"));
  EMVQR_VERIFY(!read_account("1974011600520446BONG100023100\xC3\xA9"));
}
