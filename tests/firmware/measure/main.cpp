// Runs every probe on every input and prints how deep its stack went and how many instructions it took, a line each:
// the probe, the input, bytes, instructions, what it answered. Ends with status 1 where that is a failure and should
// not be.
#include "board/semihosting.hpp"
#include "board/timer.hpp"
#include "measure/inputs.hpp"
#include "measure/painted_stack.hpp"
#include "probes/probes.hpp"

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string_view>

namespace {

char buffer[emvqr::max_payload_bytes];

using text = emvqr_test::sealed_text;
using measure::now_ms;

int parse(const text& in) { return probe_parse(in.bytes, in.size); }
int check(const text& in) { return probe_check(in.bytes, in.size, now_ms); }
int check_all(const text& in) { return probe_check_all(in.bytes, in.size, now_ms); }
int with_amount(const text& in) { return probe_with_amount(in.bytes, in.size, 9'900, now_ms, buffer, sizeof buffer); }
int edit_at(const text& in, std::initializer_list<std::uint8_t> where) {
  return probe_edit(in.bytes, in.size, where.begin(), where.size(), "Till 7", buffer, sizeof buffer);
}
int edit(const text& in) { return edit_at(in, {62, 7}); }
int edit_deepest(const text& in) { return edit_at(in, {62, 50, 1, 2}); }
int stream(const text& in) { return probe_stream(in.bytes, in.size, buffer, sizeof buffer); }
std::uint8_t symbols[2 * 1024];
std::uint8_t screen[240 * 240 / 8];
int draw_with(const text& in, int mask) {
  return probe_draw(in.bytes, in.size, mask, symbols, screen, sizeof screen, 240);
}
int draw(const text& in) { return draw_with(in, -1); }
int draw_with_mask_3(const text& in) { return draw_with(in, 3); }
// The input is no payload here but the shop's name.
int write(const text& in) { return probe_write("cafe@abaa", in.bytes, 12'500, now_ms, buffer, sizeof buffer); }

void column(std::string_view what) {
  board::print(what);
  board::print("\t");
}
void column(unsigned long number) {
  board::print(number);
  board::print("\t");
}

bool run(std::string_view probe, int (*call)(const text&), const measure::input& in) {
  column(probe);
  column(in.name);
  int answer = 0;
  column(measure::stack_of(call, in.text, answer));
  const std::uint32_t before = board::instructions();
  call(in.text);
  column(board::instructions() - before);
  if (answer < 0) board::print("-");
  board::print(static_cast<unsigned long>(answer < 0 ? -answer : answer));
  board::print("\n");
  return answer >= 0 || !in.good;
}

struct probe {
  std::string_view name;
  int (*call)(const text&);
};
constexpr probe probes[] = {
    {"parse", parse},
    {"check", check},
    {"check_all", check_all},
    {"with_amount", with_amount},
    {"edit", edit},
    {"edit", edit_deepest},
    {"stream", stream},
    {"draw", draw},
    {"draw, mask given", draw_with_mask_3},
};

constexpr measure::input names[] = {
    {"plain name", emvqr_test::unmarked("Angkor Cafe")},
    {"khmer name", emvqr_test::unmarked("ហាងកាហ្វេទី១")},
    {"emoji name", emvqr_test::unmarked("Cafe ☕😀")},
    {"long name", emvqr_test::unmarked("a name of many more than 25 characters"), false}};

}  // namespace

int main() {
  board::timer_begin();
  bool good = true;
  for (const probe& each : probes)
    for (const measure::input& in : measure::inputs) good = run(each.name, each.call, in) && good;
  for (const measure::input& in : names) good = run("write", write, in) && good;
  return good ? 0 : 1;
}
