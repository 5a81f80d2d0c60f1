// What the readers of each kind of file share.
#pragma once

#include <emvqr/image/file.hpp>

#include <cstdint>

EMVQR_NAMESPACE_BEGIN
namespace image {

// Each reads one kind of file to grey. They throw `std::bad_alloc` and nothing else.
result<picture> read_png(std::string_view file_bytes);
result<picture> read_jpeg(std::string_view file_bytes);

}  // namespace image
EMVQR_NAMESPACE_END
