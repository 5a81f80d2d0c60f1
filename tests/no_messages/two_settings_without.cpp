#define EMVQR_NO_MESSAGES
#define EMVQR_SMALL_CRC
#define EMVQR_SMALL_TEXT
#include "no_messages/two_settings_answers.hpp"

two_settings::answers two_settings::without_messages() noexcept { return answer(); }
