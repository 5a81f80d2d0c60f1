// Structs of whatever size a caller says, and numbers that there are not: a code is the answer, and no byte past what
// was said is touched.
#pragma once

#include <emvqr/emvqr.h>
#include <emvqr/emvqr_alipayplus.h>

#include "fuzz/fuzz.hpp"
#include "fuzz/input.hpp"

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>

namespace emvqr_fuzz {

/// Calls with a struct in exactly as much memory as its `struct_size` says, so that the address sanitizer sees a byte
/// too many; at least the size itself is there.
template <class Struct, class Call>
void must_keep_to_size(chooser& choose, std::size_t grows_from, const Call& call) {
  const std::size_t said = choose.yes() ? sizeof(Struct) : choose.below(2 * sizeof(Struct));
  const std::size_t there = said < sizeof(std::uint32_t) ? sizeof(std::uint32_t) : said;
  // Memory of uint64_t is aligned for any of them.
  const auto storage = std::make_unique<std::uint64_t[]>((there + 7) / 8);
  auto* const bytes = reinterpret_cast<unsigned char*>(storage.get());
  const std::size_t slack = (there + 7) / 8 * 8 - there;
  std::memset(bytes + there, 0x5A, slack);
  const auto size = static_cast<std::uint32_t>(said);
  std::memcpy(bytes, &size, sizeof size);
  const emvqr_errc code = call(reinterpret_cast<Struct*>(bytes));
  const bool is_known = said >= grows_from && said <= sizeof(Struct);
  must(is_known != (code == EMVQR_ERRC_BAD_STRUCT_SIZE), "a size of no version is told, and one of a version taken");
  must(std::memcmp(bytes, &size, sizeof size) == 0, "the size stays as it was");
  for (std::size_t i = 0; i != slack; ++i) must(bytes[there + i] == 0x5A, "nothing is written past a struct");
}

inline void must_keep_to_sizes(const emvqr_payload& qr, chooser& choose) {
  char text[EMVQR_MAX_KHQR_BYTES];
  emvqr_payload_info probe{};
  probe.struct_size = sizeof probe;
  const bool is_filled = emvqr_payload_describe(&qr, &probe) == EMVQR_ERRC_NONE;
  if (is_filled) {
    must_keep_to_size<emvqr_payload_info>(choose, sizeof(emvqr_payload_info),
                                          [&](auto* info) { return emvqr_payload_describe(&qr, info); });
    must_keep_to_size<emvqr_scheme>(choose, sizeof(emvqr_scheme),
                                    [&](auto* scheme) { return emvqr_payload_scheme(&qr, scheme); });
    must_keep_to_size<emvqr_report>(choose, sizeof(emvqr_report), [&](auto* report) {
      return emvqr_payload_check(&qr, nullptr, nullptr, 0, report);
    });
    emvqr_report report{};
    report.struct_size = sizeof report;
    must_keep_to_size<emvqr_check_options>(choose, sizeof(emvqr_check_options), [&](auto* options) {
      return emvqr_payload_check(&qr, options, nullptr, 0, &report);
    });
    must_keep_to_size<emvqr_khqr_sale>(choose, sizeof(emvqr_khqr_sale), [&](auto* sale) {
      emvqr_buffer out{text, sizeof text, 0};
      return emvqr_khqr_sale_write(&qr, sale, 0, &out, nullptr);
    });
  }
  must_keep_to_size<emvqr_khqr_merchant>(choose, sizeof(emvqr_khqr_merchant), [&](auto* draft) {
    emvqr_buffer out{text, sizeof text, 0};
    return emvqr_khqr_merchant_write(draft, 0, &out, nullptr);
  });
  must_keep_to_size<emvqr_khqr_individual>(choose, sizeof(emvqr_khqr_individual), [&](auto* draft) {
    emvqr_buffer out{text, sizeof text, 0};
    return emvqr_khqr_individual_write(draft, 0, &out, nullptr);
  });
  const auto order = std::make_unique<emvqr_order>();
  must_keep_to_size<emvqr_policy>(choose, sizeof(emvqr_policy), [&](auto* policy) {
    return emvqr_order_map({"", 0}, policy, nullptr, order.get());
  });
  must_keep_to_size<emvqr_occasion>(choose, sizeof(emvqr_occasion), [&](auto* occasion) {
    return emvqr_order_map({"", 0}, nullptr, occasion, order.get());
  });
  must_keep_to_size<emvqr_order_info>(choose, sizeof(emvqr_order_info),
                                      [&](auto* info) { return emvqr_order_describe(order.get(), info); });
}

/// Structs and numbers that mean nothing.
inline void must_answer_nonsense(chooser& choose) {
  char text[EMVQR_MAX_SENTENCE_BYTES];
  emvqr_buffer out{text, choose.below(sizeof text + 1), 0};
  const auto number = static_cast<std::uint32_t>(choose.number());
  emvqr_failure why{number, static_cast<std::uint32_t>(choose.number()), number, {}};
  why.where.depth = static_cast<std::uint8_t>(choose.byte());
  for (std::uint8_t& id : why.where.ids) id = static_cast<std::uint8_t>(choose.byte());
  const emvqr_finding finding{number, why.rule, number, why.where};
  for (const emvqr_errc code :
       {emvqr_errc_name(number, &out), emvqr_failure_message(&why, &out), emvqr_rule_id(number, &out),
        emvqr_severity_name(number, &out), emvqr_finding_explain(&finding, &out), emvqr_path_write(why.where, &out),
        emvqr_decimal_write({choose.number(), number}, &out), emvqr_loss_name(number, &out),
        emvqr_loss_explain(number, &out), emvqr_obstacle_name(number, &out), emvqr_failure_meaning(&why, &out),
        emvqr_failure_mend({"00020163041234", choose.below(15)}, &why, &out),
        emvqr_object_name(nullptr, why.where, &out)})
    must(code == EMVQR_ERRC_NONE || code == EMVQR_ERRC_BAD_ARGUMENT || code == EMVQR_ERRC_NO_SPACE,
         "a number that there is not is told");
}

}  // namespace emvqr_fuzz
