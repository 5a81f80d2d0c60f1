#include <emvqr/base/path.hpp>
#include <emvqr/payload/edit.hpp>
#include <emvqr/payload/parse.hpp>

#include "probes/answer.hpp"
#include "probes/probes.hpp"

int probe_edit(const char* text, std::size_t size, const std::uint8_t* ids, std::size_t depth, const char* value,
               char* buffer, std::size_t capacity) {
  const auto view = emvqr::parse({text, size});
  if (!view) return -static_cast<int>(view.error().code);
  emvqr::path where;
  for (std::size_t i = 0; i != depth; ++i) where = where / ids[i];
  const emvqr::change wish{where, value};
  return probe::answer(emvqr::edit(*view, &wish, 1, buffer, capacity, view->unit()));
}
