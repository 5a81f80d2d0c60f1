// The commands that map payloads to other messages and back: map.
#include "app_commands.hpp"

namespace emvqr::cli {
namespace {

/// A file that is named by an option.
void add_policy(CLI::App& app, std::string& file, const char* purpose) {
  app.add_option("--profile", file, purpose)->type_name("FILE");
}

void add_map_alipayplus(CLI::App& parent, map_alipayplus_command& command, action& todo) {
  command_app& app =
      add_command(parent, "alipayplus", "Can an Alipay+ wallet pay a code, and which order is it then?", command, todo);
  add_payload(app, command.payload);
  add_policy(app, command.profile_file, "What the acquirer takes, as JSON (default: KHQRs in riel)");
  app.add_option("--order-id", command.order_id, "The order's ID where the code names none (default: a digest)")
      ->type_name("ID");
  add_lenient(app, command.lenient);
  add_now(app, command.now_ms);
  add_json(app, command.json);
  add_colour(app);
  app.tell(
      {"The first line is the verdict. A code that is no KHQR is told the way a Bakong wallet would take it.\n"
       "With --json: the answer to userInitiatedPay, and keys codeValue, loss, payable, reasons, failure, route.\n"
       "docs/alipayplus.md has the tables, and how sure each row is.",
       {"payable", "not", "wrong usage, an unreadable file or a bad profile"},
       {},
       {"emvqr map alipayplus \"$(cat payload.txt)\"",
        "emvqr map alipayplus --json --profile acquirer.json - <payload.txt"}});
}

void add_map_emv(CLI::App& parent, map_emv_command& command, action& todo) {
  command_app& app = add_command(parent, "emv", "An order of Alipay+ as a payload that says the same", command, todo);
  app.add_option("order", command.order,
                 "JSON: what map alipayplus --json prints, an answer to userInitiatedPay, a pay request or an order")
      ->type_name("FILE|-")
      ->required();
  CLI::Option* const url =
      app.add_option("--url", command.url, "The web address of the code that was scanned; goes into 27")
          ->type_name("URL");
  app.add_flag("--with-code", command.with_code, "Take codeValue for it")->excludes(url);
  app.add_option("--language", command.language, "The language of a name that is not in ASCII, such as km")
      ->type_name("LANGUAGE");
  app.add_option("--region", command.region, "The country, for an order without one")->type_name("COUNTRY");
  app.add_option("--currency", command.currency, "The currency, for an order without one")->type_name("CURRENCY");
  add_policy(app, command.profile_file, "As for map alipayplus; its exponents count");
  add_picture(app, command.made.picture_file);
  add_json(app, command.made.json);
  app.tell(
      {"The payload is a rendering, for tests, receipts and messages between programs: no wallet pays it, and its "
       "26.00\n"
       "says so. What does not come through, or not whole, is told on stderr.\n"
       "With --json: keys result, payload, synthetic, loss, or result and reasons.",
       {"made", "the order is not what the API takes or cannot be said", "wrong usage or a bad file"},
       {},
       {"emvqr map emv order.json --url https://qr.example/281666040000000000",
        "emvqr map alipayplus --json \"$(cat payload.txt)\" | emvqr map emv - --language km"}});
}

void add_map_iso20022(CLI::App& parent, map_iso20022_command& command, action& todo) {
  command_app& app = add_command(parent, "iso20022", "What a payload says in the elements of ISO 20022", command, todo);
  add_payload(app, command.payload);
  add_json(app, command.json);
  add_colour(app);
  app.tell({"Elements of pacs.008, and the expiry of pain.013; all pairings are inferred. Time is not judged.",
            {"mapped", "no payload or not valid", "wrong usage"},
            {},
            {"emvqr map iso20022 \"$(cat payload.txt)\""}});
}

}  // namespace

void add_map(CLI::App& parent, map_commands& commands, action& todo) {
  command_app& app = add_group(parent, "map", "Map payloads to Alipay+ orders and back, and to ISO 20022");
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
  app.tell({"",
            {"mapped", "it cannot be", "wrong usage or an unreadable file"},
            {},
            {"emvqr map alipayplus \"$(cat payload.txt)\"", "emvqr map --markdown >alipayplus.md"}});
}

}  // namespace emvqr::cli
