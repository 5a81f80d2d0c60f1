// Says whether a text is well-formed XML of the plain kind we write: elements, attributes, text, the five entities.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace emvqr_test {

class xml_reader {
 public:
  explicit xml_reader(std::string_view text) : rest_(text) {}

  /// What is wrong, or nothing.
  std::string fault() {
    while (!rest_.empty()) {
      if (rest_[0] != '<') {
        if (open_.empty() && std::string_view(" \n").find(rest_[0]) == std::string_view::npos) return "text outside";
        if (!take_character()) return "a bad character in a text";
      } else if (!take_tag()) {
        return "a bad tag";
      }
      if (open_.empty() && closed_ != 0 && rest_ != "\n" && !rest_.empty()) return "something behind the root";
    }
    return open_.empty() && closed_ != 0 ? "" : "an element without end";
  }
  /// The texts of all <text> elements, entities resolved, in their order.
  const std::vector<std::string>& texts() const { return texts_; }

 private:
  bool take(std::string_view start) {
    if (rest_.substr(0, start.size()) != start) return false;
    rest_.remove_prefix(start.size());
    return true;
  }
  std::string take_name() {
    std::size_t size = 0;
    while (size != rest_.size() && std::string_view("<>/=\"' \n&").find(rest_[size]) == std::string_view::npos) ++size;
    const std::string name(rest_.substr(0, size));
    rest_.remove_prefix(size);
    return name;
  }
  void keep(std::string_view text) {
    if (in_text() && !in_tag_) texts_.back().append(text);
  }
  bool in_text() const { return !open_.empty() && (open_.back() == "text" || open_.back() == "tspan"); }

  bool take_character() {
    static constexpr std::pair<std::string_view, std::string_view> entities[] = {
        {"&lt;", "<"}, {"&gt;", ">"}, {"&amp;", "&"}, {"&quot;", "\""}, {"&apos;", "'"}};
    for (const auto& [entity, meaning] : entities)
      if (take(entity)) return keep(meaning), true;
    const auto c = static_cast<unsigned char>(rest_[0]);
    if (c == '&' || c == '<' || c == '>' || (c < 0x20 && c != '\n' && c != '\t')) return false;
    const std::size_t size = c < 0x80 ? 1 : c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4;
    if ((c >= 0x80 && c < 0xC2) || c > 0xF4 || size > rest_.size()) return false;
    for (std::size_t at = 1; at != size; ++at)
      if ((static_cast<unsigned char>(rest_[at]) & 0xC0U) != 0x80) return false;
    const std::string_view whole = rest_.substr(0, size);
    if (whole == "\xEF\xBF\xBE" || whole == "\xEF\xBF\xBF" || (c == 0xED && whole[1] >= '\xA0')) return false;
    keep(whole);
    rest_.remove_prefix(size);
    return true;
  }
  bool take_tag() {
    if (take("</")) {
      const std::string name = take_name();
      if (open_.empty() || open_.back() != name || !take(">")) return false;
      open_.pop_back();
      ++closed_;
      return true;
    }
    take("<");
    const std::string name = take_name();
    if (name.empty()) return false;
    in_tag_ = true;
    while (take(" ")) {
      if (take_name().empty() || !take("=\"")) return false;
      while (!rest_.empty() && rest_[0] != '"')
        if (!take_character()) return false;
      if (!take("\"")) return false;
    }
    in_tag_ = false;
    if (take("/>")) return ++closed_ != 0;
    if (name == "text") texts_.emplace_back();
    open_.push_back(name);
    return take(">");
  }

  std::string_view rest_;
  std::vector<std::string> open_;
  std::size_t closed_ = 0;
  bool in_tag_ = false;
  std::vector<std::string> texts_;
};

}  // namespace emvqr_test
