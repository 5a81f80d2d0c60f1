// What there is to say of a scheme in words.
#pragma once

#include <emvqr/payload/payload_view.hpp>
#include <emvqr/schemes/scheme.hpp>

#include <string>

namespace emvqr::cli {

/// `29 with GUID A000000677010111; 30 in KH`: how its codes are told, or why they are not.
std::string recognition_text(const scheme& of);

/// `Thailand`, or `Benin, Burkina Faso`; nothing for a scheme that is no country's.
std::string countries_text(const scheme& of);

/// A line for each scheme in a payload with the object it was found in, the one it is judged by first; and for each
/// template that is nobody's. `in` is the one it is judged by.
std::string schemes_text(const payload_view& view, const scheme& in);

}  // namespace emvqr::cli
