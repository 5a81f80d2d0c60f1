// JSON of the Alipay+ API, on nlohmann-json: objects written, requests and responses read. Opt-in: who does not include
// this header needs no nlohmann-json. It needs exceptions to be enabled, and reading lets none out.
#pragma once

#include <emvqr/alipayplus/fault.hpp>
#include <emvqr/alipayplus/member.hpp>
#include <emvqr/alipayplus/member_path.hpp>
#include <emvqr/base/config.hpp>
#include <emvqr/base/fixed_text.hpp>
#include <emvqr/base/table.hpp>
#include <emvqr/json.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

EMVQR_NAMESPACE_BEGIN

namespace alipayplus {

/// The longest message that is read, in bytes, and how deep its objects may stand in each other.
inline constexpr json::limits message_limits{65536, 8, 8192};

namespace detail {

/// Writes the members that are there, in order.
class json_writer {
 public:
  explicit json_writer(std::string& out) : out_(out) { out_ += '{'; }

  void end() { out_ += '}'; }

  template <class T>
  void operator()(const member& of, const T& value) {
    if (is_absent(value)) return;
    if (out_.back() != '{') out_ += ',';
    out_ += json::quoted(of.name);
    out_ += ':';
    if constexpr (is_array<T>) {
      out_ += '[';
      for (const auto& item : value) {
        if (out_.back() != '[') out_ += ',';
        write(item);
      }
      out_ += ']';
    } else {
      write(value);
    }
  }

 private:
  template <class T>
  void write(const T& value) {
    if constexpr (is_scalar<T>) {
      out_ += json::quoted(value);
    } else {
      json_writer inside{out_};
      T::members(value, inside);
      inside.end();
    }
  }

  std::string& out_;
};

}  // namespace detail

/// An object as the API wants it: one line, every scalar a JSON string, absent members left out. Characters that hide
/// or turn the direction of writing are `\u` escapes. Bytes that are not UTF-8 become U+FFFD: `for_each_fault` finds
/// them first. Throws `std::bad_alloc`.
template <class Object>
std::string to_json(const Object& object) {
  std::string out;
  detail::json_writer writer{out};
  Object::members(object, writer);
  writer.end();
  return out;
}

/// Why a message is refused before its members are judged.
enum class message_fault : std::uint8_t {
  none,
  not_json,    ///< or longer, deeper, or with more in it than is read; `message::json_fault` tells
  wrong_type,  ///< an object, array or scalar where another of these belongs
  said_twice,  ///< both spellings of one member
  out_of_memory
};

/// What a fault means, a constant without a full stop; empty with EMVQR_NO_MESSAGES.
constexpr std::string_view meaning(message_fault why) noexcept {
  switch (why) {
    case message_fault::none: return EMVQR_TEXT("nothing is wrong");
    case message_fault::not_json: return EMVQR_TEXT("the text is not JSON that is read here");
    case message_fault::wrong_type: return EMVQR_TEXT("a member has another type than it should have");
    case message_fault::said_twice: return EMVQR_TEXT("a member stands there in two spellings");
    case message_fault::out_of_memory: return EMVQR_TEXT("there is no memory");
  }
  return {};
}

/// A message that was read. It owns the texts that `is` points at: it may be moved, which leaves them where they are,
/// and not copied.
template <class Object>
class message {
 public:
  Object is{};                                 ///< what was read; empty texts where nothing stood
  message_fault why = message_fault::none;     ///< why it is refused; `none` where it is not
  json::fault json_fault = json::fault::none;  ///< where `why` is `not_json`: why it is none
  std::string where{};                         ///< of the fault, such as `order.goods[3].goodsName`; safe to show
  std::vector<std::string> unknown{};  ///< members that no object of ours has, each safe to show: they are not read

  message() = default;
  message(message&&) noexcept = default;
  message& operator=(message&&) noexcept = default;
  message(const message&) = delete;
  message& operator=(const message&) = delete;
  ~message() = default;

  /// True where it was read.
  explicit operator bool() const noexcept { return why == message_fault::none; }

  // Where the texts of `is` live.
  json::value tree{};                           ///< the JSON, where the texts of `is` point
  std::vector<std::shared_ptr<void>> arrays{};  ///< what the arrays of `is` point to
};

namespace detail {

/// Takes the members of an object out of a tree.
template <class Object>
class json_reader {
 public:
  json_reader(const json::value& from, message<Object>& to, const json::place& at)
      : from_(from), to_(to), at_(at), taken_(from.members.size()) {}

  template <class T>
  void operator()(const member& of, T& value) {
    const json::value* const found = take(of);
    if (found == nullptr || found->k == json::kind::null || !to_) return;
    read(below(at_, of.name), *found, value);
  }
  /// What no member took is unknown.
  void end() {
    for (std::size_t i = 0; i != taken_.size(); ++i)
      if (!taken_[i]) to_.unknown.emplace_back(below(at_, from_.members[i].name).get().view());
  }

 private:
  static json::place below(json::place at, std::string_view name) noexcept {
    at.add_name(name);
    return at;
  }
  void refuse(message_fault why, const json::place& where) {
    if (!to_) return;
    to_.why = why;
    to_.where = where.get().view();
  }
  const json::value* take(const member& of) {
    const json::value* found = nullptr;
    for (std::size_t i = 0; i != taken_.size(); ++i) {
      const std::string& name = from_.members[i].name;
      if (name != of.name && (of.also.empty() || name != of.also)) continue;
      taken_[i] = true;
      if (found != nullptr) refuse(message_fault::said_twice, below(at_, of.name));
      found = &from_.members[i].is;
    }
    return found;
  }

  template <class T>
  void read(const json::place& where, const json::value& from, T& value) {
    if constexpr (is_scalar<T>) {
      if (from.k == json::kind::object || from.k == json::kind::array) return refuse(message_fault::wrong_type, where);
      value = from.text;
    } else if constexpr (is_array<T>) {
      if (from.k != json::kind::array) return refuse(message_fault::wrong_type, where);
      read_items(where, from, value);
    } else {
      if (from.k != json::kind::object) return refuse(message_fault::wrong_type, where);
      json_reader<Object> inside{from, to_, where};
      T::members(value, inside);
      inside.end();
    }
  }
  template <class Item>
  void read_items(const json::place& where, const json::value& from, table<Item>& value) {
    const auto items = std::make_shared<std::vector<Item>>(from.items.size());
    for (std::size_t i = 0; i != items->size(); ++i) {
      json::place here = where;
      here.add_index(i);
      read(here, from.items[i], (*items)[i]);
    }
    to_.arrays.push_back(items);
    value = table<Item>{items->data(), items->size()};
  }

  const json::value& from_;
  message<Object>& to_;
  json::place at_;
  std::vector<bool> taken_;
};

}  // namespace detail

/// Takes an object out of a tree that was read, which the message then owns. `null` is as good as absent; numbers and
/// booleans are taken by their spelling, since some clients send them bare; both spellings of a member are understood.
/// What the members must be is not judged: `for_each_fault` does. Throws nothing.
template <class Object>
message<Object> from_json(json::value&& tree) noexcept {
  message<Object> out;
  try {
    out.tree = std::move(tree);
    if (out.tree.k != json::kind::object) {
      out.why = message_fault::wrong_type;
      return out;
    }
    detail::json_reader<Object> reader{out.tree, out, {}};
    Object::members(out.is, reader);
    reader.end();
  } catch (...) {
    out.why = message_fault::out_of_memory;
  }
  return out;
}

/// Reads a message of at most `message_limits`, strictly as `json::parse` reads: no member twice, no number made of
/// something else than its digits. O(n log n). Throws nothing.
template <class Object>
message<Object> parse_message(std::string_view text) noexcept {
  json::document read = json::parse(text, message_limits);
  if (read) return from_json<Object>(std::move(*read));
  message<Object> out;
  try {
    out.why = message_fault::not_json;
    out.json_fault = read.error().why;
    out.where = read.error().where.view();
  } catch (...) {
    out.why = message_fault::out_of_memory;
  }
  return out;
}

}  // namespace alipayplus

EMVQR_NAMESPACE_END
