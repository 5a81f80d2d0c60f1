// Reads the example payload of the EMVCo specification with an emvqr that was installed or brought along.
#include <emvqr/emvqr.hpp>

#include <cstdio>
#include <string_view>

#ifdef CONSUMER_IMAGE
bool survives_a_picture(std::string_view payload);
#endif
#ifdef CONSUMER_ALIPAYPLUS
bool is_known_by_pattern(std::string_view code);
#endif

int main() {
  static_assert(__cplusplus >= 201703L, "the target asks for C++17 by itself");
  constexpr std::string_view payload =
      "00020101021229300012D156000000000510A93FO3230Q31280012D15600000001030812345678520441115802CN5914BEST TRANSPORT"
      "6007BEIJING64200002ZH0104最佳运输0202北京540523.7253031565502016233030412340603***0708A60086670902ME91320016"
      "A0112233449988770708123456786304A13A";
  const auto qr = emvqr::parse(payload);
  if (!qr) {
    const auto why = emvqr::message(qr.error());
    std::fprintf(stderr, "%.*s\n", static_cast<int>(why.view().size()), why.view().data());
    return 1;
  }
  if (qr->get(emvqr::tag::merchant_name) != std::string_view{"BEST TRANSPORT"}) return 2;
#ifdef CONSUMER_IMAGE
  if (!survives_a_picture(payload)) return 3;
#endif
#ifdef CONSUMER_ALIPAYPLUS
  if (!is_known_by_pattern("28166604")) return 4;
#endif
  std::puts("consumer ok");
  return 0;
}
