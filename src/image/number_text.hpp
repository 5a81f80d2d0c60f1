// Numbers with a fraction, exact, as SVG and PDF write them.
#pragma once

#include <emvqr/base/config.hpp>

#include <cstdint>
#include <string>

EMVQR_NAMESPACE_BEGIN
namespace image {

/// `units` divided by ten to the power of `digits`, without zeros at the end: 25400 and 3 are 25.4.
inline std::string number_text(std::uint64_t units, unsigned digits) {
  for (; digits != 0 && units % 10 == 0; --digits) units /= 10;
  std::string text = std::to_string(units);
  if (digits == 0) return text;
  if (text.size() <= digits) text.insert(0, digits + 1 - text.size(), '0');
  text.insert(text.size() - digits, 1, '.');
  return text;
}

}  // namespace image
EMVQR_NAMESPACE_END
