// libqrencode as a program would call it that knows nothing of this library.
#pragma once

#include <string_view>

namespace emvqr_bench {

/// Modules a side of the symbol that libqrencode makes of the bytes at level H; 0 where it makes none.
int plain_qrencode(std::string_view bytes);

}  // namespace emvqr_bench
