// The commands about pictures, as they stand on the command line.
#pragma once

#include "app_parts.hpp"

namespace emvqr::cli {

void add_decode(CLI::App& parent, decode_command& command, action& todo);
void add_draw(CLI::App& parent, draw_command& command, action& todo);
void add_card(CLI::App& parent, card_command& command, action& todo);

}  // namespace emvqr::cli
