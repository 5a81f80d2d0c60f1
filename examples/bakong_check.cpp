// Asks Bakong whether a code was paid, all but the asking: makes a dynamic KHQR, prints the request a program would
// send for it, and says what a reply means. usage: bakong_check [REPLY.json | -] [HTTP_STATUS]     without a reply one
// that is built in; "-" is stdin
#include <emvqr/bakong/json.hpp>
#include <emvqr/emvqr.hpp>

#include "read_up_to.hpp"

#include <chrono>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <string>
#include <string_view>

namespace bakong = emvqr::bakong;

namespace {

constexpr std::string_view built_in =
    R"({"responseCode":0,"responseMessage":"built in","errorCode":null,"data":{)"
    R"("hash":"0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0",)"
    R"("fromAccountId":"payer@devb","toAccountId":"shop@devb","currency":"USD","amount":4.5,"description":null}})";

/// Prints what the reply means for the code; the exit status is 0 only where the code is paid.
int judge(std::string_view text, int http_status, const emvqr::payload_view& code) {
  const auto reply = bakong::parse_reply<bakong::transaction>(text);
  if (!reply) {
    // Without a body that can be read, the status is all there is.
    std::cout << "reply    " << reply.error().member << ' ' << bakong::meaning(reply.error().why) << '\n'
              << "state    " << name(bakong::state_of_status(http_status)) << '\n';
    return 1;
  }
  const bakong::payment_state state = bakong::state(*reply, http_status);
  std::cout << "state    " << name(state) << (is_final(state) ? "" : ", ask again") << '\n'
            << "message  " << emvqr::display(reply->response_message).view() << '\n';
  if (state != bakong::payment_state::paid) return 1;
  const bool ours = matches(*reply->data, code);
  std::cout << "payment  " << (ours ? "of this code" : "not what the code asked for") << '\n';
  return ours ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
  using namespace std::chrono;
  const std::int64_t now = duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();

  emvqr::khqr::individual shop;
  shop.account_id = "shop@devb";
  shop.name = "Angkor Cafe";
  shop.amount = {450, 2};
  shop.currency = emvqr::currency::USD;
  shop.expires_ms = now + 600'000;  // ten minutes at most, and no longer does a poller ask
  char buffer[emvqr::max_payload_bytes];
  const auto payload = emvqr::khqr::write(shop, now, buffer);
  if (!payload) return std::cerr << emvqr::explain(payload.error()).view() << '\n', 2;
  const auto code = emvqr::parse(*payload);

  const auto request = bakong::for_code(*code);
  const auto body = bakong::to_json_text(*request);
  const auto token = bakong::authorization("YOUR.TOKEN.HERE");
  std::cout << "POST " << bakong::test_host << bakong::md5_request::to.path << '\n'
            << "Content-Type: application/json\nAuthorization: " << *token << "\n\n"
            << *body << "\n\n";

  // Here the program's HTTP client sends the three above and gets a status and a body. This one reads them instead.
  const std::string_view from = argc > 1 ? argv[1] : "";
  const int http_status = argc > 2 ? static_cast<int>(std::strtol(argv[2], nullptr, 10)) : bakong::http::ok;
  if (from.empty()) return judge(built_in, http_status, *code);
  if (from == "-") return judge(example::read_up_to(std::cin, bakong::max_reply_bytes), http_status, *code);
  std::ifstream file(argv[1], std::ios::binary);
  if (!file) return std::cerr << "cannot open " << from << '\n', 2;
  return judge(example::read_up_to(file, bakong::max_reply_bytes), http_status, *code);
}
