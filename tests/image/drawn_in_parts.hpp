// A text in several codes, as another library cuts it.
#pragma once

#include "image/pictures.hpp"

#include <qrencode.h>

namespace emvqr_test {

/// The codes of a text cut up by the library that draws ours, side by side.
inline canvas drawn_in_parts(std::string_view text, int version, std::size_t skipped = 99) {
  QRinput* const input = QRinput_new2(version, QR_ECLEVEL_M);
  REQUIRE(QRinput_append(input, QR_MODE_8, static_cast<int>(text.size()),
                         reinterpret_cast<const unsigned char*>(text.data())) == 0);
  QRinput_Struct* const cut = QRinput_splitQRinputToStruct(input);
  REQUIRE(cut != nullptr);
  QRcode_List* const codes = QRcode_encodeInputStructured(cut);
  REQUIRE(codes != nullptr);
  constexpr unsigned module = 4;
  canvas sheet{1600, 200};
  unsigned left = 40;
  std::size_t number = 0;
  for (const QRcode_List* each = codes; each != nullptr; each = each->next, ++number) {
    const unsigned side = static_cast<unsigned>(each->code->width);
    for (unsigned y = 0; y != side * module; ++y)
      for (unsigned x = 0; x != side * module; ++x)
        if (number != skipped && (each->code->data[y / module * side + x / module] & 1) != 0)
          sheet.at(left + x, 40 + y) = 0;
    left += (side + 8) * module;
  }
  REQUIRE(number > 1);
  QRcode_List_free(codes);
  QRinput_Struct_free(cut);
  QRinput_free(input);
  return sheet;
}

}  // namespace emvqr_test
