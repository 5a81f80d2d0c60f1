// The end of every command that makes a payload: print it, draw it, or say why not.
#pragma once

#include <emvqr/base/failure.hpp>

#include "commands.hpp"
#include "verdict.hpp"

#include <string_view>

namespace emvqr::cli {

/// Throws `unusable` if the picture's file name asks for a form that is not known: before anything is done.
void check_picture_name(const made_options& options);

/// Draws the payload if asked to, prints it, and yields `exit_good`.
int finish(std::string_view payload, const made_options& options);

/// The same with another line for `--json`.
int finish(std::string_view payload, const made_options& options, std::string_view json_line);

/// Says why there is no payload and yields `exit_invalid`. `option` names what to change on the command line; it may
/// be empty.
int refuse(const failure& why, std::string_view option, const made_options& options);

/// The same for a payload that breaks rules; it is not printed.
int refuse(const verdict& v, const made_options& options);

/// Tells on stderr what was found, those of severity info left out.
void note_findings(const verdict& v);

}  // namespace emvqr::cli
