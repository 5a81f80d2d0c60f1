// What went wrong, where: the one error type of the library. Never a string, never heap.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/path.hpp>

#include <cstdint>

EMVQR_NAMESPACE_BEGIN

/// Why an operation failed. The numbers are stable and never used again; names and sentences are in message.hpp.
enum class errc : std::uint8_t {
  none = 0,
  // Not a payload (parse, tlv). Requirement numbers are those of EMV QRCPS-MPM v1.0.
  empty_input = 1,
  input_too_long = 2,
  invalid_utf8 = 3,
  nul_byte = 4,
  format_indicator_not_first = 5,  // 4.6.1.1
  truncated_header = 6,
  bad_id = 7,            // 4.3.1.1
  bad_length = 8,        // 4.4.1.2
  zero_length = 9,       // 4.4.1.2
  truncated_value = 10,  // 4.4.1.1
  duplicate_id = 11,     // 4.3.1.2
  crc_missing = 12,      // 4.2.1.1
  crc_not_last = 13,     // 4.6.1.2
  crc_malformed = 14,    // 4.7.3.2
  crc_mismatch = 15,     // 4.7.3.1
  ambiguous_length = 16,
  // Another kind of code, told by its form (other_code_of).
  alipay_code = 17,
  wechat_code = 18,
  union_pay_code = 19,
  upi_link = 20,
  twqr_code = 21,
  zero_pay_code = 22,
  thai_slip = 23,
  epc_code = 24,
  consumer_presented = 25,
  web_address = 26,
  // A value that cannot be read as what it should be.
  bad_number = 30,
  // Writing and editing.
  no_space = 40,
  value_too_long = 41,
  breaks_rule = 42,
  crc_is_computed = 43,
  no_such_object = 44,
  not_a_template = 45,
  // Pictures.
  image_unreadable = 60,
  image_unsupported = 61,
  image_too_large = 62,
  image_bad_view = 63,
  image_no_code = 64,
  symbol_too_large = 65,
  image_write_failed = 66,
  image_no_renderer = 67,
  image_code_in_parts = 68,
  print_too_small = 69,
};

/// One failure: what (`code`), which object (`where`, empty for the payload as a whole) and at which byte of the
/// input (`offset`, 0-based). `rule` is the number of the broken rule where `code` is `breaks_rule`, else 0.
struct [[nodiscard]] failure {
  errc code = errc::none;    ///< why; `none` where nothing failed
  path where{};              ///< the object; empty for the payload as a whole
  std::uint16_t rule = 0;    ///< the number of the broken rule where `code` is `breaks_rule`, else 0
  std::uint32_t offset = 0;  ///< the byte of the input, from 0

  /// True where something failed: the other way round than a `result`.
  constexpr explicit operator bool() const noexcept { return code != errc::none; }
};

EMVQR_NAMESPACE_END
