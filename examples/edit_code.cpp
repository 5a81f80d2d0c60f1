// Puts an amount into a static KHQR and keeps all else, unknown objects included.
// usage: edit_code PAYLOAD AMOUNT CREATED_MS EXPIRES_MS
#include <emvqr/emvqr.hpp>

#include <iostream>
#include <string_view>

int main(int argc, char** argv) {
  if (argc != 5) return std::cerr << "usage: edit_code PAYLOAD AMOUNT CREATED_MS EXPIRES_MS\n", 2;
  const std::string_view scanned = argv[1];
  const auto qr = emvqr::parse(scanned);
  if (!qr) return std::cerr << emvqr::message(qr.error()).view() << '\n', 1;

  const emvqr::change changes[] = {
      {emvqr::tag::point_of_initiation_method, "12"},
      {emvqr::tag::transaction_amount, argv[2]},
      {emvqr::khqr::tag::created, argv[3]},
      {emvqr::khqr::tag::expires, argv[4]},
  };
  char buffer[emvqr::max_payload_bytes];
  const auto edited = emvqr::edit(*qr, changes, buffer);
  if (!edited) return std::cerr << emvqr::message(edited.error()).view() << '\n', 1;
  std::cout << *edited << '\n';
}
