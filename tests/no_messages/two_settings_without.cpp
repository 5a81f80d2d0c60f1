#define EMVQR_FIRMWARE
#include "no_messages/two_settings_answers.hpp"

two_settings::answers two_settings::without_messages() noexcept { return answer(); }
