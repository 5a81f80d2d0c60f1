// What is read is written again to the byte: by an edit that asks for nothing, by a list of its objects, and object by
// object.
#include <emvqr/payload/compose.hpp>
#include <emvqr/payload/edit.hpp>
#include <emvqr/payload/parse.hpp>
#include <emvqr/payload/writer.hpp>

#include "fuzz/fuzz.hpp"
#include "fuzz/input.hpp"

#include <string>
#include <vector>

using emvqr::change;
using emvqr::field;
using emvqr::path;
using emvqr::payload_view;
using emvqr_fuzz::must;

namespace {

// Every object that holds no objects, with its path; a template whose depth a path reaches no further is one.
void list_objects(const payload_view& view, path where, const emvqr::template_view& level, std::vector<change>& out) {
  for (const field& object : level) {
    const path at = where / object.id;
    if (where.empty() && object.id == emvqr::tag::crc.id()) continue;
    const emvqr::template_view inside = view.objects(at);
    if (inside.empty() || at.depth() == path::max_depth)
      out.push_back({at, object.value});
    else
      list_objects(view, at, inside, out);
  }
}

void put_objects(const payload_view& view, path where, const emvqr::template_view& level, emvqr::writer& out) {
  for (const field& object : level) {
    const path at = where / object.id;
    if (where.empty() && object.id == emvqr::tag::crc.id()) continue;
    const emvqr::template_view inside = view.objects(at);
    if (inside.empty() || at.depth() == path::max_depth)
      out.put(object.id, object.value);
    else
      out.nested(object.id, [&](emvqr::writer& more) { put_objects(view, at, inside, more); });
  }
}

// The CRC's digits may have been given in small letters, and are written in capitals.
std::string in_capitals(const payload_view& view) {
  std::string text{view.raw()};
  for (std::size_t i = text.size() - 4; i != text.size(); ++i)
    if (text[i] >= 'a') text[i] = static_cast<char>(text[i] - ('a' - 'A'));
  return text;
}

void must_be(const emvqr::result<std::string_view>& written, const std::string& wanted, const char* what) {
  must(written && *written == wanted, what);
}

// Buffers of every kind of size: just enough, one too few, much more.
template <class Write>
void must_write(const Write& write, const std::string& wanted, const char* what) {
  emvqr_fuzz::guarded_buffer<8192> roomy, exact{wanted.size()}, tight{wanted.size() - 1};
  must_be(write(roomy.data(), roomy.size()), wanted, what);
  must_be(write(exact.data(), exact.size()), wanted, "it fits a buffer of its size");
  const auto refused = write(tight.data(), tight.size());
  must(!refused && refused.error().code == emvqr::errc::no_space, "it does not fit a smaller one");
  must(roomy.is_whole() && exact.is_whole() && tight.is_whole(), "nothing is written past a buffer");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const emvqr_fuzz::payload_input input{data, size};
  const auto read = emvqr::parse(input.payload);
  if (!read || input.payload.size() > 4096) return 0;
  const payload_view& view = *read;
  const std::string wanted = in_capitals(view);
  must_write([&](char* to, std::size_t room) { return emvqr::edit(view, nullptr, 0, to, room, view.unit()); }, wanted,
             "an edit that asks for nothing changes nothing");
  std::vector<change> objects;
  list_objects(view, {}, view.objects(), objects);
  must_write(
      [&](char* to, std::size_t room) {
        return emvqr::compose({objects.data(), objects.size()}, to, room, view.unit());
      },
      wanted, "a list of its objects makes the payload");
  must_write(
      [&](char* to, std::size_t room) {
        emvqr::writer out{to, room, view.unit()};
        put_objects(view, {}, view.objects(), out);
        return out.finish();
      },
      wanted, "its objects one by one make the payload");
  return 0;
}
