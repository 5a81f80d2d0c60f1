// Makes a KHQR and reads it with the package.
#include <emvqr/emvqr.hpp>

#include <cstdio>

int main() {
  emvqr::khqr::individual payee;
  payee.account_id = "sok_dara@aclb";
  payee.name = "Sok Dara";
  char buffer[emvqr::max_payload_bytes];
  const auto payload = emvqr::khqr::write(payee, 1795331673123, buffer);
  if (!payload) return 1;
  const auto qr = emvqr::parse(*payload);
  if (!qr || qr->get(emvqr::tag::merchant_name) != payee.name) return 2;
  std::printf("%.*s\n", static_cast<int>(payload->size()), payload->data());
  return 0;
}
