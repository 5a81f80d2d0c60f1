// expect: deleted function
// A payload_view points into the text that was parsed, so a text that dies at once is refused.
#include <emvqr/payload/parse.hpp>

#include <string>

std::string scanned();

bool sees_a_living_text() {
#ifdef BAD
  const auto view = emvqr::parse(scanned());
#else
  const std::string text = scanned();
  const auto view = emvqr::parse(text);
#endif
  return view.has_value();
}
