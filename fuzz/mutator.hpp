// What the mutators that know a format share: the way an input is taken apart, changed and put together.
#pragma once

#include "fuzz/fuzz.hpp"
#include "fuzz/random_source.hpp"

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <utility>

namespace emvqr_fuzz {

template <class T, std::size_t Count>
const T& one_of(random_source& random, const T (&list)[Count]) {
  return list[random.below(Count)];
}

/// As libFuzzer changes bytes, to `most` of them.
inline std::string changed_as_bytes(std::string value, std::size_t most) {
  const std::size_t size = value.size() < most ? value.size() : most;
  value.resize(most);
  value.resize(LLVMFuzzerMutate(reinterpret_cast<std::uint8_t*>(&value[0]), size, most));
  return value;
}

/// Changes what stands before the first NUL by `changed(random, text)`, and what stands behind it (`most_behind` bytes
/// of it) as bytes. One input in eight is left to libFuzzer whole.
template <class Changed>
std::size_t mutate_before_nul(std::uint8_t* data, std::size_t size, std::size_t max_size, unsigned seed,
                              std::size_t most_behind, const Changed& changed) {
  random_source random{seed};
  if (random.below(8) == 0) return LLVMFuzzerMutate(data, size, max_size);
  const std::string input{reinterpret_cast<const char*>(data), size};
  const std::size_t nul = input.find('\0');
  std::string out = input.substr(0, nul);
  std::string behind = nul == std::string::npos ? std::string{} : input.substr(nul + 1);
  if (random.below(4) != 0 || out.empty()) out = changed(random, out);
  if (random.below(3) == 0) behind = changed_as_bytes(std::move(behind), most_behind);
  if (!behind.empty()) (out += '\0') += behind;
  if (out.size() > max_size) return LLVMFuzzerMutate(data, size, max_size);
  std::memcpy(data, out.data(), out.size());
  return out.size();
}

}  // namespace emvqr_fuzz
