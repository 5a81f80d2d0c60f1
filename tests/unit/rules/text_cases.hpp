// Text that deceives, as `check` judges it: for each rule a name that breaks it and one that just does not.
#pragma once

#include "unit/rules/rule_case.hpp"

namespace emvqr_test {

// A payload with a second name, which may be of any script: NAMED("0104Shop") has it in 64.01.
#define BASE "00020126080004a.bc5204581253038405802US5904Shop6004City"
#define NAMED_4(text) BASE "64140002km0104" text
#define NAMED_5(text) BASE "64150002km0105" text
#define NAMED_3(text) BASE "64130002km0103" text
// Characters by name.
#define CYRILLIC_O "\xD0\xBE"
#define CYRILLIC_ES "\xD0\xA1"
#define CYRILLIC_ZHE "\xD0\xB6"
#define GREEK_ALPHA "\xCE\x91"
#define KHMER_KA "\xE1\x9E\x80"
#define ZERO_WIDTH_SPACE "\xE2\x80\x8B"
#define ZERO_WIDTH_JOINER "\xE2\x80\x8D"
#define RIGHT_TO_LEFT_OVERRIDE "\xE2\x80\xAE"
#define ISOLATE "\xE2\x81\xA6"
#define LINE_SEPARATOR "\xE2\x80\xA8"
#define SOFT_HYPHEN "\xC2\xAD"
#define PRIVATE_USE "\xEE\x80\x80"
#define UNASSIGNED "\xCD\xB8"
#define NONCHARACTER "\xEF\xBF\xBE"
#define ACUTE "\xCC\x81"
#define E_ACUTE "\xC3\xA9"
#define DOT_BELOW "\xCC\xA3"
#define HEART "\xE2\x9D\xA4"
#define EMOJI_STYLE "\xEF\xB8\x8F"

struct text_cases {
  using rule = emvqr::rule;
  using severity = emvqr::severity;
  static constexpr severity error = severity::error;
  static constexpr severity warning = severity::warning;
  static constexpr emvqr::path name{64, 1};
  static constexpr emvqr::path scheme_text{26, 1};
#define SCHEME_TEXT_3(text) "00020126150004a.bc0103" text "5204581253038405802US5904Shop6004City"
#define SCHEME_TEXT_2(text) "00020126140004a.bc0102" text "5204581253038405802US5904Shop6004City"

  static constexpr rule_case rows[] = {
      // The direction of writing.
      {rule::txt_0001, name, error, NAMED_4("Sh^" RIGHT_TO_LEFT_OVERRIDE "p"), NAMED_4("Sh" KHMER_KA "p")},
      {rule::txt_0001, name, error, NAMED_4("^" ISOLATE "hop"), NAMED_4("Shop")},
      {rule::txt_0001, scheme_text, warning, SCHEME_TEXT_3("a^" RIGHT_TO_LEFT_OVERRIDE "b"), SCHEME_TEXT_3("abc")},

      // What cannot be seen; joiners are fine inside words of scripts that need them.
      {rule::txt_0002, name, error, NAMED_4("Sh^" ZERO_WIDTH_SPACE "p"), NAMED_3(KHMER_KA ZERO_WIDTH_SPACE KHMER_KA)},
      {rule::txt_0002, name, error, NAMED_3(KHMER_KA KHMER_KA "^" ZERO_WIDTH_SPACE),
       NAMED_3(KHMER_KA ZERO_WIDTH_JOINER KHMER_KA)},
      {rule::txt_0002, name, error, NAMED_4(KHMER_KA ZERO_WIDTH_SPACE "^" ZERO_WIDTH_SPACE KHMER_KA),
       NAMED_5(HEART EMOJI_STYLE ZERO_WIDTH_JOINER HEART EMOJI_STYLE)},
      {rule::txt_0002, name, error, NAMED_4("Sh^" SOFT_HYPHEN "p"), NAMED_4("Sh-p")},
      {rule::txt_0002, scheme_text, warning, SCHEME_TEXT_2("a^" SOFT_HYPHEN), SCHEME_TEXT_2("ab")},

      // Controls.
      {rule::txt_0003, name, error, NAMED_4("Caf^\x7F"), NAMED_4("Caf" E_ACUTE)},
      {rule::txt_0003, name, error, NAMED_4("Caf^\xC2\x9F"), NAMED_4("Caf\xC2\xA0")},
      {rule::txt_0003, name, error, NAMED_4("Caf^" LINE_SEPARATOR), NAMED_4("Caf ")},
      {rule::txt_0003, scheme_text, error, SCHEME_TEXT_2("a^\x1F"), SCHEME_TEXT_2("a ")},

      // Characters nobody knows.
      {rule::txt_0004, name, warning, NAMED_4("Sh^" PRIVATE_USE "p"), NAMED_4("Shop")},
      {rule::txt_0004, name, warning, NAMED_4("Sh^" UNASSIGNED "p"), NAMED_4("Shop")},
      {rule::txt_0004, name, warning, NAMED_4("Sh^" NONCHARACTER "p"), NAMED_4("Shop")},

      // Letters that pass for others. Whole words of another script are its own, and so are words side by side.
      {rule::txt_0005, name, error, NAMED_4("Sh^" CYRILLIC_O "p"), NAMED_5(CYRILLIC_ZHE CYRILLIC_O " ab")},
      {rule::txt_0005, name, error, NAMED_4(GREEK_ALPHA "^BCD"), NAMED_4("ABCD")},
      {rule::txt_0005, name, error, NAMED_4("A^" CYRILLIC_ZHE "BC"), NAMED_4(CYRILLIC_ZHE "-BC")},
      {rule::txt_0005, scheme_text, warning, SCHEME_TEXT_3("a^" CYRILLIC_O "b"), SCHEME_TEXT_3("aob")},
      {rule::txt_0006, name, warning, NAMED_3("^" CYRILLIC_ES CYRILLIC_O CYRILLIC_ES),
       NAMED_3(CYRILLIC_ES CYRILLIC_ZHE CYRILLIC_ES)},

      // Composed text. A mark that is below comes first where there is one above.
      {rule::mpm_4_5_3_1, name, warning, NAMED_5("Caf^e" ACUTE), NAMED_4("Caf" E_ACUTE)},
      {rule::mpm_4_5_3_1, name, warning, NAMED_4("ab^" E_ACUTE DOT_BELOW), NAMED_4("abx" DOT_BELOW)},
      {rule::mpm_4_5_3_1, scheme_text, warning, SCHEME_TEXT_2("^e" ACUTE), SCHEME_TEXT_2("x" ACUTE)},
  };
};

#undef SCHEME_TEXT_3
#undef SCHEME_TEXT_2
#undef BASE
#undef NAMED_4
#undef NAMED_5
#undef NAMED_3
#undef CYRILLIC_O
#undef CYRILLIC_ES
#undef CYRILLIC_ZHE
#undef GREEK_ALPHA
#undef KHMER_KA
#undef ZERO_WIDTH_SPACE
#undef ZERO_WIDTH_JOINER
#undef RIGHT_TO_LEFT_OVERRIDE
#undef ISOLATE
#undef LINE_SEPARATOR
#undef SOFT_HYPHEN
#undef PRIVATE_USE
#undef UNASSIGNED
#undef NONCHARACTER
#undef ACUTE
#undef E_ACUTE
#undef DOT_BELOW
#undef HEART
#undef EMOJI_STYLE

}  // namespace emvqr_test
