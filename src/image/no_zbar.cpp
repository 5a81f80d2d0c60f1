// In place of zbar.cpp where zbar is not built in.
#include "second_reader.hpp"

EMVQR_NAMESPACE_BEGIN
namespace image {

bool has_second_reader() noexcept { return false; }

std::vector<found_code> scan_with_second_reader(const grey_view&) { return {}; }

}  // namespace image
EMVQR_NAMESPACE_END
