#include "plain_qrencode.hpp"

#include <qrencode.h>

namespace emvqr_bench {

int plain_qrencode(std::string_view bytes) {
  QRcode* const made = QRcode_encodeData(static_cast<int>(bytes.size()),
                                         reinterpret_cast<const unsigned char*>(bytes.data()), 0, QR_ECLEVEL_H);
  if (made == nullptr) return 0;
  const int side = made->width;
  QRcode_free(made);
  return side;
}

}  // namespace emvqr_bench
