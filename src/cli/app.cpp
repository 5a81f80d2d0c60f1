// The command line, but for the commands about pictures.
#include "app.hpp"

#include <emvqr/base/version.hpp>

#include "app_parts.hpp"
#include "app_pictures.hpp"
#include "commands.hpp"
#include "exit_status.hpp"
#include "limits.hpp"
#include "scheme_maker.hpp"

#include <algorithm>
#include <functional>
#include <list>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include <CLI/CLI.hpp>

namespace emvqr::cli {
namespace {

void add_check(CLI::App& parent, check_command& command, action& todo) {
  CLI::App& app = add_command(parent, "check", "Judge many payloads, one a line, on all cores", command, todo);
  app.add_option("file", command.source, "A text file; - or nothing for stdin")->type_name("FILE|-");
  add_lenient(app, command.lenient);
  add_profile(app, command.profile, judged_by);
  app.add_flag("--quiet,-q", command.quiet, "Print bad lines alone: no summary, and no bar");
  add_number(app, "--threads", command.threads, 1, max_threads, "How many threads (default: one a core)");
  add_now(app, command.now_ms);
  add_json(app, command.json);
  app.footer(
      "Prints a line for each payload, in the order of the file, with tabs between:\n"
      "  ok   LINE  SCHEME\n"
      "  bad  LINE  SCHEME  RULE     PATH  OFFSET  MEANING   the first error of a payload that breaks rules\n"
      "  bad  LINE  -       FAILURE  PATH  OFFSET  MEANING   no payload\n"
      "\"-\" stands for no scheme or the payload as a whole; LINE counts from 1, OFFSET bytes from 0.\n"
      "With --json: what decode --json prints, and the key line. A summary goes to stderr,\n"
      "and a bar, how many a second and how long yet where that is a terminal and stdout is none.\n"
      "Lines end in LF or CRLF; an empty line is a bad payload. Exit status: 0 all good, 1 some bad, 2 unreadable.\n\n"
      "Examples:\n"
      "  emvqr check register.txt >verdicts.tsv\n"
      "  emvqr check --json --now 1750000000000 - <register.txt");
}

void add_make_khqr(CLI::App& parent, make_khqr_command& command, action& todo) {
  CLI::App& app = add_command(parent, "khqr", "A KHQR from the shop's data", command, todo);
  add_text(app, "--type", command.type, "individual or merchant (default: merchant if --merchant-id is given)");
  app.add_option("--account", command.account, "Bakong account, name@bank")->type_name("TEXT")->required();
  app.add_option("--name", command.name, "The name the payer sees, up to 25 characters")->type_name("TEXT")->required();
  add_text(app, "--city", command.city, "City, up to 15 characters (default: Phnom Penh)");
  add_text(app, "--currency", command.currency, "KHR or USD, also 116 or 840 (default: KHR)");
  add_text(app, "--amount", command.amount, "Amount; without it the payer enters one (a static code)");
  add_text(app, "--merchant-id", command.merchant_id, "Merchant: the ID the bank gave");
  add_text(app, "--bank", command.bank, "Acquiring bank");
  add_text(app, "--account-info", command.account_info, "Individual: account information");
  add_text(app, "--bill", command.bill, "Bill number");
  add_text(app, "--mobile", command.mobile, "Mobile number");
  add_text(app, "--store", command.store, "Store label");
  add_text(app, "--terminal", command.terminal, "Terminal label");
  add_text(app, "--purpose", command.purpose, "Purpose of the transaction");
  add_text(app, "--language", command.language, "Second language, two letters, such as km");
  add_text(app, "--name-alt", command.name_alt, "The name in the second language");
  add_text(app, "--city-alt", command.city_alt, "The city in the second language");
  add_text(app, "--upi", command.upi, "UnionPay merchant account");
  add_text(app, "--mcc", command.mcc, "Merchant category code (default: 5999)");
  add_time(app, "--created", command.created_ms,
           "Creation time (default: now); the expiry is judged by it unless --now is given");
  add_time(app, "--expires", command.expires_ms, "Expiry; a code with an amount needs one");
  add_expires_in(app, command.expires_in);
  add_profile(
      app, command.profile,
      "legacy: as SDKs of before 2025 wrote it, with a creation time and no need of an expiry (default: current)");
  add_made(app, command.made);
  app.footer(
      "Exit status: 0 made, 1 a rule would be broken, 2 wrong usage.\n\n"
      "Examples:\n"
      "  emvqr make khqr --account dara@abaa --name \"Dara Sok\"\n"
      "  emvqr make khqr --account cafe@abaa --merchant-id M123456 --bank \"ABA Bank\" --name \"Angkor Cafe\" \\\n"
      "    --amount 50000 --currency KHR --bill INV-7 --expires-in 2m -o code.png");
}

void add_make_emv(CLI::App& parent, make_emv_command& command, action& todo) {
  CLI::App& app = add_command(parent, "emv", "Any merchant-presented payload from its objects", command, todo);
  app.add_option("objects", command.objects,
                 "Objects as PATH=VALUE, in the order they shall stand; 00 and 63 are added")
      ->type_name("PATH=VALUE")
      ->required();
  app.add_flag("--force", command.force, "Make it though it breaks rules");
  add_made(app, command.made);
  app.footer(
      "Objects of one template stand together, where its first one is given.\n"
      "Exit status: 0 made, 1 a rule would be broken, 2 wrong usage.\n\n"
      "Example:\n"
      "  emvqr make emv 29.00=A000000677010111 29.01=0066812345678 52=0000 53=764 58=TH 59=Shop 60=Bangkok");
}

/// One text, kept under its option's name if it is given.
void add_given(CLI::App& app, const maker_option& option, std::map<std::string, std::string>& given) {
  const std::string flag = option.flag;
  const auto keep = [flag, &given](const std::string& text) { given[flag] = text; };
  app.add_option_function<std::string>(flag, keep, option.help)->type_name("TEXT")->required(option.required);
}

/// An option that the scheme has itself is not added a second time.
bool has_option(table<maker_option> options, std::string_view flag) {
  return std::any_of(options.begin(), options.end(), [flag](const maker_option& each) { return each.flag == flag; });
}

void add_make_scheme(CLI::App& parent, const scheme_maker& maker, make_scheme_command& command, action& todo) {
  command.maker = &maker;
  CLI::App& app = add_command(parent, maker.name, maker.purpose, command, todo);
  for (const maker_option& each : maker.options) add_given(app, each, command.given);
  for (const maker_option& each : shared_options())
    if (!has_option(maker.options, each.flag)) add_given(app, each, command.given);
  add_made(app, command.made);
  app.footer(std::string("Exit status: 0 made, 1 a rule would be broken, 2 wrong usage.\n\nExample:\n  emvqr make ") +
             maker.name + " " + maker.example);
}

void add_make(CLI::App& parent, make_khqr_command& khqr, make_emv_command& emv, std::list<make_scheme_command>& schemes,
              action& todo) {
  CLI::App& app = *parent.add_subcommand("make", "Make a payload");
  app.require_subcommand(1);
  add_make_khqr(app, khqr, todo);
  for (const scheme_maker* const each : scheme_makers()) add_make_scheme(app, *each, schemes.emplace_back(), todo);
  add_make_emv(app, emv, todo);
}

void add_edit(CLI::App& parent, edit_command& command, action& todo) {
  CLI::App& app = add_command(parent, "edit", "Change some objects, and the CRC, and nothing else", command, todo);
  add_payload(app, command.payload);
  app.add_option("changes", command.changes, "Objects that get a value")->type_name("PATH=VALUE");
  app.add_option("--unset", command.unset, "Take this object away; may be given again")
      ->type_name("PATH")
      ->allow_extra_args(false);
  app.add_flag("--force", command.force, "Print it though a changed object breaks a rule");
  CLI::Option* const khqr = app.add_flag("--khqr", command.khqr, "Make a shop's static KHQR the code of one sale");
  add_text(app, "--amount", command.amount, "With --khqr: the price")->needs(khqr);
  add_text(app, "--currency", command.currency, "With --khqr: KHR or USD (default: as in the code)")->needs(khqr);
  add_text(app, "--bill", command.bill, "With --khqr: bill number (default: as in the code)")->needs(khqr);
  add_time(app, "--created", command.created_ms, "With --khqr: creation time (default: now)")->needs(khqr);
  add_time(app, "--expires", command.expires_ms, "With --khqr: expiry, which is needed")->needs(khqr);
  add_expires_in(app, command.expires_in)->needs(khqr);
  add_made(app, command.made);
  app.footer(
      "Refused where a changed object breaks a rule; other rules the new payload breaks are told on stderr.\n"
      "With --khqr refused where the code of the sale would break any rule.\n"
      "Exit status: 0 changed, 1 refused, 2 wrong usage.\n\n"
      "Examples:\n"
      "  emvqr edit \"$(cat payload.txt)\" 54=5000 99.01=1750000120000 --unset 62.08\n"
      "  emvqr edit --khqr \"$(cat shop.txt)\" --amount 5000 --expires-in 2m --bill INV-7 -o code.png");
}

/// A file that is named by an option.
void add_policy(CLI::App& app, std::string& file, const char* purpose) {
  app.add_option("--profile", file, purpose)->type_name("FILE");
}

void add_map_alipayplus(CLI::App& parent, map_alipayplus_command& command, action& todo) {
  CLI::App& app =
      add_command(parent, "alipayplus", "Can an Alipay+ wallet pay a code, and which order is it then?", command, todo);
  add_payload(app, command.payload);
  add_policy(app, command.profile_file, "What the acquirer takes, as JSON (default: KHQRs in riel)");
  app.add_option("--order-id", command.order_id, "The order's ID where the code names none (default: a digest)")
      ->type_name("ID");
  add_lenient(app, command.lenient);
  add_now(app, command.now_ms);
  add_json(app, command.json);
  app.footer(
      "The first line is the verdict. A code that is no KHQR is told the way a Bakong wallet would take it.\n"
      "With --json: the answer to userInitiatedPay, and keys codeValue, loss, payable, reasons, failure, route.\n"
      "docs/alipayplus.md has the tables, and how sure each row is.\n"
      "Exit status: 0 payable, 1 not, 2 wrong usage, an unreadable file or a bad profile.\n\n"
      "Examples:\n"
      "  emvqr map alipayplus \"$(cat payload.txt)\"\n"
      "  emvqr map alipayplus --json --profile acquirer.json - <payload.txt");
}

void add_map_emv(CLI::App& parent, map_emv_command& command, action& todo) {
  CLI::App& app = add_command(parent, "emv", "An order of Alipay+ as a payload that says the same", command, todo);
  app.add_option("order", command.order,
                 "JSON: what map alipayplus --json prints, an answer to userInitiatedPay, a pay request or an order")
      ->type_name("FILE|-")
      ->required();
  CLI::Option* const url =
      app.add_option("--url", command.url, "The web address of the code that was scanned; goes into 27")
          ->type_name("URL");
  app.add_flag("--with-code", command.with_code, "Take codeValue for it")->excludes(url);
  app.add_option("--language", command.language, "The language of a name that is not in ASCII, such as km")
      ->type_name("xx");
  app.add_option("--region", command.region, "The country, for an order without one")->type_name("XX");
  app.add_option("--currency", command.currency, "The currency, for an order without one")->type_name("XXX");
  add_policy(app, command.profile_file, "As for map alipayplus; its exponents count");
  add_picture(app, command.made.picture_file);
  add_json(app, command.made.json);
  app.footer(
      "The payload is a rendering, for tests, receipts and messages between programs: no wallet pays it, and its "
      "26.00\n"
      "says so. What does not come through, or not whole, is told on stderr.\n"
      "With --json: keys result, payload, synthetic, loss, or result and reasons.\n"
      "Exit status: 0 made, 1 the order is not what the API takes or cannot be said, 2 wrong usage or a bad file.\n\n"
      "Examples:\n"
      "  emvqr map emv order.json --url https://qr.example/281666040000000000\n"
      "  emvqr map alipayplus --json \"$(cat payload.txt)\" | emvqr map emv - --language km");
}

void add_map_iso20022(CLI::App& parent, map_iso20022_command& command, action& todo) {
  CLI::App& app = add_command(parent, "iso20022", "What a payload says in the elements of ISO 20022", command, todo);
  add_payload(app, command.payload);
  add_json(app, command.json);
  app.footer(
      "Elements of pacs.008, and the expiry of pain.013; all pairings are inferred. Time is not judged.\n"
      "Exit status: 0 mapped, 1 no payload or not valid, 2 wrong usage.\n\n"
      "Example:\n"
      "  emvqr map iso20022 \"$(cat payload.txt)\"");
}

struct map_commands {
  map_alipayplus_command alipayplus;
  map_emv_command emv;
  map_iso20022_command iso20022;
  map_page_command page;
  bool markdown = false;
};

void add_map(CLI::App& parent, map_commands& commands, action& todo) {
  CLI::App& app = *parent.add_subcommand("map", "Map payloads to Alipay+ orders and back, and to ISO 20022");
  app.require_subcommand(0, 1);
  app.add_flag("--markdown", commands.markdown, "The page docs/alipayplus.md, with the tables");
  // Runs behind that of the command inside, where there is one.
  app.callback([&app, &commands, &todo] {
    if (commands.markdown) todo = [&commands] { return commands.page.run(); };
    if (!commands.markdown && app.get_subcommands().empty()) throw CLI::RequiredError::Subcommand(1);
  });
  add_map_alipayplus(app, commands.alipayplus, todo);
  add_map_emv(app, commands.emv, todo);
  add_map_iso20022(app, commands.iso20022, todo);
  app.footer("Example:\n  emvqr map alipayplus \"$(cat payload.txt)\"");
}

void add_conformance(CLI::App& parent, conformance_command& command, conformance_target_command& target, action& todo) {
  CLI::App& app = add_command(parent, "conformance", "Put any reader of payment codes to the test", command, todo);
  app.add_option("--target", command.target, "The program to ask, a command for the shell")
      ->type_name("COMMAND")
      ->required();
  app.add_option("--vectors", command.vectors, "A vector file or a folder of them; may be given again (default: ours)")
      ->type_name("FILE|DIR")
      ->allow_extra_args(false);
  app.add_option("--only", command.only, "Only vectors whose id or rule holds this")->type_name("TEXT");
  add_number(app, "--time-limit", command.time_limit_ms, 1, longest_wait_ms,
             "Milliseconds a target has for one answer (default: 2000)");
  app.add_option("--json", command.json_file, "Write a report with every outcome; - for stdout in place of the table")
      ->type_name("FILE|-");
  app.footer(
      "Asks one vector a line on the target's stdin and judges the line that comes back; a target that hangs or dies\n"
      "is started anew. Nothing the target is asked tells the wanted answer. docs/conformance.md has the protocol.\n"
      "Exit status: 0 all passed or not supported, 1 some did not, 2 the target or a file is unusable.\n\n"
      "Examples:\n"
      "  emvqr conformance --target 'emvqr conformance-target'\n"
      "  emvqr conformance --target 'node my-adapter.mjs' --only MPM-4.7.4 --json report.json");
  CLI::App& target_app = add_command(parent, "conformance-target", "This library behind that protocol", target, todo);
  target_app.footer(
      "Reads one JSON object a line from stdin and answers with one line each, until stdin ends.\n\n"
      "Example:\n"
      "  echo '{\"id\":1,\"op\":\"decode\",\"payload\":\"000201\"}' | emvqr conformance-target");
}

void add_lists(CLI::App& parent, schemes_command& schemes, rules_command& rules, action& todo) {
  CLI::App& schemes_app = add_command(parent, "schemes", "List the schemes that are recognised", schemes, todo);
  add_json(schemes_app, schemes.json);
  schemes_app.add_flag("--markdown", schemes.markdown, "The page docs/schemes.md, with every object of every scheme");
  schemes_app.footer("Example:\n  emvqr schemes --json");
  CLI::App& rules_app = add_command(parent, "rules", "List every rule with its source", rules, todo);
  add_json(rules_app, rules.json);
  rules_app.add_flag("--markdown", rules.markdown, "The page docs/rules.md, with failure codes and vectors");
  rules_app.add_flag("--sdk", rules.sdk, "The error numbers of NBC's KHQR SDKs beside them, in Markdown");
  rules_app.footer("Example:\n  emvqr rules | grep KHQR");
}

}  // namespace

int run_app(int argc, const char* const* argv) {
  CLI::App app{
      "emvqr reads, checks, writes, edits, draws and scans KHQR and other EMVCo merchant-presented payment codes",
      "emvqr"};
  app.set_version_flag("--version", "emvqr " + std::string(version));
  app.require_subcommand(1);
  app.footer(
      "Results go to stdout, talk to stderr. Exit status: 0 good, 1 not valid, 2 wrong usage or an unreadable file.\n"
      "emvqr COMMAND --help tells more and gives examples.");
  action todo;
  decode_command decode;
  check_command check;
  make_khqr_command khqr;
  make_emv_command emv;
  std::list<make_scheme_command> made_schemes;
  edit_command edit;
  draw_command draw;
  card_command card;
  map_commands map;
  conformance_command conformance;
  conformance_target_command conformance_target;
  schemes_command schemes;
  rules_command rules;
  add_decode(app, decode, todo);
  add_check(app, check, todo);
  add_make(app, khqr, emv, made_schemes, todo);
  add_edit(app, edit, todo);
  add_draw(app, draw, todo);
  add_card(app, card, todo);
  add_map(app, map, todo);
  add_conformance(app, conformance, conformance_target, todo);
  add_lists(app, schemes, rules, todo);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& problem) {
    return app.exit(problem) == 0 ? exit_good : exit_unusable;
  }
  return todo();
}

}  // namespace emvqr::cli
