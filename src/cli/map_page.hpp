// docs/alipayplus.md, from the tables that the mapping goes by.
#pragma once

#include <string>

namespace emvqr::cli {

/// The whole page, Markdown.
std::string map_page();

/// Its tables, each with its heading row: objects to members and those left behind, members to objects, elements of
/// ISO 20022; members of the API's objects; result codes, reasons against paying, reasons of losses; links.
std::string order_rows_table();
std::string unmapped_rows_table();
std::string payload_rows_table();
std::string element_rows_table();
std::string object_tables();
std::string result_codes_table();
std::string obstacles_table();
std::string loss_reasons_table();
std::string linked_schemes_table();

}  // namespace emvqr::cli
