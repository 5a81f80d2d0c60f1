// Thai identifiers, for the two packages that make PromptPay's codes.
import { number, wrongLast } from "./values.mjs";

/** The thirteenth digit of a Thai number of persons and firms. */
export function thaiCheckDigit(first_twelve) {
  const sum = [...first_twelve].reduce((all, digit, at) => all + Number(digit) * (13 - at), 0);
  return String((11 - (sum % 11)) % 10);
}

/** A number that nobody has: no person's begins with 9, no province has the number 00. */
export function nationalId(random) {
  const first = random.pick(["9", "000"]);
  const twelve = first + number(random, 12 - first.length);
  return twelve + thaiCheckDigit(twelve);
}

const odd_ids = (random) => [
  wrongLast(nationalId(random)), wrongLast(nationalId(random)), wrongLast(nationalId(random)),
  nationalId(random).slice(0, 12), `${nationalId(random)}0`, nationalId(random).replace(/(.)(.{4})(.{5})/, "$1-$2-$3-"),
];

const localMobile = (random) => `0${random.pick(["6", "8", "9"])}${number(random, 8)}`;

/** Every way to write a mobile number that our draft takes. */
const mobile_spellings = [
  (local) => local, (local) => local, (local) => `+66${local.slice(1)}`, (local) => `66${local.slice(1)}`,
  (local) => `0066${local.slice(1)}`,
];
/** Ways that only some program takes. */
const odd_spellings = [
  (local) => local.replace(/(.{3})(.{3})/, "$1-$2-"), (local) => local.replace(/(.{3})(.{3})/, "$1 $2 "),
  (local) => local.slice(0, 9), (local) => `${local}1`, (local) => local.slice(1), (local) => `+${local}`,
  (local) => `+65${local.slice(1)}`, (local) => `066${local.slice(1)}`, (local) => `02${local.slice(2, 9)}`,
  (local) => local.replaceAll("0", "๐"),
];

const eWallet = (random) => (random.chance(70) ? `14000${localMobile(random)}` : number(random, 15));
const bankAccount = (random) => `${random.pick(["002", "004", "014", "025"])}${number(random, 10)}`;

const good = {
  mobile: (random) => random.pick(mobile_spellings)(localMobile(random)),
  national_id: nationalId,
  e_wallet: eWallet,
  bank_account: bankAccount,
};
const odd = {
  mobile: (random) => random.pick(odd_spellings)(localMobile(random)),
  national_id: (random) => random.pick(odd_ids(random)),
  e_wallet: (random) => random.pick([eWallet(random).slice(1), `${eWallet(random)}0`, `W${eWallet(random).slice(1)}`]),
  bank_account: (random) => random.pick(["1", number(random, 43), number(random, 44), `A${bankAccount(random)}`]),
};

export const goodId = (random, kind) => good[kind](random);
export const oddId = (random, kind) => odd[kind](random);

/** A mobile number as people in Thailand write it, from all spellings that have the same digits; else undefined. */
export function local(id) {
  const found = /^\+?(?:0|66|0066)(\d{9})$/.exec(id.replace(/[- ]/g, ""));
  return found ? `0${found[1]}` : undefined;
}

/** An identifier in a word or two. */
export function idClass(kind, id) {
  if (id === "") return "empty";
  if (/[^0-9+\- ]/.test(id)) return `${kind}: with other characters`;
  if (id.length > 50) return "very long";
  if (/\d[- ]/.test(id) && (local(id) || id.replace(/\D/g, "").length === 13)) return `${kind}: in groups`;
  if (kind === "mobile" && local(id)) return `mobile: ${id.slice(0, id.length - 9)}...`;
  if (kind === "national_id" && /^\d{13}$/.test(id))
    return `national_id: ${thaiCheckDigit(id.slice(0, 12)) === id[12] ? "right" : "wrong"} check digit`;
  return `${kind}: ${id.replace(/\D/g, "").length} digits${/\D/.test(id) ? " and others" : ""}`;
}
