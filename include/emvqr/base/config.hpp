// Every macro of the library. Each may be defined by the builder before the first include; none is an API.
//
//   EMVQR_ASSERT(x)     called with conditions that only a bug of the caller makes false (never on bad data).
//                       Default: traps in debug builds of GCC and Clang, nothing elsewhere.
//   EMVQR_NO_MESSAGES   leaves out the English texts (firmware); message() then gives codes and paths only.
//   EMVQR_SMALL_CRC     uses the table-free CRC everywhere (firmware): 0 bytes of table instead of 8 KB; and goes over
//                       text a byte at a time, not eight.
//   EMVQR_SMALL_TEXT    leaves out the tables of Unicode (firmware), and with them what they tell: MPM-4.5.3.1 and
//                       TXT-0004 to TXT-0006 are not judged.
//   EMVQR_SMALL_LISTS   leaves out the lists of ISO (firmware): that a currency, category, country or language is one
//                       is not judged (MPM-4.7.5.1, 4.7.12.1, and of 4.7.13.1 and 4.9.2.1 the form alone), nor are the
//                       digits of amounts in others' currencies (MPM-4.7.4.1n1).
//   EMVQR_NO_OTHER_CODES  other kinds of code are refused for what a payload would have to have, not by their name.
//   EMVQR_ERRORS_ONLY   leaves out what `check` only warns of or notes (firmware). Which payloads are valid, and which
//                       errors the others have, is the same.
//   EMVQR_SMALL_VIEW    a payload_view has no index of its objects (firmware): 32 bytes of stack in place of 216 on
//                       parts of 32 bits; a root object is looked up by walking to it.
//   EMVQR_FIRMWARE      all of these seven, for parts with a few KB of flash.
//   EMVQR_NO_SIMD       uses no instruction that a machine of the kind compiled for may lack, and asks none what it can
//                       do (kernels, parts without an operating system). Answers are the same, and slower.
#pragma once

#ifdef EMVQR_FIRMWARE
#ifndef EMVQR_NO_MESSAGES
#define EMVQR_NO_MESSAGES
#endif
#ifndef EMVQR_SMALL_CRC
#define EMVQR_SMALL_CRC
#endif
#ifndef EMVQR_SMALL_TEXT
#define EMVQR_SMALL_TEXT
#endif
#ifndef EMVQR_SMALL_LISTS
#define EMVQR_SMALL_LISTS
#endif
#ifndef EMVQR_NO_OTHER_CODES
#define EMVQR_NO_OTHER_CODES
#endif
#ifndef EMVQR_ERRORS_ONLY
#define EMVQR_ERRORS_ONLY
#endif
#ifndef EMVQR_SMALL_VIEW
#define EMVQR_SMALL_VIEW
#endif
#endif

#ifndef EMVQR_ASSERT
#if !defined(NDEBUG) && (defined(__GNUC__) || defined(__clang__))
#define EMVQR_ASSERT(x) ((x) ? static_cast<void>(0) : __builtin_trap())
#else
#define EMVQR_ASSERT(x) static_cast<void>(0)
#endif
#endif

// Marks a parameter whose bytes the result still points into, where the compiler can warn about it.
#if defined(__clang__)
#if __has_cpp_attribute(clang::lifetimebound)
#define EMVQR_LIFETIMEBOUND [[clang::lifetimebound]]
#endif
#endif
#ifndef EMVQR_LIFETIMEBOUND
#define EMVQR_LIFETIMEBOUND
#endif

// A text for people, with its length told, which compilers would else find by slow constant evaluation at every
// include.
#ifdef EMVQR_NO_MESSAGES
#define EMVQR_TEXT(x) (std::string_view{})
#else
#define EMVQR_TEXT(x) (std::string_view{x, sizeof(x) - 1})
#endif

// A condition that nearly always holds: compilers keep the other way out of the hot path.
#if defined(__GNUC__) || defined(__clang__)
#define EMVQR_LIKELY(x) (__builtin_expect(static_cast<bool>(x), true))
#else
#define EMVQR_LIKELY(x) (x)
#endif

// A function that is worth a copy wherever it is called, where flash is no concern: what is read of its arguments then
// stays in registers.
#if !defined(EMVQR_SMALL_VIEW) && (defined(__GNUC__) || defined(__clang__))
#define EMVQR_INLINE [[gnu::always_inline]]
#else
#define EMVQR_INLINE
#endif

// A function that hands on to another: a frame of its own would be in vain, on small parts above all.
#if defined(__GNUC__) || defined(__clang__)
#define EMVQR_DOOR [[gnu::always_inline]]
#else
#define EMVQR_DOOR
#endif

// A function that is hardly ever called, and is to stay out of the way of those that are.
#if defined(__GNUC__) || defined(__clang__)
#define EMVQR_RARE [[gnu::noinline, gnu::cold]]
#else
#define EMVQR_RARE
#endif

// A function whose stack is to be its own, where stack is scarce: inlined, what it takes would be taken for as long as
// its caller runs, through all that that calls.
#if defined(EMVQR_SMALL_VIEW) && (defined(__GNUC__) || defined(__clang__))
#define EMVQR_OWN_STACK [[gnu::noinline]]
#else
#define EMVQR_OWN_STACK
#endif

// Options that change inline bodies are part of the ABI namespace, so two settings in one program do not collide.
#ifdef EMVQR_NO_MESSAGES
#define EMVQR_ABI_MESSAGES _nomsg
#else
#define EMVQR_ABI_MESSAGES
#endif
#ifdef EMVQR_SMALL_CRC
#define EMVQR_ABI_CRC _smallcrc
#else
#define EMVQR_ABI_CRC
#endif
#ifdef EMVQR_SMALL_TEXT
#define EMVQR_ABI_TEXT _smalltext
#else
#define EMVQR_ABI_TEXT
#endif
#ifdef EMVQR_SMALL_LISTS
#define EMVQR_ABI_LISTS _smalllists
#else
#define EMVQR_ABI_LISTS
#endif
#ifdef EMVQR_NO_OTHER_CODES
#define EMVQR_ABI_OTHERS _noothers
#else
#define EMVQR_ABI_OTHERS
#endif
#ifdef EMVQR_ERRORS_ONLY
#define EMVQR_ABI_ERRORS _errorsonly
#else
#define EMVQR_ABI_ERRORS
#endif
#ifdef EMVQR_SMALL_VIEW
#define EMVQR_ABI_VIEW _smallview
#else
#define EMVQR_ABI_VIEW
#endif
#ifdef EMVQR_NO_SIMD
#define EMVQR_ABI_SIMD _nosimd
#else
#define EMVQR_ABI_SIMD
#endif
#define EMVQR_PASTE(a, b, c, d, e, f, g, h) v1##a##b##c##d##e##f##g##h
#define EMVQR_PASTE_VALUES(a, b, c, d, e, f, g, h) EMVQR_PASTE(a, b, c, d, e, f, g, h)
#define EMVQR_ABI                                                                                          \
  EMVQR_PASTE_VALUES(EMVQR_ABI_MESSAGES, EMVQR_ABI_CRC, EMVQR_ABI_TEXT, EMVQR_ABI_LISTS, EMVQR_ABI_OTHERS, \
                     EMVQR_ABI_ERRORS, EMVQR_ABI_VIEW, EMVQR_ABI_SIMD)

#define EMVQR_NAMESPACE_BEGIN \
  namespace emvqr {           \
  inline namespace EMVQR_ABI {
#define EMVQR_NAMESPACE_END \
  }                         \
  }
