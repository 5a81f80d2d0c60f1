// JSON of others read strictly into a tree, and text written as JSON, on nlohmann-json. Opt-in: nothing of emvqr but
// its other doors includes this header, and who does not include it needs no nlohmann-json. It needs exceptions to be
// enabled; `parse` lets none out.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/fixed_text.hpp>
#include <emvqr/base/outcome.hpp>
#include <emvqr/syntax/display.hpp>
#include <emvqr/syntax/text.hpp>
#include <emvqr/syntax/unicode.hpp>
#include <emvqr/syntax/utf8.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

EMVQR_NAMESPACE_BEGIN

namespace json {

/// What a value is.
enum class kind : std::uint8_t {
  null,     ///< `null`
  boolean,  ///< `true` or `false`
  number,   ///< a number, kept as it is spelled
  text,     ///< a string
  object,   ///< members with names
  array     ///< values in a row
};

struct member;

/// A value and all that is in it.
struct value {
  kind k = kind::null;  ///< what it is
  std::string text{};   ///< a text's characters (a NUL can be among them), a number as it is spelled, `true` or `false`
  std::vector<member> members;  ///< of an object, in their order; no name is there twice
  std::vector<value> items{};   ///< of an array

  /// The value of an object's member, or null where there is none or this is no object. O(n).
  const value* find(std::string_view name) const noexcept EMVQR_LIFETIMEBOUND;
};

/// A member of an object. Names are hostile too: any characters, none at all, a NUL.
struct member {
  std::string name{};  ///< its characters, escapes undone
  value is{};          ///< its value
};

inline const value* value::find(std::string_view name) const noexcept {
  for (const member& each : members)
    if (each.name == name) return &each.is;
  return nullptr;
}

/// The deepest that a tree can be, whatever `limits` say: its destructor calls itself.
inline constexpr std::size_t max_tree_depth = 64;

/// How much of a text is taken. Memory stays below a few hundred bytes for each value and a few for each byte of text.
struct limits {
  std::size_t max_bytes = 65536;  ///< of the text; more are refused (`fault::too_long`)
  std::size_t max_depth = 8;      ///< of objects and arrays in each other, at most `max_tree_depth`; the outermost is 1
  std::size_t max_values = 8192;  ///< of every kind, wherever they stand
};

/// Why a text is refused. The numbers are stable.
enum class fault : std::uint8_t {
  none = 0,
  too_long = 1,
  invalid_utf8 = 2,
  not_json = 3,
  too_deep = 4,
  too_many_values = 5,
  duplicate_member = 6,
  bad_number = 7,  ///< further from zero than a double can be, such as 1e400
  out_of_memory = 8,
};

/// What a fault means, a constant without a full stop; empty with EMVQR_NO_MESSAGES.
constexpr std::string_view meaning(fault why) noexcept {
  switch (why) {
    case fault::none: return EMVQR_TEXT("nothing is wrong");
    case fault::too_long: return EMVQR_TEXT("the text is longer than is read");
    case fault::invalid_utf8: return EMVQR_TEXT("the bytes are not UTF-8");
    case fault::not_json: return EMVQR_TEXT("the text is not JSON");
    case fault::too_deep: return EMVQR_TEXT("the JSON is nested too deeply");
    case fault::too_many_values: return EMVQR_TEXT("the JSON has too many values");
    case fault::duplicate_member: return EMVQR_TEXT("a member stands twice");
    case fault::bad_number: return EMVQR_TEXT("a number is too large");
    case fault::out_of_memory: return EMVQR_TEXT("there is no memory");
  }
  return {};
}

/// The longest `refused::where`, in bytes.
inline constexpr std::size_t max_where_bytes = 200;

/// What is wrong and where. True as a condition where something is.
struct [[nodiscard]] refused {
  fault why = fault::none;  ///< what; `none` where nothing is wrong
  /// The place, such as `order.goods[3].goodsName`; empty for the text as a whole. Safe to show: a name that is empty,
  /// that has one of `."[]` or that `display` changes is written `["so"]`, as `display` has it. It ends in `...` where
  /// it was cut. Without those quotes it is the very names, so it may be compared.
  fixed_text<max_where_bytes> where{};
  /// The byte of the text that could not be read on from, at most the text's size; none for faults of what was read
  /// well (too deep, too many values, a member twice) and of memory.
  std::optional<std::size_t> offset{};

  /// True where something is wrong.
  constexpr explicit operator bool() const noexcept { return why != fault::none; }
};

/// The value a text is, or why it is none.
using document = outcome<value, refused>;

namespace detail {

/// As much of well-formed UTF-8 as `bytes` have room for, no character cut.
inline std::string_view head_of(std::string_view text, std::size_t bytes) noexcept {
  if (text.size() <= bytes) return text;
  while (bytes != 0 && emvqr::detail::is_continuation(text[bytes])) --bytes;
  return {text.data(), bytes};
}

}  // namespace detail

/// A place in a tree, put together from the root down; `refused::where` tells how it is written.
class place {
 public:
  /// The place so far. It points into this object.
  const fixed_text<max_where_bytes>& get() const noexcept { return text_; }

  /// Goes to the element of an array at `index`, from 0.
  void add_index(std::size_t index) noexcept { add(fixed_text<24>{}.append("[").append_number(index).append("]")); }
  /// Goes to the member of an object with this name, made safe to show.
  void add_name(std::string_view name) noexcept {
    const std::string_view head = detail::head_of(name, max_where_bytes);
    const auto shown = display(head);
    if (head.empty() || head.find_first_of(".\"[]") != std::string_view::npos || shown.view() != head) {
      add("[\"");
      add(shown);
      return add("\"]");
    }
    if (!text_.view().empty()) add(".");
    add(name);
  }

 private:
  void add(std::string_view piece) noexcept {
    constexpr std::string_view cut = "...";
    if (full_) return;
    const std::string_view fits = detail::head_of(piece, max_where_bytes - cut.size() - text_.view().size());
    text_.append(fits);
    full_ = fits.size() != piece.size();
    if (full_) text_.append(cut);
  }

  fixed_text<max_where_bytes> text_{};
  bool full_ = false;
};

namespace detail {

/// Takes the events of nlohmann's parser. What it makes of numbers is not looked at where it tells their spelling.
class tree_events {
 public:
  tree_events(value& root, const limits& within) noexcept : root_(root), limits_(within) {}

  const refused& error() const noexcept { return error_; }

  bool null() { return put(kind::null, {}); }
  bool boolean(bool is_true) { return put(kind::boolean, is_true ? "true" : "false"); }
  /// For what begins with a minus sign. Of all whole numbers only -0 is spelled in another way than it is printed.
  bool number_integer(std::int64_t number) { return put(kind::number, number == 0 ? "-0" : std::to_string(number)); }
  bool number_unsigned(std::uint64_t number) { return put(kind::number, std::to_string(number)); }
  bool number_float(double, const std::string& spelling) {
    std::string number = spelling;
    // Some versions hand the point over as the C locale has it.
    for (char& c : number)
      if (!is_digit(c) && c != '-' && c != '+' && c != 'e' && c != 'E') c = '.';
    return put(kind::number, std::move(number));
  }
  bool string(std::string& text) { return put(kind::text, std::move(text)); }
  bool binary(nlohmann::json::binary_t&) { return false; }

  bool start_object(std::size_t) { return open(kind::object); }
  bool end_object() { return close(); }
  bool start_array(std::size_t) { return open(kind::array); }
  bool end_array() { return close(); }

  bool key(std::string& name) {
    container& in = open_.back();
    const bool is_new = in.names.insert(name).second;
    in.it->members.emplace_back().name = std::move(name);
    in.in_child = true;
    return is_new || refuse(fault::duplicate_member);
  }
  bool parse_error(std::size_t bytes_read, const std::string&, const nlohmann::json::exception& what) {
    constexpr int number_overflow = 406;
    error_.offset = bytes_read == 0 ? 0 : bytes_read - 1;
    return refuse(what.id == number_overflow ? fault::bad_number : fault::not_json);
  }

 private:
  /// An object or array that has not ended. It does not move: it is the last child of the one before it.
  struct container {
    value* it;
    bool in_child = false;  ///< its last member or item has begun and not ended
    std::set<std::string> names{};
  };

  bool refuse(fault why) noexcept {
    error_.why = why;
    place where;
    for (const container& each : open_) {
      const std::size_t items = each.it->items.size();
      if (each.it->k == kind::array) where.add_index(each.in_child ? items - 1 : items);
      if (each.it->k == kind::object && each.in_child) where.add_name(each.it->members.back().name);
    }
    error_.where = where.get();
    return false;
  }
  /// Where the value that comes next belongs; null where there are too many.
  value* next() {
    if (count_ == limits_.max_values) {
      refuse(fault::too_many_values);
      return nullptr;
    }
    ++count_;
    if (open_.empty()) return &root_;
    value& in = *open_.back().it;
    return in.k == kind::object ? &in.members.back().is : &in.items.emplace_back();
  }
  bool put(kind k, std::string text) {
    value* const to = next();
    if (to == nullptr) return false;
    to->k = k;
    to->text = std::move(text);
    child_ended();
    return true;
  }
  bool open(kind k) {
    if (open_.size() >= limits_.max_depth || open_.size() >= max_tree_depth) return refuse(fault::too_deep);
    value* const to = next();
    if (to == nullptr) return false;
    to->k = k;
    if (!open_.empty()) open_.back().in_child = true;
    open_.push_back(container{to});
    return true;
  }
  bool close() {
    open_.pop_back();
    child_ended();
    return true;
  }
  void child_ended() noexcept {
    if (!open_.empty()) open_.back().in_child = false;
  }

  value& root_;
  limits limits_;
  refused error_{};
  std::size_t count_ = 0;
  std::vector<container> open_{};
};

/// `parse`, which may run out of memory.
inline document read(std::string_view text, const limits& within) {
  if (text.size() > within.max_bytes) return refused{fault::too_long, {}, within.max_bytes};
  if (const std::size_t at = find_invalid_utf8(text); at != text.size()) return refused{fault::invalid_utf8, {}, at};
  // nlohmann's parser takes a NUL for the end.
  if (const std::size_t at = emvqr::find(text, '\0'); at != text.size()) return refused{fault::not_json, {}, at};
  value root;
  tree_events events{root, within};
  const bool good = nlohmann::json::sax_parse(text.begin(), text.end(), &events);
  if (good && !events.error()) return root;
  refused why = events.error() ? events.error() : refused{fault::not_json};
  if (why.offset) why.offset = std::min(*why.offset, text.size());
  return why;
}

inline void add_escape(std::string& out, char32_t c) {
  const auto add_unit = [&out](std::uint32_t unit) {
    out += "\\u";
    for (const unsigned shift : {12U, 8U, 4U, 0U}) out += to_lower(emvqr::detail::hex_digit(unit >> shift & 0xFU));
  };
  if (c <= 0xFFFF) return add_unit(c);
  add_unit(0xD800U + ((c - 0x10000U) >> 10U));
  add_unit(0xDC00U + ((c - 0x10000U) & 0x3FFU));
}

}  // namespace detail

/// Reads a text that is one JSON value (RFC 8259) and nothing else, in UTF-8: no member twice in an object, no
/// comments, no commas too many, no lone surrogates, no NUL byte. One byte order mark before it is skipped. Numbers are
/// kept as they are spelled. The tree holds copies. O(n log n) in the bytes, of which there are at most
/// `within.max_bytes`.
inline document parse(std::string_view text, const limits& within = {}) noexcept {
  try {
    return detail::read(text, within);
  } catch (...) {
    return refused{fault::out_of_memory};
  }
}

/// JSON text in well-formed UTF-8, without newlines outside its texts, with every character in it that must not reach a
/// screen as it is (`must_be_escaped`) written as `\u` escapes: it says the same. Throws `std::bad_alloc`.
inline std::string escape_hidden(std::string_view json_text) {
  std::string out;
  out.reserve(json_text.size());
  for (std::size_t at = 0; at != json_text.size();) {
    const character c = character_at(json_text, at);
    must_be_escaped(c.code) ? detail::add_escape(out, c.code)
                            : static_cast<void>(out.append(json_text.data() + at, c.size));
    at += c.size;
  }
  return out;
}

/// `text` as a text of JSON, with its quotes; control characters and all that hides or turns the direction of writing
/// are `\u` escapes. Bytes that are not UTF-8, which JSON has no way to say, become U+FFFD. Throws `std::bad_alloc`.
inline std::string quoted(std::string_view text) {
  return escape_hidden(
      nlohmann::json(std::string(text)).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
}

}  // namespace json

EMVQR_NAMESPACE_END
