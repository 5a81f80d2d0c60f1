// A program that names the schemes it knows: only_named.cmake looks for the others in its object file.
#include <emvqr/check.hpp>
#include <emvqr/payload/parse.hpp>
#include <emvqr/schemes/khqr/khqr.hpp>
#include <emvqr/schemes/promptpay/promptpay.hpp>
#include <emvqr/schemes/recognise.hpp>

#include <cstddef>
#include <string_view>

#ifdef EMVQR_TEST_ALL_SCHEMES
#include <emvqr/schemes/registry.hpp>
inline constexpr emvqr::scheme_set known = emvqr::all_schemes;
#else
inline constexpr const emvqr::scheme* named[] = {&emvqr::khqr::merchant_scheme, &emvqr::khqr::individual_scheme,
                                                 &emvqr::promptpay::transfer_scheme};
inline constexpr emvqr::scheme_set known{named};
#endif

extern "C" std::size_t count_errors(const char* text, std::size_t size) {
  const auto view = emvqr::parse(std::string_view{text, size});
  return view ? emvqr::check(*view, {}, known).errors() : size;
}
