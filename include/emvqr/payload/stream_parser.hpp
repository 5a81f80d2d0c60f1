// For links that deliver a payload byte by byte and do not say where it ends: scanners on a UART, radio, pipes.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/failure.hpp>
#include <emvqr/base/result.hpp>
#include <emvqr/payload/parse.hpp>
#include <emvqr/payload/payload_view.hpp>
#include <emvqr/payload/quirk.hpp>
#include <emvqr/payload/tag.hpp>
#include <emvqr/syntax/text.hpp>
#include <emvqr/syntax/tlv.hpp>
#include <emvqr/syntax/utf8.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

/// What is known of the bytes fed so far.
enum class stream_state : std::uint8_t {
  reading,  ///< they may be the beginning of a payload
  whole,    ///< they are a payload, and no more bytes can make another of them
  refused,  ///< they are no payload, whatever follows
  /// They are a payload, and with more bytes might be another one. Only texts with characters past U+FFFF (emoji) are,
  /// whose lengths can be counted in two ways. If nothing follows, take it.
  undecided
};

namespace detail {

/// Follows the objects of the root by one way of counting lengths, to where object 63 ends.
class end_finder {
 public:
  /// Goes on by one byte, with which `units` of a value are complete. True where object 63 ends with it.
  constexpr bool take(char byte, unsigned units) noexcept {
    if (!live_) return false;
    if (digits_ != header_bytes) {
      live_ = take_digit(byte);
      return false;
    }
    live_ = units <= left_;
    if (!live_) return false;
    left_ -= units;
    if (left_ != 0) return false;
    digits_ = 0;
    live_ = id_ == tag::payload_format_indicator.id() || !first_;
    first_ = false;
    if (!live_ || id_ != tag::crc.id()) return false;
    live_ = false;  // nothing may follow
    return true;
  }
  constexpr bool is_live() const noexcept { return live_; }
  constexpr void stop() noexcept { live_ = false; }

 private:
  constexpr bool take_digit(char byte) noexcept {
    if (!is_digit(byte)) return false;
    unsigned& number = digits_ < 2 ? id_ : left_;
    number = (digits_ % 2 == 0 ? 0 : number * 10) + static_cast<unsigned>(byte - '0');
    ++digits_;
    return digits_ != header_bytes || left_ != 0;
  }

  unsigned id_ = 0;
  unsigned left_ = 0;  // units of the value that are still to come
  std::uint8_t digits_ = 0;
  bool first_ = true;
  bool live_ = true;
};

}  // namespace detail

/// Takes the bytes of a payload one at a time into a buffer of the caller and tells when all of it is there. What it is
/// then, or what is wrong with it, is told by `read`: always what `parse` says of the same bytes.
/// Constant work a byte, and a `parse` where one of three ways of counting ends. The buffer bounds what can be fed.
class stream_parser {
 public:
  /// `buffer` outlives this and every view that `read` yields. `max_payload_bytes` hold any payload that keeps to
  /// EMVCo's advice, `max_input_bytes` any at all. Bytes past `capacity` are refused by `read` (`no_space`).
  constexpr stream_parser(char* buffer EMVQR_LIFETIMEBOUND, std::size_t capacity, parse_options options = {}) noexcept
      : buffer_(buffer), capacity_(capacity), options_(options) {
    reset();
  }

  /// Takes the next byte. Once a payload is `whole` no more are taken until `reset`. The line end that a scanner sends
  /// behind it is not to be fed: it ends what is `undecided`. After `refused` bytes are still kept, so that `read` can
  /// tell another kind of code by its name.
  constexpr stream_state feed(char byte) noexcept {
    if (state_ == stream_state::whole) return state_;
    if (size_ == capacity_) {
      overflowed_ = true;
      return state_ = stream_state::refused;
    }
    buffer_[size_++] = byte;
    if (state_ != stream_state::refused) state_ = advance(byte);
    return state_;
  }
  /// What the bytes fed so far are.
  constexpr stream_state state() const noexcept { return state_; }
  /// The bytes fed so far, in the buffer.
  constexpr std::string_view bytes() const noexcept { return {buffer_, size_}; }

  /// What `parse` says of the bytes fed so far; `no_space` where more were fed than the buffer holds. At any time: a
  /// link that falls silent, or sends a line end, has said that nothing follows.
  constexpr result<payload_view> read() const noexcept {
    if (overflowed_) return failure{errc::no_space, {}, 0, static_cast<std::uint32_t>(capacity_)};
    return parse(bytes(), options_);
  }

  /// Begins anew with an empty buffer.
  constexpr void reset() noexcept {
    by_characters_ = by_utf16_ = by_bytes_ = detail::end_finder{};
    if (!has(options_.allow, quirk::byte_lengths)) by_bytes_.stop();
    size_ = character_ = 0;
    overflowed_ = false;
    state_ = stream_state::reading;
  }

 private:
  constexpr stream_state advance(char byte) noexcept {
    const std::string_view character{buffer_ + character_, size_ - character_};
    const bool complete = character.size() == detail::utf8_size(character[0]);
    if (byte == '\0' || (complete && find_invalid_utf8(character) != character.size())) return stream_state::refused;
    if (complete) character_ = size_;
    // Not `||`, which would spare the others the byte.
    const bool ended = static_cast<bool>(static_cast<unsigned>(by_characters_.take(byte, complete ? 1 : 0)) |
                                         static_cast<unsigned>(by_utf16_.take(byte, utf16_units(character, complete))) |
                                         static_cast<unsigned>(by_bytes_.take(byte, 1)));
    // Where another way of counting goes on, more bytes may make another payload: nothing is to be read two ways.
    const bool goes_on = by_characters_.is_live() || by_utf16_.is_live() || by_bytes_.is_live();
    if (ended && parse(bytes(), options_)) return goes_on ? stream_state::undecided : stream_state::whole;
    return goes_on ? stream_state::reading : stream_state::refused;
  }
  static constexpr unsigned utf16_units(std::string_view character, bool complete) noexcept {
    return !complete ? 0 : character.size() == 4 ? 2 : 1;
  }

  char* buffer_;
  std::size_t capacity_;
  parse_options options_;
  std::size_t size_ = 0;
  std::size_t character_ = 0;  // where the character begins that the last byte belongs to
  detail::end_finder by_characters_{};
  detail::end_finder by_utf16_{};
  detail::end_finder by_bytes_{};  // live only where the quirk is allowed
  bool overflowed_ = false;
  stream_state state_ = stream_state::reading;
};

EMVQR_NAMESPACE_END
