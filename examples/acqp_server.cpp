// The side of an acquirer that Alipay+ asks about a scanned code: answers POST userInitiatedPay with the order that a
// KHQR means. usage: acqp_server [--now MS] [PORT]     0 or no port: any that is free; it is printed. --now is a clock
// that stands still, in milliseconds since 1970.
//
// It listens on this machine alone and checks no signature: whatever stands in front of it has to do TLS, to verify the
// headers Client-Id, Request-Time and Signature over the body's very bytes, and to sign the answer.
#include <emvqr/alipayplus/alipayplus.hpp>
#include <emvqr/alipayplus/json.hpp>
#include <emvqr/emvqr.hpp>

#include "limited_server.hpp"

#include <algorithm>
#include <atomic>
#include <charconv>
#include <chrono>
#include <cstdint>
#include <exception>
#include <iostream>
#include <string>
#include <string_view>

namespace alipayplus = emvqr::alipayplus;

namespace {

using request_message = alipayplus::message<alipayplus::user_initiated_pay_request>;

constexpr std::size_t max_body_bytes = alipayplus::message_limits.max_bytes;
constexpr const char* json_type = "application/json; charset=UTF-8";

std::int64_t fixed_now = emvqr::no_clock;  // set before there are threads

std::int64_t now_ms() {
  using namespace std::chrono;
  if (fixed_now != emvqr::no_clock) return fixed_now;
  return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

/// An answer that is a result alone. `why` is for people, and for the API at most 256 characters.
std::string refuse(alipayplus::result_code code, std::string_view why) {
  alipayplus::user_initiated_pay_response out;
  out.result = alipayplus::result_of(code);
  const std::size_t longest = emvqr::bytes_of_length(why, 256, emvqr::length_unit::characters);
  out.result.result_message = {why.data(), std::min(longest, why.size())};
  return alipayplus::to_json(out);
}

/// What is wrong with a request, such as `codeValue: it is required`; empty where nothing is.
std::string complaint(const request_message& request) {
  if (!request) {
    const bool is_json = request.why != alipayplus::message_fault::not_json;
    const auto what = is_json ? alipayplus::meaning(request.why) : emvqr::json::meaning(request.json_fault);
    return (request.where.empty() ? "the body" : request.where) + ": " + std::string(what);
  }
  alipayplus::member_path at;
  alipayplus::fault first = alipayplus::fault::none;
  alipayplus::for_each_fault(request.is, [&](const alipayplus::member_path& where, alipayplus::fault why) noexcept {
    if (first == alipayplus::fault::none) at = where, first = why;
  });
  if (first == alipayplus::fault::none) return {};
  return std::string(at.text().view()) + ": " + std::string(meaning(first));
}

/// A number for an order that the code does not name. Yours comes from where orders are kept, and is unique there.
std::string new_order_id() {
  static std::atomic<std::uint64_t> count{0};
  return std::to_string(now_ms()) + "-" + std::to_string(++count);
}

/// The answer to the JSON of a request. Asked twice for the code of one payment it says the same twice: such an order
/// is known by its bill number, or by a digest of the code. A code that is paid many times gets a new order each time.
std::string answer(std::string_view body) {
  const request_message request = alipayplus::parse_message<alipayplus::user_initiated_pay_request>(body);
  if (request.why == alipayplus::message_fault::out_of_memory)
    return refuse(alipayplus::result_code::unknown_exception, meaning(request.why));
  const std::string wrong = complaint(request);
  if (!wrong.empty()) return refuse(alipayplus::result_code::param_illegal, wrong);

  const auto code = emvqr::parse(request.is.code_value);
  if (!code) return refuse(alipayplus::result_code::invalid_code, emvqr::explain(code.error()).view());

  alipayplus::policy rules;  // riel accounts of KHQRs; limits and participants would be set here
  rules.static_ids = alipayplus::id_source::caller;
  alipayplus::occasion when;
  when.now_ms = now_ms();
  alipayplus::workspace memory;
  alipayplus::mapped_order order = alipayplus::to_order(*code, rules, when, memory);
  std::string id;
  if (!order.is_payable() && order.obstacles.front().kind == alipayplus::obstacle_kind::order_id_missing) {
    id = new_order_id();
    when.order_id = id;
    memory.clear();
    order = alipayplus::to_order(*code, rules, when, memory);
  }
  if (order.is_payable()) return alipayplus::to_json(order.answer);
  const alipayplus::obstacle& first = order.obstacles.front();
  return refuse(code_of(first), explain(first).view());
}

// --- HTTP ---

bool is_json(std::string_view content_type) {
  constexpr std::string_view wanted = "application/json";
  const std::string_view type = content_type.substr(0, content_type.find_first_of("; \t"));
  return emvqr::equal_ignoring_case(type, wanted);
}

/// The HTTP status that a request is refused with before its body is read, or 200.
int judge_head(const httplib::Request& request) {
  if (request.path != alipayplus::user_initiated_pay_request::path) return 404;
  if (request.method != "POST") return 405;
  if (!is_json(request.get_header_value("Content-Type")) || request.has_header("Content-Encoding")) return 415;
  const std::size_t lengths = request.get_header_value_count("Content-Length");
  const std::size_t codings = request.get_header_value_count("Transfer-Encoding");
  if (lengths + codings == 0) return 411;
  if (lengths + codings > 1) return 400;  // who stands in front may have believed the other
  if (codings == 1) return request.get_header_value("Transfer-Encoding") == "chunked" ? 200 : 501;
  const std::string length = request.get_header_value("Content-Length");
  if (length.empty() || !emvqr::is_numeric(length)) return 400;
  std::uint64_t bytes = 0;
  const auto read = std::from_chars(length.data(), length.data() + length.size(), bytes);
  return read.ec != std::errc{} || bytes > max_body_bytes ? 413 : 200;
}

std::string_view words(int status) {
  switch (status) {
    case 400: return "the length of the body is not clear, or not what came";
    case 404: return "nothing is here but the one path of userInitiatedPay";
    case 405: return "only POST";
    case 408: return "the request took too long";
    case 411: return "say the length of the body";
    case 413: return "a body has at most 65536 bytes";
    case 415: return "the body must be application/json, not compressed";
    default: return "no transfer coding but chunked";
  }
}

void say(httplib::Response& response, int status) {
  response.status = status;
  if (status == 405) response.set_header("Allow", "POST");
  response.set_content(std::string(words(status)) + '\n', "text/plain");
}

void set_up(httplib::Server& server) {
  using handled = httplib::Server::HandlerResponse;
  server.set_pre_routing_handler([](const httplib::Request& request, httplib::Response& response) {
    const int status = judge_head(request);
    if (status == 200) return handled::Unhandled;
    return say(response, status), handled::Handled;
  });
  server.set_exception_handler(
      [](const httplib::Request&, httplib::Response& response, const std::exception_ptr&) { response.status = 500; });
  const auto on_post = [](const httplib::Request&, httplib::Response& response, const httplib::ContentReader& read) {
    std::string body;
    bool is_long = false;
    const bool is_whole = read([&](const char* data, std::size_t size) {
      is_long = size > max_body_bytes - body.size();
      if (!is_long) body.append(data, size);
      return !is_long;
    });
    if (!is_whole) return say(response, is_long ? 413 : example::limited_server::refusal());
    example::limited_server::has_all();
    response.status = 200;
    response.set_content(answer(body), json_type);
  };
  server.Post(std::string(alipayplus::user_initiated_pay_request::path), on_post);
}

template <class Number>
bool read_number(std::string_view text, Number& to) {
  const auto read = std::from_chars(text.data(), text.data() + text.size(), to);
  return read.ec == std::errc{} && read.ptr == text.data() + text.size() && to >= 0;
}

}  // namespace

int main(int argc, char** argv) {
  int port = 0;
  int next = 1;
  bool good = true;
  if (argc > 2 && std::string_view(argv[1]) == "--now") good = read_number(argv[2], fixed_now), next = 3;
  if (argc > next) good = good && read_number(argv[next++], port) && port < 65536;
  if (!good || argc > next) return std::cerr << "usage: acqp_server [--now MS] [PORT]\n", 2;

  example::limited_server server{example::connection_limits{}};
  set_up(server);
  return server.run_here(port, [](int bound) { std::cout << bound << std::endl; });
}
