// Reads one payload, shows what a payer should see, and says what is wrong with it.
// usage: read_code PAYLOAD
#include <emvqr/emvqr.hpp>

#include <chrono>
#include <iostream>
#include <string_view>

int main(int argc, char** argv) {
  if (argc != 2) return std::cerr << "usage: read_code PAYLOAD\n", 2;
  const std::string_view scanned = argv[1];

  const auto qr = emvqr::parse(scanned);
  if (!qr) return std::cout << emvqr::message(qr.error()).view() << '\n', 1;

  if (const auto name = qr->get(emvqr::tag::merchant_name)) std::cout << "to      " << *name << '\n';
  const auto amount = qr->amount();  // malformed, absent and present are three answers
  if (!amount) {
    std::cout << "amount  unreadable\n";
  } else if (!*amount) {
    std::cout << "amount  the payer enters it\n";
  } else {
    const auto currency = qr->transaction_currency();
    std::cout << "amount  " << emvqr::to_text(**amount).view() << ' '
              << (currency ? emvqr::alpha(*currency) : std::string_view{}) << '\n';
  }

  using namespace std::chrono;
  const auto now = duration_cast<milliseconds>(system_clock::now().time_since_epoch());
  const auto report = emvqr::check(*qr, {now.count()});
  for (const emvqr::finding& found : report)
    std::cout << emvqr::name(found.level) << "  " << emvqr::to_text(found.where).view() << "  "
              << emvqr::explain(found).view() << " (" << emvqr::name(found.broken) << ")\n";
  return report.valid() ? 0 : 1;
}
