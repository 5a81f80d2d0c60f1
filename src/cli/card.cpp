// emvqr card: the card that a KHQR is printed on.
#include <emvqr/image/card.hpp>
#include <emvqr/payload/card_texts.hpp>
#include <emvqr/schemes/khqr/khqr.hpp>

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

#include <string>

namespace emvqr::cli {
namespace {

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

  card_texts texts = card_texts_of(v.view, second_language ? card_name::alternate : card_name::main);
  if (no_amount) texts.amount = {};
  if (no_badge) texts.sign = {};
  const image::khqr_card card{text, texts.name, texts.amount, texts.currency, texts.sign};
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
