#include <emvqr/payload/edit.hpp>
#include <emvqr/payload/parse.hpp>
#include <emvqr/payload/tag.hpp>

#include "probes/answer.hpp"
#include "probes/probes.hpp"

int probe_edit(const char* text, std::size_t size, const char* label, char* buffer, std::size_t capacity) {
  const auto view = emvqr::parse({text, size});
  if (!view) return -static_cast<int>(view.error().code);
  const emvqr::change wish{emvqr::tag::terminal_label, label};
  return probe::answer(emvqr::edit(*view, &wish, 1, buffer, capacity, view->unit()));
}
