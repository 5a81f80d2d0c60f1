// emvqr card: the card that a KHQR is printed on.
#include <emvqr/image/card.hpp>
#include <emvqr/payload/amount_text.hpp>
#include <emvqr/schemes/khqr/khqr.hpp>
#include <emvqr/syntax/display.hpp>

#include "clock.hpp"
#include "commands.hpp"
#include "exit_status.hpp"
#include "input.hpp"
#include "json.hpp"
#include "made.hpp"
#include "output.hpp"
#include "picture_file.hpp"
#include "verdict.hpp"
#include "write_file.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace emvqr::cli {
namespace {

/// The texts of a card, fit to be shown.
struct card_texts {
  std::string name;
  std::string amount;
  std::string currency;
  std::string_view badge;
};

std::string shown(const payload_view& view, path where) {
  const std::optional<std::string_view> value = view.get(where);
  return value ? std::string(display(*value).view()) : std::string{};
}

/// An amount of nothing is one that the payer enters, as in a payload without one.
std::string amount_of(const payload_view& view, std::optional<currency> code) {
  const result<std::optional<decimal>> amount = view.amount();
  if (!amount) return shown(view, tag::transaction_amount);
  if (!*amount || (*amount)->is_zero()) return {};
  const auto text = code ? shown_amount(**amount, *code) : shown_amount(**amount, (*amount)->scale);
  return std::string(text.view());
}

std::string_view sign_of(std::optional<currency> code) {
  if (code == currency::KHR) return "\u17DB";
  return code == currency::USD ? "$" : "";
}

card_texts texts_of(const payload_view& view, const card_command& command) {
  card_texts out;
  if (command.second_language) out.name = shown(view, tag::merchant_name_alternate);
  if (out.name.empty()) out.name = shown(view, tag::merchant_name);
  const std::optional<currency> code = view.transaction_currency();
  if (!command.no_amount) out.amount = amount_of(view, code);
  out.currency = code ? std::string(alpha(*code)) : std::string{};
  if (out.currency.empty()) out.currency = shown(view, tag::transaction_currency);
  if (!command.no_badge) out.badge = sign_of(code);
  return out;
}

picture_kind card_kind(const std::string& file) {
  const picture_kind kind = kind_of(file);
  if (kind != picture_kind::svg && kind != picture_kind::png)
    throw unusable("a card's file name ends in .svg or .png: " + file);
  return kind;
}

int refuse_card(const verdict& v, const made_options& answers, const std::string& why) {
  if (answers.json) write_out(json_of_refusal(v) + "\n");
  note_findings(v);
  note(why + " (--force draws the card all the same)");
  return exit_invalid;
}

}  // namespace

int card_command::run() const {
  const picture_kind kind = card_kind(file);
  const std::string text = read_payload(payload);
  const made_options answers{{}, json, {}};
  const verdict v = judge(text, judge_options_of(false, profile, now_or_clock(now_ms)));
  if (!v.is_payload()) return refuse(v.fault, "PAYLOAD", answers);
  if (!khqr::is_khqr(*v.in) && !force) return refuse_card(v, answers, "this is no KHQR but " + std::string(v.in->name));
  if (!v.is_valid() && !force) return refuse_card(v, answers, "the payload is not valid");
  note_findings(v);

  const card_texts texts = texts_of(v.view, *this);
  const image::khqr_card card{text, texts.name, texts.amount, texts.currency, texts.badge};
  const image::card_options options{width, image::card_header::red};
  const result<std::string> made =
      kind == picture_kind::png ? image::to_png(card, options) : image::to_svg(card, options);
  if (!made && made.error().code == errc::image_no_renderer)
    throw unusable("this program was built without librsvg: it draws a card into a .svg file alone");
  if (!made) return refuse(made.error(), {}, answers);
  write_file(file, *made);
  if (json) write_out(json_of_card(card, width, file) + "\n");
  return exit_good;
}

}  // namespace emvqr::cli
