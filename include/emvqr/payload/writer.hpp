// Writes objects one after the other into a fixed buffer, then the CRC.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/copy_bytes.hpp>
#include <emvqr/base/failure.hpp>
#include <emvqr/base/path.hpp>
#include <emvqr/base/result.hpp>
#include <emvqr/payload/parse.hpp>
#include <emvqr/payload/payload_view.hpp>
#include <emvqr/payload/tag.hpp>
#include <emvqr/syntax/crc16.hpp>
#include <emvqr/syntax/text.hpp>
#include <emvqr/syntax/tlv.hpp>
#include <emvqr/syntax/utf8.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

/// The longest payload to write, in bytes: "should not exceed 512 alphanumeric characters, less in proportion where
/// characters take more bytes" (EMV QRCPS-MPM 4.1). A buffer of this size is what every function that writes expects;
/// a larger one is used in full.
inline constexpr std::size_t max_payload_bytes = 512;

namespace detail {

class editor;

/// True if some length in the payload is another one when counted in `unit`.
constexpr bool counts_differ(const payload_view& view, length_unit unit) noexcept {
  return unit != view.unit() && count_length(view.raw(), unit) != count_length(view.raw(), view.unit());
}

}  // namespace detail

/// A cursor over a buffer of the caller: `put` and `nested` append objects in the order they are called, `finish` adds
/// the CRC. The first failure sticks, so a chain of calls needs one check, of `finish`. Nothing is ever cut to fit.
/// It counts lengths in `unit` and knows no rules: for a payload that obeys them use a scheme's `write`, or `check`.
class writer {
 public:
  /// Writes to the `capacity` bytes of `buffer`, which has to outlive the writer and what `finish` yields; what does
  /// not fit fails with `no_space`.
  constexpr writer(char* buffer EMVQR_LIFETIMEBOUND, std::size_t capacity,
                   length_unit unit = length_unit::characters) noexcept
      : buffer_(buffer), capacity_(capacity), unit_(unit) {}

  /// Appends one object. Fails with `zero_length`, `value_too_long` (over 99 units), `invalid_utf8`, `nul_byte`,
  /// `duplicate_id`, `bad_id` (over 99), `crc_is_computed` (63 at the root) or `no_space`.
  constexpr writer& put(int id, std::string_view value) noexcept {
    if (!begin(id)) return *this;
    const bool ans = is_ans(value);
    const errc fault = ans && !value.empty() ? errc::none : fault_of(value);
    if (fault != errc::none) return fail(fault, id);
    if (capacity_ - size_ < header_bytes + value.size()) return fail(errc::no_space, id);
    const std::size_t length = ans ? value.size() : count_length(value, unit_);
    if (length > max_value_length) return fail(errc::value_too_long, id);
    put_header(size_, id, length);
    size_ += header_bytes;
    units_ += header_bytes + length;
    ans_ = ans_ && ans;
    append(value);
    return *this;
  }

  /// Appends a template: `fill(writer&)` puts what goes inside, on this same writer. A template that stays empty is
  /// not written at all. Fails like `put`; `value_too_long` where the objects inside exceed 99 units together.
  template <class Fill>
  constexpr writer& nested(int id, Fill&& fill) noexcept {
    level outer{};
    open(id, outer);
    if (outer.header != no_header) fill(*this);
    return shut(id, outer);
  }

  /// Appends `6304` and the CRC and yields the payload, which lies in the buffer. Call it once, at the end. Fails with
  /// `ambiguous_length` where a reader could take the lengths to count something else than was written, which only
  /// characters past U+FFFF or lengths in bytes make possible.
  constexpr result<std::string_view> finish() noexcept {
    if (failure_) return failure_;
    if (capacity_ - size_ < header_bytes + 4) return fail(errc::no_space, tag::crc.id()).failure_;
    append({"6304", header_bytes});
    const std::array<char, 4> crc = crc16_hex(crc16({buffer_, size_}));
    append({crc.data(), crc.size()});
    const std::string_view text{buffer_, size_};
    if (has_second_reading(text)) return failure{errc::ambiguous_length};
    return text;
  }

  /// The first failure so far; its offset is where in the buffer the object would have begun.
  constexpr const failure& error() const noexcept { return failure_; }
  /// True if every value so far is of format "ans", and none has failed.
  constexpr bool is_ans_so_far() const noexcept { return ans_ && !failure_; }
  /// Bytes written so far.
  constexpr std::size_t size() const noexcept { return size_; }

 private:
  friend class detail::editor;

  static constexpr std::size_t no_header = static_cast<std::size_t>(-1);

  /// What is put aside while a template is written.
  struct level {
    std::size_t header = no_header;  // where the template begins
    std::size_t units = 0;           // written before its value
    path where{};                    // not the parent of the template's path, which ends at `path::max_depth`
    id_set ids{};
  };
  constexpr void open(int id, level& outer) noexcept {
    outer = {no_header, 0, level_, ids_};
    if (!begin(id)) return;
    if (capacity_ - size_ < header_bytes) {
      fail(errc::no_space, id);
      return;
    }
    outer.header = size_;
    size_ += header_bytes;
    units_ += header_bytes;
    outer.units = units_;
    level_ = level_ / id;
    ids_ = id_set{};
  }
  constexpr writer& shut(int id, const level& outer) noexcept {
    level_ = outer.where;
    ids_ = outer.ids;
    if (failure_) return *this;
    const std::size_t length = units_ - outer.units;
    if (length == 0 || length > max_value_length) {
      size_ = outer.header;
      units_ = outer.units - header_bytes;
      return length == 0 ? *this : fail(errc::value_too_long, id);
    }
    ids_.test_and_set(static_cast<std::uint8_t>(id));
    put_header(outer.header, id, length);
    return *this;
  }

  /// True if a reader would see another payload than was written, or could not tell which of two.
  constexpr bool has_second_reading(std::string_view text) const noexcept {
    if (ans_ || (unit_ != length_unit::bytes && !has_astral(text))) return false;
    const result<payload_view> again = parse(text);
    if (!again) return again.error().code == errc::ambiguous_length;
    return detail::counts_differ(*again, unit_);
  }

  constexpr void append(std::string_view bytes) noexcept {
    detail::copy_bytes(buffer_ + size_, bytes.data(), bytes.size());
    size_ += bytes.size();
  }
  /// Only where nothing has failed yet.
  constexpr writer& fail(errc code, int id) noexcept {
    const path where = id >= 0 && id <= 99 ? level_ / id : level_;
    failure_ = failure{code, where, 0, static_cast<std::uint32_t>(size_)};
    return *this;
  }
  constexpr bool begin(int id) noexcept {
    if (failure_) return false;
    errc fault = errc::none;
    if (id < 0 || id > 99) {
      fault = errc::bad_id;
    } else if (level_.empty() && id == tag::crc.id()) {
      fault = errc::crc_is_computed;
    } else if (ids_.test_and_set(static_cast<std::uint8_t>(id))) {
      fault = errc::duplicate_id;
    }
    if (fault != errc::none) fail(fault, id);
    return fault == errc::none;
  }
  constexpr errc fault_of(std::string_view value) const noexcept {
    if (value.empty()) return errc::zero_length;
    if (find(value, '\0') != value.size()) return errc::nul_byte;
    if (find_invalid_utf8(value) != value.size()) return errc::invalid_utf8;
    return errc::none;
  }
  /// Two digits: `number` is under 100.
  constexpr void put_pair(std::size_t at, unsigned number) noexcept {
    const unsigned tens = number * 103 >> 10;  // a division by 10 of what is so small
    buffer_[at] = static_cast<char>('0' + tens);
    buffer_[at + 1] = static_cast<char>('0' + number - 10 * tens);
  }
  constexpr void put_header(std::size_t at, int id, std::size_t length) noexcept {
    put_pair(at, static_cast<unsigned>(id));
    put_pair(at + 2, static_cast<unsigned>(length));
  }

  char* buffer_;
  std::size_t capacity_;
  std::size_t size_ = 0;
  std::size_t units_ = 0;  // the same as lengths count
  length_unit unit_;
  bool ans_ = true;
  path level_{};
  id_set ids_{};
  failure failure_{};
};

EMVQR_NAMESPACE_END
