// The commands as they stand on the command line: each function adds one, with its options and what is told of it.
#pragma once

#include "app_parts.hpp"

#include <list>

namespace emvqr::cli {

// app_pictures.cpp
void add_decode(CLI::App& parent, decode_command& command, action& todo);
void add_draw(CLI::App& parent, draw_command& command, action& todo);
void add_card(CLI::App& parent, card_command& command, action& todo);

// app_make.cpp
struct make_commands {
  make_khqr_command khqr;
  make_emv_command emv;
  std::list<make_scheme_command> schemes;
};
void add_make(CLI::App& parent, make_commands& commands, action& todo);
void add_edit(CLI::App& parent, edit_command& command, action& todo);

// app_map.cpp
struct map_commands {
  map_alipayplus_command alipayplus;
  map_emv_command emv;
  map_iso20022_command iso20022;
  map_page_command page;
  bool markdown = false;
};
void add_map(CLI::App& parent, map_commands& commands, action& todo);

// app_judge.cpp
void add_check(CLI::App& parent, check_command& command, action& todo);
void add_conformance(CLI::App& parent, conformance_command& command, action& todo);
void add_conformance_target(CLI::App& parent, conformance_target_command& command, action& todo);

// app_lists.cpp
void add_schemes(CLI::App& parent, schemes_command& command, action& todo);
void add_rules(CLI::App& parent, rules_command& command, action& todo);
void add_manual(CLI::App& parent, manual_command& command, action& todo);
void add_completion(CLI::App& parent, completion_command& command, action& todo);

}  // namespace emvqr::cli
