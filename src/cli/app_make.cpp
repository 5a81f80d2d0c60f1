// The commands that make payloads: make, edit.
#include "app_commands.hpp"
#include "scheme_maker.hpp"

#include <algorithm>
#include <map>
#include <string_view>

namespace emvqr::cli {
namespace {

/// Of a KHQR.
constexpr const char* khqr_currencies = "KHR|USD";

constexpr exit_words making_ends{"made", "a rule would be broken", "wrong usage or a file that cannot be written"};

void add_make_khqr(CLI::App& parent, make_khqr_command& command, action& todo) {
  command_app& app = add_command(parent, "khqr", "A KHQR from the shop's data", command, todo);
  add_text(app, "--type", command.type, "Whose code (default: merchant if --merchant-id is given)",
           "individual|merchant");
  app.add_option("--account", command.account, "Bakong account, name@bank")->type_name("TEXT")->required();
  app.add_option("--name", command.name, "The name the payer sees, up to 25 characters")->type_name("TEXT")->required();
  add_text(app, "--city", command.city, "City, up to 15 characters (default: Phnom Penh)");
  add_text(app, "--currency", command.currency, "Currency, also 116 or 840 (default: KHR)", khqr_currencies);
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
  app.tell({"",
            making_ends,
            {},
            {"emvqr make khqr --account dara@abaa --name \"Dara Sok\"",
             "emvqr make khqr --account cafe@abaa --merchant-id M123456 --bank \"ABA Bank\" --name \"Angkor Cafe\" \\\n"
             "    --amount 50000 --currency KHR --bill INV-7 --expires-in 2m -o code.png"}});
}

void add_make_emv(CLI::App& parent, make_emv_command& command, action& todo) {
  command_app& app = add_command(parent, "emv", "Any merchant-presented payload from its objects", command, todo);
  app.add_option("objects", command.objects,
                 "Objects as PATH=VALUE, in the order they shall stand; 00 and 63 are added")
      ->type_name("PATH=VALUE")
      ->required();
  app.add_flag("--force", command.force, "Make it though it breaks rules");
  add_made(app, command.made);
  app.tell({"Objects of one template stand together, where its first one is given.",
            making_ends,
            {},
            {"emvqr make emv 29.00=A000000677010111 29.01=0066812345678 52=0000 53=764 58=TH 59=Shop 60=Bangkok"}});
}

/// One text, kept under its option's name if it is given.
void add_given(CLI::App& app, const maker_option& option, std::map<std::string, std::string>& given) {
  const std::string flag = option.flag;
  const auto keep = [flag, &given](const std::string& text) { given[flag] = text; };
  app.add_option_function<std::string>(flag, keep, option.help)
      ->type_name(option.placeholder)
      ->required(option.required);
}

/// An option that the scheme has itself is not added a second time.
bool has_option(table<maker_option> options, std::string_view flag) {
  return std::any_of(options.begin(), options.end(), [flag](const maker_option& each) { return each.flag == flag; });
}

void add_make_scheme(CLI::App& parent, const scheme_maker& maker, make_scheme_command& command, action& todo) {
  command.maker = &maker;
  command_app& app = add_command(parent, maker.name, maker.purpose, command, todo);
  for (const maker_option& each : maker.options) add_given(app, each, command.given);
  for (const maker_option& each : shared_options())
    if (!has_option(maker.options, each.flag)) add_given(app, each, command.given);
  add_made(app, command.made);
  app.tell({"", making_ends, {}, {std::string("emvqr make ") + maker.name + " " + maker.example}});
}

}  // namespace

void add_make(CLI::App& parent, make_commands& commands, action& todo) {
  command_app& app = add_group(parent, "make", "Make a payload");
  app.require_subcommand(1);
  add_make_khqr(app, commands.khqr, todo);
  for (const scheme_maker* const each : scheme_makers())
    add_make_scheme(app, *each, commands.schemes.emplace_back(), todo);
  add_make_emv(app, commands.emv, todo);
  app.tell({"A command for each scheme whose codes can be written from their fields; emv takes objects.",
            making_ends,
            {},
            {"emvqr make khqr --account dara@abaa --name Dara", "emvqr make promptpay --phone 0812345678 --amount 100",
             "emvqr make khqr --account dara@abaa --name Dara | emvqr decode -"}});
}

void add_edit(CLI::App& parent, edit_command& command, action& todo) {
  command_app& app = add_command(parent, "edit", "Change some objects, and the CRC, and nothing else", command, todo);
  add_payload(app, command.payload);
  app.add_option("changes", command.changes, "Objects that get a value")->type_name("PATH=VALUE");
  app.add_option("--unset", command.unset, "Take this object away; may be given again")
      ->type_name("PATH")
      ->allow_extra_args(false);
  app.add_flag("--force", command.force, "Print it though a changed object breaks a rule");
  CLI::Option* const khqr = app.add_flag("--khqr", command.khqr, "Make a shop's static KHQR the code of one sale");
  add_text(app, "--amount", command.amount, "With --khqr: the price")->needs(khqr);
  add_text(app, "--currency", command.currency, "With --khqr: currency (default: as in the code)", khqr_currencies)
      ->needs(khqr);
  add_text(app, "--bill", command.bill, "With --khqr: bill number (default: as in the code)")->needs(khqr);
  add_time(app, "--created", command.created_ms, "With --khqr: creation time (default: now)")->needs(khqr);
  add_time(app, "--expires", command.expires_ms, "With --khqr: expiry, which is needed")->needs(khqr);
  add_expires_in(app, command.expires_in)->needs(khqr);
  add_made(app, command.made);
  app.tell(
      {"Refused where a changed object breaks a rule; other rules the new payload breaks are told on stderr.\n"
       "With --khqr refused where the code of the sale would break any rule.",
       {"changed", "refused", "wrong usage or a file that cannot be written"},
       {},
       {"emvqr edit \"$(cat payload.txt)\" 54=5000 62.01=INV-8 --unset 62.08",
        "emvqr edit --khqr \"$(cat shop.txt)\" --amount 5000 --expires-in 2m --bill INV-7 -o code.png"}});
}

}  // namespace emvqr::cli
