// The commands about pictures: decode, draw, card.
#include <emvqr/image/card.hpp>
#include <emvqr/image/draw.hpp>

#include "app_commands.hpp"

#include <algorithm>
#include <vector>

namespace emvqr::cli {
namespace {

/// Which tries may be made on a picture.
void add_steps(CLI::App& app, image::read_steps& value) {
  std::string placeholder;
  for (const image::read_step step : image::all_read_steps)
    placeholder.append(placeholder.empty() ? "" : "|").append(name_of(step));
  const auto read = [&value](const std::vector<std::string>& wanted) {
    value = image::read_steps::none();
    for (const image::read_step step : image::all_read_steps)
      if (std::find(wanted.begin(), wanted.end(), name_of(step)) != wanted.end()) value = value.with(step);
  };
  take_words(app.add_option_function<std::vector<std::string>>("--steps", read,
                                                               "What to try on a picture (default: all steps)"),
             placeholder + ",...")
      ->delimiter(',');
}

}  // namespace

void add_decode(CLI::App& parent, decode_command& command, action& todo) {
  command_app& app =
      add_command(parent, "decode", "Show what a payload, or every code in a picture, says", command, todo);
  app.add_option("payload", command.source,
                 "The payload; or a PNG or JPEG picture; or a text file with one payload; or - for stdin")
      ->type_name("PAYLOAD|FILE|-")
      ->required();
  add_lenient(app, command.lenient);
  add_profile(app, command.profile, judged_by);
  add_now(app, command.now_ms);
  add_json(app, command.json);
  add_colour(app);
  add_steps(app, command.how.steps);
  add_number(app, "--budget", command.how.budget_ms, 1, 3'600'000,
             "Begin no further try on a picture after so many milliseconds");
  app.tell(
      {"Of several codes in a picture at least one is a valid payload, none is a payload that is not, and all "
       "payloads\n"
       "pay the same accounts: a sticker over a shop's code is a known fraud.\n"
       "With --json: one line a code, keys payload, valid, scheme, length_unit, crc, fields, findings, or failure; for "
       "a\n"
       "code of a picture corners, step and accounts_differ too. Payloads come first.",
       {"valid", "not valid or no code in the picture", "wrong usage or a file that cannot be read"},
       {},
       {"emvqr decode photo.jpg", "emvqr decode --json \"$(cat payload.txt)\"",
        "zbarimg --raw -q code.png | emvqr decode -"}});
}

void add_draw(CLI::App& parent, draw_command& command, action& todo) {
  command_app& app = add_command(parent, "draw", "Draw a payload as a QR code", command, todo);
  add_payload(app, command.payload);
  app.add_option("-o,--output", command.file,
                 "A " + std::string(picture_endings) + " file (default: half blocks on stdout)")
      ->type_name("FILE");
  add_number(app, "--scale", command.scale, 1, image::max_module_pixels, "Pixels a module (default: 8)");
  add_number(app, "--quiet-zone", command.quiet_zone, 0, image::max_quiet_zone, "Modules of margin (default: 4)");
  app.add_option("--mm", command.side_mm,
                 "The width on paper in millimetres, margin included: as many whole dots as fit")
      ->type_name("NUMBER")
      ->excludes("--scale");
  add_number(app, "--dpi", command.dpi, 1, image::max_dpi, "The printer's dots an inch; a .png file tells it");
  take_words(app.add_option("--bits", command.bits, "Bits a pixel of a .png file (default: 1)"), "1|8");
  take_words(app.add_option("--level", command.level, "Least error correction (default: M)"), "L|M|Q|H",
             CLI::ignore_case);
  const auto read_segments = [&command](const std::string& text) { command.smallest_segments = text == "smallest"; };
  take_words(
      app.add_option_function<std::string>(
          "--segments", read_segments, "smallest: fewer modules for small screens, though EMVCo asks for bytes alone"),
      "bytes|smallest");
  app.add_flag("--eci", command.eci, "Say in the code that its text is UTF-8, as EMVCo asks and few do");
  app.add_flag("--covered-middle", command.covered_middle,
               "Something will lie in the middle: level Q at least, and no pattern there");
  app.add_flag("--inverted", command.inverted, "Light on dark; on a dark terminal this looks right");
  app.add_flag("--force", command.force, "Draw any text, a payload or not");
  add_json(app, command.json);
  app.tell({"A width that whole dots do not make, and modules too small for phones, are told on stderr.",
            {"drawn", "no payload or too long for a code", "wrong usage or a file that cannot be written"},
            {},
            {"emvqr draw \"$(cat payload.txt)\" -o code.png --scale 12",
             "emvqr draw \"$(cat payload.txt)\" -o code.svg --level Q",
             "emvqr draw \"$(cat payload.txt)\" -o label.pdf --mm 25.4",
             "emvqr draw - -o receipt.escpos --mm 40 --dpi 203 <payload.txt",
             "emvqr make khqr --account dara@abaa --name Dara | emvqr draw - --inverted"}});
}

void add_card(CLI::App& parent, card_command& command, action& todo) {
  command_app& app = add_command(parent, "card", "Draw the card that a KHQR is printed on", command, todo);
  add_payload(app, command.payload);
  app.add_option("-o,--output", command.file, "A .svg or .png file")->type_name("FILE")->required();
  add_number(app, "--width", command.width, image::min_card_width, image::max_card_width,
             "Pixels; the height is 29/20 of it (default: 1200)");
  app.add_flag("--language", command.second_language, "The name in the second language (64.01), where there is one");
  app.add_flag("--no-badge", command.no_badge,
               "No currency sign in the middle of the code, which then may have fewer modules");
  app.add_flag("--no-amount", command.no_amount, "Leave the amount off the card; it stays in the code");
  app.add_flag("--force", command.force, "Draw any payload, even one that is not valid or no KHQR");
  add_profile(app, command.profile, judged_by);
  add_now(app, command.now_ms);
  add_json(app, command.json);
  add_colour(app);
  app.tell(
      {"Name, amount and currency are those of the payload, with what hides or deceives written out. A .png file needs "
       "a\n"
       "program built with librsvg, and a font with Khmer letters for a Khmer name.",
       {"drawn", "no payload, no KHQR or not valid", "wrong usage or a file that cannot be written"},
       {},
       {"emvqr card \"$(cat payload.txt)\" -o card.svg",
        "emvqr make khqr --account dara@abaa --name Dara | emvqr card - -o card.png --width 2400"}});
}

}  // namespace emvqr::cli
