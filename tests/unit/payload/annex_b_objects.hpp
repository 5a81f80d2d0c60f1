// The example of EMV QRCPS-MPM v1.0 Annex B, `annex_b`, object by object.
#pragma once

#include <emvqr/payload/writer.hpp>

namespace emvqr_test {

constexpr void put_annex_b(emvqr::writer& out) {
  using emvqr::writer;
  out.put(0, "01").put(1, "12");
  out.nested(29, [](writer& in) { in.put(0, "D15600000000").put(5, "A93FO3230Q"); });
  out.nested(31, [](writer& in) { in.put(0, "D15600000001").put(3, "12345678"); });
  out.put(52, "4111").put(58, "CN").put(59, "BEST TRANSPORT").put(60, "BEIJING");
  out.nested(64, [](writer& in) { in.put(0, "ZH").put(1, "最佳运输").put(2, "北京"); });
  out.put(54, "23.72").put(53, "156").put(55, "01");
  out.nested(62, [](writer& in) { in.put(3, "1234").put(6, "***").put(7, "A6008667").put(9, "ME"); });
  out.nested(91, [](writer& in) { in.put(0, "A011223344998877").put(7, "12345678"); });
}

}  // namespace emvqr_test
