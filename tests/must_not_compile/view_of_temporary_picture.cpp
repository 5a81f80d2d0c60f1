// expect: deleted (member )?function
// A picture_view points at the pixels of its picture, so a picture that dies at once gives none.
#include <emvqr/image/file.hpp>

emvqr::image::picture load();

const unsigned char* first_pixel() {
#ifdef BAD
  return load().view().data;
#else
  static const emvqr::image::picture kept = load();
  return kept.view().data;
#endif
}
