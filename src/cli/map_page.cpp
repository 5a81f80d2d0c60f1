#include "map_page.hpp"

#include "commands.hpp"
#include "exit_status.hpp"
#include "output.hpp"

#include <string_view>

namespace emvqr::cli {
namespace {

constexpr std::string_view map_head = R"(# Payloads and Alipay+

Made by `emvqr map --markdown` from the tables that the mapping goes by; a test compares this page with them.

A Bakong shop shows a KHQR, a visitor's wallet reads it. The wallet hands the text to Alipay+, which passes it on as
it is (`codeValue`) to the acquirer's side; that side must say what the code means, in the API's order objects.
`to_order` makes that answer, or says why there is none; `payable` is the verdict alone; `to_payload` is the way back,
a rendering that no wallet pays; `route_of` tells which way a Bakong wallet would take a code of another country.
Nothing here talks to anybody: no request is sent, no message signed.

How sure a statement is:

| evidence | means |
|---|---|
| documented | a page of the API's publisher says so |
| source code | the publisher's SDK has it |
| observed | seen in real codes, in others' programs or in the press |
| inferred | nobody says so: it follows from what the members mean |

**No public document pairs EMVCo's objects with the members of this API.** What the members are is documented; which
object goes into which is inferred, row by row, but where a row says otherwise. Have your acquirer confirm what
matters to you.

## Words of the flow

| word | means | evidence | source |
|---|---|---|---|
| ACQP | the acquirer's side: it answers for the shop | documented | product_intro_acq/product_mpm_acq |
| MPP | the payer's wallet | documented | the same |
| order code | a code with an order in it | documented | the same |
| entry code | a shop's code without one, static: the payer enters the amount | documented | the same |
| private order code | one that the ACQP issues and decodes | documented | api_acq/pay_private_order_code |
| Push Mode | the wallet is debited first, then `pushPayment` | documented | push_mode_acq/accept_payment |
| amount page | Alipay+ hosts it, for entry codes of Push Mode | documented | the same |
| scenario | a KHQR with an amount is an OrderCode, else an EntryCode | inferred | see below |

Names of pages, here and below, are relative to docs.alipayplus.com/alipayplus/alipayplus/.

Wallets tell a KHQR by its ordinary objects (58, 53, the Bakong account): no object of Alipay's is added. That, and
that it counts whether 54 is there and not what 01 says, is observed in code rules of a sandbox, end of 2024. They
also send a code without an amount to a page for a pushed payment, from which it is inferred that Bakong uses Push
Mode. Such rules are the wallet's data, change daily, and the library has none of its own.
)";

constexpr std::string_view money = R"(
## Money: the riel's exponent

The API counts whole minor units, `{"currency":"KHR","value":"5000000"}` for 50,000 riel: the number of decimals is
the column "Minor unit" of ISO 4217 (documented, place_order/model). ISO gives the riel 2, and **no page that was
found names the riel**; KHQR writes whole riels, and other payment companies count it either way. So 2 is the
documented general rule and, for the riel, inferred. **Where an acquirer counts whole riels (exponent 0), the default
is wrong by a hundredfold.** Ask, then say so in the policy:

<!-- file: whole-riels.json -->
```json
{"exponents": [{"currency": "KHR", "exponent": "0", "zeros": "0"}]}
```

For the rupiah the last two digits of a value must be 00 (documented, the same page); for the riel the same is
inferred. An amount is never rounded: what cannot be said exactly is refused. A percentage fee is, half up, unless the
policy forbids it.

## From a code to an order

`emvqr map alipayplus PAYLOAD`; `alipayplus::to_order`. Objects are tried from left to right; `***` in 62 asks the
payer and is no value. What is cut or left out is told as a loss. "Required" means in its object, where that is there;
a sister dictionary says so, that of mini programs.

)";

constexpr std::string_view unmapped = R"(
What no row takes:

)";

constexpr std::string_view backwards = R"(
A template of another party is for another network or app; for any other object Alipay+ has no member.

## From an order to a payload

`emvqr map emv ORDER.json`; `alipayplus::to_payload`. All of it is inferred: Alipay+ itself never makes a payload of
an order. The payload says what it is by the GUID `emvqr.alipayplus.order` in 26.00 and 99.00, names no Bakong
account, and passes `check`. With the web address of the code that was scanned it has a template 27 `com.alipay`, as
codes of the field have. Objects of 62 stand in the order in which they get its 99 characters. EMVCo wants object 53:
an order without a currency, such as the answer for a code whose amount the payer enters, is rendered where the caller
names one (`--currency`). `to_order` reads its own marks: what fits comes back as it was.

)";

constexpr std::string_view iso = R"(
## ISO 20022

`emvqr map iso20022 PAYLOAD`; `iso20022::for_each_element`. A view for people who know pacs.008, no message. Amounts
are in major units there, so the exponent above plays no part. What does not fit is left out and told. The one
published pairing of this family that was found is for card acceptance (docs.fiserv.dev, Alipay+), and says nothing of
these elements.

)";

constexpr std::string_view results = R"(
## Result codes

Source: docs.antom.com, amsapi/codeConsult (documented); the others from lists of a sandbox acquirer and of a wallet's
API description, which agree (observed). There is no CODE_EXPIRED.

)";

constexpr std::string_view obstacles = R"(
### Why a code is not payable

Each reason with its result code, which is inferred. Of several the code itself comes first, then who is paid, then the
moment, then what is asked for.

)";

constexpr std::string_view losses = R"(
### Why something is left behind

)";

constexpr std::string_view objects = R"(
## The API's objects

Every scalar is a JSON string; what is absent is left out. Lengths are in characters, of an array in items; a dash where
nobody states one. Source: place_order/model; what is required, and lengths it leaves out, from the data dictionary of
Alipay Connect mini programs, version 2; what no page lists from the SDK global-open-sdk-java. Evidence is of name and
length. More may be in a message than here: what is unknown is told, and not read.
)";

constexpr std::string_view policy = R"(
## The policy

What an acquirer takes, as data: `alipayplus::policy`, `--profile FILE`, `alipayplus::parse_policy`. Each member may
be left out. Anything unknown or of the wrong type is refused, with its place.

| member | is | default |
|---|---|---|
| `schemes` | IDs of [schemes.md](schemes.md); `*` takes all | `khqr-merchant,khqr-individual` |
| `currencies` | three letters each; `*` takes all | `KHR` |
| `participants` | what may stand behind the @ of a Bakong account | anything |
| `exponents` | rows of `currency`, `exponent` (0 to 4), `zeros` (last digits 0) | ISO 4217; KHR, IDR: 2 zeros |
| `limits` | rows of `currency`, `least`, `most` in minor units | none |
| `overflow` | `by_row`, `refuse`, `drop`, `shorten`: what does not fit; an ID is never cut | `by_row` |
| `static_ids` | `digest`, or `caller`: refuse where `--order-id` is not given | `digest` |
| `fees` | `half_up` or `refuse`, for a percentage that is finer than the currency | `half_up` |
| `languages` | those in which the name of 64 is shown | `km` |
| `merchant_id` | the object that names the merchant, such as `26.01` | 30.01, 30.00 or 29.00 of a KHQR |
| `names_acquirer` | send 29.02 or 30.02 | `false` |
| `edition` | `current` or `legacy`, as `--profile` of `emvqr decode` | `current` |
| `settlement_currency` | three letters, sent as they are | not sent |
| `notify_url` | sent as it is | not sent |

Lists are arrays of texts or one text with commas; numbers and booleans may be texts. A whole one:

<!-- file: acquirer.json -->
```json
{
  "schemes": ["khqr-merchant"],
  "currencies": "KHR",
  "participants": ["abaa", "devb"],
  "exponents": [{"currency": "KHR", "exponent": "2", "zeros": "2"}],
  "limits": [{"currency": "KHR", "least": "10000", "most": "0"}],
  "static_ids": "caller",
  "merchant_id": "30.01",
  "notify_url": "https://acquirer.example/notify"
}
```

## Which way abroad

`alipayplus::route_of`. A KHQR is paid at home; the code of a linked country by the link; a template or web address of
Alipay's or Alipay+'s through Alipay+, if that is open (below). The links are data to start from; a wallet knows its
own.

)";

constexpr std::string_view launch = R"(
## What was announced

This is documentation, no rule: the library asks nobody which wallet pays.

On 14 October 2024 the National Bank of Cambodia and Ant opened Bakong's shops to wallets of Alipay+, paid into riel
accounts (b2b-cambodia.com and phnompenhpost.com, October 2024). Twelve wallets were named, of nine markets; which
belongs to which market is our count:

| market | wallets |
|---|---|
| Chinese mainland | Alipay |
| Hong Kong | AlipayHK |
| Macao | MPay |
| Malaysia | Touch 'n Go eWallet, MyPB by Public Bank |
| Philippines | GCash |
| South Korea | Kakao Pay, Toss Pay |
| Singapore | OCBC, Changi Pay |
| Mongolia | Hipay |
| Italy | Tinaba |

A second phase, Cambodians paying abroad through Alipay+, was announced with it. No source says that it is open.

## What is not known

* Any published table of EMVCo's objects and these members: none was found, the pairings are ours.
* The exponent of the riel in production.
* That Bakong uses Push Mode, and who is the ACQP: the central bank, a bank, or each participant.
* The whole parameter tables of Push Mode, `codeType` of an entry code too: only the pages' beginnings could be read.
* What is required of an acquirer's answer: the marks are from the mini programs' dictionary.
* Which result code an acquirer gives for which fault of a code: inferred, all of them.
* Limits, fees and settlement currency.
)";

}  // namespace

std::string map_page() {
  std::string page;
  const auto add = [&page](std::string_view text, const std::string& table) { page.append(text).append(table); };
  add(map_head, {});
  add(money, order_rows_table());
  add(unmapped, unmapped_rows_table());
  add(backwards, payload_rows_table());
  add(iso, element_rows_table());
  add(results, result_codes_table());
  add(obstacles, obstacles_table());
  add(losses, loss_reasons_table());
  add(objects, object_tables());
  add(policy, linked_schemes_table());
  add(launch, {});
  return page;
}

int map_page_command::run() const {
  write_out(map_page());
  return exit_good;
}

}  // namespace emvqr::cli
