// The input of a target that reads payloads: the payload, a NUL, then bytes that choose what is done with it. A payload
// has no NUL, so the first one parts the two; an input without any is a payload and chooses nothing.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace emvqr_fuzz {

/// Takes choices from bytes; once they are used up, every choice is the first.
class chooser {
 public:
  explicit chooser(std::string_view bytes) noexcept : bytes_(bytes) {}

  unsigned byte() noexcept { return at_ == bytes_.size() ? 0 : static_cast<unsigned char>(bytes_[at_++]); }
  /// 0 to `limit` - 1, a `limit` of at most 65,536.
  unsigned below(unsigned limit) noexcept { return (limit > 256 ? byte() * 256 + byte() : byte()) % limit; }
  bool yes() noexcept { return (byte() & 1u) != 0; }
  std::int64_t number() noexcept {
    std::uint64_t all = 0;
    for (int i = 0; i != 8; ++i) all = all << 8 | byte();
    return static_cast<std::int64_t>(all);
  }
  /// As many bytes as the next one says, as far as there are.
  std::string_view text() noexcept {
    const std::size_t wanted = byte(), left = bytes_.size() - at_;
    const std::string_view taken{bytes_.data() + at_, wanted < left ? wanted : left};
    at_ += taken.size();
    return taken;
  }
  bool at_end() const noexcept { return at_ == bytes_.size(); }

 private:
  std::string_view bytes_;
  std::size_t at_ = 0;
};

/// One input. The payload is a copy in exactly as much memory as it has, so that the address sanitizer sees a read too
/// far.
struct payload_input {
  std::string payload;
  std::string_view choices;

  payload_input(const std::uint8_t* data, std::size_t size) {
    const std::string_view all{reinterpret_cast<const char*>(data), size};
    const std::size_t nul = all.find('\0');
    payload.assign(all.substr(0, nul));
    if (nul != std::string_view::npos) choices = all.substr(nul + 1);
    payload.shrink_to_fit();
  }
};

/// True if `part` lies within `whole`, or is empty.
inline bool lies_in(std::string_view part, std::string_view whole) noexcept {
  const auto at = reinterpret_cast<std::uintptr_t>(part.data()), from = reinterpret_cast<std::uintptr_t>(whole.data());
  return part.empty() || (at >= from && at - from <= whole.size() && part.size() <= whole.size() - (at - from));
}

/// A buffer of a size that is chosen, which tells whether something was written past it.
template <std::size_t Most>
class guarded_buffer {
 public:
  explicit guarded_buffer(std::size_t size = Most) noexcept : size_(size < Most ? size : Most) {
    std::memset(bytes_, mark, sizeof bytes_);
  }
  char* data() noexcept { return bytes_; }
  std::size_t size() const noexcept { return size_; }
  bool is_whole() const noexcept {
    for (std::size_t i = size_; i != sizeof bytes_; ++i)
      if (bytes_[i] != mark) return false;
    return true;
  }

 private:
  static constexpr char mark = 0x5A;
  char bytes_[Most + 64];
  std::size_t size_;
};

}  // namespace emvqr_fuzz
