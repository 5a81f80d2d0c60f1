// Payloads and the Alipay+ API in one include: both directions of the mapping, verdicts, and telling whose code a text
// is. The JSON is in alipayplus/json.hpp, which needs nlohmann-json; this header needs nothing.
#pragma once

#include <emvqr/alipayplus/charge.hpp>
#include <emvqr/alipayplus/code_kind.hpp>
#include <emvqr/alipayplus/code_notation.hpp>
#include <emvqr/alipayplus/code_rule.hpp>
#include <emvqr/alipayplus/code_url.hpp>
#include <emvqr/alipayplus/fault.hpp>
#include <emvqr/alipayplus/identify.hpp>
#include <emvqr/alipayplus/iso20022.hpp>
#include <emvqr/alipayplus/iso_time.hpp>
#include <emvqr/alipayplus/loss.hpp>
#include <emvqr/alipayplus/mapped.hpp>
#include <emvqr/alipayplus/member.hpp>
#include <emvqr/alipayplus/member_path.hpp>
#include <emvqr/alipayplus/messages.hpp>
#include <emvqr/alipayplus/money.hpp>
#include <emvqr/alipayplus/objects.hpp>
#include <emvqr/alipayplus/obstacle.hpp>
#include <emvqr/alipayplus/order_money.hpp>
#include <emvqr/alipayplus/order_rows.hpp>
#include <emvqr/alipayplus/payable.hpp>
#include <emvqr/alipayplus/payload_rows.hpp>
#include <emvqr/alipayplus/policy.hpp>
#include <emvqr/alipayplus/rendering_mark.hpp>
#include <emvqr/alipayplus/result_code.hpp>
#include <emvqr/alipayplus/route.hpp>
#include <emvqr/alipayplus/to_order.hpp>
#include <emvqr/alipayplus/to_payload.hpp>
#include <emvqr/alipayplus/workspace.hpp>
