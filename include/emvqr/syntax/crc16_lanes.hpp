// What carry-less multiplication needs of a processor: 16 bytes at a time, PCLMULQDQ on x86-64, PMULL on AArch64.
// Written with what GCC and Clang have built in: their headers for it would double the time of including this library.
#pragma once

#include <emvqr/base/config.hpp>

#include <cstdint>

// EMVQR_HAS_LANES: 1 where this compiler and processor are known. Whether the machine at hand can do it is asked when
// the program runs.
#if defined(EMVQR_NO_SIMD) || defined(EMVQR_SMALL_CRC) || !__STDC_HOSTED__ || !(defined(__GNUC__) || defined(__clang__))
#define EMVQR_HAS_LANES 0
#elif defined(__x86_64__)
#define EMVQR_HAS_LANES 1
#define EMVQR_LANES __attribute__((target("pclmul,ssse3")))
#elif defined(__AARCH64EL__) && (defined(__APPLE__) || (defined(__linux__) && __has_include(<sys/auxv.h>)))
#define EMVQR_HAS_LANES 1
#ifdef __clang__
#define EMVQR_LANES __attribute__((target("aes")))
#else
#define EMVQR_LANES __attribute__((target("+aes")))
#endif
#ifndef __APPLE__
#include <sys/auxv.h>
#endif
#else
#define EMVQR_HAS_LANES 0
#endif

#if EMVQR_HAS_LANES
EMVQR_NAMESPACE_BEGIN
namespace detail {

/// A polynomial over GF(2) of 128 coefficients, those of x^0 to x^63 in [0].
using lane = std::uint64_t __attribute__((vector_size(16)));
using lane_bytes = unsigned char __attribute__((vector_size(16)));
using lane_signed_bytes = signed char __attribute__((vector_size(16)));

/// Sixteen bytes as they stand in memory, wherever they begin.
inline lane load_lane(const char* p) noexcept {
  lane out;
  __builtin_memcpy(&out, p, sizeof out);
  return out;
}

/// Bit 7 of a byte is set where that byte is none of format "ans": those of it become the lowest when 0x60 is added.
inline lane not_ans(lane bytes) noexcept {
  constexpr lane_bytes shift = {0x60, 0x60, 0x60, 0x60, 0x60, 0x60, 0x60, 0x60,
                                0x60, 0x60, 0x60, 0x60, 0x60, 0x60, 0x60, 0x60};
  constexpr lane_signed_bytes last = {-34, -34, -34, -34, -34, -34, -34, -34, -34, -34, -34, -34, -34, -34, -34, -34};
  const lane_bytes moved = reinterpret_cast<lane_bytes>(bytes) + shift;
  return reinterpret_cast<lane>(reinterpret_cast<lane_signed_bytes>(moved) > last);
}

#if defined(__x86_64__)

using lane_of_builtin = long long __attribute__((vector_size(16)));
using bytes_of_builtin = char __attribute__((vector_size(16)));

/// True if this machine has both instructions.
inline bool has_lanes() noexcept {
#if defined(__PCLMUL__) && defined(__SSSE3__)
  return true;
#else
  return __builtin_cpu_supports("pclmul") && __builtin_cpu_supports("ssse3");
#endif
}

/// The bytes of `from` that `order` names; 0 where it has 0x80.
EMVQR_LANES inline lane picked(lane from, lane order) noexcept {
  return reinterpret_cast<lane>(
      __builtin_ia32_pshufb128(reinterpret_cast<bytes_of_builtin>(from), reinterpret_cast<bytes_of_builtin>(order)));
}
/// a[0] times b[0].
EMVQR_LANES inline lane product_of_low(lane a, lane b) noexcept {
  return reinterpret_cast<lane>(
      __builtin_ia32_pclmulqdq128(reinterpret_cast<lane_of_builtin>(a), reinterpret_cast<lane_of_builtin>(b), 0x00));
}
/// a[1] times b[1].
EMVQR_LANES inline lane product_of_high(lane a, lane b) noexcept {
  return reinterpret_cast<lane>(
      __builtin_ia32_pclmulqdq128(reinterpret_cast<lane_of_builtin>(a), reinterpret_cast<lane_of_builtin>(b), 0x11));
}

#else

#if defined(__APPLE__) || defined(__ARM_FEATURE_AES)
inline bool has_lanes() noexcept { return true; }
#else
/// Asked once, as the program starts; until then it is false, which is slower and no less right.
inline const bool machine_has_lanes = (getauxval(AT_HWCAP) & HWCAP_PMULL) != 0;
inline bool has_lanes() noexcept { return machine_has_lanes; }
#endif

/// The bytes of `from` that `order` names; 0 where it has 0x80.
EMVQR_LANES inline lane picked(lane from, lane order) noexcept {
  lane out;
  asm("tbl %0.16b, {%1.16b}, %2.16b" : "=w"(out) : "w"(from), "w"(order));
  return out;
}
/// a[0] times b[0].
EMVQR_LANES inline lane product_of_low(lane a, lane b) noexcept {
  lane out;
  asm("pmull %0.1q, %1.1d, %2.1d" : "=w"(out) : "w"(a), "w"(b));
  return out;
}
/// a[1] times b[1].
EMVQR_LANES inline lane product_of_high(lane a, lane b) noexcept {
  lane out;
  asm("pmull2 %0.1q, %1.2d, %2.2d" : "=w"(out) : "w"(a), "w"(b));
  return out;
}

#endif

}  // namespace detail
EMVQR_NAMESPACE_END
#endif
