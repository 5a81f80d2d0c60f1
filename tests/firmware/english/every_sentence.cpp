// Every sentence and name that the library has where messages are wanted: what firmware is searched for.
#include <emvqr/base/message.hpp>
#include <emvqr/payload/object.hpp>
#include <emvqr/rules/catalogue.hpp>
#include <emvqr/schemes/registry.hpp>

extern "C" const void* const every_sentence[] = {emvqr::errc_catalogue, emvqr::rule_catalogue, emvqr::object_catalogue,
                                                 &emvqr::all_schemes};
