# The programs of the tutorials.
emvqr_docs_program(wallet.cpp emvqr::emvqr)
emvqr_docs_program(till.cpp emvqr::image nlohmann_json::nlohmann_json)
emvqr_docs_program(acquirer.cpp emvqr::emvqr nlohmann_json::nlohmann_json)
