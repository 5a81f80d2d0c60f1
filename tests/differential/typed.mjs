// A draft of JavaScript values as one of ours: texts, a decimal, a currency's number, milliseconds.
import { isWellFormed } from "./codec.mjs";

const text_names = [
  "bakongAccountID", "merchantName", "merchantCity", "merchantID", "acquiringBank", "accountInformation",
  "billNumber", "mobileNumber", "storeLabel", "terminalLabel", "purposeOfTransaction", "languagePreference",
  "merchantNameAlternateLanguage", "merchantCityAlternateLanguage", "upiMerchantAccount", "merchantCategoryCode",
];

const isMissing = (value) => value === undefined || value === null || value === "";

/** A text, or a number's digits; undefined for what no program in C++ could take for a text. */
function asText(value) {
  if (typeof value === "number") return Number.isFinite(value) ? String(value) : undefined;
  return typeof value === "string" && isWellFormed(value) ? value : undefined;
}

function asCurrency(value) {
  const text = asText(value);
  return text !== undefined && /^\d{1,3}$/.test(text) ? Number(text) : undefined;
}

function asTime(value) {
  if (value instanceof Date) return value.getTime();
  if (typeof value === "string" && /^\d{1,15}$/.test(value)) return Number(value);
  return Number.isSafeInteger(value) ? value : undefined;
}

/** The number 0 is a missing value to the SDK, since JavaScript calls it equal to ""; it is no text and no currency. */
const notZero = (convert) => (value) => (value === 0 ? undefined : convert(value));

/**
 * {request, not_held}: what to ask the subject, and the names of the fields that our draft has no room for (a text that
 * is true, an amount that is an object, a time that is "abc"). They are left out of the request; an amount is 1 then.
 */
export function typed({ kind, required, optional }, now_ms) {
  const all = { ...optional, ...required };
  // A merchant's bank is among the required; an individual's is optional.
  if (kind === "individual") all.acquiringBank = optional.acquiringBank;
  const request = { op: "draft", kind, now_ms, texts: {} };
  const not_held = [];
  const hold = (name, convert, keep) => {
    if (isMissing(all[name])) return;
    const value = convert(all[name]);
    if (value === undefined) not_held.push(name);
    else keep(value);
  };
  for (const name of text_names) hold(name, notZero(asText), (value) => (request.texts[name] = value));
  hold("amount", asText, (value) => (request.amount = value));
  // A stand-in, so that the draft is a dynamic one and its other faults show as well.
  if (not_held.includes("amount")) request.amount = "1";
  hold("currency", notZero(asCurrency), (value) => (request.currency = value));
  hold("expirationTimestamp", asTime, (value) => (request.expires_ms = value));
  return { request, not_held };
}

const of_merchants = ["merchantID", "acquiringBank"];

/**
 * The draft that a request of the subject stands for: the other way round. `numeric`: the amount is a number where
 * JavaScript would print that number in the same way.
 */
export function draftOf({ kind, texts, amount, currency, expires_ms, numeric }) {
  const is_number = numeric === true && amount !== undefined && String(Number(amount)) === amount;
  const { bakongAccountID, merchantName, merchantCity, ...others } = texts;
  const required = { bakongAccountID, merchantName, merchantCity };
  const optional = { ...others, currency, expirationTimestamp: expires_ms };
  optional.amount = is_number ? Number(amount) : amount;
  if (kind === "merchant") {
    for (const name of of_merchants) {
      required[name] = optional[name];
      delete optional[name];
    }
  }
  return { kind, required, optional };
}
