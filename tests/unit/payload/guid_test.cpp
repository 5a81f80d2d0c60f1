#include <emvqr/payload/guid.hpp>

#include "support/test.hpp"

using emvqr::guid_kind;
using emvqr::guid_kind_of;

TEST_CASE("a GUID is an application ID, a UUID or a reverse domain name", "[guid]") {
  EMVQR_VERIFY(guid_kind_of("A000000677010111") == guid_kind::application_id);
  EMVQR_VERIFY(guid_kind_of("D840000000") == guid_kind::application_id);
  EMVQR_VERIFY(guid_kind_of("a000000727") == guid_kind::application_id);
  EMVQR_VERIFY(guid_kind_of("13bb98ea283b452b9d979bf570fc49ed") == guid_kind::uuid);
  EMVQR_VERIFY(guid_kind_of("com.mercadolibre") == guid_kind::reverse_domain);
  EMVQR_VERIFY(guid_kind_of("ID.CO.QRIS.WWW") == guid_kind::reverse_domain);
  EMVQR_VERIFY(guid_kind_of("COM.GO-JEK.WWW") == guid_kind::reverse_domain);
}

TEST_CASE("what is none of them", "[guid]") {
  for (const std::string_view text : {"", "CliQ", "A00000067", "shop@bank", ".com", "com.", "com..a", "com.a b",
                                      "13bb98ea-283b-452b-9d97-9bf570fc49ed", "com.abcdefghijklmnopqrstuvwxyz0123",
                                      "com.abcdefghijklmnopqrstuvwxyz012", "13bb98ea283b452b9d979bf570fc49ed0"})
    CHECK(guid_kind_of(text) == guid_kind::unknown);
}

TEST_CASE("a GUID of 32 characters may be any of the three but for its length", "[guid]") {
  EMVQR_VERIFY(guid_kind_of("com.abcdefghijklmnopqrstuvwxyz01") == guid_kind::reverse_domain);
  EMVQR_VERIFY(guid_kind_of("13bb98ea283b452b9d979bf570fc49e") == guid_kind::application_id);
}
