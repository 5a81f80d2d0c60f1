#include "no_messages/two_settings_answers.hpp"

two_settings::answers two_settings::with_messages() noexcept { return answer(); }
