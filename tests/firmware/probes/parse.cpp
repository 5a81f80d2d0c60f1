#include <emvqr/payload/parse.hpp>
#include <emvqr/payload/payload_view.hpp>
#include <emvqr/payload/tag.hpp>

#include "probes/probes.hpp"

#include <string_view>

// What views take of the stack.
static_assert(sizeof(emvqr::payload_view) == sizeof(std::string_view) + 24);

int probe_parse(const char* text, std::size_t size) {
  const auto view = emvqr::parse({text, size});
  if (!view) return -static_cast<int>(view.error().code);
  int sum = view->has(emvqr::tag::bill_number) ? 1 : 0;
  for (const emvqr::field& object : view->objects()) {
    sum += static_cast<int>(object.value.size());
    for (const emvqr::field& inner : view->objects(object.id)) sum += static_cast<int>(inner.value.size());
  }
  return sum;
}
