// Where a member stands in a JSON object, and walks over all members of one.
#pragma once

#include <emvqr/alipayplus/member.hpp>
#include <emvqr/base/config.hpp>
#include <emvqr/base/fixed_text.hpp>
#include <emvqr/syntax/text.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>

EMVQR_NAMESPACE_BEGIN

namespace alipayplus {

/// The names that lead to a member, such as `order.merchant.store.storeName` or `order.goods[3].goodsName`. The names
/// are constants, so it may outlive what it was found in. Trivially copyable.
class member_path {
 public:
  static constexpr std::size_t max_depth = 6;  ///< the most names of a path

  /// How many names.
  constexpr std::size_t depth() const noexcept { return depth_; }
  /// True for the message as a whole.
  constexpr bool empty() const noexcept { return depth_ == 0; }
  /// The path of a member of this object. Past `max_depth`, which no object of ours reaches, it stays as it is.
  constexpr member_path operator/(std::string_view name) const noexcept {
    EMVQR_ASSERT(depth_ != max_depth);
    member_path child = *this;
    if (depth_ != max_depth) child.names_[child.depth_++] = name;
    return child;
  }
  /// The path of an item of this array, from 0. At most one array is on a path.
  constexpr member_path operator[](std::size_t item) const noexcept {
    member_path child = *this;
    child.array_ = depth_;
    child.item_ = static_cast<std::uint32_t>(item);
    return child;
  }
  /// The path of the array that this path goes through an item of; without one the path itself.
  constexpr member_path array() const noexcept {
    member_path up = *this;
    if (array_ != 0) up.depth_ = array_;
    up.array_ = 0;
    return up;
  }
  /// The names with points between, owned by value.
  constexpr fixed_text<160> text() const noexcept {
    fixed_text<160> out;
    for (std::size_t i = 0; i != depth_; ++i) {
      if (i != 0) out.append(".");
      out.append(names_[i]);
      if (i + 1 == array_) out.append("[").append_number(item_).append("]");
    }
    return out;
  }
  /// True if the path reads so.
  friend constexpr bool operator==(const member_path& a, std::string_view text) noexcept {
    return a.text().view() == text;
  }

 private:
  std::string_view names_[max_depth] = {};
  std::size_t depth_ = 0;
  std::size_t array_ = 0;  // the depth at which `item_` stands; 0 for none
  std::uint32_t item_ = 0;
};

namespace detail {

/// Calls `each(path, member, text)` for every scalar of an object, absent ones too, in the order of the members.
template <class Each>
class scalar_walk {
 public:
  constexpr scalar_walk(Each& each, const member_path& at) noexcept : each_(each), at_(at) {}

  template <class T>
  constexpr void operator()(const member& of, const T& value) noexcept {
    const member_path here = at_ / of.name;
    if constexpr (is_array<T>) {
      std::size_t item = 0;
      for (const auto& one : value) walk(here[item++], of, one);
    } else {
      walk(here, of, value);
    }
  }

 private:
  template <class T>
  constexpr void walk(member_path here, const member& of, const T& value) noexcept {
    if constexpr (is_scalar<T>) {
      each_(here, of, value);
    } else {
      scalar_walk<Each> inside{each_, here};
      T::members(value, inside);
    }
  }

  Each& each_;
  member_path at_;
};

/// Finds a scalar by its path; no items of arrays.
template <class Text>
class scalar_search {
 public:
  constexpr explicit scalar_search(std::string_view path) noexcept : rest_(path) {}

  constexpr Text* found() const noexcept { return found_; }
  constexpr const member& what() const noexcept { return what_; }

  template <class T>
  constexpr void operator()(const member& of, T& value) noexcept {
    using plain = std::remove_const_t<T>;
    if (found_ != nullptr || !begins_with(rest_, of.name)) return;
    const std::string_view after{rest_.data() + of.name.size(), rest_.size() - of.name.size()};
    if constexpr (is_scalar<plain>) {
      if (!after.empty()) return;
      found_ = &value;
      what_ = of;
    } else if constexpr (!is_array<plain>) {
      if (after.empty() || after.front() != '.') return;
      scalar_search<Text> inside{{after.data() + 1, after.size() - 1}};
      plain::members(value, inside);
      found_ = inside.found();
      what_ = inside.what();
    }
  }

 private:
  std::string_view rest_;
  Text* found_ = nullptr;
  member what_{};
};

}  // namespace detail

/// Calls `each(const member_path&, const member&, std::string_view)`, which must not throw, for every scalar of an
/// object, absent ones (empty texts) too.
template <class Object, class Each>
constexpr void for_each_scalar(const Object& object, Each&& each) noexcept {
  detail::scalar_walk<std::remove_reference_t<Each>> walk{each, {}};
  Object::members(object, walk);
}

/// The scalar at a path such as `order.merchant.merchantName`, or null; `what`, if given, gets what is known of it.
template <class Object>
constexpr auto find_scalar(Object& object, std::string_view path, member* what = nullptr) noexcept {
  using text = std::conditional_t<std::is_const_v<Object>, const std::string_view, std::string_view>;
  detail::scalar_search<text> search{path};
  std::remove_const_t<Object>::members(object, search);
  if (what != nullptr) *what = search.what();
  return search.found();
}

/// True if no scalar and no item is there.
template <class Object>
constexpr bool is_absent(const Object& object) noexcept {
  if constexpr (is_scalar<Object> || is_array<Object>) {
    return object.empty();
  } else {
    bool absent = true;
    for_each_scalar(object, [&absent](const member_path&, const member&, std::string_view text) noexcept {
      absent = absent && text.empty();
    });
    return absent;
  }
}

}  // namespace alipayplus

EMVQR_NAMESPACE_END
