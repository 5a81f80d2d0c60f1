// What the mutated headers ask at run time: is this change the one that is made now? Constant expressions are not
// asked and stay as they are. It is copied beside them as emvqr/mutant.hpp.
#pragma once

#include <type_traits>

namespace mutation {

extern unsigned chosen;         // the number of the change that is made, 0 for none
extern unsigned char* reached;  // a byte for each number: was it asked for?

inline bool ask(unsigned number) noexcept {
  reached[number] = 1;
  return number == chosen;
}
constexpr bool on(unsigned number) noexcept { return !__builtin_is_constant_evaluated() && ask(number); }

/// `l OP r` by one operator or another.
template <class Real, class Changed, class L, class R>
constexpr auto choose(unsigned number, const L& l, const R& r) noexcept {
  using type = decltype(Real{}(l, r));
  return on(number) ? static_cast<type>(Changed{}(l, r)) : Real{}(l, r);
}

/// An enumerator, or the one behind it.
template <class E>
constexpr E next(unsigned number, E value) noexcept {
  return on(number) ? static_cast<E>(static_cast<std::underlying_type_t<E>>(value) + 1) : value;
}

/// A constant of class type, or an empty one.
template <class T>
inline constexpr T empty{};
template <class T>
constexpr const T& or_empty(unsigned number, const T& value) noexcept {
  return on(number) ? empty<T> : value;
}

#define MUTATION_OPERATOR(name, op)                                    \
  struct name {                                                        \
    template <class L, class R>                                        \
    constexpr auto operator()(const L& l, const R& r) const noexcept { \
      return l op r;                                                   \
    }                                                                  \
  };
MUTATION_OPERATOR(less, <)
MUTATION_OPERATOR(less_equal, <=)
MUTATION_OPERATOR(greater, >)
MUTATION_OPERATOR(greater_equal, >=)
MUTATION_OPERATOR(equal, ==)
MUTATION_OPERATOR(not_equal, !=)
MUTATION_OPERATOR(plus, +)
MUTATION_OPERATOR(minus, -)
MUTATION_OPERATOR(times, *)
MUTATION_OPERATOR(divided, /)
MUTATION_OPERATOR(modulo, %)
MUTATION_OPERATOR(bit_and, &)
MUTATION_OPERATOR(bit_or, |)
MUTATION_OPERATOR(bit_xor, ^)
MUTATION_OPERATOR(shift_left, <<)
MUTATION_OPERATOR(shift_right, >>)
#undef MUTATION_OPERATOR

}  // namespace mutation
