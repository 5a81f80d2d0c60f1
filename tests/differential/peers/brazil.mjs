// Pix keys of every kind.
import { letters, digits } from "../random.mjs";
import { number, wrongLast } from "./values.mjs";

const remainder = (text, weights) => {
  const rest = [...text].reduce((sum, digit, at) => sum + Number(digit) * weights[at], 0) % 11;
  return String(rest < 2 ? 0 : 11 - rest);
};
const cpf_weights = [11, 10, 9, 8, 7, 6, 5, 4, 3, 2];
const cnpj_weights = [6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2];

function withDigits(text, weights) {
  const first = text + remainder(text, weights.slice(1));
  return first + remainder(first, weights);
}
/** Numbers from the end of the range, which nobody has been given. */
const cpf = (random) => withDigits(`9999999${number(random, 2)}`, cpf_weights);
const cnpj = (random) => withDigits(`999999999${number(random, 3)}`, cnpj_weights);

const isOneDigit = (text) => /^(\d)\1*$/.test(text);
export const isCpf = (text) => /^\d{11}$/.test(text) && withDigits(text.slice(0, 9), cpf_weights) === text;
export const isCnpj = (text) => /^\d{14}$/.test(text) && withDigits(text.slice(0, 12), cnpj_weights) === text;

const hex = [..."0123456789abcdef"];
const uuid = (random) =>
  `${random.text(8, hex)}-${random.text(4, hex)}-4${random.text(3, hex)}-${random.pick([..."89ab"])}` +
  `${random.text(3, hex)}-${random.text(12, hex)}`;
const email = (random) => `${random.text(1 + random.below(20), [...letters.slice(26), ...digits])}@example.com`;
const phone = (random) => `+55${random.pick(["11", "21", "61", "99"])}9${number(random, 8)}`;

export const goodKey = (random) => random.pick([cpf, cnpj, uuid, email, phone])(random);

export const oddKey = (random) =>
  random.pick([
    wrongLast(cpf(random)), wrongLast(cnpj(random)), uuid(random).toUpperCase(), uuid(random).replaceAll("-", ""),
    cpf(random).replace(/(...)(...)(...)/, "$1.$2.$3-"), phone(random).slice(1), phone(random).slice(3), "pix", "a@",
    "@b.c", `${"a".repeat(64)}@example.com`, `${"a".repeat(65)}@example.com`, "Loja@Example.com", "joão@example.com",
    "+1555010999",
  ]);

/** A key in a word or two. */
export function keyClass(key) {
  if (key === undefined || key === "") return "none";
  if (isOneDigit(key)) return "one digit again and again";
  if (isCpf(key) || isCnpj(key)) return isCpf(key) ? "CPF" : "CNPJ";
  if (/^(\d{11}|\d{14})$/.test(key)) return `${key.length} digits with wrong check digits`;
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(key)) return "UUID";
  if (/^\+55\d{10,11}$/.test(key)) return "phone";
  if (key.length > 77) return "over 77 characters";
  if (/^[a-z0-9]+@example.com$/.test(key)) return "e-mail";
  return "no key that Pix knows";
}
