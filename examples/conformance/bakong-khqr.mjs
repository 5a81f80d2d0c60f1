// The official KHQR package for JavaScript as a target: BakongKHQR.verify says whether a KHQR is good, decode and
// decodeNonKhqr what is in it. It names no rule and no place, and it does not tell a broken payload from a broken rule.
// It generates KHQR from a shop's data, not payloads from objects, so `make` is not offered.
import { BakongKHQR } from "bakong-khqr";

import { payloadOf, serve, versionOf } from "./protocol.mjs";

// Where decode's names stand in a payload; the account's objects are below 29 or 30, as merchantType says.
const places = {
  payloadFormatIndicator: "00",
  pointofInitiationMethod: "01",
  unionPayMerchant: "15",
  bakongAccountID: "*.00",
  accountInformation: "*.01",
  merchantID: "*.01",
  acquiringBank: "*.02",
  merchantCategoryCode: "52",
  transactionCurrency: "53",
  transactionAmount: "54",
  countryCode: "58",
  merchantName: "59",
  merchantCity: "60",
  billNumber: "62.01",
  mobileNumber: "62.02",
  storeLabel: "62.03",
  terminalLabel: "62.07",
  purposeOfTransaction: "62.08",
  crc: "63",
  languagePreference: "64.00",
  merchantNameAlternateLanguage: "64.01",
  merchantCityAlternateLanguage: "64.02",
  creationTimestamp: "99.00",
  expirationTimestamp: "99.01",
};

/** The values of nested objects keyed by ID, by their paths. */
function addLeaves(fields, prefix, level) {
  for (const [id, value] of Object.entries(level)) {
    if (typeof value === "string") fields[prefix + id] = value;
    else addLeaves(fields, `${prefix}${id}.`, value);
  }
}

/** A payload of another country without a Bakong account: the package is for KHQR and says of no other if it is good. */
function isForeign(payload) {
  const { data } = BakongKHQR.decodeNonKhqr(payload);
  const accounts = JSON.stringify([data["29"], data["30"]]);
  return "00" in data && data["58"] !== "KH" && !accounts.includes("@");
}

/** What the package reads: every object by its ID, and where decode has a word for one, decode's word. */
function fieldsOf(payload) {
  const fields = {};
  addLeaves(fields, "", BakongKHQR.decodeNonKhqr(payload).data);
  const named = BakongKHQR.decode(payload).data;
  for (const [name, place] of Object.entries(places)) {
    if (typeof named[name] === "string") fields[place.replace("*", named.merchantType)] = named[name];
  }
  return fields;
}

function decode(request) {
  if (request.mode !== "strict") return { verdict: "unsupported" };
  const payload = payloadOf(request);
  if (payload === undefined || isForeign(payload)) return { verdict: "unsupported" };
  // The package judges expiry by the clock, and a vector has a clock of its own.
  const clock = Date.now;
  if (request.now_ms !== undefined) Date.now = () => request.now_ms;
  try {
    if (!BakongKHQR.verify(payload).isValid) return { verdict: "refused" };
    return { verdict: "valid", fields: fieldsOf(payload) };
  } finally {
    Date.now = clock;
  }
}

serve(
  { name: "bakong-khqr", version: versionOf("bakong-khqr"), ops: ["decode"], modes: ["strict"], answers: ["fields"] },
  { decode },
);
