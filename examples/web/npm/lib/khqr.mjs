// makeKhqr and checkKhqr.
import * as codes from './codes.mjs';
import * as structs from './structs.mjs';
import { refusal } from './failure.mjs';
import { found } from './findings.mjs';
import { made } from './made.mjs';
import { choice, clock, onlyKnown } from './options.mjs';
import { putPath } from './paths.mjs';

const amountPath = '54';
const currencies = { KHR: 116, USD: 840 };

/** The texts of both drafts by their names in C. */
const texts = {
  account: 'account_id',
  bank: 'acquiring_bank',
  name: 'name',
  city: 'city',
  merchantCategoryCode: 'merchant_category_code',
  billNumber: 'bill_number',
  mobileNumber: 'mobile_number',
  storeLabel: 'store_label',
  terminalLabel: 'terminal_label',
  purpose: 'purpose_of_transaction',
  language: 'language',
  nameAlternate: 'name_alternate',
  cityAlternate: 'city_alternate',
  unionPay: 'union_pay',
};
const kinds = {
  merchant: {
    layout: structs.khqr_merchant,
    texts: { ...texts, merchantId: 'merchant_id' },
    write: 'emvqr_khqr_merchant_write',
    check: 'emvqr_khqr_merchant_check',
  },
  individual: {
    layout: structs.khqr_individual,
    texts: { ...texts, accountInformation: 'account_information' },
    write: 'emvqr_khqr_individual_write',
    check: 'emvqr_khqr_individual_check',
  },
};
for (const kind of Object.values(kinds))
  kind.members = new Set(['type', 'edition', 'currency', 'amount', 'created', 'expires', ...Object.keys(kind.texts)]);

/** Writes the amount. Zero would be "the payer enters it", which is said by leaving it out. */
function putAmount(module, address, amount) {
  const { memory, exports } = module;
  if (typeof amount !== 'string') throw new TypeError('the amount is a string of digits');
  const unread = exports.emvqr_decimal_read(memory.text(amount), address) !== 0;
  if (!unread && memory.view.getBigInt64(address, true) !== 0n) return;
  const where = memory.make(structs.path);
  putPath(memory, where, amountPath);
  throw refusal(module, 'bad_number', where);
}

/** The kind of a draft and the address of its struct. */
function putDraft(module, draft) {
  const { memory } = module;
  if (draft === null || typeof draft !== 'object') throw new TypeError('the draft is an object');
  if (!Object.hasOwn(kinds, draft.type)) throw new TypeError('type is merchant or individual');
  const kind = kinds[draft.type];
  onlyKnown(draft, kind.members, `a KHQR of ${draft.type}s`);
  memory.begin();
  const { at } = kind.layout;
  const address = memory.make(kind.layout);
  memory.set32(address + at.edition, choice(draft.edition, codes.editions, 'edition'));
  memory.set32(address + at.currency, choice(draft.currency, currencies, 'currency'));
  memory.set64(address + at.created_ms, clock(draft.created, 'created'));
  memory.set64(address + at.expires_ms, clock(draft.expires, 'expires'));
  if (draft.amount !== undefined) putAmount(module, address + at.amount, draft.amount);
  for (const [name, inC] of Object.entries(kind.texts))
    if (draft[name] !== undefined) memory.putText(address + at[inC], draft[name]);
  return { kind, address };
}

function timeOfWriting(options) {
  if (options?.now === undefined) throw new TypeError('now is needed: milliseconds since 1970, as Date.now() tells');
  return BigInt(clock(options.now));
}

export function makeKhqr(module, draft, options) {
  const now = timeOfWriting(options);
  const { kind, address } = putDraft(module, draft);
  return made(module, codes.maxKhqrBytes, (out, why) => module.exports[kind.write](address, now, out, why));
}

export function checkKhqr(module, draft, options) {
  const now = timeOfWriting(options);
  const { kind, address } = putDraft(module, draft);
  return found(module, 0, (...out) => module.exports[kind.check](address, now, ...out)).findings;
}
