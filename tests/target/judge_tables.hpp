// The tables of the unit tests put to the library, without a test framework and without a heap.
#pragma once

#include "target/tally.hpp"

namespace emvqr_test {

/// The tables of rules (EMVCo's, KHQR's, those about text, those of `parse`): each row breaks its rule, its neighbour
/// does not.
tally judge_rule_tables();

/// Numbers and currencies.
tally judge_value_tables();

/// What goes by the order of bytes and the size of words: loads of several bytes, CRC-16 with every table, MD5.
tally judge_byte_tables();

}  // namespace emvqr_test
