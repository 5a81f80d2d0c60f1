// Bakong's Open API without the network: requests to send by any HTTP client, replies, and what they mean. The JSON is
// in bakong/json.hpp, which needs nlohmann-json; this header needs nothing.
#pragma once

#include <emvqr/bakong/error.hpp>
#include <emvqr/bakong/outcome.hpp>
#include <emvqr/bakong/payment.hpp>
#include <emvqr/bakong/reply.hpp>
#include <emvqr/bakong/request.hpp>
#include <emvqr/bakong/url.hpp>
